import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import { openLog } from '#platform/log.ts';
import { cleanerJob } from './cleaner.ts';
import { deliverNext } from './drain.ts';
import { insertOutbox, outboxMessage } from './outbox.ts';

let made: TestDatabase;
beforeAll(async () => {
  made = await createTestDatabase();
});
afterAll(() => made.drop());
beforeEach(() => made.database.run('delete from outbox').then(() => undefined));

const log = openLog('silent');

function send(...payloads: readonly { n: number }[]): Promise<number> {
  return made.database.run(insertOutbox('$1'), [
    JSON.stringify(payloads.map((one) => outboxMessage('mail', one))),
  ]);
}

describe('the outbox', () => {
  test('ten takers at once deliver each of a hundred messages once', async () => {
    await send(...Array.from({ length: 100 }, (_, n) => ({ n })));
    const delivered: unknown[] = [];
    const handlers = {
      mail: async ({ payload }: { payload: { n?: number } }) => {
        await new Promise((resolve) => setTimeout(resolve, 2));
        delivered.push(payload.n);
      },
    };
    const taker = async () => {
      while ((await deliverNext(made.database, handlers, log)) > 0);
    };
    await Promise.all(Array.from({ length: 10 }, taker));
    // A taker that finds all rows held by others goes home; whoever holds them delivers them.
    await taker();
    expect(delivered.length).toBe(100);
    expect(new Set(delivered).size).toBe(100);
  });

  test('what fails is tried again later, with what it wrote undone, and does not hold up the others', async () => {
    await send({ n: 1 }, { n: 2 });
    const handlers = {
      mail: async (
        { payload }: { payload: { n?: number } },
        transaction: { run: (sql: string) => Promise<number> },
      ) => {
        await transaction.run("insert into number_counter (prefix, day, last) values ('X', now()::date, 1)");
        if (payload.n === 1) throw new Error('the mail server is down');
      },
    };
    expect(await deliverNext(made.database, handlers, log, 10)).toBe(2);
    expect(await deliverNext(made.database, handlers, log, 10)).toBe(0);
    expect(
      await made.database.query(
        `select payload ->> 'n' as n, attempts, processed_at is not null as done,
           available_at > now() as later from outbox order by id`,
      ),
    ).toEqual([
      { n: '1', attempts: 1, done: false, later: true },
      { n: '2', attempts: 0, done: true, later: false },
    ]);
    expect(await made.database.one('select count(*) as written from number_counter')).toEqual({ written: 1 });
  });

  test('a message is kept for later, and one of a topic without a handler stays', async () => {
    const rows = [outboxMessage('mail', { n: 1 }, 60_000), outboxMessage('unknown', { n: 2 })];
    await made.database.run(insertOutbox('$1'), [JSON.stringify(rows)]);
    expect(await deliverNext(made.database, { mail: async () => undefined }, log)).toBe(0);
  });
});

test('the cleaner removes what is over and nothing else', async () => {
  const { database } = made;
  await database.run(
    `insert into live_event (at, topic, ids) values (now() - interval '3 hours', 'old', '{}'), (now(), 'new', '{}')`,
  );
  await database.run(
    `insert into presence (ticket_id, user_id, seen_at) values
       (gen_random_uuid(), gen_random_uuid(), now() - interval '6 minutes'), (gen_random_uuid(), gen_random_uuid(), now())`,
  );
  await database.run(
    `insert into outbox (topic, payload, created_at, available_at, processed_at) values
       ('old', '{}', now(), now(), now() - interval '8 days'), ('recent', '{}', now(), now(), now()),
       ('waiting', '{}', now() - interval '30 days', now(), null)`,
  );
  await cleanerJob(database).run(new AbortController().signal);
  expect(await database.query('select topic from live_event')).toEqual([{ topic: 'new' }]);
  expect(await database.query('select topic from outbox order by id')).toEqual([
    { topic: 'recent' },
    { topic: 'waiting' },
  ]);
  expect(await database.one('select count(*) as seen from presence')).toEqual({ seen: 1 });
});
