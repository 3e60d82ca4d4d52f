import { recipients } from '@redress/contract';
import { type CategoryRule, type EscalationStep, ticketLevels } from '@redress/domain';
import { Button, Form, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { administrationMessages } from '../shared/messages.ts';
import { type ChainForm, chainsFromForm, chainsToForm } from './chainForm.ts';
import { policyMessages } from './messages.ts';
import { PatternFields } from './PatternFields.tsx';
import { PolicyDialog } from './PolicyDialog.tsx';
import type { PolicyPartProps } from './PolicyPage.tsx';
import styles from './policy.module.css';
import { RowList } from './RowList.tsx';
import { usePolicyWords } from './usePolicyWords.ts';

/** Who is told how long after registration, and how far the case goes up, by category (E5). */
export function EscalationPart({ version, policy }: PolicyPartProps) {
  const say = useMessages(policyMessages);
  const common = useMessages(administrationMessages);
  const words = usePolicyWords();
  const [open, setOpen] = useState(false);
  const columns: readonly Column<CategoryRule<readonly EscalationStep[]>>[] = [
    { id: 'when', title: say('when'), width: 240, wraps: true, cell: ({ when }) => words.pattern(when) },
    { id: 'chain', title: say('chain'), wraps: true, cell: ({ value }) => <Steps steps={value} /> },
  ];
  return (
    <Section
      title={say('escalation')}
      flush
      actions={<Button onClick={() => setOpen(true)}>{say('editRows')}</Button>}
    >
      <DataTable
        caption={say('escalation')}
        columns={columns}
        rows={policy.escalationChains}
        rowId={(row) => String(policy.escalationChains.indexOf(row))}
        empty={<EmptyState title={common('none')} />}
      />
      {open && (
        <PolicyDialog<{ escalationChains: readonly ChainForm[] }>
          title={say('escalation')}
          version={version}
          initial={{ escalationChains: chainsToForm(policy.escalationChains) }}
          merged={({ escalationChains }) => ({
            ...policy,
            escalationChains: chainsFromForm(escalationChains),
          })}
          onClose={() => setOpen(false)}
          width={760}
        >
          <RowList path={['policy', 'escalationChains']} fresh={{ when: {}, value: [] }}>
            {(row) => (
              <>
                <PatternFields path={[row, 'when']} />
                <RowList
                  path={[row, 'value']}
                  fresh={{ afterHours: 24, tell: [] }}
                  addAt="end"
                  addText={say('addStep')}
                >
                  {(step) => <StepFields step={step} />}
                </RowList>
              </>
            )}
          </RowList>
        </PolicyDialog>
      )}
    </Section>
  );
}

function Steps({ steps }: { steps: readonly EscalationStep[] }) {
  const say = useMessages(policyMessages);
  const words = usePolicyWords();
  if (steps.length === 0) return <span className={styles.quiet}>{say('noChain')}</span>;
  return (
    <ol className={styles.steps}>
      {steps.map(({ afterMs, level, tell }) => {
        const what = [
          level === null ? '' : say('toLevel', { level: say(level) }),
          say('telling', { people: words.recipients(tell) }),
        ];
        return (
          <li key={afterMs}>
            {say('stepText', { after: words.span(afterMs), what: what.filter(Boolean).join('，') })}
          </li>
        );
      })}
    </ol>
  );
}

function StepFields({ step }: { step: number }) {
  const say = useMessages(policyMessages);
  const words = usePolicyWords();
  return (
    <div className={styles.pattern}>
      <Form.Item name={[step, 'afterHours']} label={say('afterHours')} rules={[{ required: true }]}>
        <InputNumber min={0.1} max={8_784} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name={[step, 'level']} label={say('level')}>
        <Select
          allowClear
          placeholder={say('noLevel')}
          options={ticketLevels.map((level) => ({ value: level, label: say(level) }))}
        />
      </Form.Item>
      <Form.Item
        name={[step, 'tell']}
        label={say('tell')}
        rules={[{ required: true, type: 'array', min: 1 }]}
      >
        <Select
          mode="multiple"
          options={recipients.map((one) => ({ value: one, label: words.recipient(one) }))}
        />
      </Form.Item>
    </div>
  );
}
