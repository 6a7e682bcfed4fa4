import { default as Sequencer } from '@jest/test-sequencer';

const KINDS = ['.e2e-spec.ts', '.int-spec.ts', '.spec.ts'];
const kindOf = ({ path }) => KINDS.findIndex((suffix) => path.endsWith(suffix));

/**
 * Journeys first, then what starts servers: where nothing is known of earlier runs, jest begins with the largest files, and the
 * specs that take minutes are short ones. Begun last, they would leave one of two workers idle.
 */
export default class extends (Sequencer.default ?? Sequencer) {
  sort(tests) {
    const known = super.sort(tests);
    return [...known].sort((a, b) => kindOf(a) - kindOf(b));
  }
}
