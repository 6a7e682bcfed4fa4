// A mutant has fallen with its first counterexample: nobody reads a smaller one.
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true, numRuns: 40 });
