// npm test: everything there is to know about this checkout.
//   npm test                                    checks, then every suite
//   npm test -- --project rules [FILTERS…]      one suite (may be repeated), only files whose path holds a filter
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks, unusedCode } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { giveUp, root, seconds } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { runSteps } from './steps.mjs';
import { runSuite, suites } from './suites.mjs';
import { ensureWebBuilt } from './web.mjs';

const began = performance.now();
const { projects, filters } = readArguments(process.argv.slice(2));
const total = { passed: 0, failed: 0 };

await ensurePackages();
const browserEnv = projects.includes('journeys') ? await prepareBrowser() : {};
if (process.argv.length === 2) {
  console.log('\nChecks');
  add(await runSteps([...checks, unusedCode]));
}
for (const name of projects) {
  console.log(`\nTests: ${name}`);
  add(await runSuite(name, filters, browserEnv));
}
console.log(`\nAll done in ${seconds(performance.now() - began)}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

async function prepareBrowser() {
  const executable = await ensureChromium();
  if (existsSync(join(root, 'apps/web/index.html'))) await ensureWebBuilt();
  return { CHROMIUM_PATH: executable };
}

function readArguments(words) {
  const asked = [];
  const rest = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '--project') asked.push(words.shift());
    else if (word.startsWith('--project=')) asked.push(word.slice('--project='.length));
    else rest.push(word);
  }
  const unknown = asked.find((name) => !suites.includes(name));
  if (unknown !== undefined) giveUp(`There is no suite ${unknown}; there are: ${suites.join(', ')}.`);
  if (asked.length > 0) return { projects: suites.filter((name) => asked.includes(name)), filters: rest };
  return { projects: suites.filter((name) => name !== 'journeys' || hasJourneys()), filters: rest };
}

function hasJourneys() {
  const folder = join(root, 'e2e');
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((file) => /\.journey\.test\.ts$/.test(file))
  );
}
