import type { CategoryRule, Limit } from '@redress/domain';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { administrationMessages } from '../shared/messages.ts';
import { LimitField, limitRule } from './LimitField.tsx';
import { policyMessages } from './messages.ts';
import { PatternFields } from './PatternFields.tsx';
import { PolicyDialog } from './PolicyDialog.tsx';
import type { PolicyPartProps } from './PolicyPage.tsx';
import { type PatternForm, patternFromForm, patternToForm } from './pattern.ts';
import { RowList } from './RowList.tsx';
import { usePolicyWords } from './usePolicyWords.ts';

interface FormPart {
  readonly orderLimits: readonly { readonly when?: PatternForm; readonly value: Limit }[];
}

/** The limits that orders get by category unless the senior sets another (C5). */
export function OrderLimitsPart({ version, policy }: PolicyPartProps) {
  const say = useMessages(policyMessages);
  const common = useMessages(administrationMessages);
  const words = usePolicyWords();
  const [open, setOpen] = useState(false);
  const columns: readonly Column<CategoryRule<Limit>>[] = [
    { id: 'when', title: say('when'), wraps: true, cell: ({ when }) => words.pattern(when) },
    { id: 'limit', title: say('limit'), width: 360, cell: ({ value }) => words.limit(value) },
  ];
  return (
    <Section
      title={say('orderLimits')}
      flush
      actions={<Button onClick={() => setOpen(true)}>{say('editRows')}</Button>}
    >
      <DataTable
        caption={say('orderLimits')}
        columns={columns}
        rows={policy.orderLimits}
        rowId={(row) => String(policy.orderLimits.indexOf(row))}
        empty={<EmptyState title={common('none')} />}
      />
      {open && (
        <PolicyDialog<FormPart>
          title={say('orderLimits')}
          version={version}
          initial={{
            orderLimits: policy.orderLimits.map(({ when, value }) => ({ when: patternToForm(when), value })),
          }}
          merged={({ orderLimits }) => ({
            ...policy,
            orderLimits: orderLimits.map(({ when, value }) => ({ when: patternFromForm(when), value })),
          })}
          onClose={() => setOpen(false)}
          width={720}
        >
          <p style={{ marginBottom: 12 }}>{say('firstMatch')}</p>
          <RowList path={['policy', 'orderLimits']} fresh={{ when: {}, value: dayLimit }}>
            {(row) => (
              <>
                <PatternFields path={[row, 'when']} />
                <Form.Item name={[row, 'value']} label={say('limit')} rules={[limitRule(say('limit'))]}>
                  <LimitField label={say('limit')} />
                </Form.Item>
              </>
            )}
          </RowList>
        </PolicyDialog>
      )}
    </Section>
  );
}

const dayLimit: Limit = { amount: 24, unit: 'hours', calendar: 'always' };
