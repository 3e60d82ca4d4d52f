import { type Client, type NewCustomer, customerRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

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

const form = {
  name: '王芳',
  class: 'ordinary' as const,
  identityNumber: '110101199001011234',
  address: '广东省广州市天河区中山大道1号',
  area: 'town' as const,
  provinceCode: '44',
  regionCode: '440106',
  branchId: null,
  preferredChannel: 'phone' as const,
  note: '',
  contacts: [],
  lines: [],
};

async function make(over: Partial<NewCustomer> = {}, by: Client = junior): Promise<string> {
  const made = await by.call(routes.createCustomer, { body: { ...form, ...over } });
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.id;
}

describe('a customer record (F1)', () => {
  test('gets a readable number, dense within the day', async () => {
    const numbers: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const made = await junior.call(routes.createCustomer, { body: form });
      if (made.ok) numbers.push(made.value.number);
    }
    expect(numbers[0]).toMatch(/^KH\d{8}-\d{6}$/);
    const places = numbers.map((number) => Number(number.slice(-6)));
    expect(places).toEqual([places[0], Number(places[0]) + 1, Number(places[0]) + 2]);
  });

  test('a retried request makes one record', async () => {
    const body = { ...form, name: '重试' };
    const first = await junior.call(routes.createCustomer, { body }, { idempotencyKey: 'customer-1' });
    const second = await junior.call(routes.createCustomer, { body }, { idempotencyKey: 'customer-1' });
    expect(second).toEqual(first);
    const { count } = await server.database.one<{ count: number }>(
      "select count(*) from customer where name = '重试'",
    );
    expect(count).toBe(1);
  });

  test('nobody writes its number, its version or its maker', async () => {
    const body = { ...form, number: 'KH1', version: 9, createdBy: 'me' };
    expect(await junior.call(routes.createCustomer, { body })).toMatchObject({ ok: false, status: 422 });
  });

  test('a branch must be a branch', async () => {
    const body = { ...form, branchId: testUnits.network };
    expect(await junior.call(routes.createCustomer, { body })).toMatchObject({
      ok: false,
      failure: { fields: { branchId: '没有这个分公司' } },
    });
  });

  test('who has no right to customers gets nothing', async () => {
    const id = await make();
    const stranger = server.stranger();
    const handler = await server.signIn('departmentHandler');
    expect(await stranger.call(routes.customer, { params: { id } })).toMatchObject({ status: 401 });
    expect(await handler.call(routes.customer, { params: { id } })).toMatchObject({ status: 403 });
    expect(await handler.call(routes.lookUpCustomers, { query: { number: '1380' } })).toMatchObject({
      status: 403,
    });
  });

  test('a right that reaches the own branch reaches no other record', async () => {
    await server.database.run(
      `insert into role (code, name, name_en, builtin, totp_required, grants)
       values ('branchClerk', 'x', 'x', false, false, '{"customer.read":"branch"}')`,
    );
    await server.database.run(
      `insert into user_role (user_id, role_code) select id, 'branchClerk' from app_user where employee_number = 'departmentHandler'`,
    );
    const clerk = await server.signIn('departmentHandler');
    const inside = await make({ name: '城东客户', branchId: testUnits.branch });
    const outside = await make({ name: '别处客户', contacts: [{ kind: 'phone', value: '13577770001' }] });
    expect(await clerk.call(routes.customer, { params: { id: inside } })).toMatchObject({ ok: true });
    expect(await clerk.call(routes.customer, { params: { id: outside } })).toMatchObject({ status: 404 });
    expect(await clerk.call(routes.ticketsOfCustomer, { params: { id: outside } })).toMatchObject({
      status: 404,
    });
    expect(await clerk.call(routes.lookUpCustomers, { query: { number: '13577770001' } })).toMatchObject({
      value: { items: [] },
    });
    await server.database.run("delete from user_role where role_code = 'branchClerk'");
  });
});

describe('looking up a caller', () => {
  test('finds by the phone or line typed so far, the whole number first, numbers masked', async () => {
    await make({ name: '李雷', contacts: [{ kind: 'phone', value: '+86 139 1111 2222' }] });
    await make({ name: '韩梅', lines: [{ number: '13911112', product: '宽带', state: 'active' }] });
    const typed = await junior.call(routes.lookUpCustomers, { query: { number: '13911112' } });
    if (!typed.ok) throw new Error(typed.failure.code);
    expect(typed.value.items.map(({ name }) => name)).toEqual(['韩梅', '李雷']);
    expect(typed.value.items[1]?.contacts).toMatchObject([{ kind: 'phone', value: '139****2222' }]);
    const more = await junior.call(routes.lookUpCustomers, { query: { number: '139 1111 22' } });
    expect(more).toMatchObject({ value: { items: [{ name: '李雷' }] } });
  });

  test('asks for four digits before it searches', async () => {
    expect(await junior.call(routes.lookUpCustomers, { query: { number: '139' } })).toMatchObject({
      status: 422,
      failure: { fields: { number: '请至少输入 4 位数字' } },
    });
  });

  test('shows the open tickets of the caller, and counts all', async () => {
    const id = await make({ name: '老客户', contacts: [{ kind: 'phone', value: '13700001111' }] });
    await addTicket(id, 'TS20261101-000001', 'open');
    await addTicket(id, 'TS20261101-000002', 'closed');
    expect(await junior.call(routes.lookUpCustomers, { query: { number: '13700001111' } })).toMatchObject({
      value: { items: [{ name: '老客户', ticketCount: 2, openTickets: [{ number: 'TS20261101-000001' }] }] },
    });
  });
});

describe('the same customer twice (F4)', () => {
  test('a known number is told, and another customer with it can be confirmed', async () => {
    await make({ name: '张三', contacts: [{ kind: 'phone', value: '13655556666' }] });
    const body = {
      ...form,
      name: '张三丰',
      lines: [{ number: '136-5555-6666', product: '', state: 'active' as const }],
    };
    const refusal = await junior.call(routes.createCustomer, { body });
    expect(refusal).toMatchObject({ status: 409, failure: { code: 'customerKnown' } });
    expect(await junior.call(routes.createCustomer, { body: { ...body, anotherOne: true } })).toMatchObject({
      ok: true,
    });
  });

  test('the hint names the customers that have the number', async () => {
    const id = await make({ name: '赵六', contacts: [{ kind: 'email', value: 'Zhao@Example.com' }] });
    const known = { number: ['zhao@example.com', '19999999999'] };
    expect(await junior.call(routes.knownCustomers, { query: known })).toMatchObject({
      value: { items: [{ id, name: '赵六', contacts: [{ value: 'Z****@Example.com' }] }] },
    });
    expect(await junior.call(routes.knownCustomers, { query: { ...known, exceptId: id } })).toMatchObject({
      value: { items: [] },
    });
  });
});

describe('changing a record', () => {
  test('the loser of a race is told, and nothing of his is written', async () => {
    const id = await make({ name: '甲' });
    const change = (name: string) =>
      junior.call(routes.changeCustomer, { params: { id }, body: { version: 1, name } });
    const answers = await Promise.all([change('乙'), change('丙')]);
    expect(answers.filter(({ ok }) => ok)).toMatchObject([{ value: { version: 2 } }]);
    expect(answers.filter(({ ok }) => !ok)).toMatchObject([
      { status: 409, failure: { code: 'versionConflict' } },
    ]);
  });

  test('keeps what was not sent, changes and removes parts by their id', async () => {
    const id = await make({
      contacts: [
        { kind: 'phone', value: '13800000001' },
        { kind: 'phone', value: '13800000002' },
      ],
    });
    const before = await junior.call(routes.customer, { params: { id } });
    if (!before.ok) throw new Error('no page');
    const kept = before.value.contacts.find(({ value }) => value === '138****0002');
    const body = {
      version: 1,
      contacts: [{ id: String(kept?.id) }, { kind: 'phone' as const, value: '13800000003' }],
    };
    expect(await junior.call(routes.changeCustomer, { params: { id }, body })).toMatchObject({ ok: true });
    const rows = await server.database.query<{ value: string }>(
      'select value from customer_contact where customer_id = $1 order by value',
      [id],
    );
    expect(rows.map(({ value }) => value)).toEqual(['13800000002', '13800000003']);
    const after = await junior.call(routes.customer, { params: { id } });
    expect(after).toMatchObject({
      value: { name: '王芳', version: 2, identityNumber: '1101**********1234' },
    });
  });

  test('a line changes its state without anybody seeing its number', async () => {
    const id = await make({ lines: [{ number: '13800000009', product: '宽带', state: 'active' }] });
    const before = await junior.call(routes.customer, { params: { id } });
    const lineId = before.ok ? String(before.value.lines[0]?.id) : '';
    const body = { version: 1, lines: [{ id: lineId, state: 'suspended' as const }] };
    expect(await junior.call(routes.changeCustomer, { params: { id }, body })).toMatchObject({ ok: true });
    expect(
      await server.database.query('select number, product, state from customer_line where customer_id = $1', [
        id,
      ]),
    ).toEqual([{ number: '13800000009', product: '宽带', state: 'suspended' }]);
  });

  test('a masked value is never saved over the real one', async () => {
    const id = await make();
    const body = { version: 1, identityNumber: '1101**********1234' };
    expect(await junior.call(routes.changeCustomer, { params: { id }, body })).toMatchObject({
      failure: { code: 'maskedValue' },
    });
  });

  test('the parts of another customer cannot be taken', async () => {
    const id = await make();
    const other = await make({ contacts: [{ kind: 'phone', value: '13511110000' }] });
    const page = await junior.call(routes.customer, { params: { id: other } });
    const contactId = page.ok ? String(page.value.contacts[0]?.id) : '';
    const body = { version: 1, contacts: [{ id: contactId, kind: 'phone' as const, value: '13000000000' }] };
    expect(await junior.call(routes.changeCustomer, { params: { id }, body })).toMatchObject({
      failure: { code: 'unknownPart' },
    });
  });

  test('leaves a trace without the values', async () => {
    const id = await make();
    await junior.call(routes.changeCustomer, { params: { id }, body: { version: 1, address: '新地址' } });
    const entries = await server.database.query<{ action: string; data: object }>(
      "select action, data from audit_entry where subject_type = 'customer' and subject_id = $1 order by id",
      [id],
    );
    expect(entries).toEqual([
      { action: 'customerCreated', data: {} },
      { action: 'customerChanged', data: { fields: ['address'] } },
    ]);
  });
});

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
    const ticketId = await addTicket(id, 'TS20261102-000001', 'answered');
    await server.database.run(
      `insert into survey (id, ticket_id, status, opened_at, attempts, agreed_at, reasons, opinion)
       values (gen_random_uuid(), $1, 'open', now(), '[]', '2026-12-01T02:00:00Z', '[]', '')`,
      [ticketId],
    );
    await server.database.run(
      `with o as (
         insert into work_order (id, number, ticket_id, kind, department_id, task, reason, urgent, status, round,
           proposed_by, proposed_at, issued_at, review_note, extensions_granted, end_reason, urgings)
         select gen_random_uuid(), 'PD1', $1, 'dispatch', $2, 't', '', false, 'issued', 1, id, now(), now(), '', 0, '', 0
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
      await addTicket(id, `TS202610-${day}`, 'closed', `2026-10-0${day}T00:00:00Z`);
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

async function addTicket(
  customerId: string,
  number: string,
  status: 'open' | 'closed' | 'answered',
  at = '2026-11-01T00:00:00Z',
): Promise<string> {
  const { id } = await server.database.one<{ id: string }>(
    `insert into ticket (id, number, kind, status, level, owner_id, registered_by, customer_id, customer_class,
       complainant_name, contact_phone, line_number, contact_address, channel, reply_channel, content, demand, cause,
       handling, area, province_code, urgent, emotion, external_number, arrived_at, registered_at, round,
       round_started_at, answer, closed_at, close_reason, approval_required, compensation_fen, version)
     select gen_random_uuid(), $2, 'complaint', $3, 'junior', u.id, u.id, $1, 'ordinary', '', '', '', '', 'phone', 'phone',
       'x', '', '', '', 'town', '', false, 'calm', '', $4, $4, 1, $4, '',
       case when $3 = 'closed' then $4::timestamptz end, case when $3 = 'closed' then 'satisfied' end, false, 0, 1
     from app_user u where employee_number = 'juniorAgent' returning id`,
    [customerId, number, status, at],
  );
  return id;
}
