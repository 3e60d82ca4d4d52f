import type { Limit, ReplyLimitRule } from '@redress/domain';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { administrationMessages } from '../shared/messages.ts';
import { LimitField, limitRule } from './LimitField.tsx';
import { policyMessages } from './messages.ts';
import { PolicyDialog } from './PolicyDialog.tsx';
import type { PolicyPartProps } from './PolicyPage.tsx';
import { RowList } from './RowList.tsx';
import { usePolicyWords } from './usePolicyWords.ts';

interface FormPart {
  readonly replyLimits: readonly ReplyLimitRule[];
}

const knownBases = ['miitOrder35', 'henanRules', 'chongqingRules'] as const;

/** How long the operator has to answer before the customer may turn to the regulator, by province. */
export function ReplyLimitsPart({ version, policy }: PolicyPartProps) {
  const say = useMessages(policyMessages);
  const common = useMessages(administrationMessages);
  const words = usePolicyWords();
  const [open, setOpen] = useState(false);
  const basis = (code: string) => {
    const known = knownBases.find((one) => one === code);
    return known ? say(known) : code;
  };
  const columns: readonly Column<ReplyLimitRule>[] = [
    {
      id: 'province',
      title: say('province'),
      width: 160,
      cell: ({ province }) => (province === '*' ? say('otherProvinces') : province),
    },
    { id: 'limit', title: say('limit'), width: 320, cell: ({ limit }) => words.limit(limit) },
    { id: 'basis', title: say('legalBasis'), wraps: true, cell: ({ legalBasis }) => basis(legalBasis) },
  ];
  return (
    <Section
      title={say('replyLimits')}
      flush
      actions={<Button onClick={() => setOpen(true)}>{say('editRows')}</Button>}
    >
      <Alert type="info" banner title={say('replyHint')} />
      <DataTable
        caption={say('replyLimits')}
        columns={columns}
        rows={policy.replyLimits}
        rowId={({ province }) => province}
        empty={<EmptyState title={common('none')} />}
      />
      {open && (
        <PolicyDialog<FormPart>
          title={say('replyLimits')}
          version={version}
          initial={{ replyLimits: policy.replyLimits }}
          merged={({ replyLimits }) => ({ ...policy, replyLimits })}
          onClose={() => setOpen(false)}
        >
          <RowList
            path={['policy', 'replyLimits']}
            fresh={{ province: '', limit: fifteenDays, legalBasis: '' }}
          >
            {(row) => (
              <>
                <Form.Item
                  name={[row, 'province']}
                  label={say('province')}
                  extra={`* = ${say('otherProvinces')}`}
                  rules={[{ required: true, pattern: /^(\d{2}|\*)$/ }]}
                >
                  <Input maxLength={2} style={{ width: 100 }} />
                </Form.Item>
                <Form.Item name={[row, 'limit']} label={say('limit')} rules={[limitRule(say('limit'))]}>
                  <LimitField label={say('limit')} />
                </Form.Item>
                <Form.Item
                  name={[row, 'legalBasis']}
                  label={say('legalBasis')}
                  rules={[{ required: true, whitespace: true }]}
                >
                  <Input maxLength={80} />
                </Form.Item>
              </>
            )}
          </RowList>
        </PolicyDialog>
      )}
    </Section>
  );
}

const fifteenDays: Limit = { amount: 15, unit: 'days', calendar: 'always' };
