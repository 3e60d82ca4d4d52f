import { type ImportPage, importRoutes } from '@redress/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { Counts } from './Counts.tsx';
import { Dates } from './Dates.tsx';
import { importMessages } from './messages.ts';
import { Preview } from './Preview.tsx';
import { DownloadProblems, ProblemList } from './Problems.tsx';

/** What would come in, and the decision: all of what is ready, another mapping, or nothing. */
export function Decision({ page, onBack }: { readonly page: ImportPage; readonly onBack: () => void }) {
  const say = useMessages(importMessages);
  const [asking, setAsking] = useState<'run' | 'discard'>();
  const [refused, setRefused] = useState<string>();
  const { id, summary } = page;
  const leftOut = summary.problemRows + summary.duplicates;
  const again = () => refresh(importRoutes.import, { params: { id } });
  const close = () => setAsking(undefined);
  const run = () =>
    call(importRoutes.runImport, { params: { id }, body: { withoutProblemRows: summary.problemRows > 0 } });
  const start = async () => {
    if (summary.problemRows > 0) return setAsking('run');
    const started = await run();
    setRefused(started.ok ? undefined : started.failure.message);
    await again();
  };
  const done = () => {
    close();
    void again();
  };
  return (
    <>
      <Section
        title={say('step.preview')}
        actions={
          <>
            <Button onClick={() => setAsking('discard')}>{say('discard')}</Button>
            <Button onClick={onBack}>{say('back')}</Button>
            <Button type="primary" disabled={summary.ready === 0} onClick={() => void start()}>
              {say('run', { count: summary.ready })}
            </Button>
          </>
        }
      >
        {refused !== undefined && (
          <Alert type="error" showIcon role="alert" title={refused} style={{ marginBottom: 12 }} />
        )}
        <Counts summary={summary} />
        <Dates dates={summary.dates} />
        <ProblemList problems={summary.problems} />
        {leftOut > 0 && <DownloadProblems id={id} />}
      </Section>
      <Preview rows={page.preview} />
      {asking === 'run' && (
        <ConfirmDialog
          title={say('runConfirm')}
          confirmText={say('run', { count: summary.ready })}
          send={run}
          onDone={done}
          onClose={close}
        >
          {say('runConfirmText', { ready: summary.ready, problems: summary.problemRows })}
        </ConfirmDialog>
      )}
      {asking === 'discard' && (
        <ConfirmDialog
          title={say('discard')}
          confirmText={say('discard')}
          danger
          send={() => call(importRoutes.discardImport, { params: { id } })}
          onDone={done}
          onClose={close}
        >
          {say('discardConfirm')}
        </ConfirmDialog>
      )}
    </>
  );
}
