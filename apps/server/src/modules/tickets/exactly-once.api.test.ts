import {
  type Client,
  customerRoutes,
  orderCommandRoutes,
  ticketCommandRoutes,
  ticketRoutes,
} from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roomy, signInAt } from '#testing/crowd.ts';
import { complaintForm, type Form, lastOrder, networkTask, page, registered, value } from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let junior: Client;
let senior: Client;
let form: Form;
beforeAll(async () => {
  server = await startTestServer(roomy);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  form = await complaintForm(server.database);
});
afterAll(() => server.stop());

/** What a process that dies after the commit leaves behind: a claimed key, long ago, without an answer. */
async function dieBeforeAnswering(key: string): Promise<void> {
  await server.database.run(
    "update idempotency_key set status = null, body = null, created_at = now() - interval '3 minutes' where key = $1",
    [key],
  );
}

async function count(sql: string, ...values: unknown[]): Promise<number> {
  return (await server.database.one<{ n: number }>(`select count(*) as n from ${sql}`, values)).n;
}

describe('a retried request is done once, whatever dies in between', () => {
  it('a registration: the same ticket and number', async () => {
    const key = { idempotencyKey: 'register-and-die' };
    const first = value(await junior.call(ticketRoutes.register, { body: form }, key));
    await dieBeforeAnswering(key.idempotencyKey);
    const again = value(await junior.call(ticketRoutes.register, { body: form }, key));
    expect(again).toEqual(first);
    expect(await count('ticket')).toBe(1);
    expect(await count('ticket_event where ticket_id = $1', first.id)).toBe(1);
  });

  it('a command: urged once, and the retry sees the page', async () => {
    const id = await registered(senior, { ...form, firstStep: { command: 'dispatch', input: networkTask } });
    const { id: orderId } = lastOrder(await page(senior, id));
    const key = 'urge-and-die';
    const urge = () =>
      senior.call(
        orderCommandRoutes.urge,
        { params: { id, orderId }, body: { input: { text: '请尽快' } } },
        { idempotencyKey: key },
      );
    expect(lastOrder(value(await urge())).urgings).toBe(1);
    await dieBeforeAnswering(key);
    expect(lastOrder(value(await urge())).urgings).toBe(1);
    expect(await count("ticket_event where ticket_id = $1 and type = 'urged'", id)).toBe(1);
  });

  it('a retry with another content is still refused', async () => {
    const key = { idempotencyKey: 'register-other' };
    value(await junior.call(ticketRoutes.register, { body: form }, key));
    await dieBeforeAnswering(key.idempotencyKey);
    const other = { ...form, facts: { ...form.facts, content: '另一件事' } };
    const outcome = await junior.call(ticketRoutes.register, { body: other }, key);
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'idempotencyMismatch' } });
  });

  it('a refused command gives its key back', async () => {
    const id = await registered(junior, form);
    const { answer } = ticketCommandRoutes;
    const options = { idempotencyKey: 'refused-first' };
    const body = { input: { text: '已处理', channel: 'phone' as const, close: true } };
    const refused = await junior.call(answer, { params: { id }, body }, options);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'closeByAnswerOnly' } });
    const right = { input: { text: '已处理', channel: 'phone' as const } };
    const done = value(await junior.call(answer, { params: { id }, body: right }, options));
    expect(done.ticket.status).toBe('answered');
  });

  it('twenty of one key at once over two processes make one ticket', async () => {
    const { url } = await server.another();
    const other = await signInAt(url, 'juniorAgent');
    const key = { idempotencyKey: 'twenty-at-once' };
    const before = await count('ticket');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? junior : other).call(ticketRoutes.register, { body: form }, key),
      ),
    );
    const ids = outcomes.flatMap((one) => (one.ok ? [one.value.id] : []));
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(1);
    expect(outcomes.every((one) => one.ok || one.failure.code === 'idempotencyInProgress')).toBe(true);
    expect(await count('ticket')).toBe(before + 1);
  });

  it('a retry that comes while the key was taken over does nothing a second time', async () => {
    const key = { idempotencyKey: 'taken-over' };
    const first = value(await junior.call(ticketRoutes.register, { body: form }, key));
    // As if the key itself were forgotten: what was done is not.
    await server.database.run('delete from idempotency_key where key = $1', [key.idempotencyKey]);
    const before = await count('ticket');
    expect(value(await junior.call(ticketRoutes.register, { body: form }, key))).toEqual(first);
    expect(await count('ticket')).toBe(before);
  });

  it('urging many: a retry urges only those the first try did not reach', async () => {
    const orderIds: string[] = [];
    const tickets: string[] = [];
    for (let made = 0; made < 3; made += 1) {
      const id = await registered(senior, {
        ...form,
        firstStep: { command: 'dispatch', input: networkTask },
      });
      tickets.push(id);
      orderIds.push(lastOrder(await page(senior, id)).id);
    }
    const key = { idempotencyKey: 'urge-many-and-die' };
    const body = { orderIds, text: '请按时回单' };
    value(await senior.call(ticketRoutes.urgeMany, { body }, key));
    // The process died after the second order: the third was never urged.
    await server.database.run('delete from idempotency_done where key = $1', [
      `${key.idempotencyKey}:${orderIds[2]}`,
    ]);
    await dieBeforeAnswering(key.idempotencyKey);
    expect(value(await senior.call(ticketRoutes.urgeMany, { body }, key)).urged).toEqual(orderIds);
    const urgings = await Promise.all(tickets.map(async (id) => lastOrder(await page(senior, id)).urgings));
    expect(urgings).toEqual([1, 1, 2]);
  });

  it('an assessment is written once (C7)', async () => {
    const { id: assessedId } = await server.database.one<{ id: string }>(
      "select id from app_user where employee_number = 'juniorAgent'",
    );
    const key = { idempotencyKey: 'assess-and-die' };
    const body = { assessedId, ticketId: null, score: 4, comment: '' };
    const first = value(await senior.call(ticketRoutes.assess, { body }, key));
    await dieBeforeAnswering(key.idempotencyKey);
    expect(value(await senior.call(ticketRoutes.assess, { body }, key))).toEqual(first);
    expect(await count('competence_assessment')).toBe(1);
  });

  it('a customer record is made once (F1)', async () => {
    const key = { idempotencyKey: 'customer-and-die' };
    const body = {
      name: '李四',
      class: 'ordinary' as const,
      identityNumber: '',
      address: '',
      area: 'town' as const,
      provinceCode: '32',
      regionCode: '320106',
      branchId: null,
      preferredChannel: 'phone' as const,
      note: '',
      contacts: [{ kind: 'phone' as const, value: '13912340000' }],
      lines: [],
      anotherOne: false,
    };
    const first = value(await junior.call(customerRoutes.createCustomer, { body }, key));
    await dieBeforeAnswering(key.idempotencyKey);
    expect(value(await junior.call(customerRoutes.createCustomer, { body }, key))).toEqual(first);
    expect(await count('customer')).toBe(1);
  });
});
