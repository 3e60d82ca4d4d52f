import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, migrationsFolder, readMigrations } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let at: TestDatabase;
let folder: string;
beforeEach(async () => {
  at = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'redress-migrations-'));
  cpSync(migrationsFolder, folder, { recursive: true });
});
afterEach(async () => {
  await at.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('the test template is already at the newest migration', async () => {
  expect(await migrate(at.database)).toEqual([]);
  const applied = await at.database.one('select count(*) as n from schema_migration');
  expect(applied).toEqual({ n: readMigrations(migrationsFolder).length });
});

test('of three processes that start at once one migrates and the others wait for it', async () => {
  // Slow, and failing when run twice.
  write('9001_lamp.sql', 'create table lamp (n integer); select pg_sleep(0.5);');
  write('9002_light.sql', 'insert into lamp values (1);');
  const ran = await Promise.all([migratingProcess(), migratingProcess(), migratingProcess()]);
  expect(ran.sort()).toEqual(['["9001_lamp.sql","9002_light.sql"]', '[]', '[]']);
  expect(await at.database.query('select n from lamp')).toEqual([{ n: 1 }]);
});

test('a migration that was changed after it was applied is refused', async () => {
  write('9001_lamp.sql', 'create table lamp (n integer);');
  await migrate(at.database, folder);
  write('9001_lamp.sql', 'create table lamp (n bigint);');
  await expect(migrate(at.database, folder)).rejects.toThrow(
    '9001_lamp.sql was changed after it was applied',
  );
});

test('other line ends are not a change', async () => {
  write('9001_lamp.sql', 'create table lamp\n(n integer);');
  await migrate(at.database, folder);
  write('9001_lamp.sql', 'create table lamp\r\n(n integer);');
  expect(await migrate(at.database, folder)).toEqual([]);
});

test('a migration that fails leaves nothing of itself and says its name; those before it stay', async () => {
  write('9001_lamp.sql', 'create table lamp (n integer);');
  write('9002_broken.sql', 'create table bulb (n integer); select 1 / 0;');
  await expect(migrate(at.database, folder)).rejects.toThrow('9002_broken.sql failed and changed nothing');
  const tables = "select to_regclass('lamp') is not null as lamp, to_regclass('bulb') is not null as bulb";
  expect(await at.database.one(tables)).toEqual({ lamp: true, bulb: false });
});

test('a database that a newer program migrated is refused', async () => {
  write('9001_lamp.sql', 'create table lamp (n integer);');
  await migrate(at.database, folder);
  await expect(migrate(at.database)).rejects.toThrow('newer than this program: it has 9001_lamp.sql');
});

test('a new migration with a lower number than an applied one is refused', async () => {
  write('9002_light.sql', 'create table light (n integer);');
  await migrate(at.database, folder);
  write('9001_lamp.sql', 'create table lamp (n integer);');
  await expect(migrate(at.database, folder)).rejects.toThrow('9001_lamp.sql has a lower number');
});

test('two files with one number, or a name that is not one of a migration, are refused', async () => {
  write('9001_lamp.sql', '');
  write('9001_light.sql', '');
  expect(() => readMigrations(folder)).toThrow('one number: 9001_lamp.sql and 9001_light.sql');
  rmSync(join(folder, '9001_light.sql'));
  write('notes.txt', '');
  expect(() => readMigrations(folder)).toThrow('notes.txt is not named like');
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function migratingProcess(): Promise<string> {
  const program = `
    import { openDatabase } from ${JSON.stringify(join(import.meta.dirname, 'database.ts'))};
    import { migrate } from ${JSON.stringify(join(import.meta.dirname, 'migrate.ts'))};
    const database = openDatabase(${JSON.stringify(at.url)});
    console.log(JSON.stringify(await migrate(database, ${JSON.stringify(folder)})));
    await database.close();`;
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  await once(child, 'close');
  return output.trim();
}
