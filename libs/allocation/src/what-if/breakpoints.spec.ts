import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import type { AllocateOptions } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { breakpointsOf } from './what-if.js';

const found = (change: Readonly<Record<string, unknown>>, options: Partial<AllocateOptions> = {}) =>
  breakpointsOf(readInput(someInput(change)), { rule: 'greedy', hash: sha256, ...options });
const envelope = (amount: string) => [{ id: 'E1', amount, parent: null }];
const ranked = (...rows: [amount: string, score: string, change?: object][]) =>
  rows.map(([amount, score, change], at) => aRequest(`r${at + 1}`, amount, { score, ...change }));

describe('the margin of a ranking', () => {
  it.each<[string, string, unknown[], { from: string; until: string | null }]>([
    // r2 lacks 50 and r4 lacks 20 when their turns come.
    [
      'the least that one of those who wait lacks',
      '500',
      ranked(['250', '9'], ['300', '8'], ['240', '7'], ['30', '6']),
      { from: '490', until: '520' },
    ],
    [
      'whoever of them comes first',
      '500',
      ranked(['250', '9'], ['270', '8'], ['240', '7'], ['60', '6']),
      { from: '490', until: '520' },
    ],
    ['nobody waits', '500', ranked(['250', '9']), { from: '250', until: null }],
    ['nobody is funded', '5', ranked(['250', '9']), { from: '0', until: '250' }],
    [
      'who asks for nothing that is eligible does not wait',
      '5',
      ranked(['250', '9', { eligible: '0' }]),
      { from: '0', until: null },
    ],
  ])('%s', (_title, amount, requests, margin) => {
    expect(found({ envelopes: envelope(amount), requests })).toEqual([{ envelope: 'E1', margin }]);
  });

  it('a minimum score leaves out who is under it', () => {
    const requests = ranked(['250', '9'], ['300', '4'], ['240', '7']);
    const [shown] = found({ envelopes: envelope('500'), requests }, { rule: 'greedy-no-skip', threshold: 5_000_000n });
    expect(shown).toEqual({
      envelope: 'E1',
      margin: { from: '490', until: null },
      points: [
        { amount: '250', begin: [], end: ['r1'] },
        { amount: '490', begin: [], end: ['r3'] },
      ],
    });
  });
});

it('network-first: the guaranteed parts come before the first breakpoint', () => {
  const requests = [aRequest('b', '100'), aRequest('a', '100', { floor: '40' })];
  expect(found({ requests }, { rule: 'network-first' })[0]!.points).toEqual([
    { amount: '40', begin: ['a', 'b'], end: [] },
    { amount: '200', begin: [], end: ['a', 'b'] },
  ]);
});

it('network-first with talmud as the rest: the half-claims of what is still claimed', () => {
  const requests = [aRequest('b', '100'), aRequest('a', '100', { floor: '40' })];
  // a still claims 60 and b 100: 30 and 30 on top of the 40, then b alone to 70, then both.
  expect(found({ requests }, { rule: 'network-first', rest: 'talmud' })[0]!.points).toEqual([
    { amount: '40', begin: ['a', 'b'], end: [] },
    { amount: '100', begin: [], end: ['a'] },
    { amount: '140', begin: ['a'], end: [] },
    { amount: '200', begin: [], end: ['a', 'b'] },
  ]);
});

it('refuses floors that do not fit, as the run does', () => {
  const requests = [aRequest('a', '200', { floor: '101' })];
  expect(() => found({ requests }, { rule: 'proportional' })).toThrow('allocation/floors-infeasible');
});

describe.each(['greedy', 'proportional', 'phragmen'])('%s: no closed form', (rule) => {
  const inner = [...envelope('100'), { id: 'E2', amount: '50', parent: 'E1' }];
  const area = [aRequest('a', '10', { area: 'N' })];
  it.each<[string, Readonly<Record<string, unknown>>, string[]]>([
    ['an envelope in an envelope', { envelopes: inner }, ['E2', 'E1']],
    ['the cap of a group, which is no envelope itself', { requests: area, limits: [{ area: 'N', cap: '5' }] }, ['E1']],
    [
      'one minimum award among others without',
      { requests: [aRequest('a', '9', { minimum: '1' }), aRequest('b', '9')] },
      ['E1'],
    ],
  ])('%s', (_title, change, ids) => {
    expect(found(change, { rule })).toEqual(ids.map((id) => ({ envelope: id, note: 'solve-again' })));
  });
});
