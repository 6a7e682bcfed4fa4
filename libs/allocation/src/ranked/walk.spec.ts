import { ratio } from '@levada/kernel';
import fc from 'fast-check';
import { FloorUnreached, type GroupLimit } from '../group-limit.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import type { EngineRequest } from '../input/request.js';
import { RANKED_RULES, walk, walkWithin } from './greedy.js';

const requestsOf = (rows: unknown[]) => readInput(someInput({ requests: rows })).requests;
const ruleOf = (id: string) => RANKED_RULES.find((one) => one.id === id)!;
const limit = (id: string, cap: bigint | null, members: number[], floor = 0n): GroupLimit => ({
  kind: 'area',
  id,
  cap,
  floor,
  members,
});
// Amounts of 10, 20 … crowns, in minor units below; the first has the most points.
const rows = (...amounts: (string | [string, object])[]) =>
  requestsOf(
    amounts.map((one, at) => {
      const [amount, change] = typeof one === 'string' ? [one, {}] : one;
      return aRequest('abcde'[at]!, amount, { score: `${9 - at}`, ...change });
    }),
  );
const walked = (rule: string, requests: readonly EngineRequest[], ...limits: GroupLimit[]) =>
  walkWithin(ruleOf(rule), requests, limits, null).map(({ id, code, turn, takenFor }) => [
    id,
    code,
    turn?.limit.id ?? null,
    turn?.stoppedAt ?? null,
    takenFor?.id ?? null,
  ]);

/** The ranking and the walk in plain words: sort, then go down the list. */
function plainly(id: string, envelope: bigint, requests: readonly EngineRequest[], threshold: bigint | null) {
  const perCost = id === 'greedy-per-cost';
  const most = (one: EngineRequest) => (one.cap !== null && one.cap < one.eligible ? one.cap : one.eligible);
  const isRated = (one: EngineRequest) => one.score !== null && one.score > 0n && most(one) > 0n;
  const rate = (one: EngineRequest) => ratio(one.score!, most(one));
  const points = (one: EngineRequest) => (one.score === null ? -(10n ** 20n) : one.score);
  const sorted = [...requests].sort((a, b) => {
    if (perCost && isRated(a) !== isRated(b)) return isRated(a) ? -1 : 1;
    const rated = perCost && isRated(a) ? rate(b).compare(rate(a)) : 0;
    return rated || Number(points(b) - points(a)) || Number(a.eligible - b.eligible) || (a.id < b.id ? -1 : 1);
  });
  let left = envelope;
  let isOver = false;
  return sorted.map((one, at): [string, number, bigint] => {
    const isOut = threshold !== null && (one.score === null || one.score < threshold);
    if (isOut || isOver || one.eligible === 0n || most(one) < one.minimum) return [one.id, at + 1, 0n];
    if (most(one) <= left) {
      left -= most(one);
      return [one.id, at + 1, most(one)];
    }
    isOver = id === 'greedy-no-skip';
    return [one.id, at + 1, 0n];
  });
}

const anyRow = fc.record({
  amount: fc.constantFrom(10, 20, 30, 35, 70),
  score: fc.option(fc.constantFrom('-1', '0', '2', '4', '7', '14')),
  way: fc.constantFrom({}, {}, {}, { eligible: '0' }, { eligible: '7' }, { cap: '0' }, { cap: '5' }, { minimum: '31' }),
});

it.each(RANKED_RULES.map(({ id }) => id))('%s: goes down the ranking as one would by hand', (id) => {
  const threshold = fc.constantFrom(null, 0n, 2_000_000n);
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 9 }), fc.nat(200), threshold, (list, envelope, least) => {
      const requests = requestsOf(
        list.map(({ amount, score, way }, at) => aRequest(`r${at}`, `${amount}`, { score, ...way })),
      );
      const money = BigInt(envelope) * 100n;
      const found = walk(ruleOf(id), money, requests, least).map((one) => [one.id, one.rank, one.award]);
      expect(found).toEqual(plainly(id, money, requests, least));
    }),
    { numRuns: 150 },
  );
});

it('scores for every unit that differ by next to nothing are told apart', () => {
  // 1/3 of a point for a koruna, and a millionth more for every three million.
  const requests = requestsOf([
    aRequest('a', '3000000000.00', { score: '1000000000' }),
    aRequest('b', '3000000000.00', { score: '1000000000.000001' }),
  ]);
  expect(walk(ruleOf('greedy-per-cost'), 1n, requests, null).map(({ id }) => id)).toEqual(['b', 'a']);
});

describe('limits that cross', () => {
  it.each<[string, string, readonly EngineRequest[], GroupLimit[], unknown[][]]>([
    [
      'of two limits with as much left, the turn names the first',
      'greedy',
      rows('10'),
      [limit('X', 1000n, [0]), limit('Y', 1000n, [0])],
      [['a', 'full', 'X', null, null]],
    ],
    [
      'or the tighter one',
      'greedy',
      rows('10'),
      [limit('X', 1001n, [0]), limit('Y', 1000n, [0])],
      [['a', 'full', 'Y', null, null]],
    ],
    [
      'where the rule stops, a limit that has just enough goes on',
      'greedy-no-skip',
      rows('20', '5', '5'),
      [limit('X', 1000n, [0, 1]), limit('Y', 2000n, [0, 1, 2])],
      [
        ['a', 'no-money', 'X', null, null],
        ['b', 'after-stop', 'X', 'a', null],
        ['c', 'full', 'Y', null, null],
      ],
    ],
    [
      'a group without a most never ends',
      'greedy-no-skip',
      rows('20', '5'),
      [limit('X', 1000n, [0]), limit('Y', 1000n, [1]), limit('N', null, [0, 1])],
      [
        ['a', 'no-money', 'X', null, null],
        ['b', 'full', 'Y', null, null],
      ],
    ],
    [
      'a group with a floor takes its own first, down to the last unit, and no others',
      'greedy',
      rows('10', '7', ['3', { cap: '0' }], '3'),
      [limit('X', 1000n, [0, 1, 2, 3]), limit('M', 900n, [0]), limit('N', null, [1, 2, 3], 1000n)],
      [
        ['a', 'no-money', 'X', null, null],
        ['b', 'full', 'X', null, 'N'],
        ['c', 'cap', 'X', null, null],
        ['d', 'full', 'X', null, 'N'],
      ],
    ],
    [
      'once it has its floor, the ranking goes on for all',
      'greedy',
      rows('10', '7', '3'),
      [limit('X', 1700n, [0, 1, 2]), limit('N', null, [1, 2], 700n)],
      [
        ['a', 'full', 'X', null, null],
        ['b', 'full', 'X', null, 'N'],
        ['c', 'no-money', 'X', null, null],
      ],
    ],
  ])('%s', (_title, rule, requests, limits, expected) => {
    expect(walked(rule, requests, ...limits)).toEqual(expected);
  });

  it('a floor that is not reached is named, the first of them, with what was', () => {
    const [missed, envelope] = [limit('N', null, [0], 1001n), limit('X', 5000n, [0])];
    const refusal = expect.objectContaining({ limit: missed, reached: 1000n }) as unknown as Error;
    expect(() => walked('greedy', rows('10'), missed, envelope)).toThrow(FloorUnreached);
    expect(() => walked('greedy', rows('10'), missed, envelope)).toThrow(refusal);
    expect(() => walked('greedy', rows('10'), { ...missed, floor: 1000n }, envelope)).not.toThrow();
  });
});

it('who has nothing eligible keeps its rank and has no turn', () => {
  const [first] = walk(ruleOf('greedy'), 1000n, rows(['10', { eligible: '0' }], '10'), null);
  expect(first).toStrictEqual({ id: 'a', award: 0n, code: 'not-eligible', rank: 1, turn: null, takenFor: null });
});
