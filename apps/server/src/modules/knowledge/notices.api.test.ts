import {
  type CallInput,
  type Client,
  collectionRoutes as collecting,
  noticeRoutes as routes,
  knowledgeTaskRoutes as tasks,
} from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { openWeek, tellOfOverdue } from './jobs/remind.ts';
import { draft, seedCategory, value } from './knowledge.fixture.ts';

let server: TestServer;
let manager: Client;
let agent: Client;
let senior: Client;

beforeAll(async () => {
  server = await startTestServer();
  await seedCategory(server);
  manager = await server.signIn('dataManager');
  agent = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
});
afterAll(() => server.stop());

type NewNotice = CallInput<typeof routes.publishNotice>['body'];
const notice: NewNotice = {
  title: '资费调整',
  body: '<p>今日起生效</p><script>x</script>',
  articleId: null,
  roleCodes: [],
  unitIds: [],
  publishAt: null,
  untilAt: null,
};
const announce = async (over: Partial<NewNotice> = {}) =>
  value(await manager.call(routes.publishNotice, { body: { ...notice, ...over } })).id;
const unread = async (by: Client) => value(await by.call(routes.unreadNotices)).items.map(({ id }) => id);
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('notices that must be read (I5)', () => {
  test('a notice is shown until it is read, and who has not read it is listed', async () => {
    const id = await announce({ roleCodes: ['juniorAgent', 'seniorAgent'] });
    expect([await unread(agent), await unread(senior), await unread(manager)]).toEqual([[id], [id], []]);
    await agent.call(routes.confirmNotice, { params: { id } });
    await agent.call(routes.confirmNotice, { params: { id } });
    expect(await unread(agent)).toEqual([]);
    const { items, body } = value(await manager.call(routes.noticeReceipts, { params: { id } }));
    expect(body).toBe('<p>今日起生效</p>');
    expect(items.map(({ readAt }) => readAt === null)).toEqual([true, false]);
    const rows = value(await manager.call(routes.notices, { query: {} })).items;
    expect(rows.find((row) => row.id === id)).toMatchObject({ readers: 2, read: 1 });
  });

  test('units reach whoever is in them or below, departments too', async () => {
    const id = await announce({ unitIds: [testUnits.branch] });
    const handler = await server.signIn('departmentHandler');
    expect([(await unread(handler)).includes(id), (await unread(agent)).includes(id)]).toEqual([true, false]);
  });

  test('nobody confirms what is not for them, or not published yet', async () => {
    const others = await announce({ roleCodes: ['surveyor'] });
    const later = await announce({ publishAt: inHours(1) });
    expect(await agent.call(routes.confirmNotice, { params: { id: others } })).toMatchObject({ status: 404 });
    expect(await agent.call(routes.confirmNotice, { params: { id: later } })).toMatchObject({ status: 404 });
    expect(await unread(agent)).not.toContain(later);
  });

  test('withdrawn or over it is no longer asked for', async () => {
    const id = await announce({ title: '撤回' });
    const over = await announce({ title: '到期', untilAt: inHours(1) });
    expect(await unread(agent)).toEqual([id, over]);
    await manager.call(routes.withdrawNotice, { params: { id } });
    await server.database.run(
      `update notice set publish_at = now() - interval '2 hours', until_at = now() - interval '1 hour' where id = $1`,
      [over],
    );
    expect(await unread(agent)).toEqual([]);
    expect(await manager.call(routes.withdrawNotice, { params: { id } })).toMatchObject({
      failure: { code: 'noticeOver' },
    });
  });

  test('the rights: agents publish nothing; an unknown role or unit is told', async () => {
    expect(await agent.call(routes.publishNotice, { body: notice })).toMatchObject({ status: 403 });
    expect(
      await manager.call(routes.publishNotice, { body: { ...notice, roleCodes: ['nobody'] } }),
    ).toMatchObject({
      failure: { code: 'audienceUnknown' },
    });
    expect(
      await manager.call(routes.publishNotice, { body: { ...notice, untilAt: inHours(-1) } }),
    ).toMatchObject({ failure: { fields: { untilAt: '截止时间必须晚于发布时间' } } });
  });

  test('everybody it is for is told when its moment comes, once', async () => {
    const id = await announce({ roleCodes: ['inspector'] });
    for (let tried = 0; tried < 120; tried += 1) {
      const told = await server.database.query(
        `select u.employee_number from notification n join app_user u on u.id = n.user_id
         where n.kind = 'noticeToRead' and n.data->>'noticeId' = $1`,
        [id],
      );
      if (told.length > 0) return expect(told).toEqual([{ employee_number: 'inspector' }]);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nobody was told');
  });
});

describe('documents to collect (I3)', () => {
  test('a plan makes one task a week; what arrives becomes the data manager’s task before the launch', async () => {
    const people = await server.database.query<{ id: string; employee_number: string }>(
      "select id, employee_number from app_user where employee_number in ('seniorAgent', 'juniorAgent')",
    );
    const idOf = (number: string) => people.find((one) => one.employee_number === number)?.id ?? '';
    const plan = (seniorId: string, departmentId: string) =>
      manager.call(collecting.addPlan, { body: { seniorId, departmentId } });
    expect(await plan(idOf('juniorAgent'), testUnits.network)).toMatchObject({
      failure: { code: 'collectorUnfit' },
    });
    expect(await plan(idOf('seniorAgent'), testUnits.branch)).toMatchObject({
      failure: { code: 'notADepartment' },
    });
    expect(await plan(idOf('seniorAgent'), testUnits.network)).toMatchObject({ ok: true });
    expect(await plan(idOf('seniorAgent'), testUnits.network)).toMatchObject({
      failure: { code: 'planExists' },
    });
    // Whatever day the test runs on: the plan is older than this week.
    await server.database.run("update collection_plan set created_at = now() - interval '8 days'");
    await Promise.all([openWeek(server.database), openWeek(server.database)]);
    const { items } = value(await senior.call(collecting.collection, { query: {} }));
    expect(items).toMatchObject([
      { departmentId: testUnits.network, outcome: null, mine: true, documents: [] },
    ]);
    expect(await agent.call(collecting.collection, { query: {} })).toMatchObject({ value: { items: [] } });
    const id = items[0]?.id ?? '';
    const isMonday = new Date(`${items[0]?.week}T00:00:00Z`).getUTCDay() === 1;
    expect(isMonday).toBe(true);

    const launchAt = inHours(2);
    const document = { title: '云宽带上线通知', summary: '三档资费', launchAt, fileIds: [] };
    const add = (by: Client) => by.call(collecting.addDocument, { params: { id }, body: document });
    expect(await add(agent)).toMatchObject({ status: 403 });
    expect(await add(await server.signIn('managerHotline'))).toMatchObject({
      failure: { code: 'collectionNotYours' },
    });
    expect(await add(senior)).toMatchObject({ ok: true });
    const [task] = value(await manager.call(tasks.knowledgeTasks, { query: { kind: 'document' } })).items;
    expect(task?.text).toBe('云宽带上线通知\n三档资费');
    expect(Date.parse(task?.dueAt ?? '')).toBeLessThanOrEqual(Date.parse(launchAt));

    const articleId = await draft(manager, { title: '云宽带', taskId: task?.id ?? '' });
    await senior.call(collecting.closeCollection, { params: { id }, body: { note: '' } });
    const closed = value(await manager.call(collecting.collection, { query: {} })).items[0];
    expect(closed).toMatchObject({
      outcome: 'arrived',
      documents: [{ article: { id: articleId } }],
      mine: false,
    });
    expect(await add(senior)).toMatchObject({ failure: { code: 'collectionClosed' } });
  });

  test('overdue weeks stay in sight, and the senior is told once', async () => {
    await server.database.run(
      `update collection_task set closed_at = null, outcome = null, week = week - 7, due_at = now() - interval '1 minute'`,
    );
    await tellOfOverdue(server.database);
    await tellOfOverdue(server.database);
    const { count } = await server.database.one<{ count: number }>(
      "select count(*) from outbox where topic = 'notify' and payload->>'kind' = 'collectionOverdue'",
    );
    expect(count).toBe(1);
    const { items, week } = value(await senior.call(collecting.collection, { query: {} }));
    expect(items.some((one) => one.week < week && one.closedAt === null)).toBe(true);
  });
});
