import { type Client, importRoutes as routes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { map, plain, problemsOf, run, sent, stage, uploadList } from './importing.fixture.ts';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signIn('dataManager');
});
afterAll(() => server.stop());

const tickets = (where: string) =>
  server.database.query<{ content: string; external_number: string; number: string }>(
    `select content, external_number, number from ticket where external_number like $1 order by external_number`,
    [where],
  );

describe('staging a list', () => {
  test('suggests a mapping by the headings and makes no ticket', async () => {
    const staged = await stage(
      clerk,
      'a.csv',
      '工单号,投诉内容,日期,手机\nS1,宽带慢,2026-03-01,15400000001\n',
    );
    expect(staged).toMatchObject({
      status: 'staged',
      summary: { rows: 1, ready: 1, problemRows: 0, duplicates: 0, encoding: 'utf-8' },
      mapping: { fields: { externalNumber: { columns: ['工单号'] }, content: { columns: ['投诉内容'] } } },
      preview: [
        {
          line: 2,
          outcome: 'ready',
          ticket: {
            externalNumber: 'S1',
            content: '宽带慢',
            contactPhone: '154****0001',
            // Midnight in Shanghai.
            registeredAt: '2026-02-28T16:00:00.000Z',
          },
        },
      ],
    });
    expect(await tickets('S1')).toEqual([]);
  });

  test.each([
    [
      'GB18030',
      Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0x78, 0x0a, 0x31, 0x2c, 0x32, 0x0a]),
      'gb18030',
      '编号',
    ],
    ['UTF-8 with a mark', '\uFEFF编号,x\n1,2\n', 'utf-8', '编号'],
    ['UTF-16', Buffer.from('\uFEFF编号,x\n1,2\n', 'utf16le'), 'utf-16le', '编号'],
    ['semicolons', '编号;x\n1;2\n', 'utf-8', '编号'],
    ['tabs', '编号\tx\n1\t2\n', 'utf-8', '编号'],
  ])('reads %s', async (_name, content, encoding, heading) => {
    const staged = await stage(clerk, 'b.csv', content);
    expect(staged.summary).toMatchObject({ encoding, rows: 1 });
    expect(staged.summary.columns[0]).toMatchObject({
      name: heading,
      filled: 1,
      samples: [{ text: '1', count: 1 }],
    });
  });

  test.each([
    ['empty.csv', 'No,Text\n', 'importEmpty'],
    ['quote.csv', 'No,Text\n1,"never closed\n2,x\n', 'importUnreadable'],
    ['letter.pdf', '%PDF-1.7', 'importFileKind'],
  ])('refuses %s', async (name, content, code) => {
    const fileId = await uploadList(clerk, name, content);
    expect(await clerk.call(routes.stageImport, { body: { fileId } })).toMatchObject({ failure: { code } });
  });

  test('takes only one’s own fresh upload', async () => {
    const other = await server.signIn('statistician');
    const fileId = await uploadList(other, 'c.csv', 'No,Text\n1,x\n');
    expect(await clerk.call(routes.stageImport, { body: { fileId } })).toMatchObject({
      failure: { code: 'importFileMissing' },
    });
    await other.call(routes.stageImport, { body: { fileId } });
    expect(await other.call(routes.stageImport, { body: { fileId } })).toMatchObject({
      failure: { code: 'importFileMissing' },
    });
  });

  test('needs the right, and is nobody else’s to see', async () => {
    const junior = await server.signIn('juniorAgent');
    const fileId = await uploadList(junior, 'd.csv', 'No,Text\n1,x\n');
    expect(await junior.call(routes.stageImport, { body: { fileId } })).toMatchObject({ status: 403 });
    const { id } = await stage(clerk, 'd.csv', 'No,Text\n1,x\n');
    const other = await server.signIn('statistician');
    expect(await other.call(routes.import, { params: { id } })).toMatchObject({ status: 404 });
    expect(await other.call(routes.importProblems, { params: { id } })).toMatchObject({ status: 404 });
    expect(
      await other.call(routes.runImport, { params: { id }, body: { withoutProblemRows: true } }),
    ).toMatchObject({ status: 404 });
  });
});

describe('problems', () => {
  const list = 'No,Text,Day,Phone\nP1,good,2026-03-01,\nP2,,2026-03-02,\nP3,"=HYPERLINK(""x"")",soon,\n';

  test('are counted, shown row by row, and stop the import until rows are left out knowingly', async () => {
    const { id } = await stage(clerk, 'problems.csv', list);
    const staged = await map(clerk, id, plain);
    expect(staged.summary).toMatchObject({ rows: 3, ready: 1, problemRows: 2 });
    expect(staged.summary.problems).toEqual(
      expect.arrayContaining([
        { field: 'content', code: 'contentMissing', count: 1, samples: [] },
        { field: 'registeredDate', code: 'dateUnreadable', count: 1, samples: ['soon'] },
      ]),
    );
    const refusal = await clerk.call(routes.runImport, {
      params: { id },
      body: { withoutProblemRows: false },
    });
    expect(refusal).toMatchObject({ status: 409, failure: { code: 'importHasProblems' } });
    expect(await tickets('P%')).toEqual([]);
    expect(await run(clerk, id, true)).toMatchObject({ status: 'done', progress: 1 });
    expect(await tickets('P%')).toMatchObject([{ external_number: 'P1', content: 'good' }]);
  });

  test('come as a file that no spreadsheet runs', async () => {
    const { id } = await stage(clerk, 'safe.csv', list);
    await map(clerk, id, plain);
    const text = await problemsOf(clerk, id);
    expect(text).toContain('行号,原因,No,Text,Day,Phone\r\n');
    expect(text).toContain('3,内容: 没有内容,P2,,2026-03-02,\r\n');
    expect(text).toContain(`4,受理日期: 日期无法识别 (soon),P3,"'=HYPERLINK(""x"")",soon,\r\n`);
  });

  test('a mapping whose columns are not there is refused with their names', async () => {
    const { id } = await stage(clerk, 'columns.csv', 'No,Text\n1,x\n');
    expect(
      await clerk.call(routes.mapImport, { params: { id }, body: { mapping: sent(plain) } }),
    ).toMatchObject({ failure: { code: 'importColumnsMissing', message: '文件中没有这些列：Day、Phone' } });
  });
});

describe('the same case twice', () => {
  test('is recognised within a list and against tickets, and comes in once', async () => {
    const list = [
      'No,Text,Day,Phone',
      'D1,slow,2026-03-01,',
      'D1,slow again,2026-03-02,',
      ',no number,2026-03-01,15400000002',
      ',no number,2026-03-01,15400000002',
      ',no number,2026-03-02,15400000002',
      'D2,no number,2026-03-02,15400000003',
    ].join('\n');
    const { id } = await stage(clerk, 'twice.csv', list);
    const staged = await map(clerk, id, plain);
    expect(staged.preview.map(({ outcome, duplicateOf }) => [outcome, duplicateOf])).toEqual([
      ['ready', null],
      ['duplicate', '#2'],
      ['ready', null],
      ['duplicate', '#4'],
      ['ready', null],
      ['ready', null],
    ]);
    expect(await run(clerk, id)).toMatchObject({ status: 'done', progress: 4 });
    const { id: again } = await stage(clerk, 'twice.csv', list);
    const second = await map(clerk, again, plain);
    expect(second.summary).toMatchObject({ ready: 0, duplicates: 6 });
    const [first] = await tickets('D1');
    expect(second.preview[0]).toMatchObject({ outcome: 'duplicate', duplicateOf: first?.number });
    expect(
      await clerk.call(routes.runImport, { params: { id: again }, body: { withoutProblemRows: false } }),
    ).toMatchObject({ failure: { code: 'importNothingToDo' } });
  });

  test('staged twice before either ran, it still comes in once', async () => {
    const list = 'No,Text,Day,Phone\nE1,x,2026-03-01,\nE2,y,2026-03-01,\n';
    const [one, two] = [await stage(clerk, 'e.csv', list), await stage(clerk, 'e.csv', list)];
    await map(clerk, one.id, plain);
    await map(clerk, two.id, plain);
    await Promise.all([run(clerk, one.id), run(clerk, two.id)]);
    expect((await tickets('E%')).map(({ external_number }) => external_number)).toEqual(['E1', 'E2']);
  });
});
