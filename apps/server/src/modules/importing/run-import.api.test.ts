import { type Client, importRoutes as routes } from '@redress/contract';
import { sourceOf } from '@redress/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '#testing/server.ts';
import { map, plain, run, sent, stage, uploadList } from './importing.fixture.ts';
import { workbook } from './workbook.fixture.ts';

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

describe('running an import', () => {
  test('makes real tickets with their own dates, owned by whoever ran it', async () => {
    const { id } = await stage(
      clerk,
      'real.csv',
      'No,Text,Day,Phone,State\nR1,a,2026-03-01,,Closed\nR2,b,2026-03-01,,Open\n',
    );
    await map(clerk, id, { ...plain, fields: { ...plain.fields, status: sourceOf('State') } });
    await run(clerk, id);
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
    const { id } = await stage(clerk, 'died.csv', 'No,Text,Day,Phone\nF1,x,2026-03-01,\n');
    await map(clerk, id, plain);
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
    const { id } = await stage(clerk, 'half.csv', `No,Text,Day,Phone\n${many}\n`);
    await map(clerk, id, plain);
    // The last row names a classification that the database refuses: the first 200 tickets are written before it.
    await server.database.run(
      `update import_row set ticket = jsonb_set(ticket, '{facts,natureId}', '"00000000-0000-0000-0000-000000000000"')
       where run_id = $1 and line = 251`,
      [id],
    );
    expect(await run(clerk, id)).toMatchObject({ status: 'failed', progress: 0 });
    expect(await tickets('G%')).toEqual([]);
  });

  test('a running or ended import cannot be mapped, run or discarded again', async () => {
    const { id } = await stage(clerk, 'again.csv', 'No,Text,Day,Phone\nH1,x,2026-03-01,\n');
    await map(clerk, id, plain);
    await run(clerk, id);
    for (const answer of [
      await clerk.call(routes.runImport, { params: { id }, body: { withoutProblemRows: true } }),
      await clerk.call(routes.mapImport, { params: { id }, body: { mapping: sent(plain) } }),
      await clerk.call(routes.discardImport, { params: { id } }),
    ]) {
      expect(answer).toMatchObject({ status: 409, failure: { code: 'importNotStaged' } });
    }
  });

  test('a discarded one keeps no rows', async () => {
    const { id } = await stage(clerk, 'gone.csv', 'No,Text,Day,Phone\nI1,x,2026-03-01,\n');
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
    expect(await stage(clerk, 'named.csv', list, 'regulator')).toMatchObject({ mappingName: 'regulator' });
    expect(await stage(clerk, 'unnamed.csv', list)).toMatchObject({
      mappingName: 'regulator',
      summary: { ready: 1 },
    });
    const fileId = await uploadList(clerk, 'unknown.csv', list);
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
    const staged = await stage(clerk, 'american.csv', americanList());
    expect(staged.summary).toMatchObject({ rows: 2224, ready: 2224, problemRows: 0, duplicates: 0 });
    expect(staged.summary.dates).toMatchObject([
      { ground: 'span', from: '2015-04-01', to: '2015-06-30', earliest: '2015-04-01', latest: '2015-06-30' },
    ]);
    expect(await run(clerk, staged.id)).toMatchObject({ status: 'done', progress: 2224 });
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
    const staged = await stage(clerk, 'book.xlsx', workbook());
    expect(staged.summary).toMatchObject({ encoding: 'xlsx', rows: 1 });
    expect(staged.summary.columns).toMatchObject([
      { name: 'No', samples: [{ text: '12345' }] },
      { name: 'Text', samples: [{ text: '=not a formula' }] },
      { name: 'Day', samples: [{ text: '2015-04-22' }] },
      { name: 'Phone', filled: 0 },
    ]);
    expect(await map(clerk, staged.id, plain)).toMatchObject({
      preview: [
        { outcome: 'ready', ticket: { registeredAt: '2015-04-21T16:00:00.000Z', externalNumber: '12345' } },
      ],
    });
  });
});
