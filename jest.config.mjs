/** Native ES modules, compiled by swc; every spec file that asks for a database gets a clone of one migrated template. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#(.*)\\.js$': '<rootDir>/libs/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: '<rootDir>/test/postgres/global-setup.mjs',
  globalTeardown: '<rootDir>/test/postgres/global-teardown.mjs',
  // Specs wait for the database half of the time: on two cores one worker would leave one idle.
  maxWorkers: '100%',
  // Generous: a busy machine is slow, and a test that hangs is rare.
  testTimeout: 120_000,
  workerIdleMemoryLimit: '512MB',
};
