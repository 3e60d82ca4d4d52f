import { type Client, knowledgeRoutes as routes, knowledgeTaskRoutes as tasks } from '@redress/contract';
import { defaultKnowledgeRules } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { traces } from '#testing/clocks.ts';
import { anotherLine, complaintForm, give, registered } from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { remindOfArticles } from './jobs/remind.ts';
import { content, draft, publish, seedCategory, value } from './knowledge.fixture.ts';

let server: TestServer;
let writer: Client;
let reviewer: Client;
let agent: Client;
let senior: Client;

beforeAll(async () => {
  server = await startTestServer();
  await seedCategory(server);
  writer = await server.signIn('dataManager');
  reviewer = await server.signIn('teamLeader');
  agent = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
});
afterAll(() => server.stop());

const waiting = async (kind: string) =>
  value(await writer.call(tasks.knowledgeTasks, { query: { limit: 100 } })).items.filter(
    (one) => one.kind === kind,
  );
const mark = (id: string, markGiven: 'useful' | 'outdated' | 'wrong', comment = '', by = agent) =>
  by.call(routes.markArticle, { params: { id }, body: { mark: markGiven, comment } });

describe('marks of readers (I4)', () => {
  test('wrong becomes one task with a clock; who marks it again is counted, and the clock goes on', async () => {
    const id = await publish(writer, reviewer, { title: '有错的条目' });
    await mark(id, 'wrong', '月费应为 20 元');
    const [first] = (await waiting('wrong')).filter(({ article }) => article?.id === id);
    await mark(id, 'wrong', '次月才生效', senior);
    const [second] = (await waiting('wrong')).filter(({ article }) => article?.id === id);
    expect(second).toMatchObject({ times: 2, text: '月费应为 20 元\n次月才生效', dueAt: first?.dueAt });
    expect(Date.parse(second?.dueAt ?? '')).toBeGreaterThan(Date.parse(second?.openedAt ?? ''));
  });

  test('a new version settles it and tells who marked it', async () => {
    const id = await publish(writer, reviewer, { title: '要更新的条目' });
    await mark(id, 'outdated', '活动已结束');
    await writer.call(routes.saveArticle, { params: { id }, body: { ...content, revision: 3 } });
    await writer.call(routes.submitArticle, { params: { id }, body: { revision: 4 } });
    await reviewer.call(routes.approveArticle, { params: { id }, body: { revision: 5, note: '' } });
    expect((await waiting('outdated')).filter(({ article }) => article?.id === id)).toEqual([]);
    for (let tried = 0; tried < 100; tried += 1) {
      const told = await server.database.query(
        `select from notification n join app_user u on u.id = n.user_id
         where n.kind = 'articleAnswers' and u.employee_number = 'juniorAgent' and n.data->>'articleId' = $1`,
        [id],
      );
      if (told.length === 1) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nobody was told');
  });

  test('useful counts once a person, and each use counts', async () => {
    const id = await publish(writer, reviewer);
    await mark(id, 'useful');
    expect(await mark(id, 'useful')).toMatchObject({ value: { usefulCount: 1 } });
    expect(await mark(id, 'useful', '', senior)).toMatchObject({ value: { usefulCount: 2 } });
    const use = () => agent.call(routes.useArticle, { params: { id }, body: { ticketId: null } });
    await Promise.all([use(), use(), use()]);
    expect(await agent.call(routes.article, { params: { id } })).toMatchObject({
      value: { useCount: 3, usefulCount: 2, foundUseful: true },
    });
  });

  test('a task is closed once, and dismissed only with the ground', async () => {
    const id = await publish(writer, reviewer);
    await mark(id, 'wrong', 'x');
    const [task] = (await waiting('wrong')).filter(({ article }) => article?.id === id);
    const close = (outcome: 'done' | 'dismissed', note: string) =>
      writer.call(tasks.closeTask, { params: { id: task?.id ?? '' }, body: { outcome, note } });
    expect(await close('dismissed', '')).toMatchObject({ status: 422 });
    expect(await close('dismissed', '内容无误')).toMatchObject({ ok: true });
    expect(await close('done', '')).toMatchObject({ failure: { code: 'taskClosed' } });
  });
});

describe('what nobody could answer (I4)', () => {
  test('a question becomes a task; the article written for it closes it when it is published', async () => {
    const question = { text: '客户问：宠物定位器套餐如何退订？', ticketId: null };
    const { taskId } = value(await agent.call(routes.askQuestion, { body: question }));
    expect(await agent.call(routes.askQuestion, { body: question })).toMatchObject({ value: { taskId } });
    const id = await draft(writer, { title: '宠物定位器退订', taskId });
    expect((await waiting('noAnswer')).find((one) => one.id === taskId)?.article?.id).toBe(id);
    await writer.call(routes.submitArticle, { params: { id }, body: { revision: 1 } });
    await reviewer.call(routes.approveArticle, { params: { id }, body: { revision: 2, note: '' } });
    expect((await waiting('noAnswer')).map((one) => one.id)).not.toContain(taskId);
  });

  test('searches without a hit are listed by the week; three times the same words are a task', async () => {
    const search = (by: Client, text: string) => by.call(routes.articles, { query: { text } });
    await search(agent, '卫星');
    await search(agent, '卫星电');
    await search(agent, '卫星电话');
    await search(senior, '卫星电话');
    const { items } = value(await writer.call(tasks.misses, { query: {} }));
    expect(items.find(({ text }) => text === '卫星电话')).toMatchObject({
      times: 2,
      people: 2,
      asked: false,
    });
    expect(items.map(({ text }) => text)).not.toContain('卫星');
    await search(reviewer, '卫星电话');
    expect((await waiting('noHit')).map(({ text }) => text)).toEqual(['卫星电话']);
    const lastWeek = value(await writer.call(tasks.misses, { query: { day: '2020-01-08' } }));
    expect(lastWeek).toEqual({ week: '2020-01-06', items: [] });
  });
});

describe('reminders (I3)', () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  test('what expires soon and what launches soon without approval is a task, once', async () => {
    const ending = await publish(writer, reviewer, { title: '将到期', validUntil: inDays(10) });
    const later = await publish(writer, reviewer, { title: '还早', validUntil: inDays(40) });
    const launching = await draft(writer, { title: '将上线', validFrom: inDays(2) });
    await remindOfArticles(server.database);
    await remindOfArticles(server.database);
    const expiring = (await waiting('expiring')).map(({ article, times }) => [article?.id, times]);
    expect(expiring).toEqual([[ending, 1]]);
    expect(expiring).not.toContainEqual([later, 1]);
    const [launch] = await waiting('launchDue');
    expect(launch?.article?.id).toBe(launching);
    expect(Date.parse(launch?.dueAt ?? '')).toBeLessThanOrEqual(Date.parse(inDays(2)));
  });

  test('the numbers are settings of the administrator', async () => {
    const administrator = await server.signIn('administrator');
    const rules = { ...defaultKnowledgeRules, missesForTask: 5 };
    const change = (by: Client, version: number) =>
      by.call(tasks.changeKnowledgeRules, { body: { version, rules, note: '' } });
    expect(await change(writer, 0)).toMatchObject({ status: 403 });
    expect(await change(administrator, 0)).toMatchObject({ value: { version: 1 } });
    expect(await change(administrator, 0)).toMatchObject({ status: 409 });
    expect(await writer.call(tasks.knowledgeRules)).toMatchObject({
      value: { version: 1, rules: { missesForTask: 5 } },
    });
  });
});

describe('hard cases (C2)', () => {
  test('a proposal carries no names and numbers; the data manager edits, another publishes', async () => {
    const form = await complaintForm(server.database, {
      content: '王小明反映：本机19900000001 和固话 025-84561234 被错误限速，家住幸福路 1 号 2 单元 301 室。',
    });
    const ticketId = await registered(senior, form);
    const prefilled = value(await senior.call(tasks.proposalOf, { params: { ticketId } }));
    expect(prefilled.question).toBe(
      '客户反映：本机〔已隐去〕 和固话 〔电话〕 被错误限速，家住〔已隐去〕。\n尽快修好并退还一周费用。',
    );
    expect(prefilled).toMatchObject({ removed: 4, existing: null });
    const body = {
      ticketId,
      title: '错误限速的核查',
      question: `${prefilled.question}王小明`,
      answer: '核查 PCRF 策略，联系 13812345678',
    };
    const made = value(await senior.call(tasks.proposeHardCase, { body }));
    const stored = await server.database.one<{ all: string }>(
      'select title || answer || body || body_text as all from knowledge_version where article_id = $1',
      [made.id],
    );
    expect(stored.all).not.toMatch(/王小明|13812345678|19900000001|84561234|幸福路/);
    expect((await waiting('proposal')).map(({ article }) => article?.id)).toContain(made.id);
    expect(await senior.call(tasks.proposeHardCase, { body })).toMatchObject({
      failure: { code: 'proposalExists' },
    });
    expect(await senior.call(routes.article, { params: { id: made.id } })).toMatchObject({
      value: { working: { state: 'draft' }, available: [] },
    });
    const edit = { ...content, title: '错误限速的核查', revision: 1 };
    await writer.call(routes.saveArticle, { params: { id: made.id }, body: edit });
    await writer.call(routes.submitArticle, { params: { id: made.id }, body: { revision: 2 } });
    await reviewer.call(routes.approveArticle, { params: { id: made.id }, body: { revision: 3, note: '' } });
    expect(await agent.call(routes.articles, { query: { kind: 'hardCase' } })).toMatchObject({
      value: { items: [{ id: made.id, kind: 'hardCase' }] },
    });
  });

  test('a junior proposes nothing, and nobody proposes a ticket that does not exist', async () => {
    const ticketId = '00000000-0000-7000-8000-0000000000aa';
    expect(await agent.call(tasks.proposalOf, { params: { ticketId } })).toMatchObject({ status: 403 });
    expect(await senior.call(tasks.proposalOf, { params: { ticketId } })).toMatchObject({ status: 404 });
  });

  test('the case library is discussed; a remark is taken back by its author or the data manager (R2)', async () => {
    const id = await publish(writer, reviewer, { kind: 'hardCase', title: '案例讨论' });
    const say = async (by: Client, text: string) =>
      value(await by.call(routes.commentArticle, { params: { id }, body: { text } })).id;
    const [first, second] = [await say(agent, '学习了'), await say(senior, '注意时限')];
    expect(await agent.call(routes.removeComment, { params: { id: second } })).toMatchObject({ status: 404 });
    expect(await agent.call(routes.removeComment, { params: { id: first } })).toMatchObject({ ok: true });
    expect(value(await agent.call(routes.articleComments, { params: { id } })).items).toMatchObject([
      { text: '注意时限', removable: false },
    ]);
  });
});

describe('first diagnosis (A12)', () => {
  const checklist = {
    steps: [
      {
        id: 'a',
        kind: 'question' as const,
        text: 'LOS 灯亮红',
        hint: '',
        options: [
          { label: '是', to: 'b' },
          { label: '否', to: 'c' },
        ],
      },
      { id: 'b', kind: 'result' as const, text: '光路中断，派单', resolved: false },
      { id: 'c', kind: 'result' as const, text: '重启光猫后恢复', resolved: true },
    ],
  };

  test('a finished walk is written into the history of the ticket, in the words of the checklist', async () => {
    const id = await publish(writer, reviewer, { kind: 'checklist', title: '宽带不通诊断', checklist });
    const ticketId = await registered(agent, anotherLine(await complaintForm(server.database)));
    const walk = (answers: number[]) =>
      agent.call(routes.diagnose, { body: { articleId: id, version: 1, ticketId, answers } });
    expect(await walk([])).toMatchObject({ failure: { code: 'walkUnfinished' } });
    expect(await walk([7])).toMatchObject({ failure: { code: 'walkInvalid' } });
    expect(await walk([1])).toMatchObject({ value: { resolved: true } });
    const [noted] = await traces(server.database, ticketId, 'noted');
    expect(JSON.stringify(noted)).toContain('1. LOS 灯亮红：否\\n→ 重启光猫后恢复');
    expect(await server.database.query('select resolved, answers from knowledge_diagnosis')).toEqual([
      { resolved: true, answers: [1] },
    ]);
  });

  test('a checklist whose ways do not end is refused with the step', async () => {
    const circle = {
      steps: [{ ...checklist.steps[0], options: [{ label: '是', to: 'a' }] }],
    } as typeof checklist;
    const body = { ...content, kind: 'checklist' as const, checklist: circle };
    expect(await writer.call(routes.createArticle, { body })).toMatchObject({
      failure: { message: '步骤“LOS 灯亮红”会绕回自身，诊断永远不会结束' },
    });
  });
});

test('how much waits is counted by what one may do', async () => {
  const counts = async (by: Client) => value(await by.call(tasks.knowledgeCounts));
  const id = await draft(writer);
  const before = (await counts(reviewer)).reviews;
  await writer.call(routes.submitArticle, { params: { id }, body: { revision: 1 } });
  expect((await counts(reviewer)).reviews).toBe(before + 1);
  expect(await counts(agent)).toEqual({ tasks: 0, reviews: 0, collections: 0, notices: 0 });
  await give(senior, await registered(senior, anotherLine(await complaintForm(server.database))), 'note', {
    text: 'x',
  });
});
