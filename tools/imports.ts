// Checks that imports run one way: node tools/node24.mjs tools/imports.ts [ROOT]
import { resolve } from 'node:path';
import { checkImports } from './imports/check.ts';

const root = resolve(process.argv[2] ?? resolve(import.meta.dirname, '..'));
const { files, imports, violations } = checkImports(root);
for (const violation of violations) console.error(violation);
console.log(`${files} files read, ${imports} imports judged, ${violations.length} against the rules`);
// A check that saw nothing has checked nothing.
if (files === 0 || imports === 0 || violations.length > 0) process.exitCode = 1;
