import type { ImportPage } from '@redress/contract';
import { useNavigate } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { Counts } from './Counts.tsx';
import { importMessages } from './messages.ts';
import { Preview } from './Preview.tsx';
import { DownloadProblems } from './Problems.tsx';
import { StepsBar } from './StepsBar.tsx';

/** An import under way, or its result. */
export function EndedImport({ page }: { page: ImportPage }) {
  const say = useMessages(importMessages);
  const navigate = useNavigate();
  const { status, progress, summary } = page;
  const again = (
    <Button type="primary" onClick={() => void navigate({ to: '/imports' as never })}>
      {say('another')}
    </Button>
  );
  if (status === 'queued' || status === 'running') {
    return (
      <>
        <StepsBar step="result" />
        <Section title={say(`status.${status}`)}>
          <p role="status">{say('running', { made: progress, all: summary.ready })}</p>
          <Progress
            percent={Math.round((progress / Math.max(1, summary.ready)) * 100)}
            aria-label={say(`status.${status}`)}
          />
        </Section>
      </>
    );
  }
  if (status === 'discarded') return <EmptyState title={say('status.discarded')} action={again} />;
  const leftOut = summary.problemRows + summary.duplicates > 0;
  return (
    <>
      <StepsBar step="result" done />
      <Section title={say('step.result')}>
        <EmptyState
          title={say('doneTitle', { count: progress })}
          hint={say('doneHint')}
          action={
            <div style={{ display: 'flex', gap: 8, justifyContent: 'center' }}>
              {leftOut && <DownloadProblems id={page.id} />}
              {again}
            </div>
          }
        />
        <Counts summary={summary} />
      </Section>
      <Preview rows={page.preview} />
    </>
  );
}
