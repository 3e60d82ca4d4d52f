import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the check of the rules table found. */
export interface RuleFindings {
  readonly count: number;
  readonly problems: readonly string[];
}

/**
 * Checks the table `| id | promise | file | test |`: every file and test is there and names the requirement's id. Several
 * files or tests stand in one cell, each in backticks, from the root of the repository.
 */
export function rulesWithoutProof(root: string, table: string, read: (path: string) => string): RuleFindings {
  if (!existsSync(join(root, table))) return { count: 0, problems: [`${table} is missing`] };
  const rows = read(table)
    .split('\n')
    .flatMap((line, index) => {
      const cells = line.split('|').map((cell) => cell.trim());
      return /^[A-Z]\d+$/.test(cells[1] ?? '') ? [{ cells, place: `${table}:${index + 1}` }] : [];
    });
  const problems = rows.flatMap(({ cells, place }) => {
    const [, id = '', , files = '', tests = ''] = cells;
    return [
      ...proof(id, files).map((problem) => `${place}  ${problem}`),
      ...proof(id, tests).map((problem) => `${place}  ${problem}`),
      ...(/\.test\.tsx?`/.test(tests) ? [] : [`${place}  ${id} names no test`]),
    ];
  });
  return { count: rows.length, problems };

  function proof(id: string, cell: string): string[] {
    const paths = [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    if (paths.length === 0) return [`${id} names no file`];
    return paths.flatMap((path) => {
      if (!existsSync(join(root, path))) return [`${id}: ${path} is missing`];
      return new RegExp(`\\b${id}\\b`).test(read(path)) ? [] : [`${id}: ${path} does not name ${id}`];
    });
  }
}
