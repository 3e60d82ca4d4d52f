import { crc32 } from 'node:zlib';
import { type Client, fileRoutes, type ImportPage, importRoutes as routes } from '@redress/contract';
import { type ImportMapping, sourceOf } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signIn('dataManager');
});
afterAll(() => server.stop());

async function upload(client: Client, name: string, content: string | Buffer): Promise<string> {
  const body = new FormData();
  body.append('file', new File([new Uint8Array(Buffer.from(content))], name));
  const answer = await client.call(fileRoutes.uploadFiles, { body });
  if (!answer.ok) throw new Error(answer.failure.code);
  return String(answer.value.items[0]?.id);
}

async function stage(name: string, content: string | Buffer, mappingName?: string): Promise<ImportPage> {
  const fileId = await upload(clerk, name, content);
  const body = { fileId, ...(mappingName === undefined ? {} : { mappingName }) };
  const answer = await clerk.call(routes.stageImport, { body });
  if (!answer.ok) throw new Error(`${answer.failure.code} ${answer.failure.message}`);
  return answer.value;
}

async function map(id: string, mapping: ImportMapping): Promise<ImportPage> {
  const answer = await clerk.call(routes.mapImport, { params: { id }, body: { mapping: sent(mapping) } });
  if (!answer.ok) throw new Error(`${answer.failure.code} ${answer.failure.message}`);
  return answer.value;
}

/** A mapping as JSON carries it: lists that may be written to. */
function sent(mapping: ImportMapping) {
  return JSON.parse(JSON.stringify(mapping));
}

async function run(id: string, withoutProblemRows = false): Promise<ImportPage> {
  const started = await clerk.call(routes.runImport, { params: { id }, body: { withoutProblemRows } });
  if (!started.ok) throw new Error(started.failure.code);
  for (let tried = 0; tried < 200; tried += 1) {
    const answer = await clerk.call(routes.import, { params: { id } });
    if (answer.ok && (answer.value.status === 'done' || answer.value.status === 'failed'))
      return answer.value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the import did not end');
}

async function problemsOf(id: string): Promise<string> {
  const answer = await clerk.call(routes.importProblems, { params: { id } });
  if (!answer.ok) throw new Error(answer.failure.code);
  return (answer.value as unknown as Blob).text();
}

const plain: ImportMapping = {
  fields: {
    externalNumber: sourceOf('No'),
    content: sourceOf('Text'),
    registeredDate: sourceOf('Day'),
    contactPhone: sourceOf('Phone'),
  },
  zone: null,
};

const tickets = (where: string) =>
  server.database.query<{ content: string; external_number: string; number: string }>(
    `select content, external_number, number from ticket where external_number like $1 order by external_number`,
    [where],
  );

describe('staging a list', () => {
  test('suggests a mapping by the headings and makes no ticket', async () => {
    const staged = await stage('a.csv', '工单号,投诉内容,日期,手机\nS1,宽带慢,2026-03-01,15400000001\n');
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
    const staged = await stage('b.csv', content);
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
    const fileId = await upload(clerk, name, content);
    expect(await clerk.call(routes.stageImport, { body: { fileId } })).toMatchObject({ failure: { code } });
  });

  test('takes only one’s own fresh upload', async () => {
    const other = await server.signIn('statistician');
    const fileId = await upload(other, 'c.csv', 'No,Text\n1,x\n');
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
    const fileId = await upload(junior, 'd.csv', 'No,Text\n1,x\n');
    expect(await junior.call(routes.stageImport, { body: { fileId } })).toMatchObject({ status: 403 });
    const { id } = await stage('d.csv', 'No,Text\n1,x\n');
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
    const { id } = await stage('problems.csv', list);
    const staged = await map(id, plain);
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
    expect(await run(id, true)).toMatchObject({ status: 'done', progress: 1 });
    expect(await tickets('P%')).toMatchObject([{ external_number: 'P1', content: 'good' }]);
  });

  test('come as a file that no spreadsheet runs', async () => {
    const { id } = await stage('safe.csv', list);
    await map(id, plain);
    const text = await problemsOf(id);
    expect(text).toContain('行号,原因,No,Text,Day,Phone\r\n');
    expect(text).toContain('3,内容: 没有内容,P2,,2026-03-02,\r\n');
    expect(text).toContain(`4,受理日期: 日期无法识别 (soon),P3,"'=HYPERLINK(""x"")",soon,\r\n`);
  });

  test('a mapping whose columns are not there is refused with their names', async () => {
    const { id } = await stage('columns.csv', 'No,Text\n1,x\n');
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
    const { id } = await stage('twice.csv', list);
    const staged = await map(id, plain);
    expect(staged.preview.map(({ outcome, duplicateOf }) => [outcome, duplicateOf])).toEqual([
      ['ready', null],
      ['duplicate', '#2'],
      ['ready', null],
      ['duplicate', '#4'],
      ['ready', null],
      ['ready', null],
    ]);
    expect(await run(id)).toMatchObject({ status: 'done', progress: 4 });
    const { id: again } = await stage('twice.csv', list);
    const second = await map(again, plain);
    expect(second.summary).toMatchObject({ ready: 0, duplicates: 6 });
    const [first] = await tickets('D1');
    expect(second.preview[0]).toMatchObject({ outcome: 'duplicate', duplicateOf: first?.number });
    expect(
      await clerk.call(routes.runImport, { params: { id: again }, body: { withoutProblemRows: false } }),
    ).toMatchObject({ failure: { code: 'importNothingToDo' } });
  });

  test('staged twice before either ran, it still comes in once', async () => {
    const list = 'No,Text,Day,Phone\nE1,x,2026-03-01,\nE2,y,2026-03-01,\n';
    const [one, two] = [await stage('e.csv', list), await stage('e.csv', list)];
    await map(one.id, plain);
    await map(two.id, plain);
    await Promise.all([run(one.id), run(two.id)]);
    expect((await tickets('E%')).map(({ external_number }) => external_number)).toEqual(['E1', 'E2']);
  });
});

describe('running an import', () => {
  test('makes real tickets with their own dates, owned by whoever ran it', async () => {
    const { id } = await stage(
      'real.csv',
      'No,Text,Day,Phone,State\nR1,a,2026-03-01,,Closed\nR2,b,2026-03-01,,Open\n',
    );
    await map(id, { ...plain, fields: { ...plain.fields, status: sourceOf('State') } });
    await run(id);
    const rows = await server.database.query(
      `select t.external_number, t.status, t.registered_at, t.closed_at is null as open, u.employee_number as owner, t.number
       from ticket t join app_user u on u.id = t.owner_id where external_number like 'R_' order by 1`,
    );
    const registered_at = Date.parse('2026-03-01T00:00:00+08:00');
    expect(rows).toMatchObject([
      { external_number: 'R1', status: 'closed', registered_at, open: false, owner: 'dataManager' },
      { external_number: 'R2', status: 'open', registered_at, open: true, owner: 'dataManager' },
    ]);
    const { count } = await server.database.one<{ count: number }>(
      `select count(*) from audit_entry where action = 'ticket.import'`,
    );
    expect(count).toBeGreaterThanOrEqual(2);
  });

  test('begins anew after the process that ran it died, and makes each ticket once', async () => {
    const { id } = await stage('died.csv', 'No,Text,Day,Phone\nF1,x,2026-03-01,\n');
    await map(id, plain);
    await server.database.run(
      `update import_run set status = 'running', lease_until = now() - interval '1 second', progress = 1,
         actor = (select jsonb_build_object('id', id, 'name', name, 'employeeNumber', employee_number, 'locale', 'zh',
           'roles', '["dataManager"]'::jsonb, 'grants', '{"import.run": "all"}'::jsonb, 'unitId', unit_id,
           'teamId', null, 'departmentId', null, 'branchId', null)
           from app_user where employee_number = 'dataManager')
       where id = $1`,
      [id],
    );
    for (let tried = 0; tried < 50 && (await tickets('F1')).length === 0; tried += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await tickets('F1')).toHaveLength(1);
    expect(await clerk.call(routes.import, { params: { id } })).toMatchObject({ value: { status: 'done' } });
  });

  test('that fails half-way keeps nothing of it', async () => {
    const many = Array.from({ length: 250 }, (_, index) => `G${index},x,2026-03-01,`).join('\n');
    const { id } = await stage('half.csv', `No,Text,Day,Phone\n${many}\n`);
    await map(id, plain);
    // The last row names a classification that the database refuses: the first 200 tickets are written before it.
    await server.database.run(
      `update import_row set ticket = jsonb_set(ticket, '{facts,natureId}', '"00000000-0000-0000-0000-000000000000"')
       where run_id = $1 and line = 251`,
      [id],
    );
    expect(await run(id)).toMatchObject({ status: 'failed', progress: 0 });
    expect(await tickets('G%')).toEqual([]);
  });

  test('a running or ended import cannot be mapped, run or discarded again', async () => {
    const { id } = await stage('again.csv', 'No,Text,Day,Phone\nH1,x,2026-03-01,\n');
    await map(id, plain);
    await run(id);
    for (const answer of [
      await clerk.call(routes.runImport, { params: { id }, body: { withoutProblemRows: true } }),
      await clerk.call(routes.mapImport, { params: { id }, body: { mapping: sent(plain) } }),
      await clerk.call(routes.discardImport, { params: { id } }),
    ]) {
      expect(answer).toMatchObject({ status: 409, failure: { code: 'importNotStaged' } });
    }
  });

  test('a discarded one keeps no rows', async () => {
    const { id } = await stage('gone.csv', 'No,Text,Day,Phone\nI1,x,2026-03-01,\n');
    await clerk.call(routes.discardImport, { params: { id } });
    expect(await server.database.query('select from import_row where run_id = $1', [id])).toEqual([]);
    expect(await clerk.call(routes.imports)).toMatchObject({ ok: true });
  });
});

describe('a mapping saved under a name', () => {
  test('is used by name, and by itself for a list with its columns', async () => {
    const params = { name: 'regulator' };
    const body = { mapping: sent(plain), version: 0 };
    expect(await clerk.call(routes.saveImportMapping, { params, body })).toMatchObject({
      value: { version: 1 },
    });
    expect(await clerk.call(routes.saveImportMapping, { params, body })).toMatchObject({
      failure: { code: 'versionConflict' },
    });
    const list = 'No,Text,Day,Phone\nM1,x,2026-03-01,\n';
    expect(await stage('named.csv', list, 'regulator')).toMatchObject({ mappingName: 'regulator' });
    expect(await stage('unnamed.csv', list)).toMatchObject({
      mappingName: 'regulator',
      summary: { ready: 1 },
    });
    const fileId = await upload(clerk, 'unknown.csv', list);
    expect(await clerk.call(routes.stageImport, { body: { fileId, mappingName: 'nobody' } })).toMatchObject({
      status: 404,
      failure: { code: 'importMappingUnknown' },
    });
  });
});

describe('a list as other systems write it', () => {
  /** Every day of April to June 2015, 2,224 rows, as a day-first system writes American dates. */
  function americanList(): string {
    const pad = (value: number) => String(value).padStart(2, '0');
    const rows = Array.from({ length: 2224 }, (_, index) => {
      const at = new Date(Date.UTC(2015, 3, 1 + (index % 91)));
      const [day, month] = [at.getUTCDate(), at.getUTCMonth() + 1];
      const date = day > 12 ? `${pad(day)}-${pad(month)}-2015` : `${pad(month)}-${pad(day)}-2015`;
      return `A${pad(index)},Billing ${index % 7},${date},3:${pad(index % 60)}:00 PM,${index % 3 === 0 ? 'Open' : 'Solved'}`;
    });
    return `\uFEFFTicket #,Customer Complaint,Date,Time,Status\n${rows.join('\n')}\n`;
  }

  test('comes in completely, its swapped dates put right', async () => {
    const staged = await stage('american.csv', americanList());
    expect(staged.summary).toMatchObject({ rows: 2224, ready: 2224, problemRows: 0, duplicates: 0 });
    expect(staged.summary.dates).toMatchObject([
      { ground: 'span', from: '2015-04-01', to: '2015-06-30', earliest: '2015-04-01', latest: '2015-06-30' },
    ]);
    expect(await run(staged.id)).toMatchObject({ status: 'done', progress: 2224 });
    const found = await server.database.one(
      `select count(*) as all, count(*) filter (where status = 'open') as open, min(registered_at) as first,
         max(registered_at) as last from ticket where external_number like 'A%'`,
    );
    expect(found).toEqual({
      all: 2224,
      // Every third of 2,224 rows, the first among them.
      open: 742,
      first: Date.parse('2015-04-01T15:00:00+08:00'),
      // The last day is row 90, 181, 272 and so on: of their minutes 52 is the greatest.
      last: Date.parse('2015-06-30T15:52:00+08:00'),
    });
  }, 60_000);

  test('a workbook too: dates, numbers and formulas come as text', async () => {
    const staged = await stage('book.xlsx', workbook());
    expect(staged.summary).toMatchObject({ encoding: 'xlsx', rows: 1 });
    expect(staged.summary.columns).toMatchObject([
      { name: 'No', samples: [{ text: '12345' }] },
      { name: 'Text', samples: [{ text: '=not a formula' }] },
      { name: 'Day', samples: [{ text: '2015-04-22' }] },
      { name: 'Phone', filled: 0 },
    ]);
    expect(await map(staged.id, plain)).toMatchObject({
      preview: [
        { outcome: 'ready', ticket: { registeredAt: '2015-04-21T16:00:00.000Z', externalNumber: '12345' } },
      ],
    });
  });
});

/** A workbook with one sheet: headings, and a row with a number, a text, and a day as spreadsheets keep it. */
function workbook(): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const at = (cell: string, place: string) => cell.replace('<c ', `<c r="${place}" `);
  const headings = ['No', 'Text', 'Day', 'Phone'].map((value, index) => at(text(value), `${'ABCD'[index]}1`));
  // Day 42116 of spreadsheets is 22 April 2015.
  const cells = [
    '<c r="A2"><v>12345</v></c>',
    at(text('=not a formula'), 'B2'),
    '<c r="C2" s="1"><v>42116</v></c>',
  ];
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><dimension ref="A1:D2"/><sheetData><row r="1">${headings.join('')}</row><row r="2">${cells.join('')}</row></sheetData></worksheet>`,
  });
}

/** A zip archive whose entries are stored as they are. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const made = Buffer.from([20, 0]);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, facts, place, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
