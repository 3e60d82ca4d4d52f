import type { Database } from '#platform/database/database.ts';

/** One row of a ticket's history, with its moment and, for clocks, the true time of what fired. */
export interface Traced {
  readonly at: number;
  readonly type: string;
  readonly data: {
    readonly clock?: string;
    readonly at?: number;
    readonly dueAt?: number;
    readonly [key: string]: unknown;
  };
}

const columns = ['started_at', 'counted_from', 'due_at', 'warn_at', 'next_fire_at'];

/**
 * Moves a clock of a ticket in time as a whole, with what it is counted from, so that it is due so many milliseconds from
 * now (negative: was due). Of an escalation the next step.
 */
export async function dueIn(database: Database, ticketId: string, kind: string, ms: number): Promise<number> {
  const set = columns.map((name) => `${name} = c.${name} + by`).join(', ');
  const row = await database.one<{ due_at: number }>(
    `with moved as (
       select id, ticket_id, order_id, kind, date_trunc('milliseconds', now()) + $3 * interval '1 millisecond' - due_at as by
       from clock where ticket_id = $1 and kind = $2 and state = 'running' and alarms = 0 order by due_at limit 1
     ), orders as (
       update work_order o set limit_from_at = limit_from_at + by from moved where o.id = moved.order_id
     ), tickets as (
       update ticket t set registered_at = registered_at + by, arrived_at = arrived_at + by,
         round_started_at = round_started_at + by from moved
       where t.id = moved.ticket_id and moved.kind = 'escalation'
     )
     update clock c set ${set} from moved where c.id = moved.id returning c.due_at`,
    [ticketId, kind, ms],
  );
  return row.due_at;
}

/** The rows of a ticket's history of one type, oldest first. */
export function traces(database: Database, ticketId: string, type: string): Promise<Traced[]> {
  return database.query<Traced>(
    'select at, type, data from ticket_event where ticket_id = $1 and type = $2 order by id',
    [ticketId, type],
  );
}

/** Waits for a ticket's history to hold so many rows of a type; throws after 6 s. */
export async function untilTraced(
  database: Database,
  ticketId: string,
  type: string,
  count = 1,
): Promise<readonly Traced[]> {
  for (let tried = 0; ; tried += 1) {
    const found = await traces(database, ticketId, type);
    if (found.length >= count) return found;
    if (tried === 120) throw new Error(`${found.length} of ${count} ${type}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
