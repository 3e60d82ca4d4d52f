// Checks that every text on the screens stands in a catalogue: node tools/node24.mjs tools/texts.ts [ROOT]
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strayTexts } from './texts/find.ts';

/** Texts that are right where they stand: file → text. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  // Each language is written in itself, whatever language the screens are in.
  'apps/web/src/app/layout/LanguageSwitch.tsx': ['中文'],
};

const root = resolve(process.argv[2] ?? resolve(import.meta.dirname, '..'));
const files = globSync('apps/web/src/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !path.includes('.test.'),
);
let strays = 0;
for (const path of files.sort()) {
  for (const { line, text } of strayTexts(path, readFileSync(join(root, path), 'utf8'))) {
    if (allowed[path]?.includes(text)) continue;
    strays += 1;
    console.error(`${path}:${line} “${text}” is not in a catalogue`);
  }
}
console.log(`${files.length} files read, ${strays} texts outside the catalogues`);
// A check that saw nothing has checked nothing.
if (files.length === 0 || strays > 0) process.exitCode = 1;
