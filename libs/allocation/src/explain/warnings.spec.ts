import { LANGUAGES } from '@levada/kernel';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import type { AllocateOptions } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { explain } from './explain.js';
import { TEXTS } from './warnings.js';

const warned = (change: Readonly<Record<string, unknown>>, options: Partial<AllocateOptions> = {}) =>
  explain(readInput(someInput({ roundTo: '1', ...change })), { rule: 'proportional', hash: sha256, ...options })
    .warnings;
const codes = (...args: Parameters<typeof warned>) => warned(...args).map(({ code, requests }) => [code, ...requests]);
const envelopes = (...amounts: string[]) => amounts.map((amount, at) => ({ id: `E${at + 1}`, amount, parent: null }));
const rows = (envelope: string, ...amounts: string[]) =>
  amounts.map((amount, at) => aRequest(`${envelope}-${at + 1}`, amount, { envelope }));

it('each warning comes with its text', () => {
  const [paradox] = warned({ envelopes: envelopes('10'), requests: rows('E1', '6', '6', '2') });
  expect(paradox).toEqual({
    code: 'rounding-not-monotone',
    requests: ['E1-3'],
    text: TEXTS['rounding-not-monotone'],
  });
  for (const text of Object.values(TEXTS))
    for (const language of LANGUAGES) expect(text[language]).toMatch(/^\p{Lu}.{30,}\.$/u);
});

it('the paradox is looked for in every envelope at once, each with a unit more', () => {
  const requests = [...rows('E1', '6', '6', '2'), ...rows('E2', '12', '12', '4')];
  // In E2, 14 over 28 give each a half.
  expect(codes({ envelopes: envelopes('10', '14'), requests })).toEqual([['rounding-not-monotone', 'E1-3']]);
  expect(codes({ envelopes: envelopes('14', '14'), requests })).toEqual([]);
});

it('by tens, a unit more is ten more', () => {
  const requests = rows('E1', '60', '60', '20');
  expect(codes({ roundTo: '10', envelopes: envelopes('100'), requests })).toEqual([['rounding-not-monotone', 'E1-3']]);
});

it('rounding down lowers nobody with more money', () => {
  const options = { rounding: 'down-to-unit' } as const;
  expect(codes({ envelopes: envelopes('10'), requests: rows('E1', '6', '6', '2') }, options)).toEqual([['money-left']]);
});

it.each<[string, unknown[], unknown[], string[][]]>([
  ['all of it is given', envelopes('10'), rows('E1', '5', '5'), []],
  ['there is more than is asked for', envelopes('50'), rows('E1', '5', '5'), []],
  [
    'an envelope in which nobody asks, with nothing in it',
    [...envelopes('10'), { id: 'Z', amount: '0', parent: null }],
    rows('E1', '5', '5'),
    [],
  ],
  [
    'the inner envelope is full, and loses what cannot be rounded',
    [
      { id: 'E0', amount: '90', parent: null },
      { id: 'E1', amount: '10.5', parent: 'E0' },
    ],
    [...rows('E1', '20', '20'), ...rows('E0', '10')],
    [['money-left']],
  ],
  [
    'only the outer envelope is full before rounding, and loses it',
    [
      { id: 'E0', amount: '10.5', parent: null },
      { id: 'E1', amount: '90', parent: 'E0' },
    ],
    [...rows('E1', '20'), ...rows('E0', '20')],
    [['money-left']],
  ],
])('money left: %s', (_title, all, requests, expected) => {
  expect(codes({ envelopes: all, requests })).toEqual(expected);
});
