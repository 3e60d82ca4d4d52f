// Checks that the server asks one clock only: node tools/node24.mjs tools/clock.ts [ROOT]
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { otherClocks } from './clock/other-clocks.ts';

const root = resolve(process.argv[2] ?? resolve(import.meta.dirname, '..'));
const files = globSync(['apps/server/migrations/*.sql', 'apps/server/src/**/*.ts'], { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .sort();
const problems = files.flatMap((path) => otherClocks(path, readFileSync(join(root, path), 'utf8')));
for (const problem of problems) console.error(problem);
console.log(`${files.length} files read, ${problems.length} ask another clock than now()`);
if (files.length === 0 || problems.length > 0) process.exitCode = 1;
