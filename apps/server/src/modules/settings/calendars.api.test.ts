import { type CalendarView, type Client, calendarRoutes as routes } from '@redress/contract';
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

async function calendar(code: string): Promise<CalendarView> {
  const listed = await admin.call(routes.list);
  if (!listed.ok) throw new Error(listed.failure.code);
  const found = listed.value.calendars.find((one) => one.code === code);
  if (!found) throw new Error(`no calendar ${code}`);
  return found;
}

test('the delivered calendars are listed with the version in force, for administrators of settings only', async () => {
  expect(await calendar('working')).toMatchObject({
    name: '工作时间',
    latestVersion: 1,
    current: { version: 1 },
    upcoming: null,
  });
  const director = await server.signIn('centreDirector');
  expect(await director.call(routes.list)).toMatchObject({ status: 403 });
});

test('a deadline is tried out over the National Day holiday before anything is saved (E1)', async () => {
  const { definition } = (await calendar('working')).current;
  // Wednesday 17:00: one hour is left until 18:00; 1 to 7 October are holidays; the second hour ends Thursday at 10:00.
  const body = {
    definition,
    limit: { amount: 2, unit: 'hours', calendar: 'working' },
    start: '2026-09-30T17:00:00+08:00',
  } as const;
  const preview = await admin.call(routes.preview, { body });
  expect(preview).toMatchObject({ ok: true, value: { due: '2026-10-08T02:00:00.000Z', unknownYears: [] } });
  const next = { ...body, start: '2026-12-31T17:30:00+08:00' };
  expect(await admin.call(routes.preview, { body: next })).toMatchObject({ value: { unknownYears: [2027] } });
});

test('a new version is in force at once, and the old one still explains old clocks', async () => {
  const before = await calendar('working');
  const { definition } = before.current;
  const changed = { ...definition, special: { '2026-12-24': [['09:00', '12:00']] as [string, string][] } };
  const params = { id: before.id };
  const body = { basedOn: 1, definition: changed, effectiveFrom: null, note: '平安夜半天' };
  expect(await admin.call(routes.change, { params, body })).toMatchObject({
    ok: true,
    value: { latestVersion: 2, current: { version: 2, note: '平安夜半天' } },
  });
  expect(await admin.call(routes.change, { params, body })).toMatchObject({
    status: 409,
    failure: { code: 'versionConflict' },
  });
  const rules = await rulesInForce(server.database);
  expect(rules.calendarOf('working', null).id).toBe('working@2');
  expect(rules.calendarById('working@1')?.special).toEqual({});
  const history = await admin.call(routes.versions, { params, query: {} });
  expect(history).toMatchObject({
    value: {
      items: [
        { version: 2, changes: [{ path: 'special.2026-12-24', before: null }] },
        { version: 1, changes: [] },
      ],
    },
  });
});

test('a version for later waits its time, and no other may take force before it', async () => {
  const { id, latestVersion, current } = await calendar('contactHours');
  const later = new Date(Date.now() + 86_400_000).toISOString();
  const definition = { ...current.definition, hours: { ...current.definition.hours, sun: [] } };
  const change = (basedOn: number, effectiveFrom: string | null, hours: object) =>
    admin.call(routes.change, {
      params: { id },
      body: {
        basedOn,
        definition: { ...definition, hours: { ...definition.hours, ...hours } },
        effectiveFrom,
        note: '周日不打扰',
      },
    });
  expect(await change(latestVersion, later, {})).toMatchObject({
    ok: true,
    value: { current: { version: latestVersion }, upcoming: { version: latestVersion + 1 } },
  });
  expect((await rulesInForce(server.database)).calendarOf('contactHours', null).id).toBe(
    `contactHours@${latestVersion}`,
  );
  expect(await change(latestVersion + 1, null, { sat: [] })).toMatchObject({
    status: 422,
    failure: { fields: { effectiveFrom: expect.stringContaining('生效时间') } },
  });
});

test('a calendar that cannot be right is refused where it is wrong', async () => {
  const { id, latestVersion, current } = await calendar('working');
  const send = (part: object) =>
    admin.call(routes.change, {
      params: { id },
      body: {
        basedOn: latestVersion,
        definition: { ...current.definition, ...part },
        effectiveFrom: null,
        note: 'x',
      },
    });
  const overlapping = {
    hours: {
      mon: [
        ['09:00', '12:00'],
        ['11:00', '18:00'],
      ],
    },
  };
  expect(await send(overlapping)).toMatchObject({
    status: 422,
    failure: { fields: { 'definition.hours.mon': '时间段有重叠' } },
  });
  expect(await send({ hours: {}, special: {}, makeUp: {} })).toMatchObject({
    failure: { fields: { 'definition.hours': '这个日历从不开放，时限永远不会到期' } },
  });
  expect(await send({ hours: { mon: [['9:00', '12:00']] } })).toMatchObject({
    failure: { fields: { 'definition.hours.mon.0.0': '时间须为 HH:MM' } },
  });
  expect(await send({ special: { '2026-10-01': [['09:00', '12:00']] } })).toMatchObject({
    failure: { fields: { 'definition.dates.2026-10-01': expect.stringContaining('设置了两次') } },
  });
  expect(await send({ zone: 'Asia/Nowhere' })).toMatchObject({
    failure: { fields: { 'definition.zone': '没有这个时区' } },
  });
});

test('a department gets a calendar of its own, and the holidays that come with the system can be looked up', async () => {
  const { definition } = (await calendar('always')).current;
  const body = { code: 'networkDesk', name: '网络值班', nameEn: 'Network desk', definition };
  expect(await admin.call(routes.add, { body })).toMatchObject({
    ok: true,
    value: { code: 'networkDesk', units: 0 },
  });
  expect(await admin.call(routes.add, { body })).toMatchObject({
    failure: { fields: { code: '该编码已被使用' } },
  });
  const renamed = await calendar('networkDesk');
  const rename = { name: '网络夜班', nameEn: 'Network night desk', version: 1 };
  expect(await admin.call(routes.rename, { params: { id: renamed.id }, body: rename })).toMatchObject({
    value: { name: '网络夜班', version: 2 },
  });
  const holidays = await admin.call(routes.announcedHolidays);
  if (!holidays.ok) throw new Error(holidays.failure.code);
  expect(holidays.value.years.map(({ year, days }) => [year, days.length > 0])).toEqual([
    [2024, true],
    [2025, true],
    [2026, true],
    [2027, false],
  ]);
});
