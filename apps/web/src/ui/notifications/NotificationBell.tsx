import { BellOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { bellMessages } from './messages.ts';
import styles from './NotificationBell.module.css';

/** One notification in words that are ready to show. */
export interface NotificationItem {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly detail?: string;
  readonly read: boolean;
  /** Address inside the product; a notification about nothing in particular has none. */
  readonly href: string | undefined;
}

/** The bell on the top bar: how many are unread, and the latest ones in a list. */
export function NotificationBell(props: {
  readonly unread: number;
  readonly items: readonly NotificationItem[];
  readonly onRead: (id: string) => void;
  readonly onReadAll: () => void;
}) {
  const { unread, items, onRead, onReadAll } = props;
  const say = useMessages(bellMessages);
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const list = (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{say('title')}</h2>
        <Button type="link" size="small" disabled={unread === 0} onClick={onReadAll}>
          {say('readAll')}
        </Button>
      </div>
      {items.length === 0 && <EmptyState title={say('none')} hint={say('noneHint')} />}
      <ul className={styles.list}>
        {items.map(({ id, at, title, detail, read, href }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.item}
              data-read={read}
              onClick={() => {
                onRead(id);
                setOpen(false);
                if (href !== undefined) void navigate({ href });
              }}
            >
              <span className={styles.line}>
                <span className={styles.text}>{title}</span>
                <Moment at={at} format="short" />
              </span>
              {detail !== undefined && <span className={styles.detail}>{detail}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={list}
      open={open}
      onOpenChange={setOpen}
      styles={{ container: { padding: 0 } }}
    >
      <Button
        type="text"
        aria-label={unread > 0 ? say('unread', { count: unread > most ? `${most}+` : unread }) : say('title')}
        icon={
          <Badge count={unread} size="small" overflowCount={most}>
            <BellOutlined style={{ fontSize: 17 }} />
          </Badge>
        }
      />
    </Popover>
  );
}

// What is seen and what is spoken must be the same (WCAG 2.5.3).
const most = 99;
