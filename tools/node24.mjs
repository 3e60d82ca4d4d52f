// Runs a script, or a tool of node_modules, on Node 24 even where the machine's own node is older.
//   node tools/node24.mjs FILE [ARGS…]      a script
//   node tools/node24.mjs TOOL [ARGS…]      a command of node_modules/.bin
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** The path of a node of version 24 or newer: the machine's own, or the one our lockfile pins. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const pinned = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  if (existsSync(pinned)) return pinned;
  throw new Error(`Node 24 is needed and ${pinned} is missing. Run: npm ci --include=optional`);
}

/** The file behind a command of node_modules/.bin, or the given path where there is none. */
export function toolFile(name) {
  const bin = join(root, 'node_modules', '.bin', name);
  return existsSync(bin) ? realpathSync(bin) : name;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [name, ...args] = process.argv.slice(2);
  if (!name) throw new Error('usage: node tools/node24.mjs FILE|TOOL [ARGS…]');
  const child = spawn(node24(), [toolFile(name), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
