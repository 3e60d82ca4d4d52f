import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './command.mjs';

/**
 * Runs a check, unless the sources it depends on, and the versions of all packages, are as they were when it last passed: it
 * would only pass again.
 * @param {string} name
 * @param {readonly string[]} folders where the sources lie
 * @param {() => Promise<{ code: number, output: string, ms: number }>} check
 */
export async function unlessUnchanged(name, folders, check) {
  const began = performance.now();
  const mark = join(root, '.cache', 'checks', name);
  const state = await stateOf(folders);
  if (state !== null && existsSync(mark) && readFileSync(mark, 'utf8') === state) {
    return { code: 0, output: 'nothing has changed since it last passed', ms: performance.now() - began };
  }
  const result = await check();
  if (result.code === 0 && state !== null) {
    mkdirSync(join(root, '.cache', 'checks'), { recursive: true });
    writeFileSync(mark, state);
  }
  return result;
}

/** A hash of the sources; null outside a working copy of git, where nobody knows which files count. */
async function stateOf(folders) {
  const listed = [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '-z',
    '--',
    ...folders,
    ':(glob)*.json',
  ];
  const { code, output } = await run('git', [...listed, '.oxlintrc.json']);
  if (code !== 0) return null;
  const hash = createHash('sha256');
  for (const file of output.split('\0')) {
    if (!/\.(m?ts|tsx|json)$/.test(file) || !existsSync(join(root, file))) continue;
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
