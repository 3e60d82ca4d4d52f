import {
  changeStatusLabels,
  type OrderColumn,
  orderColumns,
  orderKindLabels,
  orderStatusLabels,
} from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/implement.ts';
import type { Result } from '#platform/http/result.ts';
import { isoOrNull } from '../present.ts';
import { exportFile, type FileColumn, mostRows } from './export-table.ts';
import { type OrderFilters, type OrderListRow, orderRows } from './orders.ts';

/** The filtered list of orders as CSV: the columns that are seen, in the reader's language (V1). */
export async function exportOrders(
  context: Context,
  {
    columns: chosen = orderColumns,
    ...filters
  }: OrderFilters & { columns?: readonly OrderColumn[] | undefined },
): Promise<Result<Download>> {
  const rows = await orderRows(context, context.database.reports, filters, mostRows);
  return exportFile(context, { action: 'order.export', name: 'orders', columns, chosen, rows });
}

const columns: Readonly<Record<OrderColumn, FileColumn<OrderListRow>>> = {
  number: { headings: [{ zh: '工单号', en: 'Order' }], cells: ({ number }) => [number] },
  status: {
    headings: [{ zh: '状态', en: 'Status' }],
    cells: ({ kind, status }, { label }) => [
      label((kind === 'amendment' || kind === 'withdrawal' ? changeStatusLabels : orderStatusLabels)[status]),
    ],
  },
  due: {
    headings: [{ zh: '时限', en: 'Limit' }],
    cells: ({ dueAt }, { time }) => [time(isoOrNull(dueAt))],
  },
  department: {
    headings: [{ zh: '办理部门', en: 'Department' }],
    cells: ({ departmentId }, { place }) => [place(departmentId)],
  },
  task: {
    headings: [
      { zh: '加急', en: 'Urgent' },
      { zh: '任务要求', en: 'Task' },
    ],
    cells: ({ urgent, task }, { yesNo }) => [yesNo(urgent), task],
  },
  urgings: {
    headings: [{ zh: '催办', en: 'Urged' }],
    cells: ({ urgings }) => [urgings],
  },
  lastUrgedAt: {
    headings: [{ zh: '最近催办', en: 'Last urged' }],
    cells: ({ lastUrgedAt }, { time }) => [time(isoOrNull(lastUrgedAt))],
  },
  kind: {
    headings: [{ zh: '类型', en: 'Kind' }],
    cells: ({ kind }, { label }) => [label(orderKindLabels[kind])],
  },
  issuedAt: {
    headings: [{ zh: '派单时间', en: 'Issued' }],
    cells: ({ issuedAt }, { time }) => [time(isoOrNull(issuedAt))],
  },
  issuedBy: {
    headings: [{ zh: '派单人', en: 'Issued by' }],
    cells: ({ issuedBy }, { person }) => [person(issuedBy)],
  },
  handler: {
    headings: [{ zh: '经办人', en: 'Handler' }],
    cells: ({ handlerId }, { person }) => [person(handlerId)],
  },
  repliedAt: {
    headings: [{ zh: '回单时间', en: 'Replied' }],
    cells: ({ repliedAt }, { time }) => [time(isoOrNull(repliedAt))],
  },
  ticket: { headings: [{ zh: '受理单号', en: 'Ticket' }], cells: ({ ticketNumber }) => [ticketNumber] },
};
