import { QuestionCircleOutlined } from '@ant-design/icons';
import { articleKindLabels, knowledgeRoutes } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { KeyHint } from '#ui/keys/KeyHint.tsx';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { queries, queryOf } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { AskDialog } from './AskDialog.tsx';
import { ChecklistDialog, type Diagnosis } from './ChecklistDialog.tsx';
import styles from './knowledge.module.css';
import { knowledgeUiMessages } from './messages.ts';
import { type Hit, useHits } from './useHits.ts';

const insertKey = 'alt+k';

/** What the knowledge base says about a complaint while it is typed; one key puts the answer into the form (I1). */
export function KnowledgeAside({
  typed,
  onInsert,
  onDiagnosed,
}: {
  readonly typed: string;
  readonly onInsert: (answer: string, articleId: string) => void;
  readonly onDiagnosed: (diagnosis: Diagnosis) => void;
}) {
  const say = useMessages(knowledgeUiMessages);
  const [searched, setSearched] = useState('');
  const [asking, setAsking] = useState(false);
  const [walking, setWalking] = useState<string>();
  const { hits, error, asking: isAsked } = useHits(typed, searched);
  const insert = async (hit: Hit) => {
    if (hit.kind === 'checklist') return setWalking(hit.id);
    const answer = hit.answer ?? (await answerOf(hit.id));
    onInsert(answer === '' ? hit.excerpt : answer, hit.id);
    toast('done', say('inserted', { title: hit.title }));
  };
  const first = hits?.[0];
  useShortcuts([
    { keys: insertKey, label: say('insertKey'), run: () => first !== undefined && void insert(first) },
  ]);
  return (
    <Section
      title={say('title')}
      {...(hits !== undefined && { count: hits.length })}
      flush
      actions={
        <Button
          size="small"
          type="text"
          icon={<QuestionCircleOutlined aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {say('ask')}
        </Button>
      }
    >
      <div className={styles.find}>
        <Input.Search
          allowClear
          aria-label={say('find')}
          placeholder={say('find')}
          maxLength={200}
          onSearch={(text) => setSearched(text.trim())}
          // Enter searches; it must not register half a complaint.
          onPressEnter={(event) => event.preventDefault()}
        />
      </div>
      {!isAsked && <p className={styles.none}>{say('hint')}</p>}
      {error !== null && <p className={styles.none}>{say('failed')}</p>}
      {hits?.length === 0 && (
        <p className={styles.none} role="status">
          {say('none')}，{say('noneHint')}
        </p>
      )}
      <ul className={styles.hits}>
        {hits?.map((hit, place) => (
          <HitItem key={hit.id} hit={hit} isFirst={place === 0} onInsert={() => void insert(hit)} />
        ))}
      </ul>
      {asking && <AskDialog text={searched || typed.trim().slice(0, 500)} onClose={() => setAsking(false)} />}
      {walking !== undefined && (
        <ChecklistDialog
          articleId={walking}
          onDone={(diagnosis) => {
            setWalking(undefined);
            onDiagnosed(diagnosis);
          }}
          onClose={() => setWalking(undefined)}
        />
      )}
    </Section>
  );
}

function HitItem({
  hit,
  isFirst,
  onInsert,
}: {
  readonly hit: Hit;
  readonly isFirst: boolean;
  readonly onInsert: () => void;
}) {
  const say = useMessages(knowledgeUiMessages);
  const label = useLabel();
  const walks = hit.kind === 'checklist';
  return (
    <li className={styles.hit}>
      <Link
        to={'/knowledge/$id' as never}
        params={{ id: hit.id } as never}
        target="_blank"
        className={styles.title}
      >
        {hit.title}
      </Link>
      <p className={styles.excerpt}>{hit.answer || hit.excerpt}</p>
      <div className={styles.line}>
        <span className={styles.quiet}>
          {label(articleKindLabels[hit.kind])} · {say('used', { count: hit.useCount })}
        </span>
        <Button
          size="small"
          type={isFirst ? 'primary' : 'default'}
          {...(isFirst && { 'aria-keyshortcuts': 'Alt+K' })}
          onClick={onInsert}
        >
          {say(walks ? 'diagnose' : 'insert')}
          <span className="rd-visually-hidden"> {hit.title}</span> {isFirst && <KeyHint keys={insertKey} />}
        </Button>
      </div>
    </li>
  );
}

async function answerOf(id: string): Promise<string> {
  const page = await queries
    .fetchQuery(queryOf(knowledgeRoutes.article, { params: { id } }))
    .catch(() => undefined);
  return page?.live?.answer || page?.live?.bodyText || '';
}
