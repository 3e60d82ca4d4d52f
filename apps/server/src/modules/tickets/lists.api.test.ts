import { type Client, type ReplyOf, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueIn, untilTraced } from '#testing/clocks.ts';
import { roomy } from '#testing/crowd.ts';
import {
  anotherLine,
  complaintForm,
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

type DeskRow = ReplyOf<typeof ticketRoutes.desk>['items'][number];

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let handler: Client;
const hour = 3_600_000;

beforeAll(async () => {
  server = await startTestServer(roomy);
  form = await complaintForm(server.database);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  handler = await server.signIn('departmentHandler');
});
afterAll(() => server.stop());

const handedUp = { command: 'escalate', input: { reason: '请处理' } } as const;
const dispatched = { command: 'dispatch', input: networkTask } as const;

async function clear(): Promise<void> {
  await server.database.run('delete from desk_item');
}

/** Every row of a desk, page by page; `between` runs after each page. */
async function wholeDesk(
  size: number,
  between: () => Promise<void> = async () => undefined,
): Promise<DeskRow[]> {
  const rows: DeskRow[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? { limit: size } : { limit: size, after: cursor };
    const answer = value(await senior.call(ticketRoutes.desk, { params: { desk: 'senior' }, query }));
    rows.push(...answer.items);
    expect(answer.items.length).toBeLessThanOrEqual(size);
    cursor = answer.next ?? undefined;
    await between();
  } while (cursor !== undefined);
  return rows;
}

describe('a desk', () => {
  it('is in the order of the nearest end, then urgency, then class, then age', async () => {
    await clear();
    const lay = (facts: Partial<Form['facts']>) => {
      const plain = anotherLine(form);
      return registered(junior, { ...plain, firstStep: handedUp, facts: { ...plain.facts, ...facts } });
    };
    const older = await lay({});
    const younger = await lay({});
    const major = await lay({});
    const urgent = await lay({});
    const nearest = await lay({});
    // One end for all but the nearest, so that the other criteria decide; the projection keeps them as columns.
    await server.database.run(
      "update desk_item set due_at = now() + interval '1 hour', calm = 1, class_rank = 0",
    );
    await server.database.run('update desk_item set class_rank = -30 where ticket_id = $1', [major]);
    await server.database.run('update desk_item set calm = 0 where ticket_id = $1', [urgent]);
    await server.database.run(
      "update desk_item set due_at = due_at - interval '1 minute' where ticket_id = $1",
      [nearest],
    );
    await server.database.run(
      'update desk_item set due_at = (select max(due_at) from desk_item) where ticket_id <> $1',
      [nearest],
    );
    const rows = await wholeDesk(200);
    expect(rows.map((row) => row.ticket.id)).toEqual([nearest, urgent, major, older, younger]);
  });

  it('loses and doubles no row across pages while others come and go', async () => {
    await clear();
    const laid = await Promise.all(
      Array.from({ length: 23 }, () => registered(junior, { ...anotherLine(form), firstStep: handedUp })),
    );
    const rows = await wholeDesk(5, async () => {
      // New work comes and other work is taken between two pages.
      await registered(junior, { ...anotherLine(form), firstStep: handedUp });
    });
    const ids = rows.map((row) => row.ticket.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of laid) expect(ids).toContain(id);
    const half = laid.slice(0, 10);
    let taken = 0;
    const second = await wholeDesk(4, async () => {
      const id = half[taken];
      taken += 1;
      if (id !== undefined) await give(await server.signIn('seniorAgent'), id, 'claim', {});
    });
    const seen = second.map((row) => row.ticket.id);
    for (const id of laid.slice(10)) expect(seen).toContain(id);
    expect(new Set(seen.map((id, place) => `${id}:${second[place]?.userId ?? ''}`)).size).toBe(seen.length);
  });

  it('shows what is one’s own with `mine`, and one reason with `reason`', async () => {
    await clear();
    const id = await registered(junior, { ...anotherLine(form), firstStep: handedUp });
    await registered(junior, { ...anotherLine(form), firstStep: handedUp });
    await give(senior, id, 'claim', {});
    const at = { params: { desk: 'senior' as const } };
    const mine = value(await senior.call(ticketRoutes.desk, { ...at, query: { mine: 'true' } as never }));
    expect(mine.items.map((row) => row.ticket.id)).toEqual([id]);
    const review = value(await senior.call(ticketRoutes.desk, { ...at, query: { reason: 'review' } }));
    expect(review.items).toEqual([]);
    const counts = value(await senior.call(ticketRoutes.deskCounts)).desks.find(
      (one) => one.desk === 'senior',
    );
    expect(counts).toMatchObject({ waiting: 2, mine: 1, overdue: 0 });
  });

  it('an agent sees the own team’s free work, not another team’s', async () => {
    await clear();
    await addPerson(server.database, {
      employeeNumber: 'secondTeam',
      roles: ['juniorAgent'],
      unitId: testUnits.teamTwo,
    });
    const other = await server.signIn('secondTeam');
    const id = await registered(junior, anotherLine(form));
    await give(junior, id, 'release', {});
    const idsOf = async (client: Client) =>
      value(await client.call(ticketRoutes.desk, { params: { desk: 'agent' } })).items.map(
        (row) => row.ticket.id,
      );
    expect(await idsOf(junior)).toEqual([id]);
    expect(await idsOf(other)).toEqual([]);
  });
});

describe('the list of tickets', () => {
  it('pages through every ticket once, newest or oldest first, while tickets arrive', async () => {
    const total = await server.database.one<{ n: number }>('select count(*) as n from ticket');
    for (const sort of ['newest', 'oldest'] as const) {
      const ids: string[] = [];
      const times: string[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 7, sort, ...(cursor === undefined ? {} : { after: cursor }) };
        const answer = value(await senior.call(ticketRoutes.list, { query }));
        ids.push(...answer.items.map((row) => row.id));
        times.push(...answer.items.map((row) => row.registeredAt));
        cursor = answer.next ?? undefined;
        if (sort === 'newest') await registered(junior, anotherLine(form));
      } while (cursor !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(total.n);
      const sorted = [...times].sort();
      expect(times).toEqual(sort === 'newest' ? sorted.reverse() : sorted);
    }
  });

  it('is narrowed by every filter', async () => {
    const plain = anotherLine(form);
    const facts = {
      ...plain.facts,
      channel: 'letter',
      urgent: true,
      externalNumber: 'MIIT-77',
      content: '独一无二的内容',
    };
    const id = await registered(junior, { ...plain, facts: { ...facts, channel: 'letter' as const } });
    await give(junior, id, 'escalate', { reason: '请处理' });
    await give(senior, id, 'dispatch', networkTask);
    const { ticket, orders } = await page(senior, id);
    const finds = async (query: Record<string, unknown>) =>
      value(await senior.call(ticketRoutes.list, { query: { limit: 200, ...query } as never })).items.map(
        (row) => row.id,
      );
    const matching = [
      { kind: 'complaint', text: '独一无二' },
      { status: ['open', 'dispatched'], channel: 'letter' },
      { urgent: 'true', departmentId: testUnits.network },
      { ownerId: ticket.ownerId, handlerId: ticket.handlerId, channel: 'letter' },
      { text: ticket.number },
      { text: ticket.number.slice(0, -1) },
      { text: orders[0]?.number },
      { text: orders[0]?.number.toLowerCase() },
      { text: 'MIIT-77' },
      { text: facts.lineNumber },
      { text: `${facts.lineNumber.slice(0, 4)}-${facts.lineNumber.slice(4)}` },
      { from: ticket.registeredAt, channel: 'letter' },
      { businessTypeId: ticket.businessTypeId, natureId: ticket.natureId, channel: 'letter' },
    ];
    for (const query of matching) {
      expect({ query, found: (await finds(query)).includes(id) }).toEqual({ query, found: true });
    }
    const excluding = [
      { kind: 'praise' },
      { status: 'closed' },
      { channel: 'phone' },
      { customerClass: 'major' },
      { urgent: 'false' },
      { repeat: 'true' },
      { departmentId: testUnits.billing },
      { to: ticket.registeredAt },
      { text: 'GD20000101-000001' },
      { customerId: crypto.randomUUID() },
    ];
    for (const query of excluding) {
      expect({ query, found: (await finds(query)).includes(id) }).toEqual({ query, found: false });
    }
  });
});

describe('the list of orders (E2, O4)', () => {
  it('holds what runs by due time, tells due soon from overdue, and a clock that waits is neither', async () => {
    const make = async () => {
      const id = await registered(senior, { ...anotherLine(form), firstStep: dispatched });
      return { id, orderId: lastOrder(await page(senior, id)).id };
    };
    const calm = await make();
    const soon = await make();
    const late = await make();
    const asked = await make();
    const replied = await make();
    await dueIn(server.database, soon.id, 'order', hour);
    await dueIn(server.database, late.id, 'order', -hour);
    await untilTraced(server.database, late.id, 'clockOverdue');
    await dueIn(server.database, asked.id, 'order', 60_000);
    await order(handler, asked.id, asked.orderId, 'requestInformation', { reason: '缺地址' });
    await server.database.run(
      `update clock set due_at = now() - interval '1 minute', paused_since = now() - interval '2 minutes'
       where ticket_id = $1 and kind = 'order'`,
      [asked.id],
    );
    await order(handler, replied.id, replied.orderId, 'accept', {});
    await order(handler, replied.id, replied.orderId, 'reply', {
      cause: '光衰',
      measures: '换纤',
      result: '恢复',
      evidence: [await evidence(server.database, 'departmentHandler')],
    });
    const idsOf = async (state: 'all' | 'live' | 'dueSoon' | 'overdue' | 'replied') =>
      value(await senior.call(ticketRoutes.orders, { query: { state, limit: 200 } })).items.map(
        (row) => row.id,
      );
    expect(await idsOf('overdue')).toEqual([late.orderId]);
    expect(await idsOf('dueSoon')).toEqual([soon.orderId]);
    const live = await idsOf('live');
    const places = [late, asked, soon, calm].map((one) => live.indexOf(one.orderId));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(live).not.toContain(replied.orderId);
    expect(await idsOf('replied')).toEqual([replied.orderId]);
    expect(await idsOf('all')).toContain(replied.orderId);
  });
});
