import type { Case, HappeningType, Json, Moment } from '@redress/domain';
import { loadCases } from '../../../apps/server/src/modules/tickets/public.ts';
import type { Queries } from '../../../apps/server/src/platform/database/database.ts';

/** One row of a ticket's timeline. */
export interface StoryEvent {
  readonly id: number;
  readonly at: Moment;
  readonly actorId: string | null;
  readonly orderId: string | null;
  readonly type: HappeningType;
  readonly data: Readonly<Record<string, Json>>;
}

/** One row of what waits on a desk, as stored. */
export interface StoredDeskItem {
  readonly desk: string;
  readonly reason: string;
  readonly orderId: string | null;
  readonly unitId: string | null;
  readonly userId: string | null;
  /** Infinity where nothing runs. */
  readonly dueAt: Moment;
  readonly calm: number;
  readonly classRank: number;
  readonly sinceAt: Moment;
}

/** A case with everything that is written about it: rows, history in its order, and where it lies. */
export interface Story {
  readonly found: Case;
  readonly events: readonly StoryEvent[];
  readonly desk: readonly StoredDeskItem[];
}

const batch = 400;

/** All cases of a database, a batch at a time. */
export async function* stories(queries: Queries): AsyncGenerator<Story> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await queries.query<{ id: string }>(
      `select id from ticket where id > $1 order by id limit ${batch}`,
      [after],
    );
    const ids = rows.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield* await read(queries, ids);
    after = last;
  }
}

async function read(queries: Queries, ids: readonly string[]): Promise<Story[]> {
  const { cases } = await loadCases(queries, ids);
  const events = await queries.query<StoryEvent & { ticketId: string }>(
    `select ticket_id as "ticketId", id, at, actor_id as "actorId", order_id as "orderId", type, data
     from ticket_event where ticket_id = any($1::uuid[]) order by id`,
    [ids],
  );
  const desk = await queries.query<StoredDeskItem & { ticketId: string }>(
    `select ticket_id as "ticketId", desk, reason, order_id as "orderId", unit_id as "unitId", user_id as "userId",
       due_at as "dueAt", calm, class_rank as "classRank", since_at as "sinceAt"
     from desk_item where ticket_id = any($1::uuid[])`,
    [ids],
  );
  const [eventsOf, deskOf] = [byTicket(events), byTicket(desk)];
  return cases.map((found) => ({
    found,
    events: eventsOf.get(found.ticket.id) ?? [],
    desk: deskOf.get(found.ticket.id) ?? [],
  }));
}

function byTicket<Row extends { readonly ticketId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.ticketId);
    if (known) known.push(row);
    else found.set(row.ticketId, [row]);
  }
  return found;
}
