// Measures the clocks: npm run bench:clocks [-- --due 20000 --rate 500 --port 5040]
// Wants a database with at least 200,000 running clocks: npm run bench:fill -- 80000 --open 0.9
import { parseArgs } from 'node:util';
import { loadCases } from '../apps/server/src/modules/tickets/public.ts';
import { caseRules } from '../apps/server/src/modules/tickets/rules.ts';
import { saveAll } from '../apps/server/src/modules/tickets/store/save.ts';
import type { Database } from '../apps/server/src/platform/database/database.ts';
import { measure, startServerProcess } from './load/processes.ts';
import { registrations } from './load/scenarios.ts';
import { openBenchPlace } from './place.ts';

const { values } = parseArgs({
  options: {
    due: { type: 'string', default: '20000' },
    running: { type: 'string', default: '200000' },
    /** Registrations a second that go on beside: half of what `bench:load` reached. */
    rate: { type: 'string', default: '500' },
    port: { type: 'string', default: '5040' },
  },
});
const port = Number(values.port);
const place = await openBenchPlace(12);
try {
  const { database } = place;
  const { running } = await database.one<{ running: number }>(
    "select count(*) as running from clock where state = 'running'",
  );
  console.log(`${running} clocks are running`);
  let missed = running < Number(values.running);
  missed = (await atOnce(database)) || missed;
  missed = (await onTime(database)) || missed;
  missed = (await rescheduling(database)) || missed;
  process.exitCode = missed ? 1 : 0;
} finally {
  await place.close();
}

/** Registrations at a steady rate, in a process of their own, for so many seconds. */
async function beside(database: Database, seconds: number) {
  const rate = Number(values.rate);
  const operations = await registrations(database, Math.ceil((seconds + 5) * rate));
  return measure({ ports: [port], clients: 16, seconds, warmSeconds: 0, cycle: false, rate, operations });
}

/** Lets so many clocks of different tickets end at the moments given, in milliseconds from now; `bench_due` names them. */
async function schedule(database: Database, count: number, momentSql: string): Promise<void> {
  await database.run('drop table if exists bench_due');
  await database.run(
    `create unlogged table bench_due as
     select id, ticket_id, ${momentSql} as due from (
       select distinct on (ticket_id) id, ticket_id from clock
       where state = 'running' and kind in ('replyToCustomer', 'first24h', 'order') and breached_at is null and alarms = 0
       order by ticket_id, due_at desc limit ${count}) c`,
  );
  await database.run('create index on bench_due (id)');
  await database.run('analyze bench_due');
  await database.run(
    `update clock c set due_at = b.due, next_fire_at = b.due, warned = true from bench_due b where b.id = c.id`,
  );
  await database.run('vacuum analyze clock');
}

async function atOnce(database: Database): Promise<boolean> {
  const due = Number(values.due);
  await database.run(
    "update clock set next_fire_at = null where next_fire_at < now() + interval '10 minutes'",
  );
  await schedule(database, due, "date_trunc('second', now()) + interval '60 seconds'");
  const server = await startServerProcess(place, port);
  try {
    const { wait } = await database.one<{ wait: number }>(
      'select extract(epoch from (min(due) - now()))::float8 * 1000 as wait from bench_due',
    );
    const seconds = Math.max(wait, 0) / 1_000 + 10;
    const registering = beside(database, seconds);
    const fired = await untilFired(database);
    const { perSecond, p99, statuses } = await registering;
    const { once, most } = await firings(database);
    console.log(
      `${due} clocks due in one second: all fired ${(fired / 1_000).toFixed(1)} s after it (target 5 s)`,
    );
    console.log(`    each once: ${once} clocks with one firing, at most ${most} of one`);
    console.log(
      `    meanwhile ${perSecond} registrations a second, p99 ${p99} ms, ${JSON.stringify(statuses)}`,
    );
    return fired > 5_000 || once !== due || most !== 1;
  } finally {
    await server.stop();
  }
}

/** How long after the last due time nothing was left to fire, in milliseconds. */
async function untilFired(database: Database): Promise<number> {
  for (;;) {
    const { left, late } = await database.one<{ left: number; late: number }>(
      `select count(*) filter (where c.next_fire_at is not distinct from b.due) as left,
         extract(epoch from (now() - max(b.due)))::float8 * 1000 as late
       from bench_due b join clock c on c.id = b.id`,
    );
    if (late > 0 && left === 0) return late;
    if (late > 120_000) throw new Error(`${left} clocks have not fired after two minutes`);
    await new Promise((resolve) => setTimeout(resolve, late < -1_000 ? 1_000 : 200));
  }
}

async function firings(database: Database): Promise<{ once: number; most: number }> {
  return database.one<{ once: number; most: number }>(
    `select count(*) filter (where n = 1) as once, max(n) as most from (
       select b.id, count(e.id) as n from bench_due b join clock c on c.id = b.id
       join ticket_event e on e.ticket_id = b.ticket_id and e.type = 'clockOverdue' and e.data->>'clock' = c.kind
         and e.at >= b.due group by b.id) f`,
  );
}

async function onTime(database: Database): Promise<boolean> {
  const seconds = 30;
  await schedule(
    database,
    50 * seconds,
    `now() + interval '20 seconds' + random() * interval '${seconds} seconds'`,
  );
  const server = await startServerProcess(place, port);
  try {
    const registering = beside(database, seconds + 25);
    await untilFired(database);
    await registering;
    const { p50, p99, worst } = await database.one<{ p50: number; p99: number; worst: number }>(
      `select percentile_cont(0.5) within group (order by late)::float8 as p50,
         percentile_cont(0.99) within group (order by late)::float8 as p99, max(late)::float8 as worst
       from (select extract(epoch from (min(e.at) - b.due)) * 1000 as late from bench_due b join clock c on c.id = b.id
         join ticket_event e on e.ticket_id = b.ticket_id and e.type = 'clockOverdue' and e.data->>'clock' = c.kind
           and e.at >= b.due group by b.id, b.due) f`,
    );
    const line = [p50, p99, worst].map((ms) => `${Math.round(ms)} ms`);
    console.log(
      `50 clocks a second: fired p50 ${line[0]}, p99 ${line[1]}, worst ${line[2]} after their time (target p99 1 s)`,
    );
    return p99 > 1_000;
  } finally {
    await server.stop();
  }
}

/** Loads cases, moves the due time of one of their clocks and saves them, as the product does, in portions of 250. */
async function rescheduling(database: Database): Promise<boolean> {
  const { policy } = await caseRules(database);
  const portion = 250;
  const portions = 24;
  const ids = await database.query<{ id: string }>(
    `select distinct ticket_id as id from clock where state = 'running' limit ${portion * portions}`,
  );
  const began = performance.now();
  let moved = 0;
  for (let from = 0; from < ids.length; from += portion) {
    const { now, cases } = await loadCases(
      database,
      ids.slice(from, from + portion).map(({ id }) => id),
    );
    const changes = cases.map((before) => {
      const chosen = before.clocks.find(({ state }) => state === 'running');
      const later = (at: number | null) => (at === null ? null : at + 3_600_000);
      const clocks = before.clocks.map((clock) =>
        clock === chosen
          ? { ...clock, dueAt: clock.dueAt + 3_600_000, nextFireAt: later(clock.nextFireAt) }
          : clock,
      );
      moved += 1;
      return {
        change: {
          before,
          after: { ...before, clocks },
          happened: [],
          actorId: null,
          deskBefore: [],
          deskAfter: [],
          classRank: 0,
          audit: [],
          live: [],
          outbox: [],
          done: null,
          prefixes: policy.numberPrefixes,
        },
        now,
      };
    });
    await saveAll(database, changes, '2026-01-01');
  }
  const perSecond = Math.round((moved / (performance.now() - began)) * 1_000);
  console.log(`rescheduling: ${perSecond} clocks a second (target 2,000)`);
  return perSecond < 2_000;
}
