// npm run check: everything that can be known in seconds. `npm test` runs it too.
import { checks, ruleTests } from './checks.mjs';
import { seconds } from './command.mjs';
import { ensurePackages } from './packages.mjs';
import { runSteps } from './steps.mjs';

await ensurePackages();
const began = performance.now();
const { passed, failed } = await runSteps([ruleTests, ...checks]);
console.log(`${passed} passed, ${failed} failed (${seconds(performance.now() - began)})`);
process.exitCode = failed === 0 ? 0 : 1;
