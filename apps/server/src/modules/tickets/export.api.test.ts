import { type Client, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anotherLine, complaintForm, type Form, networkTask, registered } from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let director: Client;
let form: Form;
const ids: string[] = [];
beforeAll(async () => {
  server = await startTestServer();
  director = await server.signIn('centreDirector');
  form = await complaintForm(server.database);
  const senior = await server.signIn('seniorAgent');
  for (const name of ['甲', '乙', '=1+1']) {
    const facts = { ...form.facts, complainantName: name };
    ids.push(
      await registered(senior, {
        ...anotherLine(form),
        facts,
        firstStep: { command: 'dispatch', input: networkTask },
      }),
    );
  }
});
afterAll(() => server.stop());

async function linesOf(outcome: Promise<unknown>): Promise<string[]> {
  const answered = (await outcome) as { ok: boolean; value: Blob };
  expect(answered.ok).toBe(true);
  const text = await answered.value.text();
  return text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
}

describe('a list as a file', () => {
  it('has the columns that are seen, in the order in which they are seen (V1)', async () => {
    const query = { columns: ['customer', 'number'] as const, sort: 'oldest' as const };
    const [heading, ...rows] = await linesOf(
      director.call(ticketRoutes.export, { query: { ...query, columns: [...query.columns] } }),
    );
    expect(heading).toBe('"客户级别","客户","受理单号"');
    expect(rows.map((row) => row.split(',')[1])).toEqual(['"甲"', '"乙"', `"'=1+1"`]);
    expect(rows[0]).toMatch(/^"普通","甲","TS\d{8}-\d{6}"$/);
  });

  it('is sorted and filtered like the list', async () => {
    const newest = await linesOf(director.call(ticketRoutes.export, { query: { columns: ['customer'] } }));
    expect(newest.slice(1).map((row) => row.split(',')[1])).toEqual([`"'=1+1"`, '"乙"', '"甲"']);
    const found = await linesOf(director.call(ticketRoutes.export, { query: { text: '乙' } }));
    expect(found).toHaveLength(2);
  });

  it('has every column where none is named', async () => {
    const [heading] = await linesOf(director.call(ticketRoutes.export, { query: {} }));
    expect(heading?.split(',')).toHaveLength(19);
  });

  it('is refused with a column that does not exist', async () => {
    const query = { columns: ['password'] } as unknown as { columns: ['number'] };
    expect(await director.call(ticketRoutes.export, { query })).toMatchObject({ ok: false, status: 422 });
  });

  it('of orders names department, task and sender, and goes on record', async () => {
    const columns: ('department' | 'task' | 'ticket' | 'urgings' | 'status')[] = [
      'ticket',
      'department',
      'status',
      'task',
      'urgings',
    ];
    const [heading, first, ...others] = await linesOf(
      director.call(ticketRoutes.exportOrders, { query: { state: 'live', columns } }),
    );
    expect(heading).toBe('"受理单号","办理部门","状态","加急","任务要求","催办"');
    expect(first).toMatch(/^"TS\d{8}-\d{6}","[^"]+","待签收","否",".+",0$/);
    expect(others).toHaveLength(ids.length - 1);
    const entry = await server.database.one<{ data: unknown }>(
      "select data from audit_entry where action = 'order.export' order by id desc limit 1",
    );
    expect(entry.data).toEqual({ rows: ids.length, columns });
  });

  it('of orders is for those who may export', async () => {
    const junior = await server.signIn('juniorAgent');
    expect(await junior.call(ticketRoutes.exportOrders, { query: {} })).toMatchObject({ status: 403 });
  });
});
