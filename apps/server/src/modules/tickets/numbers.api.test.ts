import { type Client, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Crowd, crowdOf, roomy } from '#testing/crowd.ts';
import {
  attempt,
  attemptOrder,
  complaintForm,
  evidence,
  type Form,
  give,
  lastOrder,
  networkTask,
  openContactHours,
  order,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let juniors: Crowd;
let seniors: Crowd;
let senior: Client;
let form: Form;

beforeAll(async () => {
  server = await startTestServer(roomy);
  await openContactHours(server.database);
  const { url: otherUrl } = await server.another();
  juniors = await crowdOf(server, { role: 'juniorAgent', size: 20, otherUrl });
  seniors = await crowdOf(server, { role: 'seniorAgent', size: 20, otherUrl });
  senior = await server.signIn('seniorAgent');
  form = await complaintForm(server.database);
});
afterAll(() => server.stop());

/** The numbers of a table, without the prefix and day, in the order of their places. */
async function placesOf(table: string, prefix: string): Promise<number[]> {
  const rows = await server.database.query<{ number: string }>(
    `select number from ${table} where number like $1 order by number`,
    [`${prefix}%`],
  );
  expect(rows.every(({ number }) => /^[A-Z]{2}\d{8}-\d{6}$/.test(number))).toBe(true);
  return rows.map(({ number }) => Number(number.slice(-6)));
}

const upTo = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

/** Fails at midnight in Shanghai, when numbers begin again; runs of a few seconds may be repeated then. */
async function usedToday(prefix: string): Promise<number[]> {
  const rows = await server.database.query<{ last: number }>(
    'select last from number_counter where prefix = $1',
    [prefix],
  );
  return rows.map((row) => row.last);
}

describe('numbers are dense and unique', () => {
  it('two hundred registrations at once over two processes', async () => {
    const outcomes = await Promise.all(
      upTo(200).map((place) =>
        (juniors.clients[place % 20] ?? senior).call(ticketRoutes.register, { body: form }),
      ),
    );
    expect(outcomes.every((one) => one.ok)).toBe(true);
    expect(await placesOf('ticket', 'TS')).toEqual(upTo(200));
  });

  it('each kind counts by itself', async () => {
    const inquiry = { ...form, kind: 'inquiry' } as const;
    await Promise.all(juniors.clients.map((one) => registered(one, inquiry)));
    expect(await placesOf('ticket', 'ZX')).toEqual(upTo(20));
  });

  it('a refused registration uses no number', async () => {
    const before = await usedToday('TS');
    const facts = { ...form.facts, content: '' };
    const outcomes = await Promise.all(
      juniors.clients.map((one) => one.call(ticketRoutes.register, { body: { ...form, facts } })),
    );
    expect(outcomes.every((one) => !one.ok && one.status === 422)).toBe(true);
    expect(await usedToday('TS')).toEqual(before);
  });

  it('orders: twenty seniors dispatch one ticket at once, and lost races burn no number (D1, D7)', async () => {
    const id = await registered(juniors.clients[0] ?? senior, {
      ...form,
      firstStep: { command: 'escalate', input: { reason: '请处理' } },
    });
    const outcomes = await Promise.all(
      seniors.clients.map((one) => attempt(one, id, 'dispatch', networkTask)),
    );
    // Whoever dispatches first takes the ticket; the others are told so.
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(await placesOf('work_order', 'GD')).toEqual([1]);
    const holder = outcomes.findIndex((one) => one.ok);
    const client = seniors.clients[holder] ?? senior;
    const more = await Promise.all(upTo(20).map(() => attempt(client, id, 'dispatch', networkTask)));
    expect(more.every((one) => one.ok)).toBe(true);
    expect(await placesOf('work_order', 'GD')).toEqual(upTo(21));
    const { ticket } = await page(client, id);
    const stale = await Promise.all(
      upTo(10).map(() => attempt(client, id, 'dispatch', networkTask, ticket.version - 1)),
    );
    expect(stale.every((one) => !one.ok && one.failure.code === 'changedMeanwhile')).toBe(true);
    expect(await usedToday('GD')).toEqual([21]);
  });

  it('a stale change that reaches the database writes nothing and burns no number', async () => {
    const id = await registered(senior, form);
    const before = await usedToday('GD');
    // Another connection holds the ticket and changes it while ten dispatches wait to be written.
    const waiting: Promise<unknown>[] = [];
    await server.database.transaction(async (within) => {
      await within.run('select from ticket where id = $1 for update', [id]);
      for (const _ of upTo(10)) waiting.push(attempt(senior, id, 'dispatch', networkTask));
      await new Promise((resolve) => setTimeout(resolve, 300));
      await within.run('update ticket set version = version + 1 where id = $1', [id]);
    });
    const outcomes = (await Promise.all(waiting)) as { ok: boolean }[];
    const written = outcomes.filter((one) => one.ok).length;
    expect(written).toBe(10);
    const { orders } = await page(senior, id);
    expect(orders).toHaveLength(10);
    expect((await usedToday('GD'))[0]).toBe((before[0] ?? 0) + 10);
    const places = await placesOf('work_order', 'GD');
    expect(places).toEqual(upTo(places.length));
  });

  it('warnings: ten second dispatches reviewed at once (D4)', async () => {
    const handler = await server.signIn('departmentHandler');
    const surveyor = await server.signIn('surveyor');
    const proof = await Promise.all(upTo(10).map(() => evidence(server.database, 'departmentHandler')));
    const waiting = await Promise.all(
      proof.map(async (file) => {
        const id = await registered(senior, {
          ...form,
          firstStep: { command: 'dispatch', input: networkTask },
        });
        const first = lastOrder(await page(senior, id)).id;
        await order(handler, id, first, 'accept', {});
        const said = { cause: '光衰', measures: '换纤', result: '恢复', evidence: [file] };
        await order(handler, id, first, 'reply', said);
        await give(senior, id, 'answer', { text: '已修复', channel: 'phone' });
        const shown = await give(surveyor, id, 'surveyNotSatisfied', {
          score: 1,
          reasons: ['未解决'],
          opinion: '',
          remedy: 'redispatch',
          task: '再次上门',
          orderId: first,
        });
        return { id, second: lastOrder(shown, 'redispatch').id };
      }),
    );
    // Two seniors review each: one of them wins.
    const outcomes = await Promise.all(
      waiting.flatMap(({ id, second }, place) =>
        [place, place + 10].map((who) =>
          attemptOrder(seniors.clients[who] ?? senior, id, second, 'approve', { note: '' }),
        ),
      ),
    );
    expect(outcomes.filter((one) => one.ok)).toHaveLength(10);
    expect(await placesOf('written_warning', 'JG')).toEqual(upTo(10));
    expect(await usedToday('JG')).toEqual([10]);
    const warnings = value(await senior.call(ticketRoutes.warnings, { query: { limit: 50 } }));
    expect(warnings.items).toHaveLength(10);
  });
});
