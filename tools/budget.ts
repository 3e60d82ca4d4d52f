// Reports what a browser loads before the first page shows, and fails beyond the budget.
//   node tools/node24.mjs tools/budget.ts        after `vite build apps/web`
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that the first load may weigh, in bytes after gzip, scripts only. */
export const scriptBudget = 320 * 1024;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** The files that a manifest's entry needs at once, and those of a page on top: chunks, what they import, style sheets. */
export function firstLoad(manifest: Manifest, page?: Chunk): readonly string[] {
  const files = new Set<string>();
  const visit = (chunk: Chunk | undefined) => {
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const sheet of chunk.css ?? []) files.add(sheet);
    for (const name of chunk.imports ?? []) visit(manifest[name]);
  };
  for (const chunk of Object.values(manifest)) if (chunk.isEntry) visit(chunk);
  visit(page);
  return [...files];
}

if (import.meta.main) {
  const dist = resolve(import.meta.dirname, '../apps/web/dist');
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const weigh = (files: readonly string[]) =>
    files
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  const first = weigh(firstLoad(manifest));
  const pages = Object.entries(manifest)
    .filter(([source, { isDynamicEntry }]) => isDynamicEntry && source.endsWith('Page.tsx'))
    .map(([source, page]) => ({ source, size: weigh(firstLoad(manifest, page)) }));
  for (const { source, size } of pages.sort((a, b) => b.size - a.size)) {
    console.log(`${kilobytes(size)}  opened first: ${source}`);
  }
  console.log(`${kilobytes(first)}  scripts of the first load, budget ${kilobytes(scriptBudget)}`);
  if (first === 0 || first > scriptBudget) process.exitCode = 1;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
}
