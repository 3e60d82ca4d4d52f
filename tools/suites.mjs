import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, runOn24 } from './command.mjs';

/** The vitest projects, in the order in which they run: the quick ones first. */
export const suites = ['rules', 'api', 'journeys'];

/**
 * Runs one vitest project and answers how many tests passed and failed. A file that cannot be loaded, an error outside of
 * any test, a skipped test and a suite without tests each count as a failure: what did not run has not passed.
 */
export async function runSuite(name, filters, env) {
  const report = join(root, '.cache', 'tests', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runOn24('vitest', ['run', '--project', name, ...reporters, ...filters], {
    env,
    show: true,
  });
  if (!existsSync(report)) return failed(`${name}: vitest ended without a report.`);
  return count(name, JSON.parse(readFileSync(report, 'utf8')), code);
}

function count(name, { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests }, code) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = numPendingTests + numTodoTests;
  if (skipped > 0) console.error(`${name}: ${skipped} tests were skipped, which counts as failed.`);
  const counts = { passed: numPassedTests, failed: numFailedTests + unloaded.length + skipped };
  if (counts.passed + counts.failed === 0) return failed(`${name}: not one test was found.`);
  if (code !== 0 && counts.failed === 0) {
    const { passed } = counts;
    return { ...failed(`${name}: vitest failed outside of its tests (see above).`), passed };
  }
  return counts;
}

function failed(sentence) {
  console.error(sentence);
  return { passed: 0, failed: 1 };
}
