import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { runOf } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';

// A1 gets its floor of a haléř while nobody competes; with the money that would meet r1 the level is another, and cut to the unit A1 is short.
const input = readInput(
  someInput({
    envelopes: [
      { id: 'E0', amount: '0.01', parent: null },
      { id: 'E1', amount: '0.00', parent: 'E0' },
      { id: 'E2', amount: '0.01', parent: 'E1' },
    ],
    requests: [
      aRequest('r0', '0.02', { eligible: '0.01', envelope: 'E0', area: 'A1' }),
      aRequest('r1', '0.01', { envelope: 'E1', area: 'A0' }),
      aRequest('r2', '0.01', { envelope: 'E2', area: 'A1' }),
    ],
    limits: [{ area: 'A1', cap: '0.01', floor: '0.01' }],
  }),
);

it.each(['half-up', 'down-to-unit', 'largest-remainder'] as const)(
  'rounded %s, nothing is promised that would leave a group short of its floor',
  (rounding) => {
    const { reasonOf, result } = runOf(input, { rule: 'constrained-equal-awards', rounding, hash: sha256 });
    expect(result.awards.map(({ award }) => award)).toEqual(['0.01', '0.00', '0.00']);
    expect(reasonOf('r1').change === null).toBe(rounding === 'down-to-unit');
  },
);
