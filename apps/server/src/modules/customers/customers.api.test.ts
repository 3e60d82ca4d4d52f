import { type Client, type NewCustomer, customerRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { addTicket, form, makeCustomer } from './customers.fixture.ts';

let server: TestServer;
let junior: Client;
let _senior: Client;

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
  _senior = await server.signIn('seniorAgent');
});
afterAll(() => server.stop());

const make = (over: Partial<NewCustomer> = {}, by: Client = junior) => makeCustomer(by, over);

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
    await addTicket(server.database, id, 'TS20261101-000001', 'open');
    await addTicket(server.database, id, 'TS20261101-000002', 'closed');
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
