import { type Client, type ReplyOf, policyRoutes as routes } from '@redress/contract';
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

async function current(): Promise<ReplyOf<typeof routes.current>> {
  const found = await admin.call(routes.current);
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
}

const hours = (amount: number) => ({ amount, unit: 'hours' as const, calendar: 'always' as const });

test('the delivered policy is version 1; agents and directors do not see it', async () => {
  expect(await current()).toMatchObject({ version: 1, policy: { repeatWithinDays: 30, maxExtensions: 2 } });
  for (const role of ['juniorAgent', 'centreDirector']) {
    const client = await server.signIn(role);
    expect(await client.call(routes.current)).toMatchObject({ status: 403 });
    const { version, policy } = await current();
    const body = { basedOn: version, policy, note: 'x' };
    expect(await client.call(routes.change, { body })).toMatchObject({ status: 403 });
  }
});

test('a change is a new version with its note, in force at once, and its differences are listed and audited', async () => {
  const { policy } = await current();
  const changed = {
    ...policy,
    repeatWithinDays: 60,
    clocks: { ...policy.clocks, dispatch: { ...policy.clocks.dispatch, limit: hours(2) } },
  };
  const answer = await admin.call(routes.change, {
    body: { basedOn: 1, policy: changed, note: '放宽派单时限' },
  });
  expect(answer).toMatchObject({ ok: true, value: { version: 2, note: '放宽派单时限' } });
  const rules = await rulesInForce(server.database);
  expect(rules).toMatchObject({ policyVersion: 2, policy: { version: 2, repeatWithinDays: 60 } });
  expect(rules.policy.clocks.dispatch.limit).toEqual(hours(2));
  const history = await admin.call(routes.versions);
  if (!history.ok) throw new Error(history.failure.code);
  expect(history.value.items.map(({ version, changes }) => ({ version, changes }))).toEqual([
    {
      version: 2,
      changes: expect.arrayContaining([
        { path: 'clocks.dispatch.limit.amount', before: 1, after: 2 },
        { path: 'repeatWithinDays', before: 30, after: 60 },
      ]),
    },
    { version: 1, changes: [] },
  ]);
  const { data } = await server.database.one<{ data: { changes: object[] } }>(
    `select data from audit_entry where action = 'policyChanged' and subject_id = '2'`,
  );
  expect(data.changes).toHaveLength(2);
});

test('who writes over a version that is no longer the newest is told, and an unchanged policy makes no version', async () => {
  const { version, policy } = await current();
  const stale = { basedOn: version - 1, policy: { ...policy, maxExtensions: 5 }, note: '过期' };
  expect(await admin.call(routes.change, { body: stale })).toMatchObject({
    status: 409,
    failure: { code: 'versionConflict' },
  });
  const same = { basedOn: version, policy, note: '没有变化' };
  expect(await admin.call(routes.change, { body: same })).toMatchObject({
    status: 422,
    failure: { code: 'nothingChanged' },
  });
  const racing = [3, 4].map((maxExtensions) =>
    admin.call(routes.change, {
      body: { basedOn: version, policy: { ...policy, maxExtensions }, note: '同时' },
    }),
  );
  const outcomes = await Promise.all(racing);
  expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await current()).version).toBe(version + 1);
});

test('what could leave a case without a rule is refused, field by field', async () => {
  const { version, policy } = await current();
  const send = (change: object) =>
    admin.call(routes.change, { body: { basedOn: version, policy: { ...policy, ...change }, note: 'x' } });
  expect(await send({ orderLimits: [{ when: { urgent: true }, value: hours(24) }] })).toMatchObject({
    status: 422,
    failure: { fields: { 'policy.orderLimits': '最后一条须适用于其余全部情况' } },
  });
  expect(await send({ orderLimits: [{ when: {}, value: hours(0) }] })).toMatchObject({
    failure: { fields: { 'policy.orderLimits.0.value.amount': '须大于 0' } },
  });
  expect(
    await send({ orderLimits: [{ when: {}, value: { amount: 1.5, unit: 'days', calendar: 'working' } }] }),
  ).toMatchObject({
    failure: { fields: { 'policy.orderLimits.0.value.amount': '天数须为整数' } },
  });
  expect(await send({ numberPrefixes: { ...policy.numberPrefixes, praise: 'TS' } })).toMatchObject({
    failure: { fields: { 'policy.numberPrefixes': '前缀不能重复' } },
  });
  expect(await send({ compensationLimitsFen: { managerHotline: -1 } })).toMatchObject({ status: 422 });
  expect(
    await send({
      orderLimits: [
        { when: { natureCode: 'faultRepairs' }, value: hours(4) },
        { when: {}, value: hours(24) },
      ],
    }),
  ).toMatchObject({
    status: 422,
    failure: { fields: { 'policy.orderLimits.0.when.natureCode': '分类中没有编码“faultRepairs”' } },
  });
});

test('the routing table and the categories whose handling is approved are changed like the rest (C2, C4, C10)', async () => {
  const { version, policy } = await current();
  const send = (change: object) =>
    admin.call(routes.change, { body: { basedOn: version, policy: { ...policy, ...change }, note: 'x' } });
  const vip = { kinds: ['inquiry'], vip: true, level: 'senior', desk: 'senior', reason: 'keyCustomer' };
  expect(await send({ routing: [{ ...vip, level: 'junior' }] })).toMatchObject({
    status: 422,
    failure: { fields: { 'policy.routing.0.desk': '级别与去向不符' } },
  });
  for (const row of [
    { ...vip, level: 'junior', desk: 'dataManager' },
    { ...vip, kinds: ['suggestion'] },
  ]) {
    expect(await send({ routing: [row] })).toMatchObject({
      failure: { fields: { 'policy.routing.0.desk': '资料管理员只处理建议，建议也只由资料管理员处理' } },
    });
  }
  expect(await send({ handlingApproval: [{ natureCode: 'none' }] })).toMatchObject({
    failure: { fields: { 'policy.handlingApproval.0.natureCode': '分类中没有编码“none”' } },
  });
  const change = {
    routing: [vip, ...policy.routing],
    handlingApproval: [{ kind: 'complaint', urgent: true }],
  };
  expect(await send(change)).toMatchObject({ ok: true, value: { policy: change } });
});

test('a stored policy from before a rule existed is read with the delivered rule', async () => {
  const { version, policy } = await current();
  const { acknowledgeWarning: _, ...clocks } = policy.clocks;
  const { maxExtensions: __, ...rest } = policy;
  await server.database.run(
    `insert into setting_version (kind, version, body, created_at, note) values ('policy', $1, $2, now(), '')`,
    [version + 1, JSON.stringify({ ...rest, clocks })],
  );
  const read = await current();
  expect(read.policy.maxExtensions).toBe(2);
  expect(read.policy.clocks.acknowledgeWarning.limit).toEqual({
    amount: 1,
    unit: 'workingDays',
    calendar: 'department',
  });
});
