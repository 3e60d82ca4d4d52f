import { type Client, orderCommandRoutes, ticketCommandRoutes, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Crowd, crowdOf, roomy } from '#testing/crowd.ts';
import {
  attempt,
  complaintForm,
  type Form,
  give,
  lastOrder,
  networkTask,
  openContactHours,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let seniors: Crowd;
let surveyors: Crowd;
let handlers: Crowd;
let junior: Client;
let senior: Client;
let form: Form;
const many = 50;

beforeAll(async () => {
  server = await startTestServer(roomy);
  await openContactHours(server.database);
  const { url: otherUrl } = await server.another();
  seniors = await crowdOf(server, { role: 'seniorAgent', size: many, otherUrl });
  surveyors = await crowdOf(server, { role: 'surveyor', size: many, otherUrl });
  const unitId = testUnits.network;
  handlers = await crowdOf(server, { role: 'departmentHandler', size: many, unitId, otherUrl });
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  form = await complaintForm(server.database);
});
afterAll(() => server.stop());

const handedUp = { command: 'escalate', input: { reason: '请高级话务员处理' } } as const;
const dispatched = { command: 'dispatch', input: networkTask } as const;

async function onSeniorDesk(count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, () => registered(junior, { ...form, firstStep: handedUp })),
  );
}

async function atDepartment(count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, () => registered(senior, { ...form, firstStep: dispatched })),
  );
}

async function answered(count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, () =>
      registered(senior, {
        ...form,
        firstStep: { command: 'answer', input: { text: '已处理。', channel: 'phone' } },
      }),
    ),
  );
}

async function eventsOf(type: string, id: string): Promise<number> {
  const { n } = await server.database.one<{ n: number }>(
    'select count(*) as n from ticket_event where ticket_id = $1 and type = $2',
    [id, type],
  );
  return n;
}

describe('two people never both win', () => {
  it('fifty claims of one ticket by fifty people over two processes: one wins', async () => {
    const [id = ''] = await onSeniorDesk(1);
    const outcomes = await Promise.all(seniors.clients.map((one) => attempt(one, id, 'claim', {})));
    const winners = outcomes.flatMap((one, place) => (one.ok ? [place] : []));
    expect(winners).toHaveLength(1);
    expect((await page(senior, id)).ticket.handlerId).toBe(seniors.ids[winners[0] ?? -1]);
    expect(await eventsOf('claimed', id)).toBe(1);
    const codes = new Set(outcomes.flatMap((one) => (one.ok ? [] : [`${one.status} ${one.failure.code}`])));
    expect([...codes]).toEqual(['409 claimedByAnother']);
  });

  it('fifty surveyors and one survey: one wins (G1)', async () => {
    const [id = ''] = await answered(1);
    const outcomes = await Promise.all(
      surveyors.clients.map((one) =>
        one.call(ticketCommandRoutes.claimSurvey, { params: { id }, body: { input: {} } }),
      ),
    );
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(await eventsOf('surveyClaimed', id)).toBe(1);
  });

  it('fifty handlers and one order: one signs for it (D5)', async () => {
    const [id = ''] = await atDepartment(1);
    const { id: orderId } = lastOrder(await page(senior, id));
    const outcomes = await Promise.all(
      handlers.clients.map((one) =>
        one.call(orderCommandRoutes.accept, { params: { id, orderId }, body: { input: {} } }),
      ),
    );
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(await eventsOf('orderAccepted', id)).toBe(1);
    expect(outcomes.filter((one) => !one.ok).every((one) => one.status === 409)).toBe(true);
  });
});

describe('take next', () => {
  it.each([
    ['senior', () => seniors, onSeniorDesk],
    ['surveyor', () => surveyors, answered],
    ['department', () => handlers, atDepartment],
  ] as const)(
    'fifty people at once at the %s desk take fifty things, each once',
    async (desk, crowd, lay) => {
      await server.database.run('delete from desk_item');
      const laid = await lay(many);
      const outcomes = await Promise.all(
        crowd().clients.map((one) => one.call(ticketRoutes.takeNext, { params: { desk }, body: {} })),
      );
      const taken = outcomes.map((one) => value(one).ticketId);
      expect(new Set(taken)).toEqual(new Set(laid));
      expect(taken).toHaveLength(many);
      const more = crowd().clients.map((one) =>
        one.call(ticketRoutes.takeNext, { params: { desk }, body: {} }),
      );
      expect((await Promise.all(more)).map((one) => value(one).ticketId)).toEqual(Array(many).fill(null));
    },
  );

  it('taking and claiming at the same moment: nothing is lost to a deadlock', async () => {
    await server.database.run('delete from desk_item');
    const laid = await onSeniorDesk(many);
    const half = many / 2;
    const takers = seniors.clients
      .slice(0, half)
      .map((one) => one.call(ticketRoutes.takeNext, { params: { desk: 'senior' }, body: {} }));
    const claimers = seniors.clients
      .slice(half)
      .map((one, place) => attempt(one, laid[place] ?? '', 'claim', {}));
    const taken = (await Promise.all(takers)).map((one) => value(one).ticketId);
    const claimed = await Promise.all(claimers);
    expect(claimed.every((one) => one.ok || one.failure.code === 'claimedByAnother')).toBe(true);
    const won = [...taken, ...claimed.flatMap((one, place) => (one.ok ? [laid[place]] : []))];
    expect(new Set(won).size).toBe(won.length);
    expect(taken).not.toContain(null);
  });

  it('passes over what somebody may not take, however urgent', async () => {
    await server.database.run('delete from desk_item');
    const [first = '', second = ''] = await onSeniorDesk(2);
    await give(senior, first, 'escalateToManager', { reason: '越级', ground: 'replyRefused' });
    // As if an older release had left the item where it was: the command is refused, the desk goes on.
    await server.database.run(
      `insert into desk_item select ticket_id, 'stale', 'senior', 'handle', null, null, null, '-infinity', 0, 0, since_at
       from desk_item where ticket_id = $1 limit 1`,
      [first],
    );
    const next = value(await senior.call(ticketRoutes.takeNext, { params: { desk: 'senior' }, body: {} }));
    expect(next.ticketId).toBe(second);
  });

  it('is refused to whoever does not work at the desk', async () => {
    const outcome = await junior.call(ticketRoutes.takeNext, { params: { desk: 'senior' }, body: {} });
    expect(outcome).toMatchObject({ ok: false, status: 403, failure: { code: 'deskNotYours' } });
  });

  it('fifty remarks on one ticket at once are all kept', async () => {
    const [id = ''] = await onSeniorDesk(1);
    const outcomes = await Promise.all(
      seniors.clients.map((one, place) => attempt(one, id, 'note', { text: `备注 ${place}` })),
    );
    expect(outcomes.filter((one) => !one.ok)).toEqual([]);
    expect(await eventsOf('noted', id)).toBe(many);
  });
});
