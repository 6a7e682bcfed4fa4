// `fast-check` as the tests under Stryker get it. A mutant has fallen with its first counterexample: nobody reads a smaller one. Every
// mutant costs all runs of all tests that reach it, so no property asks for its own number of them; and the same ones each time,
// so that a score can be compared with the one before it.
import real from '../../node_modules/fast-check/lib/fast-check.js';

const RUNS = 30;

const assert = (property, asked = {}) =>
  real.assert(property, { seed: 1, ...asked, numRuns: Math.min(asked.numRuns ?? RUNS, RUNS), endOnFailure: true });

export default { ...real, assert };
