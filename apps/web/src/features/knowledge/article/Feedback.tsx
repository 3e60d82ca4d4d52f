import { LikeFilled, LikeOutlined } from '@ant-design/icons';
import { type ArticlePage, feedbackLabels, knowledgeRoutes } from '@redress/contract';
import type { FeedbackMark } from '@redress/domain';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { toast } from '#ui/toast/toast.ts';
import styles from './article.module.css';
import { articleMessages } from './messages.ts';

interface Values {
  readonly mark: FeedbackMark;
  readonly comment: string;
}

/** What a reader says of an entry: useful at once, a problem with a word about it (I4). */
export function Feedback({ article, title }: { readonly article: ArticlePage; readonly title: string }) {
  const say = useMessages(articleMessages);
  const label = useLabel();
  const [reporting, setReporting] = useState(false);
  const params = { id: article.id };
  const renew = () => void refresh(knowledgeRoutes.article, { params });
  const praise = async () => {
    const outcome = await call(knowledgeRoutes.markArticle, {
      params,
      body: { mark: 'useful', comment: '' },
    });
    if (outcome.ok) toast('done', say('thanked'));
    else toast('failed', outcome.failure.message);
    renew();
  };
  return (
    <>
      <Button
        icon={article.foundUseful ? <LikeFilled /> : <LikeOutlined />}
        disabled={article.foundUseful}
        onClick={() => void praise()}
      >
        {article.usefulCount > 0 ? say('usefulCount', { count: article.usefulCount }) : say('useful')}
      </Button>
      <Button onClick={() => setReporting(true)}>{say('report')}</Button>
      {reporting && (
        <CommandDialog<Values, unknown>
          title={say('reportTitle', { title })}
          initial={{ mark: 'outdated', comment: '' }}
          submitText={say('send')}
          send={(body) => call(knowledgeRoutes.markArticle, { params, body })}
          onDone={() => {
            toast('done', say('reported'));
            setReporting(false);
            renew();
          }}
          onClose={() => setReporting(false)}
        >
          <Form.Item name="mark" label={say('mark')}>
            <Radio.Group
              options={(['outdated', 'wrong'] as const).map((value) => ({
                value,
                label: label(feedbackLabels[value]),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="comment"
            label={say('comment')}
            extra={say('commentHint')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} />
          </Form.Item>
        </CommandDialog>
      )}
    </>
  );
}

/** The marks of readers, for those who write and review. */
export function Marks({ article }: { readonly article: ArticlePage }) {
  const say = useMessages(articleMessages);
  const label = useLabel();
  const names = useReference();
  const shown = article.feedback.filter(({ mark }) => mark !== 'useful');
  if (shown.length === 0) return null;
  return (
    <Section title={say('marks')} count={shown.length}>
      <ul className={styles.list}>
        {shown.map(({ mark, comment, userId, at }) => (
          <li key={`${userId}${at}`}>
            <strong>{label(feedbackLabels[mark])}</strong> {comment}
            <div className={styles.quiet}>
              {names.person(userId)} · <Moment at={at} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
