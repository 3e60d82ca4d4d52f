import {
  channelLabels,
  levelLabels,
  type TicketColumn,
  ticketColumns,
  ticketKindLabels,
  ticketStatusLabels,
} from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/implement.ts';
import type { Result } from '#platform/http/result.ts';
import { exportFile, type FileColumn, mostRows } from './export-table.ts';
import { listStatement, type TicketFilters } from './list-statement.ts';
import { presentRow, type TicketListRow } from './rows.ts';

/** The filtered list as CSV: the columns that are seen, masked like the screen, in the reader's language (V1). */
export async function exportTickets(
  context: Context,
  {
    columns: chosen = ticketColumns,
    ...filters
  }: TicketFilters & { columns?: readonly TicketColumn[] | undefined },
): Promise<Result<Download>> {
  const { sql, values } = listStatement(context.actor, filters, {
    limit: mostRows,
    after: undefined,
    look: null,
  });
  const rows = await context.database.reports.query<TicketListRow>(sql, values);
  return exportFile(context, {
    action: 'ticket.export',
    name: 'tickets',
    columns,
    chosen,
    rows: rows.map(presentRow),
  });
}

// The marks before a text on the screen are columns of their own in a file: a spreadsheet can filter by them.
const columns: Readonly<Record<TicketColumn, FileColumn<ReturnType<typeof presentRow>>>> = {
  number: { headings: [{ zh: '受理单号', en: 'Ticket' }], cells: ({ number }) => [number] },
  kind: {
    headings: [{ zh: '类型', en: 'Kind' }],
    cells: ({ kind }, { label }) => [label(ticketKindLabels[kind])],
  },
  status: {
    headings: [{ zh: '状态', en: 'Status' }],
    cells: ({ status }, { label }) => [label(ticketStatusLabels[status])],
  },
  excerpt: {
    headings: [
      { zh: '加急', en: 'Urgent' },
      { zh: '重复投诉', en: 'Repeat complaint' },
      { zh: '内容', en: 'Content' },
    ],
    cells: ({ urgent, repeat, excerpt }, { yesNo }) => [yesNo(urgent), yesNo(repeat), excerpt],
  },
  customer: {
    headings: [
      { zh: '客户级别', en: 'Class' },
      { zh: '客户', en: 'Customer' },
    ],
    cells: (row, { customerClass }) => [customerClass(row.customerClass), row.complainantName],
  },
  due: { headings: [{ zh: '时限', en: 'Limit' }], cells: ({ dueAt }, { time }) => [time(dueAt)] },
  registeredAt: {
    headings: [{ zh: '受理时间', en: 'Registered' }],
    cells: ({ registeredAt }, { time }) => [time(registeredAt)],
  },
  business: {
    headings: [{ zh: '业务类型', en: 'Business type' }],
    cells: ({ businessTypeId }, { classification }) => [classification(businessTypeId)],
  },
  nature: {
    headings: [{ zh: '投诉性质', en: 'Nature' }],
    cells: ({ natureId }, { classification }) => [classification(natureId)],
  },
  owner: {
    headings: [{ zh: '首问负责', en: 'Owner' }],
    cells: ({ ownerId }, { person }) => [person(ownerId)],
  },
  handler: {
    headings: [{ zh: '处理人', en: 'Handler' }],
    cells: ({ handlerId }, { person }) => [person(handlerId)],
  },
  level: {
    headings: [{ zh: '所在级别', en: 'Level' }],
    cells: ({ level }, { label }) => [label(levelLabels[level])],
  },
  channel: {
    headings: [{ zh: '受理渠道', en: 'Channel' }],
    cells: ({ channel }, { label }) => [label(channelLabels[channel])],
  },
  phone: { headings: [{ zh: '联系电话', en: 'Phone' }], cells: ({ contactPhone }) => [contactPhone] },
  line: { headings: [{ zh: '业务号码', en: 'Line' }], cells: ({ lineNumber }) => [lineNumber] },
  closedAt: {
    headings: [{ zh: '办结时间', en: 'Closed' }],
    cells: ({ closedAt }, { time }) => [time(closedAt)],
  },
};
