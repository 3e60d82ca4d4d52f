import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './command.mjs';

/**
 * Runs a check, unless everything that git knows or would add (and the installed packages) is as it was when the check last
 * passed: it would only pass again.
 * @param {string} name
 * @param {() => Promise<{ code: number, output: string, ms: number }>} check
 */
export async function unlessUnchanged(name, check) {
  const began = performance.now();
  const mark = join(root, '.cache', 'checks', name);
  const state = await stateOfTree();
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
async function stateOfTree() {
  const { code, output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
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
