import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { importsOf } from './read.ts';
import { type Resolve, resolver } from './resolve.ts';
import { type Layer, layers, testFile, testLayers, testPackages } from './rules.ts';

/** What the check of a repository found. */
export interface Findings {
  readonly files: number;
  readonly imports: number;
  /** Sentences `file:line  what is wrong`. */
  readonly violations: readonly string[];
}

const ignored = new Set(['node_modules', 'dist', '.cache', '.data', '.git']);

/** Reads every TypeScript file below a root and judges each of its imports by the rules. */
export function checkImports(root: string): Findings {
  const resolve = resolver(root);
  const paths = sourcesBelow(root).map((path) => relative(root, path));
  const found = paths.flatMap((path) =>
    importsOf(path, readFileSync(join(root, path), 'utf8')).map((one) => ({ path, ...one })),
  );
  const violations = found.flatMap(({ path, specifier, line }) => {
    const complaint = judge(path, specifier, resolve);
    return complaint ? [`${path}:${line}  ${complaint}`] : [];
  });
  return { files: paths.length, imports: found.length, violations };
}

function judge(path: string, specifier: string, resolve: Resolve): string | undefined {
  const from = layerOf(path);
  if (!from) return 'this file belongs to no layer of tools/imports/rules.ts';
  const target = resolve(path, specifier);
  const isTest = testFile.test(path);
  if ('missing' in target) return `${specifier} leads to no file`;
  if ('package' in target) {
    const allowed = from.packages === undefined || from.packages.includes(target.package);
    if (allowed || (isTest && testPackages.includes(target.package))) return undefined;
    return `${from.name} must not import the package ${target.package}`;
  }
  const to = layerOf(target.file);
  if (!to) return target.file.includes('node_modules') ? `${specifier} reaches into node_modules` : undefined;
  if (to === from) return betweenUnits(from, path, target.file);
  if (isTest && from.name.startsWith('server') && testLayers.includes(to.name)) return undefined;
  return from.uses.includes(to.name) ? undefined : `${from.name} must not import ${to.name} (${target.file})`;
}

function betweenUnits(layer: Layer, from: string, to: string): string | undefined {
  const [own, other] = [unitOf(layer, from), unitOf(layer, to)];
  if (own === other) return undefined;
  if (!layer.door) return `${layer.name} ${own} must not import ${layer.name} ${other}`;
  if (to.endsWith(`/${other}/${layer.door}`)) return undefined;
  return `${layer.name} ${own} must reach ${other} only through its ${layer.door}`;
}

function layerOf(path: string): Layer | undefined {
  return layers.find(({ files }) => files.test(path));
}

function unitOf(layer: Layer, path: string): string | undefined {
  return layer.files.exec(path)?.groups?.unit;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : sourcesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
