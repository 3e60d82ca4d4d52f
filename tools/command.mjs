import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { node24, toolFile } from './node24.mjs';

/** The root of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a program and answers its exit code (1 when a signal ended it), what it printed, and how long it took. With
 * `show` it prints as it goes instead.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function run(file, args, { cwd = root, env = {}, show = false } = {}) {
  const began = performance.now();
  const stdio = show ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const colours = show ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  const child = spawn(file, args, { cwd, env: { ...process.env, ...colours, ...env }, stdio });
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  return new Promise((answer, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      answer({
        code: code ?? 1,
        output: Buffer.concat(said).toString('utf8'),
        ms: performance.now() - began,
      }),
    );
  });
}

/** Runs a tool of node_modules/.bin, or a script, on Node 24; see `run`. */
export function runOn24(tool, args, options) {
  return run(node24(), [toolFile(tool), ...args], options);
}

/** `1.2 s` */
export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Ends the process with a sentence for the person at the terminal, when a step cannot go on. */
export function giveUp(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}
