import { afterAll, beforeAll, expect, test } from 'vitest';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { prepareSettings, rulesChanged, rulesInForce } from './public.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const rules = () => rulesInForce(server.database);

test('a new system has the trees, classes and calendars of the requirements (B1, B2, C4, E1)', async () => {
  const { customerClasses, calendarOf, zone } = await rules();
  expect(zone).toBe('Asia/Shanghai');
  expect([...customerClasses.keys()]).toEqual(['ordinary', 'important', 'leasedLine', 'major']);
  expect(customerClasses.get('major')).toMatchObject({ name: '大客户', seniorAtOnce: true });
  const working = calendarOf('working', null);
  expect(working.id).toBe('working@1');
  expect(working.calendar.hours).toMatchObject({
    mon: [
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ],
  });
  expect(working.calendar.knownYears).toEqual([2024, 2025, 2026]);
  expect(working.calendar.holidays['2026-10-01']).toContain('国庆');
  expect(calendarOf('contactHours', null).calendar.hours.sun).toEqual([
    ['09:00', '12:00'],
    ['14:00', '21:00'],
  ]);
  const natures = await server.database.query<{ name: string }>(
    `select name from classification where tree = 'nature' and parent_id is null order by sort`,
  );
  expect(natures.map(({ name }) => name)).toEqual([
    '资费争议',
    '服务质量',
    '通信质量',
    '装机',
    '移机',
    '障碍修复',
    '工作差错',
    '产品质量',
  ]);
});

test('the delivered policy is version 1, with the classes of the table as those served first (C4, C5)', async () => {
  const { policy, policyVersion, calendars, versionOf } = await rules();
  expect(policyVersion).toBe(1);
  expect(policy).toMatchObject({
    version: 1,
    zone: 'Asia/Shanghai',
    repeatWithinDays: 30,
    reopenWithinDays: 30,
  });
  expect(policy.vipClasses).toEqual(['important', 'leasedLine', 'major']);
  expect(policy.clocks.dispatch.limit).toEqual({ amount: 1, unit: 'hours', calendar: 'always' });
  expect(versionOf('working')).toBe('working@1');
  expect(calendars['working@1']).toEqual(calendars.working);
});

test('preparing again changes nothing', async () => {
  const before = await rules();
  await Promise.all([prepareSettings(server.database), prepareSettings(server.database)]);
  rulesChanged(server.database);
  expect((await rules()).calendarOf('working', null).id).toBe('working@1');
  const { count } = await server.database.one<{ count: number }>('select count(*) from classification');
  expect(count).toBeGreaterThan(80);
  expect((await rules()).customerClasses.size).toBe(before.customerClasses.size);
});

test('a new calendar version is used once it takes force, and the old one still explains old clocks', async () => {
  const { database } = server;
  await database.run(
    `insert into calendar_version (calendar_id, version, definition, effective_from, created_at)
     select calendar_id, 2, jsonb_set(definition, '{hours,mon}', '[["08:00","12:00"]]'), now(), now()
     from calendar_version v join calendar c on c.id = v.calendar_id where c.code = 'working'`,
  );
  await database.run(
    `insert into calendar_version (calendar_id, version, definition, effective_from, created_at)
     select calendar_id, 3, definition, now() + interval '1 day', now()
     from calendar_version v join calendar c on c.id = v.calendar_id where c.code = 'working' and v.version = 2`,
  );
  rulesChanged(database);
  const { calendarOf, calendarById } = await rules();
  expect(calendarOf('working', null)).toMatchObject({
    id: 'working@2',
    calendar: { hours: { mon: [['08:00', '12:00']] } },
  });
  expect(calendarById('working@1')?.hours.mon).toHaveLength(2);
  expect(calendarById('working@9')).toBeUndefined();
});

test('a department counts in the nearest calendar above it, or in working time', async () => {
  const { database } = server;
  expect((await rules()).calendarOf('department', testUnits.network).id).toBe('working@2');
  await database.run(
    `update org_unit set province_code = '41', calendar_id = (select id from calendar where code = 'always') where id = $1`,
    [testUnits.branch],
  );
  rulesChanged(database);
  const { calendarOf, unit } = await rules();
  expect(calendarOf('department', testUnits.network).id).toBe('always@1');
  expect(calendarOf('department', testUnits.teamOne).id).toBe('working@2');
  expect(unit(testUnits.network)).toMatchObject({
    kind: 'department',
    name: '网络维护部',
    provinceCode: '41',
  });
});

test('another process sees a change within a second, also inside a transaction', async () => {
  const { database } = server;
  await rules();
  await database.run(`update customer_class set name = '重点' where code = 'important'`);
  expect((await rules()).customerClasses.get('important')?.name).toBe('重要');
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  const seen = await database.transaction((transaction) => rulesInForce(database, transaction));
  expect(seen.customerClasses.get('important')?.name).toBe('重点');
});

test('an answer that was on its way while a rule changed does not hide the change', async () => {
  const { database } = server;
  await rules();
  rulesChanged(database);
  let release: (() => void) | undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = {
    ...database,
    one: async <Row extends object>(...asked: Parameters<typeof database.one>) => {
      const row = await database.one<Row>(...asked);
      await held;
      return row;
    },
  };
  const onItsWay = rulesInForce(database, slow);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await database.run(
    "update classification set name = '资费与账单' where tree = 'nature' and code = 'tariff'",
  );
  rulesChanged(database);
  release?.();
  await onItsWay;
  const { entries } = await rules();
  expect(entries.classifications.map(({ name }) => name)).toContain('资费与账单');
});
