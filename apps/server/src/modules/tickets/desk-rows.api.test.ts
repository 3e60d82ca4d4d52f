import { type Client, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  anotherLine,
  complaintForm,
  type Form,
  lastOrder,
  networkTask,
  order,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let senior: Client;
let handler: Client;

beforeAll(async () => {
  server = await startTestServer();
  form = await complaintForm(server.database);
  senior = await server.signIn('seniorAgent');
  handler = await server.signIn('departmentHandler');
});
afterAll(() => server.stop());

async function dispatched(): Promise<{ id: string; orderId: string }> {
  const firstStep = { command: 'dispatch', input: networkTask } as const;
  const id = await registered(senior, { ...anotherLine(form), firstStep });
  return { id, orderId: lastOrder(await page(senior, id)).id };
}

async function rowOf(orderId: string) {
  const { items: rows } = value(
    await handler.call(ticketRoutes.desk, { params: { desk: 'department' }, query: { limit: 200 } }),
  );
  return rows.find((row) => row.orderId === orderId);
}

it('a department sees which kind of order waits, and from when on it counts as due soon (D5, E2)', async () => {
  const { orderId } = await dispatched();
  const row = await rowOf(orderId);
  expect(row).toMatchObject({ reason: 'accept', orderKind: 'dispatch', asked: null });
  expect(Date.parse(row?.warnAt ?? '')).toBeLessThan(Date.parse(row?.dueAt ?? ''));
});

it('an amendment waits as what it is, beside the order it changes (D2)', async () => {
  const { id, orderId } = await dispatched();
  await order(handler, id, orderId, 'accept', {});
  const amended = await order(senior, id, orderId, 'amend', {
    task: '另请核查邻居线路',
    limit: null,
    reason: '客户补充',
  });
  const amendment = amended.orders.find(({ kind }) => kind === 'amendment');
  expect(await rowOf(amendment?.id ?? '')).toMatchObject({ reason: 'acknowledge', orderKind: 'amendment' });
  expect(await rowOf(orderId)).toMatchObject({ reason: 'inWork', orderKind: 'dispatch' });
});

it('what the department has asked for stays in sight until it is answered (D5)', async () => {
  const { id, orderId } = await dispatched();
  await order(handler, id, orderId, 'accept', {});
  await order(handler, id, orderId, 'requestInformation', { reason: '请补充光猫型号' });
  expect(await rowOf(orderId)).toMatchObject({ reason: 'inWork', asked: 'information' });
  await order(senior, id, orderId, 'giveInformation', { text: 'HG8145' });
  expect(await rowOf(orderId)).toMatchObject({ reason: 'inWork', asked: null });
});
