// The unit tests of the engine alone, for Stryker, which runs them once for every mutant that they reach.
import { createRequire } from 'node:module';
import { project } from '../../jest.preset.js';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
// The solver's tests and the program's are left out: a mutant of the engine must fall without them.
const unit = project('mutate', '.spec.ts', { rootDir: root, roots: [`${root}/libs/allocation`] });

const { resolve } = createRequire(import.meta.url);

// Fewer tests are quicker to fall: `LEVADA_MUTATE_TESTS=divisible` has those of that folder alone; `.` are those outside of folders, and
// `explain/!(changes)` are all of a folder but one.
const only = process.env.LEVADA_MUTATE_TESTS;
const testOf = (one) => (one === '.' ? '*' : one.includes('/') ? one : `${one}/*`);
const testMatch = only ? only.split(',').map((one) => `**/allocation/src/${testOf(one)}.spec.ts`) : unit.testMatch;

export default {
  ...unit,
  testMatch,
  moduleNameMapper: { '^fast-check$': `${root}/tools/mutate/quick-properties.mjs`, ...unit.moduleNameMapper },
  testEnvironment: resolve('@stryker-mutator/jest-runner/jest-env/node'),
  testPathIgnorePatterns: [...unit.testPathIgnorePatterns, '/optimal/'],
  testTimeout: 60_000,
};
