import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkImports } from './imports/check.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'redress-imports-'));
  write('package.json', JSON.stringify({ workspaces: ['packages/*', 'apps/*'] }));
  workspace('packages/domain', { name: '@redress/domain', exports: { '.': './src/index.ts' } });
  workspace('packages/contract', { name: '@redress/contract', exports: { '.': './src/index.ts' } });
  workspace('apps/server', { name: '@redress/server', imports: { '#platform/*': './src/platform/*' } });
  workspace('apps/web', { name: '@redress/web', imports: { '#ui/*': './src/ui/*' } });
  for (const path of [
    'packages/domain/src/index.ts',
    'packages/contract/src/index.ts',
    'apps/server/src/platform/clock.ts',
    'apps/server/src/modules/orders/public.ts',
    'apps/server/src/modules/orders/store.ts',
    'apps/server/src/main.ts',
    'apps/web/src/ui/Table.tsx',
    'apps/web/src/features/orders/Page.tsx',
    'apps/web/src/app/router.ts',
  ]) {
    write(path, 'export {};');
  }
});
afterEach(() => rmSync(root, { recursive: true }));

test('a house in order has no violation', () => {
  write('packages/contract/src/index.ts', "import { z } from 'zod'; export * from '@redress/domain';");
  write('apps/server/src/platform/pool.ts', "import 'node:fs'; import 'pg'; import '@redress/contract';");
  write(
    'apps/server/src/modules/tickets/module.ts',
    "import '../orders/public.ts'; import '#platform/clock.ts';",
  );
  write('apps/server/src/main.ts', "import './modules/tickets/module.ts';");
  write('apps/web/src/features/tickets/Page.tsx', "import '#ui/Table.tsx'; import '@redress/domain';");
  write('apps/web/src/app/pages.ts', "import '../features/tickets/Page.tsx';");
  const { files, violations } = checkImports(root);
  expect(violations).toEqual([]);
  expect(files).toBe(13);
});

test.each([
  ['packages/domain/src/a.ts', "import { z } from 'zod';", 'domain must not import the package zod'],
  ['packages/domain/src/a.ts', "import 'node:fs';", 'domain must not import the package node'],
  ['packages/domain/src/a.ts', "import '@redress/contract';", 'domain must not import contract'],
  [
    'packages/contract/src/a.ts',
    "import '../../../apps/server/src/main.ts';",
    'contract must not import server app',
  ],
  [
    'apps/server/src/platform/a.ts',
    "import '../modules/orders/public.ts';",
    'platform must not import server module',
  ],
  [
    'apps/server/src/platform/a.ts',
    "export * from '../modules/orders/public.ts';",
    'must not import server module',
  ],
  [
    'apps/server/src/modules/tickets/a.ts',
    "import '../orders/store.ts';",
    'orders only through its public.ts',
  ],
  [
    'apps/server/src/modules/tickets/a.ts',
    "await import('../orders/store.ts');",
    'orders only through its public.ts',
  ],
  [
    'apps/server/src/modules/tickets/a.ts',
    "type A = import('../orders/store.ts').A;",
    'only through its public.ts',
  ],
  [
    'apps/server/src/modules/tickets/a.ts',
    "import type { A } from '../../main.ts';",
    'must not import server app',
  ],
  ['apps/web/src/ui/a.ts', "import '../features/orders/Page.tsx';", 'web ui must not import web feature'],
  [
    'apps/web/src/features/tickets/a.ts',
    "import '../orders/Page.tsx';",
    'must not import web feature orders',
  ],
  [
    'apps/web/src/features/tickets/a.ts',
    "import '../../app/router.ts';",
    'web feature must not import web app',
  ],
  [
    'apps/web/src/app/a.ts',
    "import '../../../server/src/platform/clock.ts';",
    'must not import server platform',
  ],
  ['apps/web/src/ui/a.ts', "import '#ui/Gone.tsx';", '#ui/Gone.tsx leads to no file'],
  ['elsewhere/a.ts', "import 'zod';", 'belongs to no layer'],
])('%s with %s is found', (path, source, complaint) => {
  write(path, `\n${source}`);
  const { violations } = checkImports(root);
  expect(violations).toEqual([expect.stringContaining(complaint)]);
  expect(violations[0]).toMatch(`${path}:2 `);
});

test('tests may use the test frameworks, and those of the server a whole server', () => {
  write('packages/domain/src/a.test.ts', "import 'vitest'; import 'fast-check'; import 'node:fs';");
  write('apps/server/src/modules/orders/a.api.test.ts', "import '../../main.ts';");
  write('packages/domain/src/b.test.ts', "import 'pg';");
  expect(checkImports(root).violations).toEqual([expect.stringContaining('must not import the package pg')]);
});

test('a check that reads no file fails', () => {
  const empty = mkdtempSync(join(tmpdir(), 'redress-imports-'));
  writeFileSync(join(empty, 'package.json'), '{}');
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'imports.ts'), empty], {
    encoding: 'utf8',
  });
  rmSync(empty, { recursive: true });
  expect(run.stdout).toContain('0 files read');
  expect(run.status).toBe(1);
});

function workspace(folder: string, content: object): void {
  write(`${folder}/package.json`, JSON.stringify(content));
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
