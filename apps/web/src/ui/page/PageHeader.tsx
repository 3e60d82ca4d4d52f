import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { pageMessages } from './messages.ts';
import styles from './PageHeader.module.css';
import { hasNavigated } from './visit.ts';

/** What the head of a page shows. */
export interface PageHeaderProps {
  readonly title: string;
  /** Marks beside the title: status, urgency, class. */
  readonly marks?: ReactNode;
  /** A line under the title. */
  readonly summary?: ReactNode;
  /** Buttons on the right; the most important last. */
  readonly actions?: ReactNode;
  /** Address of the page this one belongs to. */
  readonly backTo?: string;
  /** False where the page puts the focus into its first field itself. */
  readonly takesFocus?: boolean;
}

/** The head of a page: its title (also the document's), marks and actions. Takes the focus after a change of page. */
export function PageHeader({ title, marks, summary, actions, backTo, takesFocus = true }: PageHeaderProps) {
  const say = useMessages(pageMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  const product = say('product');
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    if (takesFocus && hasNavigated()) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <header className={styles.header}>
      <div className={styles.text}>
        <div className={styles.line}>
          {backTo !== undefined && (
            <Link to={backTo} className={styles.back} aria-label={say('back')}>
              <ArrowLeftOutlined />
            </Link>
          )}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {marks !== undefined && <div className={styles.marks}>{marks}</div>}
        </div>
        {summary !== undefined && <div className={styles.summary}>{summary}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
