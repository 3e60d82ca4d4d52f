import { knowledgeRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { useLive } from '#ui/live/useLive.ts';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { queryOf } from '#ui/server/query.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { toast } from '#ui/toast/toast.ts';
import styles from './article.module.css';
import { articleMessages } from './messages.ts';

/** What people say about a case, for study (R2). */
export function Discussion({ articleId }: { readonly articleId: string }) {
  const say = useMessages(articleMessages);
  const names = useReference();
  const [text, setText] = useState('');
  const [key, setKey] = useState(() => crypto.randomUUID());
  const params = { id: articleId };
  const { data, refetch } = useQuery(queryOf(knowledgeRoutes.articleComments, { params }));
  useLive('knowledge', ({ id }) => {
    if (id === articleId) void refetch();
  });
  const post = async () => {
    const outcome = await call(
      knowledgeRoutes.commentArticle,
      { params, body: { text } },
      { idempotencyKey: key },
    );
    if (!outcome.ok) return toast('failed', outcome.failure.message);
    setText('');
    setKey(crypto.randomUUID());
    void refetch();
  };
  const remove = async (id: string) => {
    const outcome = await call(knowledgeRoutes.removeComment, { params: { id } });
    if (!outcome.ok) toast('failed', outcome.failure.message);
    void refetch();
  };
  const items = data?.items ?? [];
  return (
    <Section title={say('discussion')} count={items.length}>
      {items.length === 0 && <p className={styles.quiet}>{say('noDiscussion')}</p>}
      <ul className={styles.list}>
        {items.map((one) => (
          <li key={one.id} className={styles.remark}>
            <div className={styles.quiet}>
              {names.person(one.authorId)} · <Moment at={one.at} />{' '}
              {one.removable && (
                <Button type="link" size="small" onClick={() => void remove(one.id)}>
                  {say('remove')}
                </Button>
              )}
            </div>
            {one.text}
          </li>
        ))}
      </ul>
      <div className={`${styles.post} ${styles.screen}`}>
        <Input.TextArea
          aria-label={say('say')}
          placeholder={say('sayHint')}
          value={text}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={text.trim() === ''} onClick={() => void post()}>
          {say('post')}
        </Button>
      </div>
    </Section>
  );
}
