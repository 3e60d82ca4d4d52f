import { afterAll, beforeAll, expect, test } from 'vitest';
import { isDatabaseAway } from './away.ts';
import { statement } from './database.ts';
import { moment } from './parsers.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let at: TestDatabase;
beforeAll(async () => {
  at = await createTestDatabase();
  await at.database.run(
    'create table account (name text primary key, fen bigint not null, opened_at timestamptz(3))',
  );
});
afterAll(() => at.drop());

test('a moment comes as epoch milliseconds and goes in as ISO text', async () => {
  const sql = `select $1::timestamptz as a, array[$1::timestamptz, null] as list, 'infinity'::timestamptz as never`;
  const row = await at.database.one(sql, [moment(1_795_257_296_789)]);
  expect(row).toEqual({
    a: 1_795_257_296_789,
    list: [1_795_257_296_789, null],
    never: Number.POSITIVE_INFINITY,
  });
});

test('days stay days, int8 and numeric become numbers, and an inexact int8 throws', async () => {
  const sql = `select date '2026-11-21' as day, 9007199254740991 as largest, sum(2.5) as sum, count(*) as n`;
  expect(await at.database.one(sql)).toEqual({
    day: '2026-11-21',
    largest: 9_007_199_254_740_991,
    sum: 2.5,
    n: 1,
  });
  await expect(at.database.one('select 9007199254740993 as more')).rejects.toThrow('too large to be exact');
});

test('a named statement runs again with other values', async () => {
  const add = statement('test.add', 'select $1::int + $2::int as sum');
  expect(await at.database.one(add, [1, 2])).toEqual({ sum: 3 });
  expect(await at.database.one(add, [20, 22])).toEqual({ sum: 42 });
});

test('a transaction that throws leaves nothing', async () => {
  const work = at.database.transaction(async (transaction) => {
    await transaction.run("insert into account values ('gone', 1, now())");
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  expect(await at.database.query("select * from account where name = 'gone'")).toEqual([]);
});

test('two transactions that would deadlock both end, the later one after a second try', async () => {
  await at.database.run("insert into account values ('one', 0, now()), ('two', 0, now())");
  let started = 0;
  let release: () => void = () => undefined;
  const bothHoldOne = new Promise<void>((resolve) => {
    release = resolve;
  });
  const add = (first: string, second: string) =>
    at.database.transaction(async (transaction) => {
      await transaction.run('update account set fen = fen + 1 where name = $1', [first]);
      started += 1;
      if (started === 2) release();
      await bothHoldOne;
      await transaction.run('update account set fen = fen + 1 where name = $1', [second]);
    });
  await Promise.all([add('one', 'two'), add('two', 'one')]);
  expect(await at.database.query("select fen from account where name in ('one', 'two')")).toEqual([
    { fen: 2 },
    { fen: 2 },
  ]);
  expect(started).toBe(3);
});

test('kysely reads through the same parsers, in a transaction too', async () => {
  const read = (queries: Pick<typeof at.database, 'kysely'>) =>
    queries.kysely.selectFrom('schema_migration').select(['number', 'applied_at']).execute();
  const [outside] = await read(at.database);
  expect(outside).toEqual({ number: 0, applied_at: expect.any(Number) });
  const [inside] = await at.database.transaction(read);
  expect(inside).toEqual(outside);
});

test('one and maybeOne say when there are too many or too few rows', async () => {
  await expect(at.database.one('select 1 where false')).rejects.toThrow('no row where one was expected');
  await expect(at.database.maybeOne('select generate_series(1, 2)')).rejects.toThrow('2 rows where one');
  expect(await at.database.maybeOne('select 1 where false')).toBeUndefined();
});

test('a connection lost in the middle of a transaction fails it, and the next one gets another', async () => {
  const { database } = at;
  const broken = database.transaction(async (within) => {
    const { pid } = await within.one<{ pid: number }>('select pg_backend_pid() as pid');
    await database.run('select pg_terminate_backend($1)', [pid]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await within.run('select 1');
  });
  await expect(broken).rejects.toSatisfy(isDatabaseAway);
  expect(await database.transaction((within) => within.one('select 1 as one'))).toEqual({ one: 1 });
});
