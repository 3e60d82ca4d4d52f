import { configDefaults, defineConfig } from 'vitest/config';

// Three suites, named so that `tools/test.mjs` can run them in turn: rules without a machine, the server over HTTP on a
// real PostgreSQL, and the browser journeys.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['packages/**/*.test.ts', 'tools/**/*.test.ts', 'apps/**/*.unit.test.ts'],
          exclude: [...configDefaults.exclude, 'tools/**/*.api.test.ts'],
        },
      },
      {
        test: {
          name: 'api',
          include: ['apps/server/**/*.api.test.ts', 'tools/**/*.api.test.ts'],
          globalSetup: ['apps/server/src/platform/database/testing.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.journey.test.ts'],
          globalSetup: ['apps/server/src/platform/database/testing.setup.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
