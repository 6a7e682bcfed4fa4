export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--conditions=@levada/source', '--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'tools/mutate/jest.config.mjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  mutate: [
    'libs/allocation/src/**/*.ts',
    '!**/*.{spec,factory}.ts',
    // Sentences and schemas are texts; the solver has tests of its own, which take seconds each.
    '!libs/allocation/src/{index,refusals,engine-version}.ts',
    '!libs/allocation/src/explain/clauses.ts',
    '!libs/allocation/src/{schema,optimal}/**',
  ],
  ignorePatterns: ['apps', 'docker', 'docs', '.nx', '.levada', 'coverage', 'tmp', '**/dist'],
  // With `true`, what is reckoned once when a module loads (tables of rules, regular expressions) is not tried, yet counted as alive.
  ignoreStatic: false,
  reporters: ['progress', 'clear-text', 'json'],
  jsonReporter: { fileName: 'tmp/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'tmp/stryker',
  timeoutMS: 6000,
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
};
