import { randomUUID } from 'node:crypto';
import type { InputOf, ticketRoutes } from '@redress/contract';
import { castOf } from '../apps/server/src/modules/demo/cast.ts';
import { registerTicket } from '../apps/server/src/modules/tickets/commands/register-ticket.ts';
import type { Database, Queries, Statement } from '../apps/server/src/platform/database/database.ts';
import { idsAt } from '../apps/server/src/platform/database/ids.ts';
import { fill, type Parted } from './fill/holes.ts';
import type { Operation } from './load/generator.ts';

/** How raw writing went. */
export interface RawMeasured {
  readonly perSecond: number;
}

/** What writing the same rows costs without the product: the very statement with the very parcel, only its ids are new. */
export async function measureRaw(
  database: Database,
  forms: readonly Operation[],
  { clients, seconds, warmSeconds }: { clients: number; seconds: number; warmSeconds: number },
): Promise<RawMeasured> {
  const captured = await captureWrites(database, forms);
  const began = performance.now();
  const measureFrom = began + warmSeconds * 1_000;
  const until = measureFrom + seconds * 1_000;
  let turn = 0;
  let done = 0;
  const client = async () => {
    while (performance.now() < until) {
      const write = captured[turn % captured.length];
      turn += 1;
      if (write === undefined) throw new Error('nothing was captured');
      const from = performance.now();
      const ids = Array.from({ length: write.ids }, idsAt(performance.timeOrigin + performance.now()));
      await database.query(write.statement, [fill(write.parcel, ids), ...write.rest]);
      if (from >= measureFrom) done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { perSecond: Math.round(done / ((performance.now() - measureFrom) / 1_000)) };
}

interface Captured {
  readonly statement: string | Statement;
  readonly parcel: Parted;
  readonly ids: number;
  readonly rest: readonly unknown[];
}

/** Registers through the use case on a database that notes the write instead of making it. */
export async function captureWrites(database: Database, forms: readonly Operation[]): Promise<Captured[]> {
  const captured: Captured[] = [];
  const cast = await castOf(database);
  const agents = cast.withRole('juniorAgent');
  const query = async <Row extends object>(sql: string | Statement, values: readonly unknown[] = []) => {
    if (typeof sql === 'string' || sql.name !== 'save_cases') return database.query<Row>(sql, values);
    const [parcel, ...rest] = values;
    captured.push({ statement: sql, rest, ...freshIds(String(parcel)) });
    const { numbered } = JSON.parse(String(parcel));
    return numbered.map((one: { ticket_id: string }) => ({
      ticketId: one.ticket_id,
      number: 'noted',
    })) as Row[];
  };
  const noting: Database = { ...database, query } satisfies Queries & Database;
  for (const [n, [request]] of forms.slice(0, 200).entries()) {
    const context = {
      ...cast.as(agents[n % agents.length] ?? ''),
      database: noting,
      idempotencyKey: randomUUID(),
    };
    await registerTicket(
      context,
      JSON.parse(request?.body ?? '{}') as InputOf<typeof ticketRoutes.register>['body'],
    );
  }
  return captured;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** The parcel with a hole for every id that this registration made: those in the places that name the new rows. */
function freshIds(parcel: string): { parcel: Parted; ids: number } {
  const { numbered, clocks, done } = JSON.parse(parcel);
  const fresh: string[] = [
    ...numbered.map((one: { row: { id: string } }) => one.row.id),
    ...clocks.map((one: { id: string }) => one.id),
    ...done.map((one: { key: string }) => one.key),
  ];
  const literals: string[] = [];
  const holes: number[] = [];
  let last = 0;
  for (const match of parcel.matchAll(uuid)) {
    const hole = fresh.indexOf(match[0]);
    if (hole < 0) continue;
    literals.push(parcel.slice(last, match.index));
    holes.push(hole);
    last = match.index + match[0].length;
  }
  literals.push(parcel.slice(last));
  return { parcel: { literals, holes }, ids: fresh.length };
}
