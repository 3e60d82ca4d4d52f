import {
  type Client,
  calendarRoutes,
  identityRoutes,
  type ReplyOf,
  centreRoutes as routes,
} from '@redress/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { rulesInForce } from './public.ts';

let server: TestServer;
let admin: Client;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn('administrator');
});
afterAll(() => server.stop());

function change(basedOn: number, zone: string) {
  return admin.call(routes.change, { body: { basedOn, value: { zone }, note: '迁往新址' } });
}

async function calendars(): Promise<ReplyOf<typeof calendarRoutes.list>['calendars']> {
  const found = await admin.call(calendarRoutes.list);
  if (!found.ok) throw new Error(found.failure.code);
  return found.value.calendars;
}

test('the delivered zone is Shanghai; only who may administer settings sees and changes it', async () => {
  expect(await admin.call(routes.current)).toMatchObject({
    value: { version: 0, createdAt: null, value: { zone: 'Asia/Shanghai' } },
  });
  for (const role of ['juniorAgent', 'centreDirector']) {
    const client = await server.signIn(role);
    expect(await client.call(routes.current)).toMatchObject({ status: 403 });
    const body = { basedOn: 0, value: { zone: 'UTC' }, note: 'x' };
    expect(await client.call(routes.change, { body })).toMatchObject({ status: 403 });
  }
});

test.each(['Mars/Base', '+08:00', ''])('%s is refused: no zone of the IANA database', async (zone) => {
  expect(await change(0, zone)).toMatchObject({
    status: 422,
    failure: { fields: { 'value.zone': '没有这个时区' } },
  });
});

test('a new zone reaches screens, rules and the calendars that lay in the old one, not those with their own (E1)', async () => {
  const plain = { hours: { mon: [['09:00', '17:00']] }, holidays: {}, makeUp: {}, special: {} } as const;
  const add = (code: string, zone: string) =>
    admin.call(calendarRoutes.add, {
      body: {
        code,
        name: code,
        nameEn: code,
        definition: { ...plain, zone, hours: { mon: [['09:00', '17:00']] } },
      },
    });
  expect(await add('berlin', 'Europe/Berlin')).toMatchObject({ ok: true });
  const working = (await calendars()).find(({ code }) => code === 'working');
  if (!working) throw new Error('no working calendar');
  // A version that waits for next year must not bring the old zone back.
  const later = { ...working.current.definition, special: { '2030-01-02': [] } };
  const body = { basedOn: 1, definition: later, effectiveFrom: '2030-01-01T00:00:00Z', note: '明年' };
  expect(await admin.call(calendarRoutes.change, { params: { id: working.id }, body })).toMatchObject({
    ok: true,
  });

  expect(await change(0, 'asia/urumqi')).toMatchObject({
    ok: true,
    value: { version: 1, note: '迁往新址', value: { zone: 'Asia/Urumqi' } },
  });

  const agent = await server.signIn('juniorAgent');
  expect(await agent.call(identityRoutes.session)).toMatchObject({ value: { zone: 'Asia/Urumqi' } });
  const rules = await rulesInForce(server.database);
  expect(rules.policy.zone).toBe('Asia/Urumqi');
  expect(rules.calendarOf('working', null)).toMatchObject({
    id: 'working@3',
    calendar: { zone: 'Asia/Urumqi' },
  });
  // What runs keeps what it began under.
  expect(rules.calendarById('working@1')?.zone).toBe('Asia/Shanghai');
  const now = await calendars();
  expect(now.map(({ code, current }) => [code, current.version, current.definition.zone])).toEqual([
    ['always', 2, 'Asia/Urumqi'],
    ['berlin', 1, 'Europe/Berlin'],
    ['contactHours', 2, 'Asia/Urumqi'],
    ['working', 3, 'Asia/Urumqi'],
  ]);
  expect(now.find(({ code }) => code === 'working')?.upcoming).toMatchObject({
    version: 4,
    effectiveFrom: '2030-01-01T00:00:00.000Z',
    definition: { zone: 'Asia/Urumqi', special: { '2030-01-02': [] } },
  });
  expect(now.find(({ code }) => code === 'always')?.current.note).toBe('迁往新址');
});

test('who writes over a version that is no longer the newest is told; each change is listed and audited (V2)', async () => {
  expect(await change(0, 'UTC')).toMatchObject({ status: 409, failure: { code: 'versionConflict' } });
  expect(await change(1, 'Asia/Urumqi')).toMatchObject({ status: 422, failure: { code: 'nothingChanged' } });
  const expected = [{ path: 'zone', before: 'Asia/Shanghai', after: 'Asia/Urumqi' }];
  expect(await admin.call(routes.versions)).toMatchObject({
    value: { items: [{ version: 1, changes: expected }], next: null },
  });
  const entries = await server.database.query<{ action: string; subject_id: string; data: unknown }>(
    `select action, subject_id, data from audit_entry
     where action = 'centreChanged' or (action = 'calendarChanged' and subject_id = 'always@2') order by action`,
  );
  expect(entries).toEqual([
    { action: 'calendarChanged', subject_id: 'always@2', data: { changes: expected } },
    { action: 'centreChanged', subject_id: '1', data: { changes: expected } },
  ]);
});
