import { type ImportPage, importFieldLabels, importProblemLabels, ticketKindLabels } from '@redress/contract';
import { useMemo } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import styles from './importing.module.css';
import { importMessages } from './messages.ts';

type Row = ImportPage['preview'][number];

/** The first rows of a list as they would come in. */
export function Preview({ rows }: { rows: readonly Row[] }) {
  const say = useMessages(importMessages);
  const columns = usePreviewColumns();
  if (rows.length === 0) return null;
  return (
    <Section title={say('previewList', { count: rows.length })} flush>
      <DataTable
        caption={say('previewList', { count: rows.length })}
        columns={columns}
        rows={rows}
        rowId={({ line }) => String(line)}
        rowTone={({ outcome }) => (outcome === 'problem' ? 'danger' : undefined)}
        empty={null}
      />
    </Section>
  );
}

function usePreviewColumns(): readonly Column<Row>[] {
  const say = useMessages(importMessages);
  const label = useLabel();
  const names = useReference();
  return useMemo(
    () => [
      { id: 'line', title: say('line'), width: 60, align: 'end', cell: ({ line }) => line },
      { id: 'outcome', title: say('outcome'), width: 180, wraps: true, cell: (row) => <Outcome row={row} /> },
      {
        id: 'number',
        title: say('number'),
        width: 120,
        cell: ({ ticket }) => <span className="rd-figures">{ticket?.externalNumber || '—'}</span>,
      },
      {
        id: 'registeredAt',
        title: say('registeredAt'),
        width: 210,
        cell: ({ ticket, repaired }) =>
          ticket === null ? (
            '—'
          ) : (
            <>
              <Moment at={ticket.registeredAt} />
              {repaired && <span className={styles.quiet}> {say('repaired')}</span>}
            </>
          ),
      },
      {
        id: 'content',
        title: say('content'),
        cell: ({ ticket }) => ticket?.content ?? '—',
      },
      {
        id: 'business',
        title: say('business'),
        width: 190,
        cell: ({ ticket }) =>
          [names.classification(ticket?.businessTypeId), names.classification(ticket?.natureId)]
            .filter(Boolean)
            .join(' · ') || '—',
      },
      {
        id: 'kind',
        title: say('kind'),
        width: 100,
        cell: ({ ticket }) => (ticket === null ? '—' : label(ticketKindLabels[ticket.kind])),
      },
      {
        id: 'status',
        title: say('status'),
        width: 90,
        cell: ({ ticket }) => (ticket === null ? '—' : say(ticket.closedAt === null ? 'open' : 'closed')),
      },
      {
        id: 'complainant',
        title: say('complainant'),
        width: 150,
        cell: ({ ticket }) =>
          [ticket?.complainantName, ticket?.contactPhone].filter(Boolean).join(' ') || '—',
      },
    ],
    [say, label, names],
  );
}

function Outcome({ row }: { row: Row }) {
  const say = useMessages(importMessages);
  const label = useLabel();
  const { zh, en } = importMessages;
  if (row.outcome === 'ready') {
    return <StatusTag label={{ zh: zh['outcome.ready'], en: en['outcome.ready'] }} tone="success" />;
  }
  if (row.outcome === 'duplicate')
    return <span>{say('outcome.duplicate', { of: row.duplicateOf ?? '' })}</span>;
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {row.problems.map(({ field, code }) => (
        <li key={`${field}/${code}`}>
          {field === null ? '' : `${label(importFieldLabels[field])}：`}
          {label(importProblemLabels[code])}
        </li>
      ))}
    </ul>
  );
}
