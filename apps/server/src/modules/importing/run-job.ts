import type { ImportedRow, ImportedTicket } from '@redress/domain';
import type { Database, Queries } from '#platform/database/database.ts';
import type { Actor, Context } from '#platform/http/context.ts';
import type { Job } from '#platform/jobs/runner.ts';
import { insertLive, liveEvent } from '#platform/live/event.ts';
import type { Log } from '#platform/log.ts';
import { rulesInForce } from '../settings/public.ts';
import { registerImported } from '../tickets/public.ts';
import { findDuplicates } from './list/duplicates.ts';

interface Claimed {
  readonly id: string;
  readonly actor: Actor;
}

const lease = "interval '2 minutes'";
const portion = 200;

/** The loop that makes tickets of queued lists: each in one transaction, begun anew where a process died. */
export function importJob(database: Database, log: Log): Job {
  return {
    name: 'import',
    everyMs: 500,
    run: async () => {
      const run = await claim(database);
      if (!run) return false;
      const failure = await importOnce(database, run).catch((error: unknown) => {
        log.error({ err: error, import: run.id }, 'import failed');
        return 'internalError';
      });
      if (failure !== null) await fail(database, run, failure);
      return true;
    },
  };
}

function claim(database: Database): Promise<Claimed | undefined> {
  return database.maybeOne<Claimed>(
    `update import_run set status = 'running', lease_until = now() + ${lease}, progress = 0
     where id = (select id from import_run where status = 'queued' or status = 'running' and lease_until < now()
       order by created_at limit 1 for update skip locked)
     returning id, actor`,
  );
}

/** Makes all tickets of a list or none; answers null, or the code of why not. */
async function importOnce(database: Database, run: Claimed): Promise<string | null> {
  const refusals: string[] = [];
  await database
    .transaction(async (transaction) => {
      // One list at a time: two lists with the same case must see each other's.
      await transaction.query("select pg_advisory_xact_lock(hashtextextended('import', 0))");
      const { status } = await transaction.one<{ status: string }>(
        'select status from import_run where id = $1',
        [run.id],
      );
      if (status !== 'running') return;
      const rows = await readyRows(transaction, database, run.id);
      let made = 0;
      for (let from = 0; from < rows.length; from += portion) {
        const some = rows.slice(from, from + portion);
        const refusal = await makeTickets(transaction, database, run, some);
        if (refusal !== null) {
          refusals.push(refusal);
          throw rollBack;
        }
        made += some.length;
        await report(database, run, made);
      }
      await finish(transaction, run, made);
    })
    .catch((error: unknown) => {
      if (error !== rollBack) throw error;
    });
  return refusals[0] ?? null;
}

const rollBack = new Error('the import is rolled back');

interface ReadyRow {
  readonly line: number;
  readonly ticket: ImportedTicket;
}

/** The rows that become tickets, after a last look for what has come in since the list was staged. */
async function readyRows(transaction: Queries, database: Database, runId: string): Promise<ReadyRow[]> {
  const rows = await transaction.query<ReadyRow>(
    `select line, ticket from import_row where run_id = $1 and ticket is not null and duplicate_of is null order by line`,
    [runId],
  );
  const { zone } = await rulesInForce(database, transaction);
  const asRead: ImportedRow[] = rows.map((row) => ({ ...row, ok: true, repaired: false }));
  const duplicates = await findDuplicates(transaction, asRead, zone);
  await transaction.run(
    `update import_row r set duplicate_of = d.number
     from jsonb_to_recordset($2::jsonb) as d (line integer, number text) where r.run_id = $1 and r.line = d.line`,
    [runId, JSON.stringify([...duplicates].map(([line, number]) => ({ line, number })))],
  );
  return rows.filter(({ line }) => !duplicates.has(line));
}

async function makeTickets(
  transaction: Queries,
  database: Database,
  run: Claimed,
  rows: readonly ReadyRow[],
): Promise<string | null> {
  const made = await registerImported(
    transaction,
    contextOf(database, run),
    rows.map(({ ticket }) => ticket),
  );
  if (!made.ok) return made.refusal.code;
  const tickets = rows.map(({ line }, index) => ({ line, id: made.value[index]?.id ?? null }));
  await transaction.run(
    `update import_row r set ticket_id = t.id
     from jsonb_to_recordset($2::jsonb) as t (line integer, id uuid) where r.run_id = $1 and r.line = t.line`,
    [run.id, JSON.stringify(tickets)],
  );
  return null;
}

/** The person who asked for the run, as they were then: the command was checked, the tickets are theirs. */
function contextOf(database: Database, { id, actor }: Claimed): Context {
  const session = { token: undefined, set: () => undefined, clear: () => undefined };
  return { database, actor, locale: actor.locale, requestId: id, source: '', session, idempotencyKey: null };
}

/** Says how far it is, on another connection: what the transaction writes nobody sees before its end. */
async function report(database: Database, run: Claimed, made: number): Promise<void> {
  await database.run(
    `with told as (${insertLive('$3')})
     update import_run set progress = $2, lease_until = now() + ${lease} where id = $1`,
    [run.id, made, tell(run)],
  );
}

async function finish(transaction: Queries, run: Claimed, made: number): Promise<void> {
  await transaction.run(
    `with told as (${insertLive('$3')})
     update import_run set status = 'done', progress = $2, finished_at = now(), version = version + 1,
       summary = summary || jsonb_build_object('ready', $2::integer, 'duplicates',
         (select count(*) from import_row where run_id = $1 and duplicate_of is not null))
     where id = $1`,
    [run.id, made, tell(run)],
  );
}

async function fail(database: Database, run: Claimed, failure: string): Promise<void> {
  await database.run(
    `with told as (${insertLive('$3')})
     update import_run set status = 'failed', progress = 0, failure = $2, finished_at = now(), version = version + 1
     where id = $1 and status = 'running'`,
    [run.id, failure, tell(run)],
  );
}

function tell({ id, actor }: Claimed): string {
  return JSON.stringify([liveEvent('import', { importId: id, userId: actor.id })]);
}
