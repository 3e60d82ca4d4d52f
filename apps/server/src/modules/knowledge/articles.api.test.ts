import { type Client, fileRoutes, knowledgeRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPassword } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { publishScheduled } from './jobs/publish.ts';
import { content, draft, publish, seedCategory, testCategory, value } from './knowledge.fixture.ts';

let server: TestServer;
let writer: Client;
let reviewer: Client;
let agent: Client;

beforeAll(async () => {
  server = await startTestServer();
  await seedCategory(server);
  writer = await server.signIn('dataManager');
  reviewer = await server.signIn('teamLeader');
  agent = await server.signIn('juniorAgent');
});
afterAll(() => server.stop());

const page = (by: Client, id: string) => by.call(routes.article, { params: { id } });
const found = async (by: Client, text: string) =>
  value(await by.call(routes.articles, { query: { text } })).items.map(({ id }) => id);

describe('draft, review, published (I1)', () => {
  test('readers see nothing before it is approved, and then all of it', async () => {
    const id = await draft(writer, { title: '提速活动甲' });
    expect(await page(agent, id)).toMatchObject({ status: 404 });
    expect(await found(agent, '提速活动甲')).toEqual([]);
    await writer.call(routes.submitArticle, { params: { id }, body: { revision: 1 } });
    expect(await page(reviewer, id)).toMatchObject({ value: { available: ['approve', 'sendBack'] } });
    expect(await found(agent, '提速活动甲')).toEqual([]);
    await reviewer.call(routes.approveArticle, { params: { id }, body: { revision: 2, note: '数字已核对' } });
    expect(await found(agent, '提速活动甲')).toEqual([id]);
    expect(await page(agent, id)).toMatchObject({
      value: {
        live: { version: 1, state: 'inForce', reviewNote: '数字已核对' },
        working: null,
        available: [],
      },
    });
  });

  test('nobody reviews what they wrote, whatever rights they hold', async () => {
    await server.database.run(
      `insert into user_role (user_id, role_code) select id, 'teamLeader' from app_user where employee_number = 'dataManager'`,
    );
    const both = await server.signIn('dataManager');
    const id = await draft(both);
    await both.call(routes.submitArticle, { params: { id }, body: { revision: 1 } });
    expect(
      await both.call(routes.approveArticle, { params: { id }, body: { revision: 2, note: '' } }),
    ).toMatchObject({ status: 403, failure: { code: 'articleOwnReview' } });
    await server.database.run(`delete from user_role where role_code = 'teamLeader' and user_id =
      (select id from app_user where employee_number = 'dataManager')`);
  });

  test('a new version leaves the old one to its readers; versions are kept', async () => {
    const id = await publish(writer, reviewer, { title: '版本演示' });
    const body = {
      ...content,
      title: '版本演示',
      body: '<p>改为每月 20 元。</p>',
      revision: 3,
      changeNote: '降价',
    };
    expect(await writer.call(routes.saveArticle, { params: { id }, body })).toMatchObject({ ok: true });
    expect(await page(agent, id)).toMatchObject({ value: { live: { version: 1 }, working: null } });
    await writer.call(routes.submitArticle, { params: { id }, body: { revision: 4 } });
    await reviewer.call(routes.approveArticle, { params: { id }, body: { revision: 5, note: '' } });
    const versions = value(await agent.call(routes.articleVersions, { params: { id } })).items;
    expect(versions.map(({ version, state, bodyText }) => [version, state, bodyText])).toEqual([
      [2, 'inForce', '改为每月 20 元。'],
      [1, 'superseded', '宽带提速到 1000M，每月 30 元。'],
    ]);
  });

  test('who saw an older revision overwrites nothing', async () => {
    const id = await draft(writer);
    const save = (title: string) =>
      writer.call(routes.saveArticle, { params: { id }, body: { ...content, title, revision: 1 } });
    const outcomes = await Promise.all([save('甲'), save('乙')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('sent back it has its reason, withdrawn it is found no more', async () => {
    const id = await draft(writer, { title: '撤下演示' });
    await writer.call(routes.submitArticle, { params: { id }, body: { revision: 1 } });
    expect(
      await reviewer.call(routes.sendBackArticle, { params: { id }, body: { revision: 2, reason: '' } }),
    ).toMatchObject({ status: 422, failure: { fields: { reason: '请填写原因' } } });
    await reviewer.call(routes.sendBackArticle, {
      params: { id },
      body: { revision: 2, reason: '缺生效日期' },
    });
    expect(await page(writer, id)).toMatchObject({
      value: { working: { state: 'draft', reviewNote: '缺生效日期' } },
    });
    await writer.call(routes.submitArticle, { params: { id }, body: { revision: 3 } });
    await reviewer.call(routes.approveArticle, { params: { id }, body: { revision: 4, note: '' } });
    await writer.call(routes.withdrawArticle, { params: { id }, body: { revision: 5, reason: '业务下线' } });
    expect(await found(agent, '撤下演示')).toEqual([]);
    expect(await page(agent, id)).toMatchObject({ status: 404 });
    expect(value(await writer.call(routes.articleVersions, { params: { id } })).items[0]).toMatchObject({
      state: 'withdrawn',
      reviewNote: '业务下线',
    });
  });

  test('every step is on record (V2)', async () => {
    const id = await publish(writer, reviewer);
    const rows = await server.database.query<{ action: string; actor_name: string }>(
      "select action, actor_name from audit_entry where subject_type = 'article' and subject_id = $1 order by id",
      [id],
    );
    expect(rows.map(({ action, actor_name }) => `${action} ${actor_name}`)).toEqual([
      'articleCreated dataManager',
      'articleSubmitted dataManager',
      'articlePublished teamLeader',
    ]);
  });
});

describe('before the business launches (I3)', () => {
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

  test('approved early, it waits for its moment, which the clock keeps once', async () => {
    const id = await publish(writer, reviewer, {
      title: '定时发布',
      publishAt: inHours(1),
      validFrom: inHours(48),
    });
    expect(await page(writer, id)).toMatchObject({ value: { live: null, working: { state: 'scheduled' } } });
    await server.database.run(
      `update knowledge_version set publish_at = now() - interval '1 second' where article_id = $1`,
      [id],
    );
    await Promise.all([publishScheduled(server.database), publishScheduled(server.database)]);
    expect(await page(agent, id)).toMatchObject({ value: { live: { state: 'upcoming' } } });
    const { count } = await server.database.one<{ count: number }>(
      `select count(*) from audit_entry where action = 'articlePublished' and subject_id = $1`,
      [id],
    );
    expect(count).toBe(1);
    // What does not hold yet is not offered beside the form.
    const offered = await agent.call(routes.suggestArticles, { body: { text: '定时发布的宽带提速资费' } });
    expect(value(offered).items.map((one) => one.id)).not.toContain(id);
  });

  test('publication after the launch is refused with the reason', async () => {
    const id = await draft(writer, { publishAt: inHours(48), validFrom: inHours(1) });
    expect(await writer.call(routes.submitArticle, { params: { id }, body: { revision: 1 } })).toMatchObject({
      failure: { message: '发布时间不能晚于业务生效时间，坐席须在业务上线前看到' },
    });
  });
});

describe('finding (I1)', () => {
  test('every word must occur, a hit in the title comes first, wildcards are ordinary characters', async () => {
    const inText = await publish(writer, reviewer, {
      title: '副卡办理',
      body: '<p>也可查询呼叫转移取消方法</p>',
    });
    const inTitle = await publish(writer, reviewer, {
      title: '呼叫转移取消',
      body: '<p>拨打 ##002#，100%生效</p>',
    });
    expect(await found(agent, '呼叫转移')).toEqual([inTitle, inText]);
    expect(await found(agent, '取消 副卡')).toEqual([inText]);
    expect(await found(agent, '００２')).toEqual([inTitle]);
    expect(await found(agent, '100%')).toEqual([inTitle]);
    expect(await found(agent, '%_%')).toEqual([]);
    expect(await found(agent, "' or 1=1 --")).toEqual([]);
  });

  test('ten thousand characters are told to be too many, without an error page', async () => {
    expect(await agent.call(routes.articles, { query: { text: '宽'.repeat(201) } })).toMatchObject({
      status: 422,
    });
    expect(
      await agent.call(routes.suggestArticles, { body: { text: '宽带提速'.repeat(2500) } }),
    ).toMatchObject({ ok: true });
  });

  test('what is typed in the form finds the article, unrelated talk finds none', async () => {
    const id = await publish(writer, reviewer, {
      title: '携号转网办理条件',
      answer: '携号转网须无欠费、无合约。',
      body: '<p>发送 CXXZ 查询资格。</p>',
      tags: ['携号转网'],
    });
    const typed = '客户来电说他想把号码转到我们这边，问携号转网需要什么条件，之前在别家被拒绝了';
    const hits = value(await agent.call(routes.suggestArticles, { body: { text: typed } })).items;
    expect(hits[0]).toMatchObject({ id, answer: '携号转网须无欠费、无合约。' });
    expect(
      value(await agent.call(routes.suggestArticles, { body: { text: '今天天气晴朗适合郊游' } })).items,
    ).toEqual([]);
  });

  test('pages turn to the end without a gap', async () => {
    for (let n = 0; n < 5; n += 1) await publish(writer, reviewer, { title: `翻页演示 ${n}` });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const query = { text: '翻页演示', limit: 2, ...(after === undefined ? {} : { after }) };
      const got: { items: { title: string }[]; next: string | null } = value(
        await agent.call(routes.articles, { query }),
      );
      seen.push(...got.items.map(({ title }) => title));
      after = got.next;
    }
    expect(seen).toEqual([4, 3, 2, 1, 0].map((n) => `翻页演示 ${n}`));
  });
});

describe('pictures and attachments', () => {
  async function upload(employeeNumber: string, bytes: Buffer, name = 'a.png'): Promise<Response> {
    const jar = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ employeeNumber, password: testPassword }),
    });
    const cookie = jar.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name);
    return fetch(server.url + fileRoutes.uploadFiles.path, {
      method: 'POST',
      headers: { cookie },
      body: form,
    });
  }
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(200, 1)]);

  test('a picture of more than 20 MB is refused in a clear sentence', async () => {
    const huge = Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]);
    const refused = await upload('dataManager', huge, '大图.png');
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({ message: '文件“大图.png”超过 20 MB' });
  });

  test('a picture is its article’s: shown to its readers, not before, and nobody else’s may be taken', async () => {
    const { items } = (await (await upload('dataManager', png)).json()) as { items: { id: string }[] };
    const pictureId = items[0]?.id ?? '';
    const body = `<p>灯</p><img src="/api/knowledge/pictures/${pictureId}">`;
    const id = await draft(writer, { body, title: '有图' });
    expect(await agent.call(routes.picture, { params: { id: pictureId } })).toMatchObject({ status: 404 });
    await writer.call(routes.submitArticle, { params: { id }, body: { revision: 1 } });
    await reviewer.call(routes.approveArticle, { params: { id }, body: { revision: 2, note: '' } });
    expect(await agent.call(routes.picture, { params: { id: pictureId } })).toMatchObject({ status: 200 });
    const thief = { ...content, kind: 'article' as const, body };
    expect(await writer.call(routes.createArticle, { body: thief })).toMatchObject({
      failure: { code: 'pictureUnknown' },
    });
  });
});

describe('rights (V1)', () => {
  test('agents read, and only read', async () => {
    const id = await publish(writer, reviewer);
    expect(await agent.call(routes.createArticle, { body: { ...content, kind: 'article' } })).toMatchObject({
      status: 403,
    });
    expect(
      await agent.call(routes.withdrawArticle, { params: { id }, body: { revision: 3, reason: 'x' } }),
    ).toMatchObject({ status: 403 });
    expect(
      await agent.call(routes.addCategory, { body: { parentId: null, name: 'x', nameEn: 'x', sort: 1 } }),
    ).toMatchObject({ status: 403 });
    const handler = await server.signIn('departmentHandler');
    expect(await page(handler, id)).toMatchObject({ status: 403 });
  });

  test('what is written is stored clean, whatever way it came', async () => {
    const id = await draft(writer, { body: '<p onclick="x()">好</p><script>alert(1)</script>' });
    const { body } = await server.database.one<{ body: string }>(
      'select body from knowledge_version where article_id = $1',
      [id],
    );
    expect(body).toBe('<p>好</p>');
  });
});

describe('categories', () => {
  const make = (name: string, parentId: string | null = null) =>
    writer.call(routes.addCategory, { body: { parentId, name, nameEn: name, sort: 5 } });
  test('a category cannot lie below itself, nor be retired while it holds something', async () => {
    const above = value(await make('上')).id;
    const below = value(await make('下', above)).id;
    const change = (id: string, parentId: string | null, retired = false) =>
      writer.call(routes.changeCategory, {
        params: { id },
        body: { parentId, name: '新', nameEn: 'new', sort: 1, version: 1, retired },
      });
    expect(await change(above, below)).toMatchObject({ failure: { code: 'categoryCircle' } });
    expect(await change(above, null, true)).toMatchObject({ failure: { code: 'categoryInUse' } });
    expect(await change(below, above, true)).toMatchObject({ ok: true });
    const names = value(await agent.call(routes.knowledgeCategories)).items.map(({ id }) => id);
    expect([names.includes(above), names.includes(below), names.includes(testCategory)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
