import { randomUUID } from 'node:crypto';
import { type Client, searchRoutes, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Composed, compose, search, searchWhole } from '#testing/composed.ts';
import { roomy } from '#testing/crowd.ts';
import { give, value } from '#testing/loop.ts';
import { addPerson, testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let junior: Client;
let senior: Client;
let handler: Client;
let composed: Composed;

beforeAll(async () => {
  server = await startTestServer(roomy);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  handler = await server.signIn('departmentHandler');
  composed = await compose(server.database, { junior, senior }, 1);
}, 60_000);
afterAll(() => server.stop());

/** Somebody whose right to read tickets reaches so far. */
async function personWith(scope: 'own' | 'team' | 'branch', unitId: string): Promise<[Client, string]> {
  const code = `reads${scope}`;
  await server.database.run(
    `insert into role (code, name, name_en, builtin, totp_required, grants)
     values ($1, $1, $1, false, false, jsonb_build_object('ticket.read', $2::text)) on conflict do nothing`,
    [code, scope],
  );
  const employeeNumber = `p${randomUUID().slice(0, 8)}`;
  const id = await addPerson(server.database, { employeeNumber, roles: [], unitId });
  await server.database.run('insert into user_role (user_id, role_code) values ($1, $2)', [id, code]);
  return [await server.signIn(employeeNumber), id];
}

describe('nobody finds what he may not see (V1)', () => {
  it('a department finds its own orders and their cases, and nothing else', async () => {
    const rows = await server.database.query<{ id: string; ticketId: string }>(
      'select id, ticket_id as "ticketId" from work_order where department_id = $1 and issued_at is not null',
      [testUnits.network],
    );
    expect(rows.length).toBeGreaterThan(0);
    const own = new Set(rows.flatMap(({ id, ticketId }) => [id, ticketId]));
    const found = new Set<string>();
    for (const word of ['用户', '客户', '的', '一', '要求', '5', '核查', '王', '宽带', '工单']) {
      for (const { id } of await searchWhole(handler, word)) found.add(id);
    }
    expect([...found].filter((id) => !own.has(id))).toEqual([]);
    for (const id of own) expect(found).toContain(id);
  });

  it('a department learns nothing of others by their names, numbers or filters', async () => {
    const other = await server.database.one<{ number: string; ticket: string }>(
      `select o.number, t.number as ticket from work_order o join ticket t on t.id = o.ticket_id
       where o.department_id = $1 limit 1`,
      [testUnits.billing],
    );
    for (const text of [other.number, other.number.slice(2), other.ticket, other.ticket.slice(2)]) {
      expect((await search(handler, text)).items.map(({ number }) => number)).not.toContain(other.number);
      expect((await search(handler, text)).items.map(({ number }) => number)).not.toContain(other.ticket);
    }
    expect((await search(handler, '的', { departmentId: testUnits.billing })).items).toEqual([]);
    expect((await search(handler, '的', { kind: ['customer'] })).items).toEqual([]);
  });

  it('pages are cut after permission: no short page and no cursor tells of what is hidden', async () => {
    const all = await searchWhole(handler, '的', { limit: 50 });
    const pages: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await search(handler, '的', { limit: 2, ...(cursor && { after: cursor }) });
      pages.push(page.items.length);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(pages.slice(0, -1).every((length) => length === 2)).toBe(true);
    expect(pages.reduce((sum, length) => sum + length, 0)).toBe(all.length);
    const nothing = await search(handler, '彩铃', { limit: 1 });
    expect(nothing).toEqual({ items: [], next: null, notes: [] });
  });

  it.each(['own', 'team', 'branch'] as const)('a reach of %s finds what the list shows', async (scope) => {
    const [client, id] = await personWith(scope, testUnits.teamTwo);
    const [one = '', two = ''] = composed.tickets;
    // One to handle that belongs to others, one of his own.
    await server.database.run('update ticket set handler_id = $2 where id = $1', [one, id]);
    await give(senior, two, 'note', { text: 'x' });
    const listed = value(await client.call(ticketRoutes.list, { query: { limit: 200 } }));
    const found = new Set<string>();
    for (const word of ['用户', '客户', '的', '一', '要求', '投诉']) {
      for (const hit of await searchWhole(client, word, { kind: ['ticket', 'suggestion'] }))
        found.add(hit.id);
    }
    expect(listed.items.map((row) => row.id)).toContain(one);
    expect([...found].toSorted()).toEqual(listed.items.map((row) => row.id).toSorted());
  });

  it('who has no right to read finds nothing, and is not told that there is anything', async () => {
    const admin = await server.signIn('administrator');
    expect(await search(admin, '宽带')).toEqual({ items: [], next: null, notes: [] });
    const stranger = await server.stranger().call(searchRoutes.search, { body: { text: '宽带' } });
    expect(stranger.ok ? 200 : stranger.status).toBe(401);
  });

  it('personal values are in no hit and find nothing by their parts', async () => {
    const phones = await server.database.query<{ phone: string }>(
      'select contact_phone as phone from ticket',
    );
    const said = JSON.stringify(await searchWhole(senior, '的'));
    expect(phones.filter(({ phone }) => said.includes(phone))).toEqual([]);
    expect(said).not.toContain('幸福路 1 号');
    expect((await search(senior, '幸福路')).items).toEqual([]);
    expect((await search(senior, phones[0]?.phone.slice(0, 6) ?? '')).items).toEqual([]);
  });
});

describe('telephone numbers (V1, V2)', () => {
  const audited = () =>
    server.database.query<{ data: Record<string, unknown>; who: string }>(
      "select data, actor_name as who from audit_entry where action = 'personalDataSearched' order by id",
    );

  it.each(['19900000003', '199 0000 0003', '+86 199-0000-0003', '１９９０００００００３'])(
    '%s finds the case, masked, and is on record',
    async (typed) => {
      const before = (await audited()).length;
      const { items: hits, notes } = await search(senior, typed);
      expect(hits.map(({ line }) => line)).toEqual(['199****0003']);
      expect(notes).toEqual([]);
      const entries = await audited();
      expect(entries.length).toBe(before + 1);
      expect(entries.at(-1)?.data).toEqual({ field: 'line', number: '199****0003', found: 1 });
    },
  );

  it('a customer is found by telephone and by line, once each', async () => {
    expect((await search(senior, '18800000004')).items.map(({ kind }) => kind)).toEqual(['customer']);
    expect((await search(senior, 'KD20264')).items.map(({ title }) => title.text)).toEqual(['曾国庆']);
  });

  it('without the right nothing is found by number, and the screen is told why', async () => {
    const leader = await server.signIn('teamLeader');
    const before = (await audited()).length;
    expect(await search(leader, '19900000003')).toEqual({ items: [], next: null, notes: ['lineNeedsRight'] });
    expect((await audited()).length).toBe(before);
    expect((await search(handler, '19900000003')).notes).toEqual(['lineNeedsRight']);
  });

  it('who may unmask only his own finds only his own', async () => {
    const another = await addPerson(server.database, { employeeNumber: 'j2', roles: ['juniorAgent'] });
    expect(another).not.toBe('');
    const stranger = await server.signIn('j2');
    expect(await search(stranger, '19900000003')).toEqual({ items: [], next: null, notes: ['lineOwnOnly'] });
    const own = await search(junior, '19900000003');
    expect(own.items.map(({ line }) => line)).toEqual(['199****0003']);
  });

  it('a number that stands in a text is text: everybody who may read it finds it', async () => {
    const leader = await server.signIn('teamLeader');
    const { items: hits, notes } = await search(leader, '178812345678901');
    expect(hits).toHaveLength(1);
    expect(hits[0]?.line).toBeNull();
    expect(notes).toEqual(['lineNeedsRight']);
  });
});
