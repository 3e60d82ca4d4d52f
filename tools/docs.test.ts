import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenLinks } from './docs/links.ts';
import { privateNames } from './docs/private.ts';
import { rulesWithoutProof } from './docs/rules.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'redress-docs-'));
  write('docs/guide.md', '# The guide\n\n## What is 闭环?\n');
});
afterEach(() => rmSync(root, { recursive: true }));

test('links to files, headings, the web and inside code are in order', () => {
  const text = '[a](docs/guide.md) [b](docs/guide.md#what-is-闭环) [c](https://example.org/x) `[d](gone.md)`';
  expect(brokenLinks(root, 'README.md', `${text}\n\`\`\`\n[e](gone.md)\n\`\`\`\n`)).toEqual([]);
});

test('a link to no file, a picture that is missing and a link to no heading are found with their line', () => {
  const text =
    '\n[a](gone.md)\n![b](pictures/gone.png "title")\n<img src="gone.svg">\n[c](docs/guide.md#gone)';
  expect(brokenLinks(root, 'README.md', text)).toEqual([
    'README.md:2  gone.md leads to no file',
    'README.md:3  pictures/gone.png leads to no file',
    'README.md:4  gone.svg leads to no file',
    'README.md:5  docs/guide.md#gone leads to no heading',
  ]);
});

test('a rule needs a file and a test that exist and name it', () => {
  write('src/due.ts', '// A limit that ends at closing time is due then (D5).');
  write('src/due.test.ts', "test('a reply after the limit is late (D5)')");
  write(
    'docs/rules.md',
    '| id | promise | file | test |\n|---|---|---|---|\n| D5 | late | `src/due.ts` | `src/due.test.ts` |',
  );
  expect(check()).toEqual({ count: 1, problems: [] });
});

test('a rule with a missing file, a file that does not name it, or no test is found', () => {
  write('src/due.ts', '// D50 is another one');
  const rows = ['| D5 | late | `src/due.ts` | `src/gone.test.ts` |', '| D6 | urged | `src/due.ts` | |'];
  write('docs/rules.md', rows.join('\n'));
  expect(check()).toEqual({
    count: 2,
    problems: [
      'docs/rules.md:1  D5: src/due.ts does not name D5',
      'docs/rules.md:1  D5: src/gone.test.ts is missing',
      'docs/rules.md:2  D6: src/due.ts does not name D6',
      'docs/rules.md:2  D6 names no file',
      'docs/rules.md:2  D6 names no test',
    ],
  });
});

test('paths of one machine and hosts of registries are found, words like them are not', () => {
  const [path, host] = ['work', 'registry'];
  expect(privateNames('a.md', `fine\ncd /${path}/main`)).toEqual(['a.md:2  a path of one machine']);
  expect(privateNames('a.md', `https://${host}.npmjs.org/x`)).toHaveLength(2);
  expect(
    privateNames('a.md', `home/${path}/main, the ${host} of complaints, https://example.org/${path}/a`),
  ).toEqual([]);
});

function check() {
  return rulesWithoutProof(root, 'docs/rules.md', (path) => readFileSync(join(root, path), 'utf8'));
}

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
