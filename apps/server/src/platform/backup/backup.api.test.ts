import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, ticketRoutes } from '@redress/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#platform/database/database.ts';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import { complaintForm, give, networkTask, registered, value } from '#testing/loop.ts';
import { startTestServer, type TestServer, testKey } from '#testing/server.ts';
import { verifyAudit } from '../audit/verify.ts';
import { openArchive } from './read.ts';
import { restoreBackup } from './restore.ts';
import { writeBackup } from './write.ts';

const content = Buffer.from('a recording');
const sha256 = createHash('sha256').update(content).digest('hex');

let server: TestServer;
let junior: Client;
let folder: string;
const made: TestDatabase[] = [];
beforeAll(async () => {
  server = await startTestServer();
  junior = await server.signIn('juniorAgent');
  const senior = await server.signIn('seniorAgent');
  folder = mkdtempSync(join(tmpdir(), 'redress-backup-'));
  const form = await complaintForm(server.database, { content: '制表符\t反斜杠\\ 换行\n引号"和 NULL \\N' });
  for (let count = 0; count < 5; count += 1) {
    const id = await registered(count === 0 ? senior : junior, form);
    if (count === 0) await give(senior, id, 'dispatch', networkTask);
  }
  await server.database.run(
    `insert into stored_file (id, name, media_type, size, sha256, created_at, created_by, subject_type, subject_id)
     select gen_random_uuid(), '录音.wav', 'audio/wav', 11, decode($1, 'hex'), now(), id, 'upload', '' from app_user limit 1`,
    [sha256],
  );
});
afterAll(async () => {
  for (const { drop } of made) await drop();
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** Files in memory, as the store of an installation. */
function filesIn(held: Map<string, Buffer>) {
  return {
    bytes: (hash: string) => {
      const found = held.get(hash);
      return found ? Promise.resolve(found) : Promise.reject(new Error('no such file'));
    },
    put: (hash: string, bytes: Buffer) => Promise.resolve(void held.set(hash, bytes)),
  };
}

const path = (name: string) => join(folder, name);
const backup = (name: string, held = new Map([[sha256, content]])) =>
  writeBackup({ database: server.database, files: filesIn(held), key: testKey }, path(name));

interface RestoreOptions {
  readonly key?: Buffer;
  readonly newKey?: boolean;
  readonly held?: Map<string, Buffer>;
}

async function restore(name: string, options: RestoreOptions = {}) {
  const target = await createTestDatabase();
  made.push(target);
  await restoreInto(target.database, name, options);
  return target.database;
}

async function restoreInto(
  database: Database,
  name: string,
  { key = testKey, newKey = false, held = new Map() }: RestoreOptions = {},
) {
  const archive = await openArchive(path(name));
  try {
    await restoreBackup({ database, files: filesIn(held), key, newKey }, archive);
  } finally {
    await archive.close();
  }
}

/** Every row of every table as text, in one order. */
async function everything(database: Database): Promise<Record<string, string[]>> {
  const tables = await database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relpersistence = 'p' and relname not in ('session', 'schema_migration') order by 1`,
  );
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}

describe('a backup that is restored', () => {
  it('has every row as it was, the files, and a whole audit trail', async () => {
    await sealed();
    const before = await everything(server.database);
    const { tables } = await backup('whole');
    const held = new Map<string, Buffer>();
    const restored = await restore('whole', { held });
    expect(await everything(restored)).toEqual(before);
    expect(before.ticket).toHaveLength(5);
    expect(tables.find(({ name }) => name === 'ticket')?.rows).toBe(5);
    expect(held).toEqual(new Map([[sha256, content]]));
    expect(await verifyAudit(restored)).toMatchObject({ findings: [], unsealed: 0 });
    expect((await restored.query('select from session')).length).toBe(0);
    expect(statSync(path('whole')).mode & 0o777).toBe(0o600);
  });

  it('goes on: numbers and ids follow the old ones, and the rules of append-only tables hold', async () => {
    const restored = await restore('whole');
    const last = 'select max(id)::int as id from audit_entry';
    const { id } = await restored.one<{ id: number }>(last);
    const next = await restored.one<{ id: number }>("select nextval('audit_entry_id_seq')::int as id");
    expect(next.id).toBeGreaterThan(id);
    await expect(restored.run("update audit_entry set action = 'x'")).rejects.toThrow('append-only');
  });

  it('is one moment, although people went on working', async () => {
    const form = await complaintForm(server.database);
    let working = true;
    const work = (async () => {
      while (working) value(await junior.call(ticketRoutes.register, { body: form }));
    })();
    await backup('moving');
    working = false;
    await work;
    const restored = await restore('moving');
    const { orphans } = await restored.one<{ orphans: number }>(
      `select count(*) as orphans from ticket t where not exists (select from ticket_event e where e.ticket_id = t.id)
         or not exists (select from clock c where c.ticket_id = t.id)
         or not exists (select from audit_entry a where a.subject_id = t.id::text)`,
    );
    expect(orphans).toBe(0);
    expect(await verifyAudit(restored)).toMatchObject({ findings: [] });
  });

  async function sealed() {
    for (let tried = 0; (await verifyAudit(server.database)).unsealed > 0; tried += 1) {
      if (tried === 50) throw new Error('the audit trail was not sealed');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});

describe('what is refused', () => {
  it('a database that is not empty, and nothing is changed', async () => {
    const before = await everything(server.database);
    await expect(restoreInto(server.database, 'whole')).rejects.toThrow('not empty');
    expect((await everything(server.database)).ticket).toEqual(before.ticket);
  });

  it('an archive with one byte changed, cut off, or of something else', async () => {
    const bytes = readFileSync(path('whole'));
    const altered = Buffer.from(bytes);
    const place = altered.indexOf(content);
    altered[place] = 0;
    writeFileSync(path('altered'), altered);
    await expect(openArchive(path('altered'))).rejects.toThrow('altered or damaged');
    writeFileSync(path('cut'), bytes.subarray(0, bytes.length / 2));
    await expect(openArchive(path('cut'))).rejects.toThrow(/cut off|missing/);
    writeFileSync(path('else'), 'hello'.repeat(500));
    await expect(openArchive(path('else'))).rejects.toThrow('no backup of Redress');
  });

  it('second factors under another key, unless they are given up', async () => {
    await server.database.run(
      "update app_user set totp_secret = 'sealed', totp_enabled_at = now() where employee_number = 'administrator'",
    );
    await backup('factors');
    const key = Buffer.alloc(32, 8);
    await expect(restore('factors', { key })).rejects.toThrow('another key');
    const [again] = made.slice(-1);
    if (!again) throw new Error('no database');
    await restoreInto(again.database, 'factors', { key, newKey: true });
    const sql = 'select count(*) as count from app_user where totp_secret is not null';
    expect(await again.database.one(sql)).toEqual({ count: 0 });
    expect(await (await restore('factors')).one(sql)).toEqual({ count: 1 });
  });

  it('files that the folder does not have are named', async () => {
    expect(await backup('missing', new Map())).toMatchObject({ files: [], missingFiles: [sha256] });
  });
});
