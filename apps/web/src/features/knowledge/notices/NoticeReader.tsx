import { type Notice, noticeRoutes } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import styles from '#ui/knowledge/knowledge.module.css';
import { knowledgeUiMessages } from '#ui/knowledge/messages.ts';
import { RichText } from '#ui/knowledge/RichText.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { queries } from '#ui/server/query.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { toast } from '#ui/toast/toast.ts';

/** One notice with its receipt (I5). */
export function NoticeReader({
  notice,
  place,
  all,
  onLater,
}: {
  readonly notice: Notice;
  readonly place: number;
  readonly all: number;
  readonly onLater: () => void;
}) {
  const say = useMessages(knowledgeUiMessages);
  const names = useReference();
  const [sending, setSending] = useState(false);
  const confirm = async () => {
    setSending(true);
    const outcome = await call(noticeRoutes.confirmNotice, { params: { id: notice.id } });
    setSending(false);
    if (!outcome.ok) toast('failed', outcome.failure.message);
    void queries.invalidateQueries();
  };
  return (
    <Modal
      open
      title={all > 1 ? say('mustReadOf', { count: place, all }) : say('mustRead')}
      width={640}
      onCancel={onLater}
      mask={{ closable: false }}
      footer={
        notice.readAt === null ? (
          <>
            <Button onClick={onLater}>{say('later')}</Button>
            <Button type="primary" loading={sending} onClick={() => void confirm()}>
              {say('confirm')}
            </Button>
          </>
        ) : (
          <Button onClick={onLater}>{say('close')}</Button>
        )
      }
    >
      {/* What scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section className={styles.notice} aria-label={notice.title} {...reachable}>
        <h2>{notice.title}</h2>
        <p className={styles.quiet}>
          {names.person(notice.createdBy)} · {say('publishedAt')} <Moment at={notice.publishAt} />
        </p>
        <RichText html={notice.body} />
        {notice.article !== null && (
          <Link to={'/knowledge/$id' as never} params={{ id: notice.article.id } as never} target="_blank">
            {say('toArticle', { title: notice.article.title })}
          </Link>
        )}
      </section>
    </Modal>
  );
}

const reachable = { tabIndex: 0 } as const;
