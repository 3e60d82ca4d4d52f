import type { Case, DeskItem } from '@redress/domain';
import { civilDay, deskItems } from '@redress/domain';
import type { CaseRulesInForce } from '../../apps/server/src/modules/tickets/rules.ts';
import { columns } from '../../apps/server/src/modules/tickets/store/columns.ts';
import { toRow } from '../../apps/server/src/modules/tickets/store/rows.ts';
import { holeOf, type Parted, part } from './holes.ts';
import type { Life } from './life.ts';
import { copyText } from './writer.ts';

/** A line of a table with its holes. */
export interface TemplateRow {
  readonly table: string;
  readonly line: Parted;
}

/** A row of the history with its moment. */
export interface TemplateEvent {
  readonly at: number;
  readonly line: Parted;
}

/** An audit entry with its moment, and what its seal is made over. */
export interface TemplateAudit {
  readonly at: number;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly data: Parted;
  readonly requestId: Parted | null;
}

/** A number that every copy is given: from the counter of its prefix and day. */
export interface TemplateNumber {
  readonly hole: number;
  readonly prefix: string;
  readonly day: string;
}

/** A lived case, ready to be copied. */
export interface Template {
  readonly life: Life;
  readonly ticketHole: number;
  /** Where the rule of repeated complaints puts what it found: the ticket's column, and the history. */
  readonly repeatHoles: { readonly column: number; readonly history: number };
  readonly holes: number;
  readonly rows: readonly TemplateRow[];
  readonly events: readonly TemplateEvent[];
  readonly audits: readonly TemplateAudit[];
  readonly numbers: readonly TemplateNumber[];
  readonly desk: readonly DeskItem[];
  readonly classRank: number;
}

/** The tables of a case in the order of their columns. */
export const caseColumns = {
  ticket: quoted(columns.ticket),
  work_order: quoted(columns.order),
  written_warning: quoted(columns.warning),
  survey: quoted(columns.survey),
  clock: quoted(columns.clock),
  desk_item: quoted(columns.desk),
  stored_file: 'id, name, media_type, size, sha256, created_at, created_by, subject_type, subject_id',
  ticket_event: 'id, ticket_id, order_id, at, actor_id, type, data',
  audit_entry: 'id, at, actor_id, actor_name, action, subject_type, subject_id, data, request_id',
  audit_seal: 'seq, entry_id, previous_hash, hash',
} as const;

/** The size and content hash of the one file that all replies of a filled database attach. */
export interface EvidenceContent {
  readonly size: number;
  readonly sha256: string;
}

/** Turns a life into lines with holes. */
export function templateOf(life: Life, rules: CaseRulesInForce, content: EvidenceContent): Template {
  const { found, holes } = life;
  const { ticket } = found;
  const column = holes.newId();
  const history = holes.newId();
  const lines = (table: string, names: readonly string[], values: readonly object[]): TemplateRow[] =>
    values.map((value) => ({ table, line: part(lineOf(names, toRow(value))) }));
  return {
    life,
    ticketHole: holeOf(ticket.id),
    repeatHoles: { column: holeOf(column), history: holeOf(history) },
    holes: holes.count(),
    rows: [
      { table: 'ticket', line: part(lineOf(columns.ticket, { ...toRow(ticket), repeat: column })) },
      ...lines(
        'work_order',
        columns.order,
        found.orders.map((order) => ({ ...order, ticketRegisteredAt: ticket.registeredAt })),
      ),
      ...lines('written_warning', columns.warning, found.warnings),
      ...lines('survey', columns.survey, found.surveys),
      ...lines(
        'clock',
        columns.clock,
        found.clocks.map((clock) => ({ ...clock, ticketId: ticket.id })),
      ),
      ...life.evidence.map(({ id, uploaderId, at }) => ({
        table: 'stored_file',
        line: part(
          [
            id,
            '现场测试记录.txt',
            'text/plain',
            content.size,
            `\\\\x${content.sha256}`,
            new Date(at).toISOString(),
            uploaderId,
            'ticket',
            ticket.id,
          ].join('\t'),
        ),
      })),
    ],
    events: life.steps.flatMap(({ at, actorId, happened }) =>
      happened.map((one) => {
        const data = JSON.stringify(one.data);
        const text = one.type === 'registered' ? `${data.slice(0, -1)}${history}}` : data;
        return {
          at,
          line: part(
            [
              ticket.id,
              one.orderId ?? '\\N',
              new Date(at).toISOString(),
              actorId ?? '\\N',
              one.type,
              copyText(text),
            ].join('\t'),
          ),
        };
      }),
    ),
    audits: life.steps.flatMap(({ at, audit }) =>
      audit.map((row) => ({
        at,
        actorId: row.actor_id,
        actorName: row.actor_name,
        action: row.action,
        data: part(jsonbText(row.data)),
        requestId: row.request_id === null ? null : part(row.request_id),
      })),
    ),
    numbers: holes.numbered.map(({ hole, of }) => numberOf(hole, of, found, rules)),
    desk: deskItems(found),
    classRank: rules.all.customerClasses.get(ticket.customerClass)?.rank ?? 0,
  };
}

function numberOf(
  hole: number,
  of: 'ticket' | 'order' | 'warning',
  found: Case,
  rules: CaseRulesInForce,
): TemplateNumber {
  const day = (at: number) => civilDay(at, rules.policy.zone);
  const { ticket, orders, warnings } = found;
  if (of === 'ticket') {
    return { hole, prefix: rules.policy.numberPrefixes[ticket.kind], day: day(ticket.registeredAt) };
  }
  const named = [...orders, ...warnings].find((one) => holeOf(one.number) === hole);
  if (named === undefined) throw new Error('a number that nothing has');
  const at = 'proposedAt' in named ? named.proposedAt : named.issuedAt;
  return {
    hole,
    prefix: rules.policy.numberPrefixes[of === 'order' ? 'order' : 'writtenWarning'],
    day: day(at),
  };
}

function lineOf(names: readonly string[], row: Readonly<Record<string, unknown>>): string {
  return names.map((name) => copyText(row[name])).join('\t');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

/** A value as PostgreSQL writes jsonb: shorter keys first, a space after each colon and comma. */
export function jsonbText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const held = value as Readonly<Record<string, unknown>>;
  return `{${keys.map((key) => `${JSON.stringify(key)}: ${jsonbText(held[key])}`).join(', ')}}`;
}
