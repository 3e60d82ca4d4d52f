import { type ImportPage, importRoutes } from '@redress/contract';
import type { ImportMapping } from '@redress/domain';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { Decision } from './Decision.tsx';
import styles from './importing.module.css';
import { sameMapping, sendable } from './mapping/change.ts';
import { MappingEditor } from './mapping/MappingEditor.tsx';
import { importMessages } from './messages.ts';
import { StepsBar } from './StepsBar.tsx';

/** A list that was read: first its mapping, unless that fits without a problem, then what would come in. */
export function StagedImport({ page }: { page: ImportPage }) {
  const say = useMessages(importMessages);
  const fits = page.summary.problemRows === 0 && page.summary.ready + page.summary.duplicates > 0;
  const [step, setStep] = useState<'mapping' | 'preview'>(fits ? 'preview' : 'mapping');
  const [mapping, setMapping] = useState<ImportMapping>(page.mapping);
  const [name, setName] = useState(page.mappingName);
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { id } = page;

  const goOn = async () => {
    if (sameMapping(mapping, page.mapping)) return setStep('preview');
    setBusy(true);
    const body = { mapping: sendable(mapping), ...(name === '' ? {} : { mappingName: name }) };
    const read = await call(importRoutes.mapImport, { params: { id }, body });
    setBusy(false);
    if (!read.ok) return setRefused(read.failure.message);
    setRefused(undefined);
    setMapping(read.value.mapping);
    await refresh(importRoutes.import, { params: { id } });
    setStep('preview');
  };
  return (
    <>
      <StepsBar step={step} />
      {page.status === 'failed' && (
        <Alert
          type="error"
          showIcon
          title={say('failedTitle')}
          description={say('failedHint')}
          style={{ marginBottom: 12 }}
        />
      )}
      {step === 'preview' ? (
        <Decision page={page} onBack={() => setStep('mapping')} />
      ) : (
        <Section title={say('step.mapping')}>
          <MappingEditor
            columns={page.summary.columns}
            mapping={mapping}
            name={name}
            onChange={setMapping}
            onName={setName}
          />
          {refused !== undefined && (
            <Alert type="error" showIcon role="alert" title={refused} style={{ marginTop: 12 }} />
          )}
          <div className={styles.bar}>
            <Button type="primary" loading={busy} onClick={() => void goOn()}>
              {say('next')}
            </Button>
          </div>
        </Section>
      )}
    </>
  );
}
