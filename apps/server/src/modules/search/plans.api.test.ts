import type { Client } from '@redress/contract';
import { defaultGrants } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Statement } from '#platform/database/database.ts';
import type { Context } from '#platform/http/context.ts';
import { compose } from '#testing/composed.ts';
import { roomy } from '#testing/crowd.ts';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { searchAll } from './queries/search.ts';

let server: TestServer;
let senior: Client;

beforeAll(async () => {
  server = await startTestServer(roomy);
  const junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  await compose(server.database, { junior, senior }, 1);
  await server.database.run(
    `insert into search_entry select gen_random_uuid(), kind, ticket_id, at, text, grams
     from search_entry, generate_series(1, 150)`,
  );
  await server.database.run('analyze');
}, 60_000);
afterAll(() => server.stop());

/** The statements that a search asks, with what it read from end to end. */
async function scansOf(text: string, filters: object, grants: Context['actor']['grants']): Promise<string[]> {
  const asked: { text: string; values: readonly unknown[] }[] = [];
  const query = async <Row extends object>(sql: string | Statement, values: readonly unknown[] = []) => {
    asked.push({ text: typeof sql === 'string' ? sql : sql.text, values });
    return server.database.query<Row>(sql, values);
  };
  const one = async <Row extends object>(sql: string | Statement, values?: readonly unknown[]) =>
    (await query<Row>(sql, values))[0] as Row;
  const watched = { ...server.database, query, one };
  const database: Database = { ...watched, reports: watched };
  const actor = {
    id: crypto.randomUUID(),
    name: 'x',
    grants,
    departmentId: testUnits.network,
  } as Context['actor'];
  const answer = await searchAll({ database, actor, requestId: 'x' } as Context, {
    text,
    limit: 20,
    ...filters,
  });
  expect(answer.ok).toBe(true);
  const scans: string[] = [];
  for (const { text: sql, values } of asked) {
    if (!sql.includes('search_entry')) continue;
    const [row] = await server.database.query<{ 'QUERY PLAN': unknown }>(
      `explain (format json) ${sql}`,
      values,
    );
    const plan = JSON.stringify(row);
    expect(plan).toContain('search_entry_grams');
    scans.push(...(plan.match(/"Node Type": ?"Seq Scan"[^}]*?"Relation Name": ?"search_entry"/g) ?? []));
  }
  expect(asked.some(({ text: sql }) => sql.includes('search_entry'))).toBe(true);
  return scans;
}

describe('a search goes by its index, whatever is looked for (B7)', () => {
  it.each([
    ['宽带', {}],
    ['的', {}],
    ['龘', {}],
    ['宽带 掉线 5', {}],
    ['wxm', {}],
    ['宽带', { status: ['open'] }],
    ['宽带', { kind: ['order'], from: 0 }],
    ['的', { customerClass: ['major'], departmentId: testUnits.network }],
  ])('%s %j', async (text, filters) => {
    expect(await scansOf(text, filters, defaultGrants.seniorAgent)).toEqual([]);
    expect(await scansOf(text, filters, defaultGrants.departmentHead)).toEqual([]);
  });
});
