import { isRefusal } from '@levada/kernel';
import { applyChange } from '../explain/apply-change.js';
import { explain } from '../explain/explain.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { allocate, runOf } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';

const input = (change: Readonly<Record<string, unknown>>) => readInput(someInput(change));
const envelope = (amount: string) => [{ id: 'E1', amount, parent: null }];

it('tells what is not eligible from what is under the minimum score and from what has no score', () => {
  const requests = [
    aRequest('a', '10', { score: '9', eligible: '0' }),
    aRequest('b', '10', { score: '4', eligible: '0' }),
    aRequest('c', '10', { score: '0' }),
    aRequest('d', '10'),
  ];
  const codes = (threshold: bigint) =>
    allocate(input({ requests }), { rule: 'greedy', threshold, hash: sha256 }).awards.map(({ code }) => code);
  expect(codes(5_000_000n)).toEqual(['not-eligible', 'threshold', 'threshold', 'threshold']);
  // At a minimum of nothing, points of nothing are enough; none are not.
  expect(codes(0n)).toEqual(['not-eligible', 'not-eligible', 'full', 'threshold']);
});

it('refuses greedy-threshold without a threshold, with the rule', () => {
  const refusal = { code: 'allocation/threshold-missing', facts: { rule: 'greedy-threshold' } };
  expect(() => allocate(input({}), { rule: 'greedy-threshold', hash: sha256 })).toThrow(
    expect.objectContaining(refusal),
  );
});

it('refuses floors of requests with the place of each, up to fifty', () => {
  const refusedAt = (floors: string[]) => {
    const requests = floors.map((floor, at) => aRequest(`r${at}`, '10', { floor }));
    try {
      allocate(input({ requests }), { rule: 'greedy', hash: sha256 });
    } catch (error) {
      if (isRefusal(error)) return error;
    }
    throw new Error('it was not refused');
  };
  const facts = { rule: 'greedy' };
  const code = 'allocation/floor-not-for-rule';
  expect(refusedAt(['0', '1', '0', '2'])).toMatchObject({
    code,
    facts,
    places: [1, 3].map((at) => ({ pointer: `/requests/${at}/floor`, code, facts })),
  });
  expect(refusedAt(Array.from({ length: 51 }, () => '1')).places).toHaveLength(50);
});

describe('where groups have floors, a change is named only if it holds', () => {
  const limits = [
    { provider: 'P', cap: '10', floor: '10' },
    { area: 'N', cap: '20', floor: '10' },
    { provider: 'Q', cap: '99' },
  ];
  // c is short of 10. With 10 more, b would be taken for N before a, and nothing would be left for the floor of P.
  it.each([
    ['full', {}],
    ['eligible', { requested: '30', eligible: '20' }],
    ['cap', { requested: '30', cap: '20' }],
  ])('b would be met with more (%s), c would not', (code, ofB) => {
    const requests = [
      aRequest('a', '40', { cap: '10', provider: 'P', area: 'N' }),
      aRequest('b', '20', { area: 'N', ...ofB }),
      aRequest('c', '10', { score: '0', provider: 'Q' }),
    ];
    const before = input({ requests, limits, envelopes: envelope('10') });
    const options = { rule: 'greedy', hash: sha256 };
    const { result, reasonOf } = runOf(before, options);
    expect(result.awards.map(({ id, code: now }) => [id, now, reasonOf(id).change?.kind ?? null])).toEqual([
      ['a', 'cap', 'asking-above'],
      ['b', 'no-money', 'met-with'],
      ['c', 'no-money', null],
    ]);
    const after = allocate(applyChange(before, 'b', reasonOf('b').change!), options);
    expect(after.awards.find(({ id }) => id === 'b')!.code).toBe(code);
    const more = input({ requests, limits, envelopes: envelope('20') });
    expect(() => allocate(more, options)).toThrow('allocation/group-floor-infeasible');
  });
});

it('the reason of a request is of its own envelope', () => {
  const envelopes = ['E1', 'E2'].map((id, at) => ({ id, amount: `${10 * (at + 1)}`, parent: null }));
  const requests = [aRequest('a', '30'), aRequest('b', '30', { envelope: 'E2' })];
  const { awards } = explain(input({ envelopes, requests }), { rule: 'greedy', hash: sha256 });
  expect(awards.map(({ reason }) => reason.figures['left'])).toEqual(['10.00', '20.00']);
});
