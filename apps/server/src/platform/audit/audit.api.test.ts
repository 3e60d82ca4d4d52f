import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#platform/database/database.ts';
import { createTestDatabase, type TestDatabase } from '#platform/database/testing.ts';
import { auditEntry, systemActor, writeAudit } from './entry.ts';
import { sealBatch } from './sealer.ts';
import { verifyAudit } from './verify.ts';

let made: TestDatabase;
let database: Database;
beforeAll(async () => {
  made = await createTestDatabase();
  database = made.database;
});
afterAll(() => made.drop());

async function write(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, i) =>
    auditEntry(systemActor, {
      action: 'tested',
      subjectType: 'test',
      subjectId: String(i),
      data: { z: 1, a: { 中: '文', n: 1.5 }, i },
    }),
  );
  await writeAudit(database, rows);
}

/** What somebody with all rights on the database does: the triggers step aside. */
async function asIntruder(...statements: readonly string[]): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const table of ['audit_entry', 'audit_seal']) {
      await transaction.run(`alter table ${table} disable trigger user`);
    }
    for (const statement of statements) await transaction.run(statement);
    for (const table of ['audit_entry', 'audit_seal']) {
      await transaction.run(`alter table ${table} enable trigger user`);
    }
  });
}

async function idAt(seq: number): Promise<number> {
  return (await database.one<{ id: number }>('select entry_id as id from audit_seal where seq = $1', [seq]))
    .id;
}

describe('the audit trail (V2)', () => {
  test.each([
    'update audit_entry set actor_name = $$x$$',
    'delete from audit_entry',
    'truncate audit_entry cascade',
  ])('the database refuses: %s', async (statement) => {
    await write(1);
    await expect(database.run(statement)).rejects.toThrow('audit_entry is append-only');
    await expect(
      database.run(statement.replace('audit_entry', 'audit_seal').replace('actor_name = $$x$$', 'seq = 1')),
    ).rejects.toThrow('audit_seal is append-only');
  });

  test('of several sealers at once one seals, and the chain has no gap', async () => {
    await write(1_700);
    for (let round = 0; round < 8; round += 1) {
      await Promise.all(Array.from({ length: 4 }, () => sealBatch(database)));
    }
    const report = await verifyAudit(database);
    expect(report.findings).toEqual([]);
    expect(report.unsealed).toBe(0);
    expect(report.head?.seq).toBe(report.sealed);
    expect(report.sealed).toBeGreaterThanOrEqual(1_700);
  });

  test('an entry that commits after a later one is sealed all the same', async () => {
    const client = await database.pool.connect();
    await client.query('begin');
    await client.query(
      `insert into audit_entry (at, actor_name, action, subject_type, subject_id, data)
       values (now(), 'slow', 'tested', 'test', 'slow', '{}')`,
    );
    await write(1);
    await sealBatch(database);
    await client.query('commit');
    client.release();
    await sealBatch(database);
    expect(await verifyAudit(database)).toMatchObject({ findings: [], unsealed: 0 });
  });
});

describe('audit:verify finds (V2)', () => {
  let own: TestDatabase;
  beforeEach(async () => {
    own = await createTestDatabase();
    database = own.database;
    await write(10);
    await sealBatch(database);
    return async () => {
      await own.drop();
      database = made.database;
    };
  });

  test('nothing, where nothing was done', async () => {
    expect(await verifyAudit(database)).toMatchObject({ sealed: 10, unsealed: 0, findings: [] });
  });

  test.each([
    'actor_name = $$somebody$$',
    'action = $$other$$',
    "at = at + interval '1 microsecond'",
    'data = jsonb_set(data, $${i}$$, $$99$$)',
    'subject_id = $$other$$',
    'request_id = $$r$$',
  ])('a changed entry: %s', async (change) => {
    const id = await idAt(4);
    await asIntruder(`update audit_entry set ${change} where id = ${id}`);
    expect((await verifyAudit(database)).findings).toEqual([{ kind: 'changed', entryId: id, seq: 4 }]);
  });

  test('a deleted entry', async () => {
    const id = await idAt(4);
    await asIntruder(`delete from audit_entry where id = ${id}`);
    expect((await verifyAudit(database)).findings).toEqual([{ kind: 'deleted', entryId: id, seq: 4 }]);
  });

  test('an entry deleted together with its seal', async () => {
    const id = await idAt(4);
    await asIntruder('delete from audit_seal where seq = 4', `delete from audit_entry where id = ${id}`);
    expect((await verifyAudit(database)).findings).toEqual([
      { kind: 'broken', entryId: await idAt(5), seq: 5 },
    ]);
  });

  test('an entry put in past the trigger', async () => {
    await asIntruder(
      `insert into audit_entry (at, actor_name, action, subject_type, subject_id, data)
       values (now(), 'x', 'forged', 'test', '1', '{}')`,
    );
    expect((await verifyAudit(database)).findings).toMatchObject([{ kind: 'inserted', seq: null }]);
  });

  test('two entries that changed places', async () => {
    const [three, four] = [await idAt(3), await idAt(4)];
    await asIntruder(
      'update audit_seal set entry_id = -1 where seq = 3',
      `update audit_seal set entry_id = ${three} where seq = 4`,
      `update audit_seal set entry_id = ${four} where seq = 3`,
    );
    expect((await verifyAudit(database)).findings).toEqual([
      { kind: 'changed', entryId: four, seq: 3 },
      { kind: 'changed', entryId: three, seq: 4 },
    ]);
  });

  test('entries that no server seals', async () => {
    await database.run(
      `insert into audit_entry (at, actor_name, action, subject_type, subject_id, data)
       values (now() - interval '2 minutes', 'x', 'tested', 'test', '1', '{}'), (now(), 'x', 'tested', 'test', '2', '{}')`,
    );
    expect(await verifyAudit(database)).toMatchObject({ unsealed: 2, late: 1, findings: [] });
  });

  test('a waiting entry that vanished before its seal', async () => {
    await write(1);
    await asIntruder('delete from audit_entry where id = (select max(id) from audit_entry)');
    expect((await verifyAudit(database)).findings).toMatchObject([{ kind: 'deleted', seq: null }]);
  });

  test('a trail cut off at its end, given a place noted before', async () => {
    const anchor = (await verifyAudit(database)).head;
    if (!anchor) throw new Error('nothing was sealed');
    const [nine, ten] = [await idAt(9), await idAt(10)];
    await asIntruder(
      'delete from audit_seal where seq > 8',
      `delete from audit_entry where id in (${nine}, ${ten})`,
    );
    expect((await verifyAudit(database)).findings).toEqual([]);
    expect((await verifyAudit(database, anchor)).findings).toEqual([{ kind: 'cut', entryId: null, seq: 10 }]);
  });
});
