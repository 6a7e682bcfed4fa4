import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import type { EngineRequest } from '../input/request.js';
import { applyChange } from './apply-change.js';
import type { Change } from './reason.js';

const input = {
  ...readInput(
    someInput({
      envelopes: [
        { id: 'N', amount: '100', parent: null },
        { id: 'E2', amount: '50', parent: null },
      ],
      requests: [
        aRequest('a', '70', { envelope: 'N', area: 'N', cap: '60', minimum: '5', score: '3' }),
        aRequest('b', '0', { envelope: 'N', provider: 'P', minimum: '5' }),
      ],
      limits: [
        { area: 'N', cap: '40' },
        { provider: 'P', cap: '30', floor: '1' },
      ],
    }),
  ),
  ballots: [
    { approves: ['b'], voters: 2n },
    { approves: ['a', 'c'], voters: 1n },
  ],
};

it.each<[Change, string, Partial<EngineRequest>]>([
  [{ kind: 'asking-at-most', amount: 50n }, 'a', { requested: 50n, eligible: 50n, cap: null }],
  [{ kind: 'asking-above', amount: 50n }, 'a', { requested: 51n, eligible: 51n, cap: null }],
  [{ kind: 'score-above', score: 7n }, 'a', { score: 8n }],
  [{ kind: 'score-below', score: 7n }, 'a', { score: 6n }],
  [{ kind: 'score-of', score: 7n }, 'a', { score: 7n }],
  [{ kind: 'minimum-at-most', amount: 7n }, 'a', { minimum: 7n }],
  [{ kind: 'something-eligible' }, 'a', { requested: 7000n, eligible: 1n, cap: null, minimum: 0n }],
  // Who asked for nothing asks for a haléř.
  [{ kind: 'something-eligible' }, 'b', { requested: 1n, eligible: 1n, cap: null, minimum: 0n }],
])('%p of %s changes that request, at the very edge, and nothing else', (change, id, fields) => {
  const requests = input.requests.map((one) => (one.id === id ? { ...one, ...fields } : one));
  expect(applyChange(input, id, change)).toEqual({ ...input, requests });
});

it.each<[Change['kind'] & ('met-with' | 'more-above' | 'cut-below'), bigint]>([
  ['met-with', 0n],
  ['more-above', 1n],
  ['cut-below', -1n],
])('%s: the limits that are named, by kind and id', (kind, beyond) => {
  const limits = [
    { kind: 'envelope', id: 'N', amount: 900n },
    { kind: 'provider', id: 'P', amount: 700n },
  ] as const;
  const changed = applyChange(input, 'a', kind === 'met-with' ? { kind, limits, most: 1n } : { kind, limits });
  expect(changed.envelopes.map(({ id, amount }) => [id, amount])).toEqual([
    ['N', 900n + beyond],
    ['E2', 5000n],
  ]);
  expect(changed.limits.map(({ id, cap, floor }) => [id, cap, floor])).toEqual([
    ['N', 4000n, 0n],
    ['P', 700n + beyond, 100n],
  ]);
  expect(changed.requests).toBe(input.requests);
});

it('support: one vote more, or that of all who vote', () => {
  const some = applyChange(input, 'a', { kind: 'some-support' });
  expect(some).toEqual({ ...input, ballots: [...input.ballots, { approves: ['a'], voters: 1n }] });
  const all = applyChange(input, 'a', { kind: 'support-of-all', voters: 3n });
  const ballots = [
    { approves: ['a', 'b'], voters: 2n },
    { approves: ['a', 'c'], voters: 1n },
  ];
  expect(all).toEqual({ ...input, ballots });
  const { ballots: _none, ...without } = input;
  expect(applyChange(without, 'a', { kind: 'some-support' }).ballots).toEqual([{ approves: ['a'], voters: 1n }]);
  expect(applyChange(without, 'a', { kind: 'support-of-all', voters: 0n }).ballots).toEqual([]);
});
