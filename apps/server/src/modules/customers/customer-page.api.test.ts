import { type Client, type NewCustomer, customerRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { addTicket, makeCustomer } from './customers.fixture.ts';

let server: TestServer;
let junior: Client;
let senior: Client;

beforeAll(async () => {
  server = await startTestServer();
  for (const [code, rank] of [
    ['ordinary', 0],
    ['important', 1],
    ['major', 2],
    ['leasedLine', 3],
  ]) {
    await server.database.run(
      `insert into customer_class (code, name, name_en, rank, senior_at_once, urgent)
       values ($1, $1, $1, $2, false, false) on conflict do nothing`,
      [code, rank],
    );
  }
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
});
afterAll(() => server.stop());

const make = (over: Partial<NewCustomer> = {}, by: Client = junior) => makeCustomer(by, over);

describe('the page of a customer (F2)', () => {
  test('masks personal values and says what the reader may do (V1)', async () => {
    const lines = [{ number: '13388880000', product: '移动', state: 'active' as const }];
    const id = await make({ lines }, senior);
    expect(await junior.call(routes.customer, { params: { id } })).toMatchObject({
      value: {
        name: '王芳',
        identityNumber: '1101**********1234',
        address: '广东省广州市天河区****',
        lines: [{ number: '133****0000', product: '移动' }],
        available: ['edit'],
      },
    });
    expect(await senior.call(routes.customer, { params: { id } })).toMatchObject({
      value: { identityNumber: '1101**********1234', available: ['edit', 'unmask'] },
    });
  });

  test('has warnings caused, surveys and open promises', async () => {
    const id = await make();
    const ticketId = await addTicket(server.database, id, 'TS20261102-000001', 'answered');
    await server.database.run(
      `insert into survey (id, ticket_id, status, opened_at, attempts, agreed_at, reasons, opinion)
       values (gen_random_uuid(), $1, 'open', now(), '[]', '2026-12-01T02:00:00Z', '[]', '')`,
      [ticketId],
    );
    await server.database.run(
      `with o as (
         insert into work_order (id, number, ticket_id, ticket_registered_at, kind, department_id, task, reason, urgent, status, round,
           proposed_by, proposed_at, issued_at, review_note, extensions_granted, end_reason, urgings)
         select gen_random_uuid(), 'PD1', $1, now(), 'dispatch', $2, 't', '', false, 'issued', 1, id, now(), now(), '', 0, '', 0
         from app_user limit 1 returning id)
       insert into written_warning (id, number, ticket_id, order_id, department_id, ground, issued_by, issued_at, revoke_ground)
       select gen_random_uuid(), 'JG1', $1, o.id, $2, 'late', u.id, now(), '' from o, app_user u limit 1`,
      [ticketId, testUnits.network],
    );
    expect(await junior.call(routes.customer, { params: { id } })).toMatchObject({
      value: {
        ticketCounts: { complaint: 1 },
        warnings: [{ number: 'JG1', ticketNumber: 'TS20261102-000001', departmentName: '网络维护部' }],
        surveys: [{ status: 'open', ticketNumber: 'TS20261102-000001' }],
        promises: [{ kind: 'callback', dueAt: '2026-12-01T02:00:00.000Z' }],
      },
    });
  });

  test('turns the pages of the tickets, newest first, without a gap or a repeat', async () => {
    const id = await make();
    for (let day = 1; day <= 5; day += 1)
      await addTicket(server.database, id, `TS202610-${day}`, 'closed', `2026-10-0${day}T00:00:00Z`);
    const numbers: string[] = [];
    let after: string | undefined;
    do {
      const page = await junior.call(routes.ticketsOfCustomer, {
        params: { id },
        query: { limit: 2, ...(after === undefined ? {} : { after }) },
      });
      if (!page.ok) throw new Error(page.failure.code);
      numbers.push(...page.value.items.map(({ number }) => number));
      after = page.value.next ?? undefined;
    } while (after !== undefined);
    expect(numbers).toEqual(['TS202610-5', 'TS202610-4', 'TS202610-3', 'TS202610-2', 'TS202610-1']);
  });

  test('the list of customers turns its pages too', async () => {
    for (const name of ['孙一', '孙二', '孙三']) await make({ name });
    const first = await junior.call(routes.customers, { query: { text: '孙', limit: 2 } });
    if (!first.ok || first.value.next === null) throw new Error('one page only');
    const second = await junior.call(routes.customers, {
      query: { text: '孙', limit: 2, after: first.value.next },
    });
    expect([first, second]).toMatchObject([
      { value: { items: [{ name: '孙三' }, { name: '孙二' }] } },
      { value: { items: [{ name: '孙一' }], next: null } },
    ]);
  });
});

describe('unmasking (V1)', () => {
  const reason = '核对身份后回拨';

  test('shows the value to who may, and enters it in the audit trail', async () => {
    const id = await make({ contacts: [{ kind: 'phone', value: '13422223333' }] });
    const page = await senior.call(routes.customer, { params: { id } });
    const itemId = page.ok ? String(page.value.contacts[0]?.id) : '';
    expect(
      await senior.call(routes.unmaskCustomer, {
        params: { id },
        body: { field: 'contact', itemId, reason },
      }),
    ).toMatchObject({ value: { value: '13422223333' } });
    expect(
      await server.database.query(
        "select action, actor_name, data from audit_entry where subject_id = $1 and action = 'personalDataUnmasked'",
        [id],
      ),
    ).toEqual([
      {
        action: 'personalDataUnmasked',
        actor_name: 'seniorAgent',
        data: { field: `contact:${itemId}`, reason },
      },
    ]);
  });

  test('is refused without the right, beyond its reach, and without a reason', async () => {
    const id = await make({}, senior);
    const body = { field: 'identityNumber' as const, reason };
    const unmask = (client: Client, over: object = {}) =>
      client.call(routes.unmaskCustomer, { params: { id }, body: { ...body, ...over } });
    const leader = await server.signIn('teamLeader');
    expect(await unmask(leader)).toMatchObject({ status: 403 });
    // A junior's right reaches only records of the junior's own.
    expect(await unmask(junior)).toMatchObject({ status: 404 });
    expect(await unmask(senior, { reason: ' ' })).toMatchObject({ status: 422 });
    expect(
      await server.database.query(
        "select from audit_entry where subject_id = $1 and action = 'personalDataUnmasked'",
        [id],
      ),
    ).toEqual([]);
  });

  test('what is not there is not shown and leaves no entry', async () => {
    const id = await make({ identityNumber: '' });
    const body = { field: 'identityNumber' as const, reason };
    expect(await senior.call(routes.unmaskCustomer, { params: { id }, body })).toMatchObject({ status: 404 });
    expect(
      await server.database.query(
        "select from audit_entry where subject_id = $1 and action = 'personalDataUnmasked'",
        [id],
      ),
    ).toEqual([]);
  });
});
