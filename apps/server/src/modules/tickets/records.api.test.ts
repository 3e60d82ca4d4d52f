import {
  type Client,
  fileRoutes,
  orderCommandRoutes,
  ticketCommandRoutes,
  ticketRoutes,
} from '@redress/contract';
import { type RoleCode, roleCodes } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roomy } from '#testing/crowd.ts';
import {
  anotherLine,
  attempt,
  attemptOrder,
  complaintForm,
  entry,
  evidence,
  type Form,
  give,
  lastOrder,
  networkTask,
  order,
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
let network: Client;
let billing: Client;
const people = new Map<RoleCode, Client>();
const billingTask = { ...networkTask, departmentId: testUnits.billing, task: '核对账单。' };

beforeAll(async () => {
  server = await startTestServer(roomy);
  form = await complaintForm(server.database);
  for (const code of roleCodes) people.set(code, await server.signIn(code));
  const at = { roles: ['departmentHandler'], unitId: testUnits.billing } as const;
  await addPerson(server.database, { employeeNumber: 'billingHandler', ...at });
  junior = personOf('juniorAgent');
  senior = personOf('seniorAgent');
  network = personOf('departmentHandler');
  billing = await server.signIn('billingHandler');
});
afterAll(() => server.stop());

function personOf(code: RoleCode): Client {
  const client = people.get(code);
  if (client === undefined) throw new Error(code);
  return client;
}

/** A case with an order at each of two departments, and one proposal that is still under review. */
async function withTwoDepartments() {
  const id = await registered(senior, {
    ...anotherLine(form),
    firstStep: { command: 'dispatch', input: networkTask },
  });
  const shown = await give(senior, id, 'dispatch', billingTask);
  const orderOf = (unit: string) => shown.orders.find((one) => one.departmentId === unit)?.id ?? '';
  return { id, ofNetwork: orderOf(testUnits.network), ofBilling: orderOf(testUnits.billing) };
}

describe('a department reads its own orders and nothing else (V1)', () => {
  it('of a case with two departments each sees its own order, clocks and history', async () => {
    const { id, ofNetwork, ofBilling } = await withTwoDepartments();
    const seen = await page(billing, id);
    expect(seen.orders.map((one) => one.id)).toEqual([ofBilling]);
    const clockOrders = seen.clocks.flatMap((clock) => clock.orderId ?? []);
    expect(new Set(clockOrders)).toEqual(new Set([ofBilling]));
    const { items: rows } = value(
      await billing.call(ticketRoutes.events, { params: { id }, query: { limit: 200 } }),
    );
    expect(rows.some((row) => row.orderId === ofBilling)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(ofNetwork);
    const foreign = (await page(senior, id)).clocks.find((clock) => clock.orderId === ofNetwork);
    const explained = await billing.call(ticketRoutes.explanation, {
      params: { id, clockId: foreign?.id ?? '' },
    });
    expect(explained).toMatchObject({ ok: false, status: 404 });
    const listed = value(await billing.call(ticketRoutes.orders, { query: { state: 'all', limit: 200 } }));
    expect(listed.items.map((row) => row.id)).toContain(ofBilling);
    expect(listed.items.map((row) => row.id)).not.toContain(ofNetwork);
  });

  it('of the case itself only the facts its work needs: nothing of what the centre and the customer said (V1)', async () => {
    const { id, ofNetwork, ofBilling } = await withTwoDepartments();
    const held = [
      await attempt(senior, id, 'note', { text: '客户情绪激动，谨慎处理' }),
      await attempt(senior, id, 'supplement', {
        text: '客户补充：晚上八点在家',
        channel: 'phone',
        answer: '',
      }),
      await attempt(senior, id, 'judge', {
        result: 'upheld',
        ground: '另一部门的责任',
        responsibleDepartmentId: testUnits.network,
        causeId: await entry(server.database, 'cause'),
        causeAnalysis: '',
      }),
    ];
    expect(held.map(({ ok }) => ok)).toEqual([true, true, true]);
    for (const one of [ofNetwork, ofBilling])
      await order(senior, id, one, 'withdrawOrder', { reason: '改由我处理' });
    const answered = await attempt(senior, id, 'answer', { text: '已向客户致歉并说明', channel: 'phone' });
    expect(answered).toMatchObject({ ok: true });

    const seen = await page(billing, id);
    expect(seen.ticket).toMatchObject({
      content: form.facts.content,
      answer: '',
      judgement: null,
      opinion: null,
    });
    expect(seen.surveys).toEqual([]);
    expect(seen.clocks.every((clock) => clock.orderId === ofBilling)).toBe(true);
    const ofCase = async (client: Client) =>
      value(await client.call(ticketRoutes.events, { params: { id }, query: { limit: 200 } }))
        .items.filter(({ orderId }) => orderId === null)
        .map(({ type }) => type);
    expect([...new Set(await ofCase(billing))].sort()).toEqual(['registered', 'supplemented']);
    expect(await ofCase(senior)).toEqual(
      expect.arrayContaining(['noted', 'judged', 'answered', 'surveyOpened']),
    );
  });

  it('may not touch the order of the other, nor know a case it has no order of', async () => {
    const { id, ofNetwork } = await withTwoDepartments();
    expect(await attemptOrder(billing, id, ofNetwork, 'accept', {})).toMatchObject({
      ok: false,
      status: 403,
      failure: { code: 'outOfScope' },
    });
    const only = await registered(senior, {
      ...anotherLine(form),
      firstStep: { command: 'dispatch', input: networkTask },
    });
    const hidden = { ok: false, status: 404, failure: { code: 'ticketNotFound' } };
    const { id: orderId } = lastOrder(await page(senior, only));
    expect(await billing.call(ticketRoutes.page, { params: { id: only } })).toMatchObject(hidden);
    expect(await billing.call(ticketRoutes.events, { params: { id: only } })).toMatchObject(hidden);
    expect(await attemptOrder(billing, only, orderId, 'accept', {})).toMatchObject(hidden);
    expect(await attempt(billing, only, 'proposeHandling', { text: '换人' })).toMatchObject(hidden);
    const urged = value(
      await billing.call(ticketRoutes.urgeMany, { body: { orderIds: [orderId], text: '快' } }),
    );
    expect(urged).toMatchObject({ urged: [], refused: [{ code: 'orderNotFound' }] });
  });

  it('does not see a proposal before it is issued', async () => {
    const id = await registered(junior, anotherLine(form));
    await give(junior, id, 'proposeOrder', billingTask);
    expect(await billing.call(ticketRoutes.page, { params: { id } })).toMatchObject({ status: 404 });
    const both = await registered(junior, anotherLine(form));
    await give(junior, both, 'proposeOrder', billingTask);
    await give(junior, both, 'proposeOrder', { ...billingTask, task: '第二项' });
    const [first, second] = (await page(junior, both)).orders;
    await order(senior, both, first?.id ?? '', 'approve', { note: '' });
    const seen = await page(billing, both);
    expect(seen.orders.map((one) => one.id)).toEqual([first?.id]);
    const { items: rows } = value(
      await billing.call(ticketRoutes.events, { params: { id: both }, query: { limit: 200 } }),
    );
    expect(JSON.stringify(rows)).not.toContain(second?.id);
  });

  it('sees its own warnings and desk items only', async () => {
    const rows = value(await billing.call(ticketRoutes.desk, { params: { desk: 'department' } })).items;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.unitId === testUnits.billing)).toBe(true);
    const warnings = value(
      await billing.call(ticketRoutes.warnings, { query: { departmentId: testUnits.network } }),
    );
    expect(warnings.items).toEqual([]);
  });
});

describe('rights by role (V1)', () => {
  const desksOf: Partial<Record<RoleCode, readonly string[]>> = {
    juniorAgent: ['agent'],
    textClerk: ['agent'],
    recordingClerk: ['agent'],
    seniorAgent: ['agent', 'senior'],
    surveyor: ['surveyor'],
    dataManager: ['dataManager'],
    teamLeader: ['teamLeader'],
    managerHotline: ['agent', 'senior', 'manager'],
    departmentHandler: ['department'],
    departmentHead: ['department'],
    serviceHead: ['teamLeader', 'serviceHead'],
    centreDirector: ['teamLeader', 'serviceHead'],
  };
  const all = [
    'agent',
    'senior',
    'department',
    'surveyor',
    'dataManager',
    'teamLeader',
    'manager',
    'serviceHead',
  ];

  it.each([...roleCodes])('%s sees the desks of the role and no other', async (code) => {
    const open: string[] = [];
    for (const desk of all) {
      const outcome = await personOf(code).call(ticketRoutes.desk, { params: { desk: desk as 'agent' } });
      if (outcome.ok) open.push(desk);
      else expect(outcome).toMatchObject({ status: 403, failure: { code: 'deskNotYours' } });
    }
    expect(open).toEqual(desksOf[code] ?? []);
    const counts = value(await personOf(code).call(ticketRoutes.deskCounts));
    expect(counts.desks.map((one) => one.desk)).toEqual(open);
  });

  const may: Record<string, readonly RoleCode[]> = {
    register: ['juniorAgent', 'textClerk', 'recordingClerk', 'seniorAgent', 'managerHotline'],
    export: ['statistician', 'teamLeader', 'managerHotline', 'serviceHead', 'centreDirector'],
    figures: [
      'statistician',
      'teamLeader',
      'managerHotline',
      'departmentHead',
      'serviceHead',
      'centreDirector',
      'provincialOffice',
    ],
    assess: ['seniorAgent', 'managerHotline'],
    list: roleCodes.filter((code) => code !== 'administrator'),
  };

  it.each([...roleCodes])('%s reaches the routes of the role and no other', async (code) => {
    const client = personOf(code);
    const { id: assessedId } = await server.database.one<{ id: string }>(
      "select id from app_user where employee_number = 'textClerk'",
    );
    const period = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
    const outcomes = {
      register: await client.call(ticketRoutes.register, { body: anotherLine(form) }),
      export: await client.call(ticketRoutes.export, { query: {} }),
      figures: await client.call(ticketRoutes.figures, { query: period }),
      assess: await client.call(ticketRoutes.assess, {
        body: { assessedId, ticketId: null, score: 3, comment: '' },
      }),
      list: await client.call(ticketRoutes.list, { query: {} }),
    };
    for (const [name, outcome] of Object.entries(outcomes)) {
      expect({ name, ok: outcome.ok }).toEqual({ name, ok: may[name]?.includes(code) ?? false });
      if (!outcome.ok) expect(outcome).toMatchObject({ status: 403, failure: { code: 'forbidden' } });
    }
  });

  it.each(['statistician', 'inspector', 'provincialOffice', 'dataManager'] as const)(
    '%s reads a complaint and changes nothing',
    async (code) => {
      const id = await registered(junior, anotherLine(form));
      const shown = await page(personOf(code), id);
      expect(shown.available).toEqual([]);
      for (const name of ['claim', 'release', 'close', 'claimSurvey', 'closeUnreached'] as const) {
        const outcome = await personOf(code).call(ticketCommandRoutes[name], {
          params: { id },
          body: { input: {} },
        });
        expect({ name, status: outcome.status }).toEqual({ name, status: 403 });
      }
      expect((await page(junior, id)).ticket.version).toBe(1);
    },
  );

  it('the administrator, who runs the system, sees no case', async () => {
    const id = await registered(junior, anotherLine(form));
    const admin = personOf('administrator');
    expect(await admin.call(ticketRoutes.page, { params: { id } })).toMatchObject({ status: 403 });
    expect(await attempt(admin, id, 'note', { text: '看看' })).toMatchObject({ status: 404 });
  });

  it('evidence of somebody else is refused, and nothing of the reply is written (D5)', async () => {
    const { id, ofNetwork } = await withTwoDepartments();
    await order(network, id, ofNetwork, 'accept', {});
    const { ticket } = await page(senior, id);
    const theirs = await evidence(server.database, 'billingHandler');
    const own = await evidence(server.database, 'departmentHandler');
    const said = { cause: '光衰', measures: '换纤', result: '恢复' };
    for (const files of [[theirs], [own, theirs], [crypto.randomUUID()]]) {
      const outcome = await attemptOrder(network, id, ofNetwork, 'reply', { ...said, evidence: files });
      expect(outcome).toMatchObject({ ok: false, status: 422, failure: { code: 'fileUnknown' } });
      expect(outcome.ok ? {} : outcome.failure.fields).toHaveProperty('evidence');
    }
    expect((await page(senior, id)).ticket.version).toBe(ticket.version);
    const { n } = await server.database.one<{ n: number }>(
      "select count(*) as n from stored_file where subject_type = 'ticket'",
    );
    expect(n).toBe(0);
    const none = await network.call(orderCommandRoutes.reply, {
      params: { id, orderId: ofNetwork },
      body: { input: { ...said, evidence: [] } },
    });
    expect(none).toMatchObject({ ok: false, status: 422 });
    await order(network, id, ofNetwork, 'reply', { ...said, evidence: [own] });
    const stolen = await network.call(fileRoutes.downloadFile, { params: { id: theirs } });
    expect(stolen).toMatchObject({ ok: false, status: 404 });
  });
});
