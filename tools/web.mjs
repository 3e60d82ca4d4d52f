import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { giveUp, root, runOn24, seconds } from './command.mjs';

const app = join(root, 'apps', 'web');
const built = join(app, 'dist', 'index.html');
const note = join(root, '.cache', 'web-build');

/** Builds the web app into apps/web/dist unless that was made from these very sources. */
export async function ensureWebBuilt() {
  const sources = fingerprint();
  if (existsSync(built) && existsSync(note) && readFileSync(note, 'utf8') === sources) {
    return console.log('Web app: up to date.');
  }
  console.log('Web app: building.');
  const { code, output, ms } = await runOn24('vite', ['build'], {
    cwd: app,
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) giveUp(`${output}\nWeb app: the build failed (see above).`);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, sources);
  console.log(`Web app: built in ${seconds(ms)}.`);
}

/** A hash over everything that can change the result: sources, settings and the packages' versions. */
function fingerprint() {
  const hash = createHash('sha256');
  const places = [
    'apps/web',
    'packages/domain',
    'packages/contract',
    'package-lock.json',
    'tsconfig.base.json',
  ];
  for (const path of places.flatMap((place) => filesIn(place)).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

function filesIn(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found || /^(dist|node_modules)$|\.test\.tsx?$/.test(basename(path))) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => filesIn(join(path, name)));
}
