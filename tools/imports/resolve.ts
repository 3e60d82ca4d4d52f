import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, normalize } from 'node:path';

/** Where an import leads: to a file of ours (path from the root), to an npm package, or nowhere. */
export type Target = { readonly file: string } | { readonly package: string } | { readonly missing: string };

interface Package {
  readonly name?: string;
  readonly imports?: Record<string, unknown>;
  readonly exports?: unknown;
  readonly workspaces?: readonly string[];
}

/** Answers where an import of a file leads, for a repository with npm workspaces. */
export type Resolve = (from: string, specifier: string) => Target;

/** Makes the resolver of a repository: relative paths, `#` names of package.json, workspace names, then npm packages. */
export function resolver(root: string): Resolve {
  const workspaces = readWorkspaces(root);
  const file = (path: string): Target =>
    existsSync(join(root, path)) ? { file: normalize(path) } : { missing: normalize(path) };
  return (from, specifier) => {
    const plain = specifier.replace(/\?.*$/, '');
    if (plain.startsWith('.')) return file(join(dirname(from), plain));
    if (plain.startsWith('#')) {
      const home = [...workspaces.keys()].find((folder) => from.startsWith(`${folder}/`));
      const path = home && mapped(workspaces.get(home)?.imports ?? {}, plain);
      return home && path ? file(join(home, path)) : { missing: plain };
    }
    for (const [folder, { name, exports }] of workspaces) {
      if (!name || (plain !== name && !plain.startsWith(`${name}/`))) continue;
      const path = mapped(asRecord(exports), `.${plain.slice(name.length)}`);
      return path ? file(join(folder, path)) : { missing: plain };
    }
    if (isBuiltin(plain)) return { package: 'node' };
    return {
      package: plain
        .split('/')
        .slice(0, plain.startsWith('@') ? 2 : 1)
        .join('/'),
    };
  };
}

function readWorkspaces(root: string): Map<string, Package> {
  const found = new Map<string, Package>();
  for (const pattern of readPackage(root).workspaces ?? []) {
    const parent = pattern.replace(/\/\*$/, '');
    const folders = pattern.endsWith('/*')
      ? readdirSync(join(root, parent)).map((name) => join(parent, name))
      : [parent];
    for (const folder of folders) {
      if (existsSync(join(root, folder, 'package.json'))) found.set(folder, readPackage(join(root, folder)));
    }
  }
  return found;
}

function readPackage(folder: string): Package {
  const content: Package = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return content;
}

/** Looks a name up in `imports` or `exports`, with at most one star. */
function mapped(names: Record<string, unknown>, name: string): string | undefined {
  for (const [pattern, target] of Object.entries(names)) {
    if (typeof target !== 'string') continue;
    if (pattern === name) return target;
    const [before, after] = pattern.split('*');
    if (before === undefined || after === undefined) continue;
    if (!name.startsWith(before) || !name.endsWith(after)) continue;
    return target.replace('*', name.slice(before.length, name.length - after.length));
  }
  return undefined;
}

function asRecord(exports: unknown): Record<string, unknown> {
  if (typeof exports === 'string') return { '.': exports };
  return typeof exports === 'object' && exports !== null ? { ...exports } : {};
}
