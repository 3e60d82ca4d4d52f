import {
  channelLabels,
  customerClassLabels,
  type Locale,
  ticketKindLabels,
  ticketStatusLabels,
} from '@redress/contract';
import { auditEntry, writeAudit } from '#platform/audit/entry.ts';
import { csv } from '#platform/csv/csv.ts';
import type { Context } from '#platform/http/context.ts';
import type { Download } from '#platform/http/implement.ts';
import { done, type Result } from '#platform/http/result.ts';
import { type CaseRulesInForce, caseRules } from '../rules.ts';
import { listStatement, type TicketFilters } from './list-statement.ts';
import { presentRow, type TicketListRow } from './rows.ts';

const mostRows = 10_000;

const headings: Readonly<Record<Locale, readonly string[]>> = {
  zh: [
    '受理单号',
    '类型',
    '状态',
    '渠道',
    '客户级别',
    '加急',
    '投诉人',
    '联系电话',
    '线路号码',
    '业务类型',
    '投诉性质',
    '内容摘要',
    '重复投诉',
    '登记时间',
    '办结时间',
    '最近时限',
  ],
  en: [
    'Number',
    'Kind',
    'Status',
    'Channel',
    'Class',
    'Urgent',
    'Complainant',
    'Phone',
    'Line',
    'Business type',
    'Nature',
    'Excerpt',
    'Repeated',
    'Registered',
    'Closed',
    'Next due',
  ],
};

const yesNo = { zh: { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } } as const;

/** The filtered list as CSV: masked like the screen, in the reader's language, on record (V1). */
export async function exportTickets(context: Context, filters: TicketFilters): Promise<Result<Download>> {
  const { sql, values } = listStatement(context.actor, filters, {
    limit: mostRows,
    after: undefined,
    look: null,
  });
  const rows = await context.database.reports.query<TicketListRow>(sql, values);
  const rules = await caseRules(context.database);
  const act = {
    action: 'ticket.export',
    subjectType: 'list',
    subjectId: 'tickets',
    data: { rows: rows.length },
  };
  await writeAudit(context.database, [auditEntry(context, act)]);
  const content = csv([headings[context.locale], ...rows.map((row) => cells(row, context.locale, rules))]);
  return done({ content, mediaType: 'text/csv; charset=utf-8', fileName: 'tickets.csv' });
}

function cells(raw: TicketListRow, locale: Locale, rules: CaseRulesInForce) {
  const row = presentRow(raw);
  const nameOf = (id: string | null) => {
    const entry = id === null ? undefined : rules.all.classification(id);
    return entry === undefined ? '' : locale === 'zh' ? entry.name : entry.nameEn;
  };
  const time = (at: string | null) => (at === null ? '' : inZone(at, rules.all.zone));
  return [
    row.number,
    ticketKindLabels[row.kind][locale],
    ticketStatusLabels[row.status][locale],
    channelLabels[row.channel][locale],
    customerClassLabels[row.customerClass][locale],
    yesNo[locale][`${row.urgent}`],
    row.complainantName,
    row.contactPhone,
    row.lineNumber,
    nameOf(row.businessTypeId),
    nameOf(row.natureId),
    row.excerpt,
    yesNo[locale][`${row.repeat}`],
    time(row.registeredAt),
    time(row.closedAt),
    time(row.dueAt),
  ];
}

/** A moment as people of the centre read it, such as `2026-11-21 09:05:00`. */
function inZone(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    Date.parse(moment),
  );
}
