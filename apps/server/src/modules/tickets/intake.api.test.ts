import { randomUUID } from 'node:crypto';
import { type Client, customerRoutes, type NewCustomer, ticketRoutes } from '@redress/contract';
import { channels, requiredFacts, ticketKinds } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueIn, untilTraced } from '#testing/clocks.ts';
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
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let english: Client;
const hour = 3_600_000;

beforeAll(async () => {
  server = await startTestServer();
  form = await complaintForm(server.database);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  await server.database.run("update app_user set locale = 'en' where employee_number = 'textClerk'");
  english = await server.signIn('textClerk', 'en');
});
afterAll(() => server.stop());

async function customerOf(over: Partial<NewCustomer>): Promise<string> {
  const body = {
    name: '大客户公司',
    class: 'major' as const,
    identityNumber: '',
    address: '',
    area: 'town' as const,
    provinceCode: '32',
    regionCode: '320106',
    branchId: null,
    preferredChannel: 'phone' as const,
    note: '',
    contacts: [],
    lines: [],
    anotherOne: false,
    ...over,
  };
  return value(await junior.call(customerRoutes.createCustomer, { body })).id;
}

const with_ = (facts: Partial<Form['facts']>): Form => {
  const plain = anotherLine(form);
  return { ...plain, facts: { ...plain.facts, ...facts } };
};

async function ticketOf(client: Client, made: Form) {
  return (await page(client, await registered(client, made))).ticket;
}

describe('the form (A1, A10, A11)', () => {
  it.each([...channels])('keeps the channel %s, the agent and the times', async (channel) => {
    const arrivedAt = new Date(Date.now() - 30 * 60_000).toISOString();
    const id = await registered(junior, { ...with_({ channel }), arrivedAt });
    const { ticket } = await page(junior, id);
    expect(ticket).toMatchObject({ channel, arrivedAt, status: 'open', registeredBy: ticket.ownerId });
  });

  it('keeps the times of the call, as fields (A2)', async () => {
    const times = {
      callQueuedAt: '2026-11-20T01:00:00.000Z',
      callAnsweredAt: '2026-11-20T01:00:09.000Z',
      callGreetedAt: '2026-11-20T01:00:11.000Z',
    };
    expect(await ticketOf(junior, with_(times))).toMatchObject(times);
  });

  it('a walk-in is registered on the spot by whoever is there, the data of arrival included (A4)', async () => {
    const clerk = await server.signIn('textClerk');
    const ticket = await ticketOf(clerk, with_({ channel: 'walkIn' }));
    expect(ticket).toMatchObject({ channel: 'walkIn', status: 'open' });
    const later = { ...with_({ channel: 'walkIn' }), arrivedAt: '2199-01-01T00:00:00Z' };
    const { arrivedAt, registeredAt } = await ticketOf(clerk, later);
    expect(arrivedAt).toBe(registeredAt);
  });

  it.each([...ticketKinds])('a %s that misses what its kind needs is refused by field', async (kind) => {
    const empty = {
      complainantName: ' ',
      contactPhone: '',
      lineNumber: '',
      businessTypeId: null,
      natureId: null,
      content: '',
      demand: '',
    };
    const body = { ...form, kind, facts: { ...form.facts, ...empty } };
    for (const [client, message] of [
      [junior, '请补全必填项。'],
      [english, 'Please complete the required fields.'],
    ] as const) {
      const outcome = await client.call(ticketRoutes.register, { body });
      expect(outcome).toMatchObject({ ok: false, status: 422, failure: { code: 'formIncomplete', message } });
      if (outcome.ok) continue;
      const { fields = {} } = outcome.failure;
      expect(Object.keys(fields).sort()).toEqual([...requiredFacts[kind]].sort());
      expect(new Set(Object.values(fields))).toEqual(new Set([message]));
    }
  });

  it('each kind has its own number (A11)', async () => {
    const prefixes = {
      complaint: 'TS',
      inquiry: 'ZX',
      faultReport: 'GZ',
      serviceRequest: 'YW',
      praise: 'BY',
    };
    for (const [kind, prefix] of Object.entries(prefixes)) {
      const { number } = await ticketOf(junior, { ...with_({}), kind: kind as 'complaint' });
      expect(number).toMatch(new RegExp(`^${prefix}\\d{8}-\\d{6}$`));
    }
    const suggestionSubjectId = await entry(server.database, 'suggestionSubject');
    const suggestion = await ticketOf(junior, { ...with_({ suggestionSubjectId }), kind: 'suggestion' });
    expect(suggestion.number).toMatch(/^JY/);
  });
});

describe('who is served at once (C4, C5)', () => {
  it.each([
    ['proposeOrder', networkTask, { task: networkTask.task, departmentId: networkTask.departmentId }],
    ['answer', { text: '已为您登记并催办', channel: 'phone' }, { text: '已为您登记并催办' }],
    ['escalate', { reason: '大客户，请优先' }, { reason: '大客户，请优先' }],
  ] as const)(
    'a first step of %s on a case that goes to a senior at once is told, not refused (C1, C4)',
    async (command, input, kept) => {
      const customerId = await customerOf({ name: `大客户${command}`, class: 'major' });
      const body = { ...with_({ customerId }), firstStep: { command, input } } as Form;
      const options = { idempotencyKey: randomUUID() };
      const made = value(await junior.call(ticketRoutes.register, { body }, options));
      expect(made.routedAway).toEqual({ desk: 'senior', reason: 'keyCustomer' });
      // Asked again after a broken line, the answer is the same.
      expect(value(await junior.call(ticketRoutes.register, { body }, options))).toEqual(made);
      const shown = await page(senior, made.id);
      expect(shown.ticket).toMatchObject({
        status: 'open',
        level: 'senior',
        handlerId: null,
        customerClass: 'major',
      });
      expect(shown.orders).toEqual([]);
      const events = value(await senior.call(ticketRoutes.events, { params: { id: made.id } }));
      expect(events.items.map(({ type }) => type)).toEqual(['registered']);
      expect(events.items[0]?.data).toMatchObject({ untaken: command, ...kept });
    },
  );

  it('a first step that its own rules refuse still refuses the registration, and takes a number away from nobody', async () => {
    const outcome = await junior.call(ticketRoutes.register, {
      body: { ...with_({}), firstStep: { command: 'dispatch', input: networkTask } },
    });
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'rightMissing' } });
    const made = value(
      await junior.call(ticketRoutes.register, {
        body: { ...with_({}), firstStep: { command: 'proposeOrder', input: networkTask } },
      }),
    );
    expect(made.routedAway).toBeNull();
  });

  it('a major customer goes to the senior desk, urgent, although the form says ordinary', async () => {
    const customerId = await customerOf({});
    const ticket = await ticketOf(junior, with_({ customerId, customerClass: 'ordinary' }));
    expect(ticket).toMatchObject({
      level: 'senior',
      customerClass: 'major',
      urgent: true,
      handlerId: null,
    });
    const clock = (await page(senior, ticket.id)).clocks.find((one) => one.kind === 'dispatch');
    expect(Date.parse(clock?.dueAt ?? '') - Date.parse(clock?.startedAt ?? '')).toBe(15 * 60_000);
    const { items: rows } = value(await senior.call(ticketRoutes.desk, { params: { desk: 'senior' } }));
    expect(rows.map((row) => row.ticket.id)).toContain(ticket.id);
  });

  it('an ordinary customer stays with the agent, whatever the form says', async () => {
    const customerId = await customerOf({ name: '普通客户', class: 'ordinary' });
    const ticket = await ticketOf(junior, with_({ customerId, customerClass: 'major' }));
    expect(ticket).toMatchObject({ level: 'junior', customerClass: 'ordinary', urgent: false });
    expect(ticket.handlerId).toBe(ticket.ownerId);
  });

  it.each(['important', 'leasedLine'] as const)('%s: to the senior at once', async (customerClass) => {
    expect(await ticketOf(junior, with_({ customerClass }))).toMatchObject({ level: 'senior' });
  });

  it('what the agent hands up reaches the senior with everything, and an hour to dispatch (C1, C5)', async () => {
    const firstStep = { command: 'escalate', input: { reason: '超出权限' } } as const;
    const { ticket, clocks } = await page(senior, await registered(junior, { ...with_({}), firstStep }));
    expect(ticket).toMatchObject({ level: 'senior', content: form.facts.content, demand: form.facts.demand });
    const clock = clocks.find((one) => one.kind === 'dispatch');
    expect(Date.parse(clock?.dueAt ?? '') - Date.parse(clock?.startedAt ?? '')).toBe(hour);
  });
});

describe('repeated complaints (B6, C3)', () => {
  it('are seen while the agent types, and linked at registration, however the line is written', async () => {
    const first = with_({ lineNumber: '025-8888 0001' });
    const id = await registered(junior, first);
    const { businessTypeId, natureId } = first.facts;
    const typed = value(
      await junior.call(ticketRoutes.related, {
        query: {
          kind: 'complaint',
          number: '(025) 88880001',
          ...(businessTypeId && { businessTypeId }),
          ...(natureId && { natureId }),
        },
      }),
    );
    expect(typed.open.map((row) => row.id)).toEqual([id]);
    expect(typed.repeat).toMatchObject({ ofTicketId: id });
    expect(typed.repeat?.reasons).toEqual(['sameLine', 'sameBusinessType', 'sameNature', 'withinDays:0:30']);
    const again = await ticketOf(junior, with_({ lineNumber: '02588880001' }));
    expect(again.repeat).toMatchObject({ ofTicketId: id });
    // The first is still in time: the second stays with the agent.
    expect(again.level).toBe('junior');
  });

  it('another nature, another line or more than 30 days between: no repetition', async () => {
    const first = with_({ lineNumber: '02588880002' });
    const id = await registered(junior, first);
    const { id: natureId } = await server.database.one<{ id: string }>(
      "select id from classification where tree = 'nature' and id <> $1 limit 1",
      [first.facts.natureId],
    );
    expect((await ticketOf(junior, with_({ lineNumber: '02588880002', natureId }))).repeat).toBeNull();
    expect((await ticketOf(junior, with_({ lineNumber: '02588880003' }))).repeat).toBeNull();
    await server.database.run(
      "update ticket set registered_at = now() - interval '31 days', arrived_at = now() - interval '31 days' where id = $1",
      [id],
    );
    expect((await ticketOf(junior, with_({ lineNumber: '02588880002' }))).repeat).toBeNull();
  });

  it('an unresolved one past its limit goes straight to the manager hotline', async () => {
    const lineNumber = '02588880004';
    const firstStep = { command: 'dispatch', input: networkTask } as const;
    const id = await registered(senior, { ...with_({ lineNumber }), firstStep });
    await dueIn(server.database, id, 'order', -1_000);
    await untilTraced(server.database, id, 'clockOverdue');
    const again = await ticketOf(junior, with_({ lineNumber }));
    expect(again).toMatchObject({ level: 'manager', repeat: { ofTicketId: id }, handlerId: null });
  });

  it('of the same customer from another line is one, too', async () => {
    const customerId = await customerOf({ name: '张三', class: 'ordinary' });
    const id = await registered(junior, with_({ customerId }));
    const again = await ticketOf(junior, with_({ customerId }));
    expect(again.repeat).toMatchObject({ ofTicketId: id });
    expect(again.repeat?.reasons).toContain('sameCustomer');
  });
});

it('says from when the customer may turn to the regulator, by province', async () => {
  const dayOf = (moment: string | null) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.parse(moment ?? ''));
  const plain = await ticketOf(junior, with_({ provinceCode: '32' }));
  const days = (Date.parse(plain.appealFromAt ?? '') - Date.parse(plain.registeredAt)) / (24 * hour);
  expect(days).toBeGreaterThanOrEqual(15);
  expect(days).toBeLessThanOrEqual(16);
  const henan = await ticketOf(junior, with_({ provinceCode: '41' }));
  expect(dayOf(henan.appealFromAt) < dayOf(plain.appealFromAt)).toBe(true);
  const inquiry = await ticketOf(junior, { ...with_({}), kind: 'inquiry' });
  expect(inquiry.appealFromAt).toBeNull();
});

it('a first step that is refused registers nothing', async () => {
  const before = await server.database.one<{ n: number }>('select count(*) as n from ticket');
  const firstStep = { command: 'dispatch', input: networkTask } as const;
  const outcome = await junior.call(ticketRoutes.register, { body: { ...with_({}), firstStep } });
  expect(outcome).toMatchObject({ ok: false, status: 403, failure: { code: 'rightMissing' } });
  expect(await server.database.one('select count(*) as n from ticket')).toEqual(before);
});

it('a correction keeps what stood before, and cannot empty what the kind needs (C1)', async () => {
  const id = await registered(junior, with_({}));
  const shown = await give(junior, id, 'editFacts', {
    facts: { demand: '退费 50 元', lineNumber: '025-1234 5678' },
  });
  expect(shown.ticket.demand).toBe('退费 50 元');
  const { items: rows } = value(await junior.call(ticketRoutes.events, { params: { id } }));
  expect(rows[0]).toMatchObject({
    type: 'factsEdited',
    data: {
      before: { demand: form.facts.demand },
      after: { demand: '退费 50 元', lineNumber: '025****5678' },
    },
  });
  const emptied = await attempt(junior, id, 'editFacts', { facts: { content: ' ' } });
  expect(emptied).toMatchObject({ ok: false, status: 422, failure: { code: 'formIncomplete' } });
  expect(emptied.ok ? {} : emptied.failure.fields).toHaveProperty('content');
});
