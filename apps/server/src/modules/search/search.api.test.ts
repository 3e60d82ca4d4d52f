import { type Client, customerRoutes, searchRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAll, restartBuild } from '#platform/search/build.ts';
import { type Composed, compose, search, searchWhole } from '#testing/composed.ts';
import { roomy } from '#testing/crowd.ts';
import {
  anotherLine,
  complaintForm,
  give,
  lastOrder,
  order,
  page,
  registered,
  value,
} from '#testing/loop.ts';
import { testUnits } from '#testing/people.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let junior: Client;
let senior: Client;
let composed: Composed;

beforeAll(async () => {
  server = await startTestServer(roomy);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  composed = await compose(server.database, { junior, senior }, 1);
}, 60_000);
afterAll(() => server.stop());

describe('numbers (B7)', () => {
  it('a ticket is found by its number with and without prefix, in any case and width, and by its beginning', async () => {
    const { number, id } = await server.database.one<{ number: string; id: string }>(
      "select number, id from ticket where kind = 'complaint' order by number limit 1",
    );
    const wide = number.replace(/./g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
    const typed = [
      number,
      number.toLowerCase(),
      number.slice(2),
      number.slice(2).replace('-', ''),
      wide,
      ` ${number} `,
    ];
    for (const text of typed) {
      expect(
        (await search(senior, text)).items.map((hit) => hit.id),
        text,
      ).toContain(id);
    }
    expect((await search(senior, number)).items).toHaveLength(1);
    const ofThatDay = await searchWhole(senior, number.slice(0, 10));
    expect(ofThatDay.length).toBe(composed.tickets.length);
  });

  it('an order is found by its number', async () => {
    const { number, id } = await server.database.one<{ number: string; id: string }>(
      'select number, id from work_order limit 1',
    );
    const [hit] = (await search(senior, number)).items;
    expect(hit).toMatchObject({ kind: 'order', id, number });
  });

  it('a customer is found by the record’s number', async () => {
    const { number, id } = await server.database.one<{ number: string; id: string }>(
      'select number, id from customer limit 1',
    );
    expect((await search(senior, number.toLowerCase())).items.map((hit) => hit.id)).toEqual([id]);
  });
});

describe('hits (B7)', () => {
  it('are marked as ranges of the text as it was written', async () => {
    const { items: hits } = await search(senior, '宽频', { kind: ['ticket'] });
    const [hit] = hits;
    expect(hit?.excerpt?.marks.map(([from, to]) => hit.excerpt?.text.slice(from, to))).toEqual(['寬頻']);
    expect(hit?.excerpt?.field).toBe('content');
  });

  it('say where: demand, task, reply, note', async () => {
    const fields = async (text: string, kind: 'ticket' | 'order' | 'customer') =>
      new Set((await searchWhole(senior, text, { kind: [kind] })).map(({ excerpt }) => excerpt?.field));
    expect(await fields('賠償', 'ticket')).toEqual(new Set(['demand']));
    expect(await fields('回单', 'order')).toEqual(new Set(['task']));
    expect(await fields('優先', 'customer')).toEqual(new Set(['note']));
  });

  it('pages follow one another without gap or repetition, newest first', async () => {
    const all = await searchWhole(senior, '的', { limit: 50 });
    const paged = await searchWhole(senior, '的', { limit: 3 });
    expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(all.length).toBeGreaterThan(10);
  });

  it('what is registered, changed and replied is found at once, and what was said before no more', async () => {
    const form = anotherLine(await complaintForm(server.database, { content: '独角兽一号' }));
    const id = await registered(junior, form);
    expect((await search(junior, '独角兽')).items.map((hit) => hit.id)).toEqual([id]);
    const { customerId: _customer, customerClass: _class, ...facts } = form.facts;
    await give(junior, id, 'editFacts', { facts: { ...facts, content: '麒麟二号' } as never });
    expect((await search(junior, '独角兽')).items).toEqual([]);
    expect((await search(junior, '麒麟二号')).items.map((hit) => hit.id)).toEqual([id]);
  });

  it('a customer’s new name is found at once', async () => {
    const [id = ''] = composed.customers;
    value(
      await junior.call(customerRoutes.changeCustomer, {
        params: { id },
        body: { version: 1, name: '上官婉儿' },
      }),
    );
    expect((await search(senior, 'sgwe')).items.map((hit) => hit.id)).toEqual([id]);
  });
});

describe('filters (B7)', () => {
  const ids = async (text: string, filters: Parameters<typeof search>[2]) =>
    new Set((await searchWhole(senior, text, filters)).map(({ id }) => id));
  const fromDatabase = async (sql: string, values: unknown[] = []) =>
    new Set((await server.database.query<{ id: string }>(sql, values)).map(({ id }) => id));

  it('by kind', async () => {
    expect(await ids('建议', { kind: ['suggestion'] })).toEqual(
      await fromDatabase(
        "select id from ticket where kind = 'suggestion' and (content like '%建议%' or content like '%建議%')",
      ),
    );
    expect(await ids('核查', { kind: ['order'] })).toEqual(await fromDatabase('select id from work_order'));
  });

  it('by department complained of', async () => {
    expect(await ids('的', { departmentId: testUnits.network, kind: ['ticket', 'order'] })).toEqual(
      await fromDatabase(
        `select id from work_order where department_id = $1 and task like '%的%' union
         select t.id from ticket t join work_order o on o.ticket_id = t.id
         where o.department_id = $1 and t.content || t.demand like '%的%'`,
        [testUnits.network],
      ),
    );
  });

  it('by state, also after it changed', async () => {
    const [open = ''] = composed.tickets.filter((id) => !composed.dispatched.includes(id));
    const { content } = (await page(senior, open)).ticket;
    const text = content.slice(0, 8);
    expect(await ids(text, { status: ['open'], kind: ['ticket'] })).toContain(open);
    await give(junior, open, 'answer', { text: '已当面解释清楚', channel: 'phone' });
    expect(await ids(text, { status: ['open'], kind: ['ticket'] })).not.toContain(open);
    const { status } = (await page(senior, open)).ticket;
    expect(await ids(text, { status: [status], kind: ['ticket'] })).toContain(open);
    expect(await ids(text, { status: ['open', 'dispatched'], kind: ['customer'] })).toEqual(new Set());
  });

  it('by customer class', async () => {
    expect(await ids('VIP', { customerClass: ['major'] })).toEqual(
      await fromDatabase("select id from customer where class = 'major' and note like '%VIP%'"),
    );
    expect(await ids('宽带', { customerClass: ['leasedLine'] })).toEqual(new Set());
  });

  it('by time: from a moment on, before a moment', async () => {
    const [first = '', second = ''] = composed.tickets;
    await server.database.run(
      "update ticket set registered_at = '2024-02-29T12:00:00Z', arrived_at = '2024-02-29T12:00:00Z' where id = any($1::uuid[])",
      [[first, second]],
    );
    await restartBuild(server.database);
    await buildAll(server.database);
    const at = '2024-02-29T12:00:00Z';
    const later = '2024-02-29T12:00:00.001Z';
    expect(await ids('用户', { from: at, to: later })).toEqual(new Set([first]));
    expect(await ids('客户', { from: at, to: later })).toEqual(new Set([second]));
    expect(await ids('用户', { to: at })).toEqual(new Set());
    expect(await ids('用户', { from: later, to: '2024-12-31T00:00:00Z' })).toEqual(new Set());
  });
});

describe('whatever is typed, there is an answer', () => {
  const answer = (text: string) => senior.call(searchRoutes.search, { body: { text } });

  it.each([
    ['', 'searchEmpty'],
    [' \t\n', 'searchEmpty'],
    ['字'.repeat(201), 'searchTooLong'],
    ['字'.repeat(10_000), 'searchTooLong'],
    ['%', 'searchOnlySigns'],
    ['***', 'searchOnlySigns'],
    ['😀', 'searchOnlySigns'],
  ])('%j is told why it is not searched for', async (text, code) => {
    const outcome = await answer(text);
    expect(outcome.ok ? 'found' : outcome.failure.code).toBe(code);
    expect(outcome.ok ? 200 : outcome.status).toBe(422);
    expect(outcome.ok ? '' : outcome.failure.message).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    "' or 1=1 --",
    "'; drop table ticket; --",
    '宽带 & | ! :*',
    '宽带%',
    '宽_带',
    '"宽带',
    '(宽带',
    '\\宽带\\',
    '宽带*',
    'AND OR NOT NEAR',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '{{7*7}}',
    '宽 '.repeat(99),
    'a '.repeat(99),
    '0'.repeat(200),
    '的'.repeat(200),
    '\u202e宽带',
    '𠮷',
    `${'-'.repeat(50)}宽带`,
  ])('%j is searched for as what it says', async (text) => {
    const outcome = await answer(text);
    expect(outcome.ok).toBe(true);
  });

  it('a cursor that is none of ours is refused', async () => {
    for (const cursor of ['x', 'W10', Buffer.from('[1,"x"]').toString('base64url'), '!'.repeat(500)]) {
      const outcome = await senior.call(searchRoutes.search, { body: { text: '宽带', after: cursor } });
      expect(outcome.ok ? 'found' : outcome.failure.code).toBe('searchCursorInvalid');
    }
  });

  it('a text of other words than it has does not find by the words of the index alone', async () => {
    await registered(
      junior,
      anotherLine(await complaintForm(server.database, { content: '甲乙 乙丙 丙丁' })),
    );
    expect((await search(senior, '甲乙丙丁')).items).toEqual([]);
    expect((await search(senior, '甲乙 丙丁')).items).toHaveLength(1);
  });
});

describe('npm run search:rebuild', () => {
  const indexed = () =>
    server.database.query<{ id: string; text: string; grams: number[] }>(
      'select id, kind, ticket_id, at, text, grams from search_entry order by id',
    );

  it('builds what was written with the work, entry for entry', async () => {
    const before = await indexed();
    await server.database.run('truncate search_entry');
    await restartBuild(server.database);
    await buildAll(server.database);
    const after = await indexed();
    const sorted = (rows: typeof before) =>
      rows.map((row) => ({ ...row, grams: [...row.grams].sort((a, b) => a - b) }));
    expect(sorted(after)).toEqual(sorted(before));
  });

  it('goes on beside the work: what is registered and replied meanwhile is indexed as it then is', async () => {
    const form = await complaintForm(server.database);
    const target = await registered(senior, {
      ...anotherLine(form),
      firstStep: {
        command: 'dispatch',
        input: {
          departmentId: testUnits.network,
          task: '同步进行的任务',
          limit: { amount: 24, unit: 'hours', calendar: 'always' },
          urgent: false,
        },
      },
    });
    await server.database.run('truncate search_entry');
    await restartBuild(server.database);
    const building = Promise.all([buildAll(server.database), buildAll(server.database)]);
    const handler = await server.signIn('departmentHandler');
    const working = (async () => {
      for (let n = 0; n < 12; n += 1) {
        await registered(
          junior,
          anotherLine({ ...form, facts: { ...form.facts, content: `边建边写第${n}件` } }),
        );
        const shown = await page(handler, target);
        if (n === 0) await order(handler, target, lastOrder(shown).id, 'accept', {});
        await give(senior, target, 'note', { text: `第${n}次` });
      }
    })();
    await Promise.all([building, working]);
    expect(await searchWhole(senior, '边建边写')).toHaveLength(12);
    const { missing } = await server.database.one<{ missing: number }>(
      `select count(*)::integer as missing from (select id from ticket union all select id from work_order
         union all select id from customer) s where not exists (select from search_entry e where e.id = s.id)`,
    );
    expect(missing).toBe(0);
  });
});
