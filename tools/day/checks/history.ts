import type { Queries } from '../../../apps/server/src/platform/database/database.ts';
import type { Journal } from '../journal.ts';
import { type Verdict, verdict } from './evidence.ts';

interface Difference {
  readonly ticketId: string;
  readonly type: string;
  readonly audited: number;
  readonly told: number;
}

/** The timeline says of every step exactly what the audit trail says (V2): the same events, as often, by the same people. */
export async function timelineVerdict(queries: Queries): Promise<Verdict> {
  const { events } = await queries.one<{ events: number }>('select count(*) as events from ticket_event');
  const differing = await queries.query<Difference>(
    `with audited as (
       select subject_id::uuid as ticket_id, actor_id, h ->> 'type' as type, (h ->> 'orderId')::uuid as order_id, count(*) as n
       from audit_entry, jsonb_array_elements(data -> 'happened') h
       where subject_type = 'ticket' and jsonb_typeof(data -> 'happened') = 'array' group by 1, 2, 3, 4
     ), told as (
       select ticket_id, actor_id, type, order_id, count(*) as n from ticket_event group by 1, 2, 3, 4
     )
     select coalesce(a.ticket_id, t.ticket_id) as "ticketId", coalesce(a.type, t.type) as type,
       coalesce(a.n, 0) as audited, coalesce(t.n, 0) as told
     from audited a full join told t on t.ticket_id = a.ticket_id and t.type = a.type
       and t.actor_id is not distinct from a.actor_id and t.order_id is not distinct from a.order_id
     where a.n is distinct from t.n limit 50`,
  );
  const findings = differing.map(
    ({ ticketId, type, audited, told }) =>
      `ticket ${ticketId}: ${type} stands ${told} times in the timeline, ${audited} times in the audit trail`,
  );
  return verdict('timeline and audit trail tell the same', events, findings, `${events} events`);
}

interface AuditRow {
  readonly requestId: string | null;
  readonly action: string;
  readonly ticketId: string;
}

/** Every acknowledged command was done exactly once, no other was, and a repeated request changed nothing. */
export async function commandsVerdict(
  queries: Queries,
  journal: Journal,
  sinceAuditId: number,
): Promise<Verdict> {
  const rows = await queries.query<AuditRow>(
    `select request_id as "requestId", action, subject_id as "ticketId" from audit_entry
     where id > $1 and subject_type = 'ticket' and action like 'ticket.%'`,
    [sinceAuditId],
  );
  const done = new Map<string, number>();
  for (const row of rows) done.set(keyOf(row), (done.get(keyOf(row)) ?? 0) + 1);
  const findings: string[] = [];
  for (const entry of journal.acknowledged) {
    const count = done.get(keyOf(entry)) ?? 0;
    if (entry.replayed ? count > 0 : count === 0) {
      findings.push(
        `${entry.action} on ${entry.ticketId} was ${entry.replayed ? 'done again by its repetition' : 'acknowledged and is not there'}`,
      );
    }
    if (count === 1) done.delete(keyOf(entry));
    else if (count > 1) done.set(keyOf(entry), count - 1);
  }
  // A request whose answer never came may or may not have been done.
  const unknown = journal.broken.length;
  const left = [...done.keys()];
  if (left.length > unknown) findings.push(...left.map((key) => `nobody was told of ${key}`));
  const repeated = journal.acknowledged.filter(({ replayed }) => replayed).length;
  return verdict(
    'every acknowledged command was done exactly once',
    journal.acknowledged.length,
    findings,
    `${journal.acknowledged.length - repeated} commands, ${repeated} sent twice`,
  );
}

function keyOf({ requestId, action, ticketId }: AuditRow): string {
  return `${action} on ${ticketId} by request ${requestId}`;
}

/** The number somebody was told is the number the ticket has. */
export async function registeredVerdict(queries: Queries, journal: Journal): Promise<Verdict> {
  const told = [...journal.registered];
  const rows = await queries.query<{ id: string; number: string }>(
    'select id, number from ticket where id = any($1::uuid[])',
    [told.map(([id]) => id)],
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const findings = told
    .filter(([id, number]) => numbers.get(id) !== number)
    .map(([id, number]) => `${number} (${id}) is ${numbers.get(id) ?? 'not there'}`);
  return verdict('every ticket has the number that was told', told.length, findings);
}

/** No answer of the server was an error. */
export function answersVerdict(journal: Journal): Verdict {
  return verdict(
    'no request ended in an error',
    journal.requests,
    journal.broken,
    `${journal.requests} requests`,
  );
}
