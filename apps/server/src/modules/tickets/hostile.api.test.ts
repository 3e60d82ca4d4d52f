import { type Client, identityRoutes, ticketRoutes, withCookies } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roomy } from '#testing/crowd.ts';
import {
  anotherLine,
  attempt,
  complaintForm,
  entry,
  type Form,
  give,
  networkTask,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { testPassword } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let raw: typeof fetch;

beforeAll(async () => {
  server = await startTestServer(roomy);
  form = await complaintForm(server.database);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  raw = withCookies(fetch);
  await send('POST', identityRoutes.signIn.path, {
    employeeNumber: 'managerHotline',
    password: testPassword,
  });
  for (let count = 0; count < 3; count += 1) await registered(junior, anotherLine(form));
});
afterAll(() => server.stop());

async function send(method: string, path: string, body?: unknown) {
  const answer = await raw(server.url + path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json().catch(() => null)) as Record<string, unknown> };
}

const cursorOf = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a forged cursor is refused, never an error', () => {
  const uuid = crypto.randomUUID();
  const forged = [
    'x',
    '%00',
    cursorOf(null),
    cursorOf([]),
    cursorOf([1]),
    cursorOf(['abc', uuid]),
    cursorOf([1, 'not-a-uuid']),
    cursorOf([1, `${uuid}' or '1'='1`]),
    cursorOf([1e300, uuid]),
    cursorOf([-1, uuid]),
    cursorOf([8.64e15, uuid]),
    cursorOf([Number.MAX_SAFE_INTEGER, uuid]),
    cursorOf([{ toString: 1 }, uuid]),
    cursorOf([1, 1, 1, 1, uuid, "'; drop table ticket; --"]),
    cursorOf([1, 99_999, 1, 1, uuid, 'key']),
  ];
  it.each(['/api/tickets', '/api/orders', '/api/warnings', '/api/assessments', '/api/desks/senior'])(
    '%s',
    async (path) => {
      for (const cursor of forged) {
        const answer = await send('GET', `${path}?after=${encodeURIComponent(cursor)}`);
        expect({ cursor, status: answer.status, code: answer.body.code }).toEqual({
          cursor,
          status: 422,
          code: 'cursorInvalid',
        });
      }
    },
  );

  it('of a history, too', async () => {
    const id = await registered(junior, anotherLine(form));
    for (const cursor of [...forged, cursorOf([1.5]), cursorOf([-1]), cursorOf(['1'])]) {
      if (cursor === cursorOf([1])) continue;
      const answer = await send('GET', `/api/tickets/${id}/events?after=${encodeURIComponent(cursor)}`);
      expect({ cursor, code: answer.body.code }).toEqual({ cursor, code: 'cursorInvalid' });
    }
  });
});

describe('SQL in filters stays text', () => {
  const attacks = [
    "' or 1=1 --",
    "'; drop table ticket; --",
    '\\',
    "\\'",
    '$1',
    '%',
    '_',
    '*',
    '::uuid',
    '"',
  ];

  it('in the text of a search it finds nothing and breaks nothing', async () => {
    for (const text of attacks) {
      const answer = await send('GET', `/api/tickets?text=${encodeURIComponent(text)}`);
      expect({ text, status: answer.status, items: answer.body.items }).toEqual({
        text,
        status: 200,
        items: [],
      });
    }
  });

  it('in every other filter it is refused', async () => {
    for (const name of [
      'sort',
      'kind',
      'status',
      'ownerId',
      'departmentId',
      'from',
      'to',
      'urgent',
      'limit',
    ]) {
      for (const attack of ["' or 1=1 --", 'registered_at desc', '0000-01-01T00:00:00Z']) {
        const answer = await send('GET', `/api/tickets?${name}=${encodeURIComponent(attack)}`);
        expect({ name, attack, status: answer.status }).toEqual({ name, attack, status: 422 });
      }
    }
    expect((await send('GET', "/api/desks/senior' or '1'='1")).status).toBe(422);
    expect((await send('GET', '/api/desks/senior?reason=%27%20or%201=1')).body).toMatchObject({ items: [] });
    expect((await send('GET', '/api/tickets/1%20or%201=1')).status).toBe(422);
  });

  it('moments that no calendar holds are refused', async () => {
    for (const moment of ['0000-01-01T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z']) {
      const period = `from=${moment}&to=${moment}`;
      expect((await send('GET', `/api/figures/departments?${period}`)).status).toBe(422);
      expect((await send('GET', `/api/orders?${period}`)).status).toBe(422);
    }
  });
});

describe('text that no database stores', () => {
  it.each([
    ['NUL', 'a\\u0000b'],
    ['half a pair of surrogates', 'a\\ud83d b'],
  ])('%s is refused with its field, in both languages', async (_name, escaped) => {
    const id = await registered(junior, anotherLine(form));
    const body = `{"input":{"text":"${escaped}"}}`;
    const answer = await send('POST', `/api/tickets/${id}/commands/note`, body);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalidInput', fields: { 'input.text': '含有无法保存的字符' } },
    });
    const named = await send('POST', `/api/tickets/${id}/commands/note`, `{"input":{"${escaped}":1}}`);
    expect(named.status).toBe(422);
  });

  it('in an address is refused as well', async () => {
    expect((await send('GET', '/api/tickets?text=%00')).status).toBe(422);
  });
});

describe('what a form may not set', () => {
  it('privileged fields beside the form change nothing, inside the facts they are refused', async () => {
    const privileged = {
      id: crypto.randomUUID(),
      number: 'TS00000000-000001',
      ownerId: crypto.randomUUID(),
      level: 'manager',
      status: 'closed',
      version: 99,
      compensationFen: 1_000_000,
      registeredAt: '2020-01-01T00:00:00Z',
    };
    const beside = await send('POST', '/api/tickets', { ...form, ...privileged });
    expect(beside.status).toBe(201);
    expect(beside.body.id).not.toBe(privileged.id);
    const shown = await page(senior, String(beside.body.id));
    expect(shown.ticket).toMatchObject({ status: 'open', version: 1, compensationFen: 0 });
    expect(shown.ticket.ownerId).not.toBe(privileged.ownerId);
    expect(shown.ticket.level).not.toBe('manager');
    for (const [name, given] of Object.entries(privileged)) {
      const inside = await send('POST', '/api/tickets', { ...form, facts: { ...form.facts, [name]: given } });
      expect({ name, status: inside.status }).toEqual({ name, status: 422 });
    }
  });

  it('a correction of facts cannot reach anything else', async () => {
    const id = await registered(junior, anotherLine(form));
    for (const name of ['status', 'level', 'ownerId', 'version', 'customerId', 'customerClass', 'closedAt']) {
      const edited = await attempt(junior, id, 'editFacts', { facts: { [name]: 'closed' } });
      expect({ name, status: edited.status }).toEqual({ name, status: 422 });
    }
    expect((await page(junior, id)).ticket.version).toBe(1);
  });

  it('ids of nothing, of retired things and of the wrong kind are refused (B1, B2, B5)', async () => {
    const nature = await entry(server.database, 'nature');
    const cases = [
      { businessTypeId: crypto.randomUUID() },
      { businessTypeId: nature },
      { natureId: form.facts.businessTypeId },
    ];
    for (const facts of cases) {
      const body = { ...form, facts: { ...form.facts, ...facts } };
      const outcome = await junior.call(ticketRoutes.register, { body });
      expect(outcome).toMatchObject({ ok: false, status: 422, failure: { code: 'classificationUnknown' } });
      expect(outcome.ok ? {} : outcome.failure.fields).toHaveProperty(Object.keys(facts)[0] ?? '');
    }
    const customer = { ...form, facts: { ...form.facts, customerId: crypto.randomUUID() } };
    const unknown = await junior.call(ticketRoutes.register, { body: customer });
    expect(unknown).toMatchObject({ ok: false, status: 422, failure: { code: 'customerUnknown' } });
    const id = await registered(senior, anotherLine(form));
    for (const departmentId of [crypto.randomUUID(), '00000000-0000-7000-8000-000000000002']) {
      const dispatched = await attempt(senior, id, 'dispatch', { ...networkTask, departmentId });
      expect(dispatched).toMatchObject({ ok: false, status: 422, failure: { code: 'unitUnknown' } });
    }
  });
});

it('markup is stored and given back as the text it is', async () => {
  const content = `<script>alert(1)</script><img src=x onerror=alert(1)> {{7*7}} \${7*7} 𠮷👨‍👩‍👧`;
  const facts = { ...form.facts, content, complainantName: '<b>王</b>' };
  const id = await registered(junior, { ...anotherLine(form), facts });
  await give(junior, id, 'note', { text: content });
  const { ticket } = await page(junior, id);
  expect(ticket).toMatchObject({ content, complainantName: '<b>王</b>' });
  const { items: rows } = value(await junior.call(ticketRoutes.events, { params: { id } }));
  expect(rows[0]?.data).toEqual({ text: content });
  const answer = await raw(`${server.url}/api/tickets/${id}`);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});
