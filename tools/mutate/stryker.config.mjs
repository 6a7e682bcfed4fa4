const here = (file) => new URL(file, import.meta.url).pathname;

export default {
  packageManager: 'npm',
  plugins: [here('runner.mjs')],
  testRunner: 'quick',
  testRunnerNodeArgs: ['--conditions=@levada/source', '--no-warnings'],
  coverageAnalysis: 'perTest',
  ignorePatterns: ['apps', 'docker', 'docs', '.nx', '.levada', 'coverage', 'tmp', '**/dist'],
  // With `true`, what is reckoned once when a module loads (tables of rules, regular expressions) is not tried, yet counted as alive.
  ignoreStatic: false,
  reporters: ['progress', 'clear-text', 'json'],
  jsonReporter: { fileName: 'tmp/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'tmp/stryker',
  timeoutMS: 6000,
  concurrency: 2,
  // mutate.mjs says whether it is enough, of all folders together.
  thresholds: { high: 95, low: 90, break: null },
};
