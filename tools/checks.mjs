import { runOn24 } from './command.mjs';
import { unlessUnchanged } from './unchanged.mjs';

/** The steps of `npm run check` that look at the code without running the product. Longest first. */
export const checks = [
  { name: 'promises', run: promises },
  { name: 'types', run: () => runOn24('tsc', ['-b']) },
  { name: 'unused code', run: () => runOn24('knip', ['--no-progress', '--no-config-hints']) },
  { name: 'format and lint', run: () => runOn24('biome', ['ci', '--colors=off', '.']) },
  { name: 'imports', run: () => runOn24('tools/imports.ts', []), tells: true },
  { name: 'one clock', run: () => runOn24('tools/clock.ts', []), tells: true },
  { name: 'texts', run: () => runOn24('tools/texts.ts', []), tells: true },
  { name: 'docs', run: () => runOn24('tools/docs.ts', []), tells: true },
];

/** The rules of the domain, which need no database and no browser, and share nothing that wants a process of its own. */
export const ruleTests = {
  name: 'tests of the rules',
  run: () =>
    runOn24('vitest', ['run', '--project', 'rules', '--no-isolate', '--reporter', 'dot', 'packages/domain']),
};

/** What is judged together, and what else it takes its types from. */
const parts = [
  { own: ['tools', 'bench', 'e2e'], from: ['packages', 'apps/server'] },
  { own: ['apps/server'], from: ['packages'] },
  { own: ['apps/web'], from: ['packages'] },
  { own: ['packages'], from: [] },
];

/** Promises that nobody waits for, by the types: the slowest check, so only the parts that changed are judged again. */
async function promises() {
  const results = [];
  for (const { own, from } of parts) {
    const lint = () => runOn24('oxlint', ['--type-aware', '--deny-warnings', ...own]);
    results.push(
      await unlessUnchanged(`promises-${own.join('-').replace('/', '-')}`, [...own, ...from], lint),
    );
  }
  return {
    code: results.find(({ code }) => code !== 0)?.code ?? 0,
    output: results.map(({ output }) => output).join('\n'),
    ms: results.reduce((sum, { ms }) => sum + ms, 0),
  };
}
