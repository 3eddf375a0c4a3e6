import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.js';

/** Every spec file that asks for a database gets a clone of one migrated template. */
export default defineConfig({
  resolve: { alias: [{ find: /^#(.*)\.js$/, replacement: `${import.meta.dirname}/libs/$1.ts` }] },
  test: {
    include: ['{apps,libs,test}/**/*.spec.ts'],
    globalSetup: 'test/postgres/global-setup.ts',
    pool: 'forks',
    // One process runs many files, and loads the product once: what a spec changes it puts back.
    isolate: false,
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    // Generous: a busy machine is slow, and a test that hangs is rare.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
