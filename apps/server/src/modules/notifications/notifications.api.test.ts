import { type Client, notificationRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertOutbox } from '#platform/jobs/outbox.ts';
import { listen } from '#testing/listen.ts';
import { addPerson, testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { type Notify, notify } from './public.ts';

let server: TestServer;
let agent: Client;

beforeAll(async () => {
  server = await startTestServer();
  agent = await server.signIn('juniorAgent');
});
afterAll(() => server.stop());

/** Sends a message through the outbox and waits until it is delivered. */
async function send(message: Notify): Promise<void> {
  await server.database.run(insertOutbox('$1'), [JSON.stringify([notify(message)])]);
  for (let tried = 0; tried < 100; tried += 1) {
    const waiting = await server.database.query('select from outbox where processed_at is null');
    if (waiting.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('not delivered');
}

async function told(kind: string): Promise<string[]> {
  const rows = await server.database.query<{ number: string }>(
    `select u.employee_number as number from notification n join app_user u on u.id = n.user_id
     where n.kind = $1 order by 1`,
    [kind],
  );
  return rows.map(({ number }) => number);
}

async function idOf(employeeNumber: string): Promise<string> {
  const { id } = await server.database.one<{ id: string }>(
    'select id from app_user where employee_number = $1',
    [employeeNumber],
  );
  return id;
}

describe('whom a notification reaches', () => {
  test('the people it names, once each, but not the one who did it', async () => {
    const [one, two] = [await idOf('juniorAgent'), await idOf('seniorAgent')];
    await send({ to: { userIds: [one, two, one] }, kind: 'named', exceptUserId: two });
    expect(await told('named')).toEqual(['juniorAgent']);
  });

  test('everybody in a role', async () => {
    await send({ to: { roleCodes: ['teamLeader', 'surveyor'] }, kind: 'roles' });
    expect(await told('roles')).toEqual(['surveyor', 'teamLeader']);
  });

  test('whoever holds a right in a unit or below it, and nobody elsewhere', async () => {
    await addPerson(server.database, {
      employeeNumber: 'billing1',
      roles: ['departmentHandler'],
      unitId: testUnits.billing,
    });
    await send({ to: { right: 'order.handle', unitId: testUnits.network }, kind: 'department' });
    expect(await told('department')).toEqual(['departmentHandler', 'departmentHead']);
    await send({ to: { right: 'order.handle', unitId: testUnits.branch }, kind: 'branch' });
    expect(await told('branch')).toEqual(['billing1', 'departmentHandler', 'departmentHead']);
  });

  test('no retired person, and nobody when nobody is named', async () => {
    const id = await addPerson(server.database, { employeeNumber: 'gone1', roles: ['teamLeader'] });
    await server.database.run('update app_user set retired_at = now() where id = $1', [id]);
    await send({ to: { roleCodes: ['teamLeader'], userIds: [id] }, kind: 'retired' });
    expect(await told('retired')).toEqual(['teamLeader']);
    await send({ to: {}, kind: 'nobody' });
    expect(await told('nobody')).toEqual([]);
  });
});

describe('one’s own notifications', () => {
  test('come with a live event to the one they are for', async () => {
    const own = await listen(server.url, 'juniorAgent');
    const other = await listen(server.url, 'inspector');
    await send({ to: { userIds: [await idOf('juniorAgent')] }, kind: 'live', data: { ticketNumber: 'TS1' } });
    await own.until('notification', {});
    expect(other.heard).toEqual([]);
    own.close();
    other.close();
  });

  test('turn their pages, newest first, and can be marked as read', async () => {
    const surveyor = await server.signIn('surveyor');
    const id = await idOf('surveyor');
    await surveyor.call(routes.readNotifications, { body: { upTo: 1_000_000 } });
    for (const kind of ['n1', 'n2', 'n3']) await send({ to: { userIds: [id] }, kind });
    expect(await surveyor.call(routes.unreadNotifications)).toMatchObject({ value: { count: 3 } });
    const first = await surveyor.call(routes.notifications, { query: { limit: 2, unread: 'true' } });
    if (!first.ok || first.value.next === null) throw new Error('one page only');
    expect(first.value.items.map(({ kind }) => kind)).toEqual(['n3', 'n2']);
    const rest = await surveyor.call(routes.notifications, {
      query: { limit: 2, unread: 'true', after: first.value.next },
    });
    expect(rest).toMatchObject({ value: { items: [{ kind: 'n1', readAt: null }], next: null } });
    const [newest] = first.value.items;
    expect(
      await surveyor.call(routes.readNotifications, { body: { ids: [Number(newest?.id)] } }),
    ).toMatchObject({ value: { unread: 2 } });
    expect(
      await surveyor.call(routes.readNotifications, { body: { upTo: Number(newest?.id) } }),
    ).toMatchObject({ value: { unread: 0 } });
  });

  test('nobody marks those of others', async () => {
    await send({ to: { userIds: [await idOf('teamLeader')] }, kind: 'theirs' });
    const { id } = await server.database.one<{ id: number }>(
      "select id from notification where kind = 'theirs'",
    );
    await agent.call(routes.readNotifications, { body: { ids: [id] } });
    await agent.call(routes.readNotifications, { body: { upTo: id } });
    expect(await server.database.one("select read_at from notification where kind = 'theirs'")).toEqual({
      read_at: null,
    });
  });
});
