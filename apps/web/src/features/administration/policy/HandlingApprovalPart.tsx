import type { CategoryPattern } from '@redress/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { policyMessages } from './messages.ts';
import { PatternFields } from './PatternFields.tsx';
import { PolicyDialog } from './PolicyDialog.tsx';
import type { PolicyPartProps } from './PolicyPage.tsx';
import { type PatternForm, patternFromForm, patternToForm } from './pattern.ts';
import styles from './policy.module.css';
import { RowList } from './RowList.tsx';
import { usePolicyWords } from './usePolicyWords.ts';

/** The categories whose proposed handling a leader approves before the department replies (C10). */
export function HandlingApprovalPart({ version, policy }: PolicyPartProps) {
  const say = useMessages(policyMessages);
  const words = usePolicyWords();
  const [open, setOpen] = useState(false);
  const columns: readonly Column<CategoryPattern>[] = [
    {
      id: 'when',
      title: say('when'),
      wraps: true,
      cell: (pattern) => (Object.keys(pattern).length === 0 ? say('allCases') : words.pattern(pattern)),
    },
  ];
  return (
    <Section
      title={say('handlingApproval')}
      flush
      actions={<Button onClick={() => setOpen(true)}>{say('editRows')}</Button>}
    >
      <p className={styles.lead}>{say('handlingApprovalHint')}</p>
      <DataTable
        caption={say('handlingApproval')}
        columns={columns}
        rows={policy.handlingApproval}
        rowId={(row) => String(policy.handlingApproval.indexOf(row))}
        empty={<EmptyState title={say('noApproval')} />}
      />
      {open && (
        <PolicyDialog<{ handlingApproval: readonly PatternForm[] }>
          title={say('handlingApproval')}
          version={version}
          initial={{ handlingApproval: policy.handlingApproval.map(patternToForm) }}
          merged={({ handlingApproval = [] }) => ({
            ...policy,
            handlingApproval: handlingApproval.map(patternFromForm),
          })}
          onClose={() => setOpen(false)}
          width={720}
        >
          <p style={{ marginBottom: 12 }}>{say('handlingApprovalHint')}</p>
          <RowList path={['policy', 'handlingApproval']} fresh={{ kind: 'complaint' }} addAt="end">
            {(row) => <PatternFields path={[row]} />}
          </RowList>
        </PolicyDialog>
      )}
    </Section>
  );
}
