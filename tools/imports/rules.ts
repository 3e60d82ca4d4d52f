/** A part of the house: which files belong to it, and what their imports may lead to. */
export interface Layer {
  readonly name: string;
  /** Matches paths from the root of the repository. A group named `unit` parts the layer into units that stand apart. */
  readonly files: RegExp;
  /** Layers whose files it may import, beside its own. */
  readonly uses: readonly string[];
  /** The only npm packages it may import; any where this is absent. `node:` modules count as one package named `node`. */
  readonly packages?: readonly string[];
  /** The file through which one unit may import another; without it units never meet. */
  readonly door?: string;
}

/** The layers, most particular first: a file belongs to the first that matches. Tests are judged like the code they test. */
export const layers: readonly Layer[] = [
  {
    name: 'domain',
    files: /^packages\/domain\/src\//,
    uses: [],
    packages: ['temporal-polyfill'],
  },
  {
    name: 'contract',
    files: /^packages\/contract\/src\//,
    uses: ['domain'],
    packages: ['zod'],
  },
  {
    name: 'server platform',
    files: /^apps\/server\/src\/platform\//,
    uses: ['contract', 'domain'],
  },
  {
    name: 'server module',
    files: /^apps\/server\/src\/modules\/(?<unit>[^/]+)\//,
    uses: ['server platform', 'contract', 'domain'],
    door: 'public.ts',
  },
  {
    name: 'server app',
    files: /^apps\/server\/src\//,
    uses: ['server module', 'server platform', 'contract', 'domain'],
  },
  {
    name: 'web ui',
    files: /^apps\/web\/src\/ui\//,
    uses: ['contract', 'domain'],
  },
  {
    name: 'web feature',
    files: /^apps\/web\/src\/features\/(?<unit>[^/]+)\//,
    uses: ['web ui', 'contract', 'domain'],
  },
  {
    name: 'web app',
    files: /^apps\/web\//,
    uses: ['web feature', 'web ui', 'contract', 'domain'],
  },
  {
    name: 'tools',
    files: /^(tools|e2e|bench|[^/]+\.ts$)/,
    uses: ['server app', 'server module', 'server platform', 'contract', 'domain'],
  },
];

/** What only tests may import beside what their layer allows: the test frameworks, and the machine under their feet. */
export const testPackages: readonly string[] = ['vitest', 'fast-check', 'node'];

/** What tests of the server may use to have a whole server: their own layer stays closed to it otherwise. */
export const testLayers: readonly string[] = ['server app'];

/** Names of test files. */
export const testFile = /\.test\.tsx?$/;
