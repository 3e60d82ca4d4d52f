import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { tableMessages } from './messages.ts';
import styles from './Pager.module.css';

/** Where a keyset page leads; an absent way is closed. */
export interface PagerProps {
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  /** What the page holds, for example its first and last number. */
  readonly summary?: string;
}

/** Goes to the previous and the next page; absent where there is only one page. */
export function Pager({ onPrevious, onNext, summary }: PagerProps) {
  const say = useMessages(tableMessages);
  if (onPrevious === undefined && onNext === undefined && summary === undefined) return null;
  return (
    <nav className={styles.pager} aria-label={say('pages')}>
      <span className={styles.summary}>{summary}</span>
      <Button size="small" icon={<LeftOutlined />} disabled={onPrevious === undefined} onClick={onPrevious}>
        {say('previous')}
      </Button>
      <Button
        size="small"
        icon={<RightOutlined />}
        iconPlacement="end"
        disabled={onNext === undefined}
        onClick={onNext}
      >
        {say('next')}
      </Button>
    </nav>
  );
}
