import { floor, ratio } from '@levada/kernel';
import fc from 'fast-check';
import { ballotsOf } from '../equal-shares/electorate.js';
import { anyVote, ballotsIn, plainPhragmen } from '../equal-shares/plain-elections.factory.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { explain } from '../explain/explain.js';
import { phragmen } from './phragmen.js';

const orderOf = (envelope: bigint, costs: Record<string, bigint>, votes: string[][]): string[] => {
  const projects = Object.entries(costs).map(([id, cost]) => ({ id, cost }));
  return phragmen(envelope, projects, ballotsOf(votes)).bought.map(({ id }) => id);
};
const unit = (ids: string): Record<string, bigint> => Object.fromEntries([...ids].map((id) => [id, 1n]));
const votesOf = (text: string): string[][] => text.split(' ').map((vote) => [...vote]);

/** Twelve voters and seven candidates: Lackner & Skowron 2023, example 2.9. */
const LACKNER = votesOf('ab ab ab ac ac ac ad ad bcf e f g');

describe('published results', () => {
  it('Lackner & Skowron 2023, example 2.9: a, then b and c (tied), d, f, then e and g (tied)', () => {
    expect(orderOf(7n, unit('abcdefg'), LACKNER)).toEqual(['a', 'b', 'c', 'd', 'f', 'e', 'g']);
  });

  it.each([
    ['example 9', LACKNER, 'abcdefg', ['a at 1/8', 'b at 11/32', 'c at 55/128', 'd at 5/8']],
    ['example 12', votesOf('cd cd cd ab ab ac ac bd'), 'abcd', ['c at 1/5', 'b at 1/3', 'd at 29/60']],
  ])('the loads of the book’s %s, as its authors’ program prints them', (_title, votes, ids, expected) => {
    const projects = [...ids].map((id) => ({ id, cost: 1n }));
    const { bought } = phragmen(BigInt(expected.length), projects, ballotsOf(votes));
    expect(bought.map(({ id, at: { n, d } }) => `${id} at ${n}/${d}`)).toEqual(expected);
  });

  it('Phragmén’s own example (1,690 voters, three seats; as told by Janson, arXiv 1611.08826): A, Q, B', () => {
    const votes = [
      ...Array.from({ length: 1034 }, () => ['A', 'B', 'C']),
      ...Array.from({ length: 519 }, () => ['P', 'Q', 'R']),
      ...Array.from({ length: 90 }, () => ['A', 'B', 'Q']),
      ...Array.from({ length: 47 }, () => ['A', 'P', 'Q']),
    ];
    expect(orderOf(3n, unit('ABCPQR'), votes)).toEqual(['A', 'Q', 'B']);
  });
});

it('takes as long as its supporters need to earn the cost, and ends at what does not fit', () => {
  // Two earn 60 in 30 moments; the third earns 50 in 50; b's voter has paid at 30 and needs 40 more.
  expect(orderOf(110n, { a: 60n, b: 40n, c: 50n }, [['a'], ['a', 'b'], ['c']])).toEqual(['a', 'c']);
  // c would be next and does not fit: b, which would, is not looked at.
  expect(orderOf(100n, { a: 60n, b: 40n, c: 50n }, [['a'], ['a', 'b'], ['c']])).toEqual(['a']);
});

it.each<[string, Record<string, bigint>, string[]]>([
  ['two are due at once: the lower cost first', { a: 40n, b: 20n }, ['b', 'a']],
  ['two are due at once for the same cost: the id', { b: 20n, a: 20n }, ['a', 'b']],
])('%s', (_title, costs, expected) => {
  // As many voters for each as it costs.
  const votes = Object.entries(costs).flatMap(([id, cost]) => Array.from({ length: Number(cost) }, () => [id]));
  expect(orderOf(100n, costs, votes)).toEqual(expected);
});

it('buys what a reckoning by definition buys, at the same moments, and leaves the same money', () => {
  fc.assert(
    fc.property(anyVote, (vote) => {
      const { bought, heldAtEnd } = phragmen(vote.envelope, vote.projects, ballotsIn(vote));
      const plain = plainPhragmen(vote);
      expect(bought.map(({ id, at }) => [id, ratio(at.n, at.d)])).toEqual(plain.bought.map(({ id, at }) => [id, at]));
      for (const { id, cost } of vote.projects) {
        expect([id, heldAtEnd(id)]).toEqual([id, floor(plain.held(id))]);
        for (const one of bought) if (one.id === id) expect(one.held).toBe(cost);
      }
    }),
    { numRuns: 200 },
  );
});

it('of what nobody votes for, nobody holds anything', () => {
  const { bought, heldAtEnd } = phragmen(10n, [{ id: 'a', cost: 5n }], ballotsOf([['b'], []]));
  expect([bought, heldAtEnd('a'), heldAtEnd('x')]).toEqual([[], 0n, 0n]);
});

it('says what supporters hold at the end', () => {
  const requests = [aRequest('a', '60'), aRequest('b', '40'), aRequest('c', '50'), aRequest('d', '5')];
  const json = someInput({ requests, envelopes: [{ id: 'E1', amount: '100', parent: null }] });
  const input = { ...readInput(json), ballots: ballotsOf([['a'], ['a', 'b'], ['c']]) };
  const { awards, selected } = explain(input, { rule: 'phragmen', hash: sha256 });
  expect(selected).toEqual(['a']);
  expect(awards.map(({ explanation }) => explanation.en.replaceAll('\u00a0', ' '))).toEqual([
    'Its 2 supporters held CZK 60.00 when it was bought and paid the CZK 60.00 that it costs; above CZK 100.00 it would not have been funded.',
    'Its 1 supporters hold CZK 20.00 of the CZK 40.00 needed: effective support 50 %, short by CZK 20.00; at CZK 20.00 or less it would have been funded.',
    'Its 1 supporters can pay the CZK 50.00 that it costs, but only CZK 40.00 of the envelope is left, so the rule ends; at CZK 25.00 or less it would have been funded.',
    'Nobody voted for it, so nobody pays the CZK 5.00 that it costs; a single vote would have counted.',
  ]);
});

it('never spends more than there is, whatever the order of rows and votes', () => {
  const vote = fc.record({
    costs: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
    votes: fc.array(fc.array(fc.nat(4), { maxLength: 3 }), { minLength: 1, maxLength: 6 }),
    envelope: fc.integer({ min: 0, max: 60 }),
  });
  fc.assert(
    fc.property(vote, ({ costs, votes, envelope }) => {
      const requests = costs.map((cost, at) => aRequest(`r${at}`, `${cost}`));
      const approvals = votes.map((ids) => ids.filter((at) => at < costs.length).map((at) => `r${at}`));
      const run = (rows: unknown[], ballots: string[][]) => {
        const json = someInput({ requests: rows, envelopes: [{ id: 'E1', amount: `${envelope}`, parent: null }] });
        return allocate({ ...readInput(json), ballots: ballotsOf(ballots) }, { rule: 'phragmen', hash: sha256 });
      };
      const result = run(requests, approvals);
      expect(result.totals.left.startsWith('-')).toBe(false);
      expect(JSON.stringify(run([...requests].reverse(), [...approvals].reverse()))).toBe(JSON.stringify(result));
    }),
  );
});
