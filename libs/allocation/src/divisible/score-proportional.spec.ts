import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { claimsOf } from './claims.factory.js';
import { scoreProportional } from './score-proportional.js';
import { share } from './share.js';

it.each<[string, bigint | null, bigint | null, boolean]>([
  ['no score', null, null, false],
  ['no points', 0n, null, false],
  ['no points, and a threshold of none', 0n, 0n, false],
  ['points below nothing, and a threshold below that', -1n, -2n, false],
  ['the least points there are', 1n, null, true],
  ['a point less than the threshold', 4n, 5n, false],
  ['exactly the threshold', 5n, 5n, true],
])('who takes part: %s', (_title, score, threshold, expected) => {
  const [claim] = claimsOf(100n);
  expect(scoreProportional(threshold).takesPart!({ ...claim!, score })).toBe(expected);
});

it('a claim rises with its points, and without points not above its floor', () => {
  const scores = [3n, 1n, 0n, -1n, null];
  const claims = claimsOf(100n, 100n, 100n, 100n, 100n).map((one, at) => ({ ...one, floor: 5n, score: scores[at]! }));
  const { awards, level } = share(scoreProportional(null), 95n, claims);
  expect(awards.map(({ award }) => award)).toEqual([60n, 20n, 5n, 5n, 5n]);
  expect(level).toEqual({ n: 1n, d: 5n });
});

it('who is out for want of points is told from who asks for nothing that is eligible, and from who has a floor', () => {
  const rows = [{ score: '6' }, { score: '4' }, { score: '4', floor: '10' }, { score: '4', eligible: '0' }];
  const requests = rows.map((row, at) => aRequest(`r${at}`, '100', row));
  const options = { rule: 'score-proportional', threshold: 5_000_000n, hash: sha256 };
  const { awards, parameters } = allocate(readInput(someInput({ requests })), options);
  expect(awards.map(({ award, code }) => [award, code])).toEqual([
    ['90.00', 'cut'],
    ['0.00', 'threshold'],
    ['10.00', 'floor'],
    ['0.00', 'not-eligible'],
  ]);
  expect(parameters).toMatchObject({ threshold: '5' });
});

it('who takes part and gets nothing was not out', () => {
  const requests = [aRequest('a', '10'), aRequest('b', '300')];
  const options = { rule: 'constrained-equal-losses', hash: sha256 };
  const { awards } = allocate(readInput(someInput({ requests })), options);
  expect(awards.map(({ code }) => code)).toEqual(['no-money', 'cut']);
});
