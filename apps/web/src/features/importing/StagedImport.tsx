import { type ImportPage, importRoutes } from '@redress/contract';
import type { ImportMapping } from '@redress/domain';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { Counts } from './Counts.tsx';
import { Dates } from './Dates.tsx';
import styles from './importing.module.css';
import { sendable } from './mapping/change.ts';
import { MappingEditor } from './mapping/MappingEditor.tsx';
import { importMessages } from './messages.ts';
import { Preview } from './Preview.tsx';
import { DownloadProblems, ProblemList } from './Problems.tsx';

/** A list that was read: its mapping to be corrected, what would come in, and the decision. */
export function StagedImport({ page }: { page: ImportPage }) {
  const say = useMessages(importMessages);
  const [mapping, setMapping] = useState<ImportMapping>(page.mapping);
  const [name, setName] = useState(page.mappingName);
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState<'run' | 'discard'>();
  const { id, summary } = page;
  const changed = mapping !== page.mapping;

  const again = () => refresh(importRoutes.import, { params: { id } });
  const reread = async () => {
    setBusy(true);
    const body = { mapping: sendable(mapping), ...(name === '' ? {} : { mappingName: name }) };
    const read = await call(importRoutes.mapImport, { params: { id }, body });
    setBusy(false);
    setRefused(read.ok ? undefined : read.failure.message);
    if (read.ok) await again();
  };
  const run = () =>
    call(importRoutes.runImport, {
      params: { id },
      body: { withoutProblemRows: summary.problemRows > 0 },
    });
  const start = async () => {
    if (summary.problemRows > 0) return setAsking('run');
    const started = await run();
    setRefused(started.ok ? undefined : started.failure.message);
    await again();
  };
  return (
    <>
      {page.status === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={say('failedTitle')}
          description={say('failedHint')}
          style={{ marginBottom: 12 }}
        />
      )}
      <Section title={say('step.mapping')}>
        <MappingEditor
          columns={summary.columns}
          mapping={mapping}
          name={name}
          onChange={setMapping}
          onName={setName}
        />
        {refused !== undefined && (
          <Alert type="error" showIcon role="alert" title={refused} style={{ marginTop: 12 }} />
        )}
        <div className={styles.bar}>
          <Button disabled={!changed} loading={busy} onClick={() => void reread()}>
            {say('reread')}
          </Button>
          {changed && <span className={styles.quiet}>{say('changed')}</span>}
        </div>
      </Section>
      <Section
        title={say('step.preview')}
        actions={
          <>
            <Button onClick={() => setAsking('discard')}>{say('discard')}</Button>
            <Button type="primary" disabled={changed || summary.ready === 0} onClick={() => void start()}>
              {say('run', { count: summary.ready })}
            </Button>
          </>
        }
      >
        <Counts summary={summary} />
        <Dates dates={summary.dates} />
        <ProblemList problems={summary.problems} />
        {summary.problemRows + summary.duplicates > 0 && <DownloadProblems id={id} />}
      </Section>
      <Preview rows={page.preview} />
      {asking === 'run' && (
        <ConfirmDialog
          title={say('runConfirm')}
          confirmText={say('run', { count: summary.ready })}
          send={run}
          onDone={() => {
            setAsking(undefined);
            void again();
          }}
          onClose={() => setAsking(undefined)}
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
          onDone={() => {
            setAsking(undefined);
            void again();
          }}
          onClose={() => setAsking(undefined)}
        >
          {say('discardConfirm')}
        </ConfirmDialog>
      )}
    </>
  );
}
