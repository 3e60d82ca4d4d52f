// Checks a file of working-time vectors against the calendar: npm run vectors -- FILE (the format: tools/vectors.md).
import { readFileSync } from 'node:fs';
import { checkVectors } from './vectors/check.ts';

const shown = 10;

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('usage: npm run vectors -- FILE');
  process.exit(2);
}

try {
  const report = checkVectors(JSON.parse(readFileSync(path, 'utf8')));
  for (const failure of report.failures.slice(0, shown)) console.log(failure);
  if (report.failed > shown) console.log(`and ${report.failed - shown} more`);
  console.log(`${report.passed} passed, ${report.failed} failed`);
  process.exitCode = report.failed > 0 ? 1 : 0;
} catch (error) {
  console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
