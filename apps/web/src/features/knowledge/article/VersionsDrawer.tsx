import { type ArticleVersionView, articleStateLabels, knowledgeRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Drawer, Select } from 'antd';
import { useState } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import styles from './article.module.css';
import { differenceOf } from './difference.ts';
import { articleMessages } from './messages.ts';

/** All versions of an entry, and what changed between two of them (I1). */
export function VersionsDrawer({
  articleId,
  onClose,
}: {
  readonly articleId: string;
  readonly onClose: () => void;
}) {
  const say = useMessages(articleMessages);
  const label = useLabel();
  const names = useReference();
  const { data, error, refetch } = useQuery(
    queryOf(knowledgeRoutes.articleVersions, { params: { id: articleId } }),
  );
  const versions = data?.items ?? [];
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const to = versions.find(({ version }) => version === (chosen.to ?? versions[0]?.version));
  const from = versions.find(({ version }) => version === (chosen.from ?? versions[1]?.version));
  const options = versions.map(({ version, state }) => ({
    value: version,
    label: `${say('versionOf', { version })} · ${label(articleStateLabels[state])}`,
  }));
  return (
    <Drawer open title={say('versions')} size={720} onClose={onClose}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <PageSkeleton />}
      <ul className={styles.list}>
        {versions.map((one) => (
          <li key={one.version}>
            <strong>{say('versionOf', { version: one.version })}</strong>{' '}
            {label(articleStateLabels[one.state])} ·{' '}
            <span className={styles.quiet}>
              {one.authorIds.map(names.person).join('、')} · <Moment at={one.publishedAt ?? one.editedAt} />{' '}
              {one.changeNote}
            </span>
          </li>
        ))}
      </ul>
      {versions.length > 1 && from !== undefined && to !== undefined && (
        <>
          <div className={styles.choose}>
            {say('compare')}
            <Select
              aria-label={say('compareFrom')}
              style={{ width: 200 }}
              options={options}
              value={from.version}
              onChange={(version) => setChosen({ ...chosen, from: version })}
            />
            →
            <Select
              aria-label={say('compareTo')}
              style={{ width: 200 }}
              options={options}
              value={to.version}
              onChange={(version) => setChosen({ ...chosen, to: version })}
            />
          </div>
          <Difference from={from} to={to} />
        </>
      )}
      {versions.length === 1 && <p className={styles.quiet}>{say('onlyOne')}</p>}
    </Drawer>
  );
}

function Difference({ from, to }: { readonly from: ArticleVersionView; readonly to: ArticleVersionView }) {
  const say = useMessages(articleMessages);
  const parts = [
    { title: say('tags'), before: titleOf(from), after: titleOf(to) },
    { title: say('answer'), before: from.answer, after: to.answer },
    { title: say('steps'), before: stepsOf(from), after: stepsOf(to) },
    { title: say('body'), before: from.bodyText, after: to.bodyText },
  ].filter(({ before, after }) => before !== after);
  if (parts.length === 0) return <p className={styles.quiet}>{say('same')}</p>;
  return (
    <>
      {parts.map(({ title, before, after }) => (
        <section key={title} aria-label={title}>
          <p className={styles.part}>{title}</p>
          <div className={styles.diff}>
            {differenceOf(before, after).map(({ text, change, at }) => {
              if (change === 'added')
                return (
                  <ins key={at}>
                    <span className="rd-visually-hidden">{say('added')} </span>
                    {text}
                  </ins>
                );
              if (change === 'removed')
                return (
                  <del key={at}>
                    <span className="rd-visually-hidden">{say('removed')} </span>
                    {text}
                  </del>
                );
              return <span key={at}>{text}</span>;
            })}
          </div>
        </section>
      ))}
    </>
  );
}

function titleOf({ title, tags }: ArticleVersionView): string {
  return [title, tags.map((tag) => `#${tag}`).join(' ')].join('\n');
}

function stepsOf({ checklist }: ArticleVersionView): string {
  return (checklist?.steps ?? [])
    .map((step) =>
      step.kind === 'question'
        ? `${step.text}：${step.options.map(({ label, to }) => `${label} → ${to}`).join('；')}`
        : `${step.id} ${step.text}`,
    )
    .join('\n');
}
