import { clockKindLabels } from '@redress/contract';
import { type ClockKind, clockKinds } from '@redress/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { administrationMessages } from '../shared/messages.ts';
import { ClockDialog } from './ClockDialog.tsx';
import { policyMessages } from './messages.ts';
import type { PolicyPartProps } from './PolicyPage.tsx';
import { usePolicyWords } from './usePolicyWords.ts';

/** Every clock with its limit, warning, alarms and what they cause (workflow section 3). */
export function ClocksPart({ version, policy }: PolicyPartProps) {
  const say = useMessages(policyMessages);
  const common = useMessages(administrationMessages);
  const label = useLabel();
  const words = usePolicyWords();
  const [open, setOpen] = useState<ClockKind>();
  const rule = (kind: ClockKind) => policy.clocks[kind];
  const columns: readonly Column<ClockKind>[] = [
    {
      id: 'clock',
      title: say('clock'),
      width: 152,
      wraps: true,
      cell: (kind) => label(clockKindLabels[kind]),
    },
    {
      id: 'limit',
      title: say('limit'),
      width: 160,
      wraps: true,
      cell: (kind) => {
        const { limit } = rule(kind);
        if (limit === 'orderLimits') return say('byOrderLimits');
        return limit === 'replyLimits' ? say('byReplyLimits') : words.limit(limit);
      },
    },
    {
      id: 'urgent',
      title: say('urgentLimit'),
      width: 144,
      wraps: true,
      cell: (kind) => {
        const { urgent } = rule(kind);
        return urgent === null ? '—' : words.limit(urgent.limit);
      },
    },
    {
      id: 'warning',
      title: say('warning'),
      width: 140,
      wraps: true,
      cell: (kind) => {
        const { warning } = rule(kind);
        if (warning === null) return '—';
        const percent = Math.round(warning.share * 100);
        return say('warningText', { percent, before: words.span(warning.atLeastMsBefore) });
      },
    },
    {
      id: 'breach',
      title: say('onBreach'),
      width: 150,
      wraps: true,
      cell: (kind) => words.recipients(rule(kind).onBreach.tell) || '—',
    },
    {
      id: 'consequences',
      title: say('consequences'),
      width: 116,
      wraps: true,
      cell: (kind) => words.consequences(rule(kind).onBreach.consequences) || '—',
    },
    {
      id: 'repeat',
      title: say('repeat'),
      width: 92,
      wraps: true,
      cell: (kind) => {
        const every = rule(kind).repeatEveryMs;
        return every === null ? '—' : say('every', { every: words.span(every) });
      },
    },
  ];
  return (
    <Section title={say('clocks')} flush>
      <DataTable
        caption={say('clocks')}
        columns={columns}
        rows={clockKinds.filter((kind) => kind !== 'escalation')}
        rowId={(kind) => kind}
        empty={<EmptyState title={common('none')} />}
        rowActions={(kind) => (
          <Button type="link" size="small" onClick={() => setOpen(kind)}>
            {common('edit')}
          </Button>
        )}
        rowActionsWidth={84}
      />
      {open !== undefined && (
        <ClockDialog kind={open} version={version} policy={policy} onClose={() => setOpen(undefined)} />
      )}
    </Section>
  );
}
