import { runOn24 } from './command.mjs';
import { unlessUnchanged } from './unchanged.mjs';

/** What is judged together, and what else it takes its types from. */
const parts = [
  { own: ['apps/web'], from: ['packages'] },
  { own: ['apps/server'], from: ['packages'] },
  { own: ['tools', 'bench', 'e2e'], from: ['packages', 'apps/server'] },
  { own: ['packages'], from: [] },
];

/** The steps of `npm run check` that look at the code without running the product. Longest first. */
export const checks = [
  ...parts.map(promises),
  { name: 'types', run: () => runOn24('tsc', ['-b']) },
  { name: 'format and lint', run: () => runOn24('biome', ['ci', '--colors=off', '.']) },
  { name: 'imports', run: () => runOn24('tools/imports.ts', []), tells: true },
  { name: 'one clock', run: () => runOn24('tools/clock.ts', []), tells: true },
  { name: 'texts', run: () => runOn24('tools/texts.ts', []), tells: true },
  { name: 'docs', run: () => runOn24('tools/docs.ts', []), tells: true },
];

/** Exports, files and packages that nothing uses: `npm test` looks for them. */
export const unusedCode = {
  name: 'unused code',
  run: () => runOn24('knip', ['--no-progress', '--no-config-hints']),
};

/** The rules of the domain, which need no database and no browser, and share nothing that wants a process of its own. */
export const ruleTests = {
  name: 'tests of the rules',
  run: () =>
    runOn24('vitest', ['run', '--project', 'rules', '--no-isolate', '--reporter', 'dot', 'packages/domain']),
};

/** A step for each part, since it is the slowest check: promises that nobody waits for, by the types. */
function promises({ own, from }) {
  const name = `promises: ${own.at(0)}`;
  const lint = () => runOn24('oxlint', ['--type-aware', '--deny-warnings', ...own]);
  return { name, run: () => unlessUnchanged(name.replace(/\W+/g, '-'), [...own, ...from], lint) };
}
