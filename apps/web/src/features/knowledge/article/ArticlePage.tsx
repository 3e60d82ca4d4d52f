import { PrinterOutlined } from '@ant-design/icons';
import {
  type ArticlePage as Article,
  type ArticleVersionView,
  articleKindLabels,
  articleStateLabels,
  knowledgeRoutes,
} from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { ChecklistDialog } from '#ui/knowledge/ChecklistDialog.tsx';
import { RichText } from '#ui/knowledge/RichText.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Section } from '#ui/page/Section.tsx';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { stateTone } from '../tones.ts';
import { ArticleActs } from './ArticleActs.tsx';
import { ArticleFacts } from './ArticleFacts.tsx';
import styles from './article.module.css';
import { ChecklistSteps } from './ChecklistSteps.tsx';
import { Discussion } from './Discussion.tsx';
import { Feedback, Marks } from './Feedback.tsx';
import { articleMessages } from './messages.ts';
import { VersionsDrawer } from './VersionsDrawer.tsx';

/** One entry: what it says, where it comes from, and what may be done with it now. */
export function ArticlePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(queryOf(knowledgeRoutes.article, { params: { id } }));
  useLiveRefresh(
    'knowledge',
    (content) => content.id === id,
    () => void refetch(),
  );
  if (error && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <PageSkeleton />;
  return <Loaded key={id} article={data} />;
}

function Loaded({ article }: { readonly article: Article }) {
  const say = useMessages(articleMessages);
  const label = useLabel();
  const { live, working } = article;
  const [wanted, setWanted] = useState<'live' | 'working'>(live === null ? 'working' : 'live');
  const [comparing, setComparing] = useState(false);
  const [walking, setWalking] = useState(false);
  useShortcuts([{ keys: 'p', label: say('print'), run: () => window.print() }]);
  const shown = (wanted === 'working' ? (working ?? live) : (live ?? working)) ?? undefined;
  return (
    <>
      <PageHeader
        title={shown?.title ?? article.number}
        marks={
          <>
            <StatusTag label={articleKindLabels[article.kind]} tone="info" />
            {shown !== undefined && (
              <StatusTag label={articleStateLabels[shown.state]} tone={stateTone[shown.state]} />
            )}
          </>
        }
        backTo="/knowledge"
        actions={
          <>
            {live !== null && <Feedback article={article} title={live.title} />}
            <Button onClick={() => setComparing(true)}>{say('versions')}</Button>
            <Button icon={<PrinterOutlined />} aria-label={say('print')} onClick={() => window.print()} />
            <ArticleActs article={article} />
          </>
        }
      />
      <Hints article={article} shown={shown} />
      {live !== null && working !== null && (
        <div className={`${styles.choose} ${styles.screen}`}>
          <Segmented<'live' | 'working'>
            value={wanted}
            onChange={setWanted}
            options={[
              { value: 'live', label: `${say('showLive')} · ${say('versionOf', { version: live.version })}` },
              {
                value: 'working',
                label: `${say('showWorking')} · ${say('versionOf', { version: working.version })} · ${label(articleStateLabels[working.state])}`,
              },
            ]}
          />
        </div>
      )}
      {shown !== undefined && (
        <div className={styles.page}>
          <div>
            {shown.answer !== '' && (
              <Section title={say('answer')}>
                <p className={styles.answer}>{shown.answer}</p>
              </Section>
            )}
            {shown.checklist !== null && (
              <Section
                title={say('steps')}
                count={shown.checklist.steps.length}
                actions={
                  live !== null &&
                  wanted === 'live' && (
                    <Button size="small" onClick={() => setWalking(true)}>
                      {say('tryOut')}
                    </Button>
                  )
                }
              >
                <ChecklistSteps checklist={shown.checklist} />
              </Section>
            )}
            {shown.body !== '' && (
              <Section title={say('body')}>
                <RichText html={shown.body} />
              </Section>
            )}
            {live !== null && article.kind === 'hardCase' && <Discussion articleId={article.id} />}
          </div>
          <div className={styles.aside}>
            <ArticleFacts article={article} version={shown} />
            <Marks article={article} />
          </div>
        </div>
      )}
      {comparing && <VersionsDrawer articleId={article.id} onClose={() => setComparing(false)} />}
      {walking && <ChecklistDialog articleId={article.id} onClose={() => setWalking(false)} />}
    </>
  );
}

function Hints({
  article,
  shown,
}: {
  readonly article: Article;
  readonly shown: ArticleVersionView | undefined;
}) {
  const say = useMessages(articleMessages);
  const hints: { type: 'error' | 'warning'; text: string }[] = [];
  if (shown?.state === 'expired') hints.push({ type: 'error', text: say('expiredHint') });
  if (shown?.state === 'upcoming') hints.push({ type: 'warning', text: say('upcomingHint') });
  if (article.withdrawnAt !== null) hints.push({ type: 'warning', text: say('withdrawnHint') });
  if (shown?.state === 'draft' && shown.reviewNote !== '') {
    hints.push({ type: 'warning', text: `${say('reviewNote')}：${shown.reviewNote}` });
  }
  return (
    <>
      {hints.map(({ type, text }) => (
        <Alert key={text} type={type} showIcon title={text} style={{ marginBottom: 12 }} />
      ))}
    </>
  );
}
