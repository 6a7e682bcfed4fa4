import { formatScore } from '../input/read-score.js';
import { changedInput, type RunChanges } from './run-changes.js';

const request = (id: string, priority: string, score: string | null) => ({
  ...{ id, envelope: 'E1', requested: '100.00', priority },
  ...(score === null ? {} : { score }),
});
const parent = JSON.stringify({
  ...{ currency: 'CZK', roundTo: '0.01', envelopes: [{ id: 'E1', amount: '150.00' }] },
  requests: [
    request('1', 'P1', '80'),
    request('2', 'P2', '70.5'),
    request('3', 'P2', null),
    request('4', 'P1 + P2', '90'),
  ],
});
const scores = (changes: RunChanges) =>
  changedInput(parent, changes).requests.map(({ score }) => (score === null ? null : formatScore(score)));

it('a priority that counts more raises the scores of all that serve it, exactly', () => {
  expect(scores({ weights: [{ priority: 'P2', weight: '3/2' }] })).toEqual(['80', '105.75', null, '90']);
  expect(
    scores({
      weights: [
        { priority: 'P1', weight: '0.5' },
        { priority: 'P1 + P2', weight: '2' },
      ],
    }),
  ).toEqual(['40', '70.5', null, '180']);
});

it('a score that is said of a request stands over the weight of its priority', () => {
  const weights = [{ priority: 'P2', weight: '2' }];
  expect(scores({ weights, requests: [{ id: '2', score: '1' }] })).toEqual(['80', '1', null, '90']);
});

it.each([
  ['a priority that nobody serves', { priority: 'P9', weight: '2' }, 'allocation-run/unknown-priority'],
  ['no weight at all', { priority: 'P1', weight: '0' }, 'allocation-run/weight-not-positive'],
  ['what is no number', { priority: 'P1', weight: 'x' }, 'fraction/malformed'],
])('refuses %s', (_what, weight, code) => {
  expect(() => scores({ weights: [weight] })).toThrow(code);
});
