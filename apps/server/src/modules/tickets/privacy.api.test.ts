import { auditRoutes, type Client, notificationRoutes, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '#testing/listen.ts';
import {
  anotherLine,
  attempt,
  complaintForm,
  type Form,
  give,
  lastOrder,
  networkTask,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { addPerson, testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let director: Client;
const phone = '13987654321';
const line = '02588776655';
const address = '江苏省南京市鼓楼区北京西路 99 号 5 幢 1203 室';

beforeAll(async () => {
  server = await startTestServer();
  const plain = await complaintForm(server.database);
  form = {
    ...plain,
    facts: { ...plain.facts, contactPhone: phone, lineNumber: line, contactAddress: address },
  };
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  director = await server.signIn('centreDirector');
});
afterAll(() => server.stop());

const secrets = [phone, line, '99 号', '1203'];

function expectMasked(what: unknown): void {
  const said = JSON.stringify(what);
  for (const secret of secrets) expect(said).not.toContain(secret);
}

describe('personal data leaves masked (V1)', () => {
  it('on the page, in lists, desks, related tickets, history and notifications', async () => {
    const id = await registered(junior, form);
    const shown = await page(junior, id);
    expect(shown.ticket).toMatchObject({
      contactPhone: '139****4321',
      lineNumber: '025****6655',
      contactAddress: '江苏省南京市鼓楼区****',
    });
    await give(junior, id, 'editFacts', {
      facts: { contactPhone: '13911112222', contactAddress: `${address}旁` },
    });
    await give(junior, id, 'escalate', { reason: '请处理' });
    await give(senior, id, 'dispatch', networkTask);
    const about = { kind: 'complaint', number: line } as const;
    const answers = [
      await page(senior, id),
      value(await senior.call(ticketRoutes.list, { query: {} })),
      value(await senior.call(ticketRoutes.desk, { params: { desk: 'senior' } })),
      value(await senior.call(ticketRoutes.related, { query: about })),
      value(await senior.call(ticketRoutes.events, { params: { id }, query: { limit: 200 } })),
      value(await senior.call(ticketRoutes.orders, { query: { state: 'all' } })),
    ];
    for (const answer of answers) {
      expectMasked(answer);
      expect(JSON.stringify(answer)).not.toContain('13911112222');
    }
    expect(JSON.stringify(answers[4])).toContain('139****2222');
    const handler = await server.signIn('departmentHandler');
    await expect
      .poll(
        async () =>
          value(await handler.call(notificationRoutes.notifications, { query: { limit: 50 } })).items.length,
        { timeout: 5_000 },
      )
      .toBeGreaterThan(0);
    expectMasked(await handler.call(notificationRoutes.notifications, { query: { limit: 50 } }));
    const written = await server.database.query('select data from audit_entry');
    expectMasked(written);
    expectMasked(await server.database.query('select ids from live_event'));
  });

  it('in the export, which goes on record and cannot run as a formula', async () => {
    const evil = { ...form.facts, complainantName: '=HYPERLINK("http://evil")', content: '@SUM(1+1)' };
    const id = await registered(junior, { ...anotherLine(form), facts: evil });
    const { ticket } = await page(junior, id);
    const blob = value(await director.call(ticketRoutes.export, { query: { text: ticket.number } }));
    const text = await (blob as unknown as Blob).text();
    expectMasked(text);
    expect(text).toContain(ticket.number);
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`);
    expect(text).toContain(`"'@SUM(1+1)"`);
    const entry = await server.database.one<{ data: { rows: number } }>(
      "select data from audit_entry where action = 'ticket.export' order by id desc limit 1",
    );
    expect(entry.data.rows).toBe(1);
  });
});

describe('unmasking', () => {
  const ask = { field: 'contactPhone', reason: '回拨客户' } as const;

  it('shows one value to who may see it, with the reason in the audit trail (V1, V2)', async () => {
    const id = await registered(junior, anotherLine(form));
    const shown = value(await junior.call(ticketRoutes.unmask, { params: { id }, body: ask }));
    expect(shown.value).toBe(phone);
    const { items } = value(await director.call(auditRoutes.list, { query: { limit: 50 } }));
    const entry = items.find((one) => one.action === 'personalDataUnmasked' && one.subjectId === id);
    expect(entry).toMatchObject({
      subjectType: 'ticket',
      data: { field: 'contactPhone', reason: '回拨客户' },
    });
  });

  it('is refused out of scope and without the right, and nothing is recorded', async () => {
    const id = await registered(junior, anotherLine(form));
    await addPerson(server.database, {
      employeeNumber: 'otherJunior',
      roles: ['juniorAgent'],
      unitId: testUnits.teamTwo,
    });
    const other = await server.signIn('otherJunior');
    const inspector = await server.signIn('inspector');
    expect((await page(junior, id)).mayUnmask).toBe(true);
    expect((await page(other, id)).mayUnmask).toBe(false);
    const outside = await other.call(ticketRoutes.unmask, { params: { id }, body: ask });
    expect(outside).toMatchObject({ ok: false, status: 403, failure: { code: 'outOfScope' } });
    const without = await inspector.call(ticketRoutes.unmask, { params: { id }, body: ask });
    expect(without).toMatchObject({ ok: false, status: 403, failure: { code: 'forbidden' } });
    const unexplained = await junior.call(ticketRoutes.unmask, {
      params: { id },
      body: { ...ask, reason: ' ' },
    });
    expect(unexplained).toMatchObject({ ok: false, status: 422 });
    const { n } = await server.database.one<{ n: number }>(
      "select count(*) as n from audit_entry where action = 'personalDataUnmasked' and subject_id = $1",
      [id],
    );
    expect(n).toBe(0);
  });
});

describe('a junior of another team', () => {
  it('reads a colleague’s ticket but cannot work on it (V1)', async () => {
    await addPerson(server.database, {
      employeeNumber: 'teamTwoJunior',
      roles: ['juniorAgent'],
      unitId: testUnits.teamTwo,
    });
    const other = await server.signIn('teamTwoJunior');
    const id = await registered(junior, anotherLine(form));
    const answer = await attempt(other, id, 'answer', { text: '已处理', channel: 'phone' });
    expect(answer).toMatchObject({ ok: false, status: 403 });
    const claim = await attempt(other, id, 'claim', {});
    expect(claim).toMatchObject({ ok: false, status: 403 });
    const proposal = await attempt(other, id, 'proposeOrder', networkTask);
    expect(proposal).toMatchObject({ ok: false, status: 403 });
    const { items: rows } = value(await other.call(ticketRoutes.desk, { params: { desk: 'agent' } }));
    expect(rows.map((row) => row.ticket.id)).not.toContain(id);
    expect((await page(junior, id)).ticket.version).toBe(1);
  });
});

describe('live events (V1)', () => {
  it('reach only those who may read the ticket, with ids alone', async () => {
    const heard = {
      junior: await listen(server.url, 'juniorAgent'),
      network: await listen(server.url, 'departmentHandler'),
      administrator: await listen(server.url, 'administrator'),
    };
    await addPerson(server.database, {
      employeeNumber: 'billing2',
      roles: ['departmentHandler'],
      unitId: testUnits.billing,
    });
    const billing = await listen(server.url, 'billing2');
    const id = await registered(senior, {
      ...anotherLine(form),
      firstStep: { command: 'dispatch', input: networkTask },
    });
    await heard.network.until('ticket', { ticketId: id });
    await heard.junior.until('ticket', { ticketId: id });
    await heard.network.until('desk', { desks: ['department'] });
    const orderNumber = lastOrder(await page(senior, id)).number;
    expect(orderNumber).not.toBe('');
    for (const silent of [heard.administrator, billing]) {
      expect(silent.heard.filter((one) => one.topic === 'ticket' || one.topic === 'desk')).toEqual([]);
    }
    expectMasked(heard.junior.heard);
    for (const one of heard.junior.heard.filter(({ topic }) => topic === 'ticket')) {
      expect(Object.keys(one.data as object)).toEqual(['ticketId']);
    }
    for (const open of [...Object.values(heard), billing]) open.close();
  });
});
