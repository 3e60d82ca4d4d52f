import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { knowledgeRoutes } from '@redress/contract';
import { walkChecklist, walkLines } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import styles from './knowledge.module.css';
import { knowledgeUiMessages } from './messages.ts';

/** A finished walk: the lines for the ticket, and what is sent to be written into its history. */
export interface Diagnosis {
  readonly lines: readonly string[];
  readonly result: string;
  readonly resolved: boolean;
  readonly articleId: string;
  readonly version: number;
  readonly answers: readonly number[];
}

/** Walks a checklist step by step with the customer on the line (A12). */
export function ChecklistDialog({
  articleId,
  onDone,
  onClose,
}: {
  readonly articleId: string;
  readonly onDone?: ((diagnosis: Diagnosis) => void) | undefined;
  readonly onClose: () => void;
}) {
  const say = useMessages(knowledgeUiMessages);
  const [answers, setAnswers] = useState<readonly number[]>([]);
  const { data, error, refetch } = useQuery(queryOf(knowledgeRoutes.article, { params: { id: articleId } }));
  const version = data?.live ?? data?.working;
  const checklist = version?.checklist;
  const walk = checklist == null ? undefined : walkChecklist(checklist, answers);
  const at = walk?.at;
  const finish = () => {
    if (walk === undefined || version == null || data === undefined || at?.kind !== 'result') return;
    const lines = [`【${version.title}】${data.number}`, ...walkLines(walk)];
    onDone?.({ lines, result: at.text, resolved: at.resolved, articleId, version: version.version, answers });
  };
  return (
    <Modal
      open
      title={say('walkTitle', { title: version?.title ?? '' })}
      width={560}
      onCancel={onClose}
      footer={
        <>
          {answers.length > 0 && (
            <>
              <Button onClick={() => setAnswers([])}>{say('again')}</Button>
              <Button onClick={() => setAnswers(answers.slice(0, -1))}>{say('back')}</Button>
            </>
          )}
          {at?.kind === 'result' && onDone !== undefined && (
            <Button type="primary" onClick={finish}>
              {say('write')}
            </Button>
          )}
        </>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && !error && <PageSkeleton />}
      {walk !== undefined && (
        <>
          <ol className={styles.walked}>
            {walk.answered.map(({ question, answer }) => (
              <li key={question}>
                {question} <strong>{answer}</strong>
              </li>
            ))}
          </ol>
          {at?.kind === 'question' && (
            <div className={styles.question} key={at.id}>
              <p className={styles.quiet}>{say('step', { count: answers.length + 1 })}</p>
              <p className={styles.ask}>{at.text}</p>
              {at.hint !== '' && <p className={styles.quiet}>{at.hint}</p>}
              <div className={styles.options}>
                {at.options.map(({ label }, place) => (
                  <Button key={label} size="large" onClick={() => setAnswers([...answers, place])}>
                    {label}
                  </Button>
                ))}
              </div>
            </div>
          )}
          {at?.kind === 'result' && (
            <Alert
              type={at.resolved ? 'success' : 'warning'}
              showIcon
              icon={at.resolved ? <CheckCircleOutlined /> : <WarningOutlined />}
              role="status"
              title={say(at.resolved ? 'resolved' : 'unresolved')}
              description={at.text}
            />
          )}
        </>
      )}
    </Modal>
  );
}
