import { expect, test } from 'vitest';
import { otherClocks } from './clock/other-clocks.ts';

test('now() is the one clock, and comments may name the others', () => {
  const sql =
    "-- never clock_timestamp()\ninsert into a values (now());\nselect now() - interval '1 hour', nowhere;";
  expect(otherClocks('a.sql', sql)).toEqual([]);
  expect(
    otherClocks(
      'a.ts',
      '/** not current_timestamp\n * here */\n// default now()\nconst sql = `select now()`;',
    ),
  ).toEqual([]);
});

test.each([
  ['select clock_timestamp()'],
  ['select CURRENT_TIMESTAMP'],
  ['select pg_catalog.now()'],
  ['select statement_timestamp ()'],
  ['where day = current_date'],
  ['made_at timestamptz not null default now()'],
])('%s is found with its line', (sql) => {
  expect(otherClocks('a.sql', `select 1;\n${sql};`)).toEqual([expect.stringMatching(/^a\.sql:2 /)]);
});
