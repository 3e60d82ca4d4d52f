// Checks what the documents say against the files: node tools/node24.mjs tools/docs.ts [ROOT]
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brokenLinks } from './docs/links.ts';
import { privateNames } from './docs/private.ts';
import { rulesWithoutProof } from './docs/rules.ts';

const root = resolve(process.argv[2] ?? resolve(import.meta.dirname, '..'));
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = files.filter((path) => path.endsWith('.md'));
const rules = rulesWithoutProof(root, 'docs/rules.md', read);
const problems = [
  ...documents.flatMap((path) => brokenLinks(root, path, read(path))),
  ...rules.problems,
  ...files.flatMap((path) => privateNames(path, read(path))),
];
for (const problem of problems) console.error(problem);
console.log(
  `${files.length} files, ${documents.length} documents, ${rules.count} rules, ${problems.length} problems`,
);
if (documents.length === 0 || rules.count === 0 || problems.length > 0) process.exitCode = 1;
