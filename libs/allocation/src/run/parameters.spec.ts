import { readInput } from '../input/read-input.js';
import { someInput } from '../input/input.factory.js';
import { allocate, ENGINE_RULES, type AllocateOptions } from './allocate.js';
import { sha256 } from './hash.factory.js';

const input = { ...readInput(someInput({ roundTo: '0.10' })), ballots: [] };
const run = (options: Partial<AllocateOptions>) => allocate(input, { rule: 'proportional', hash: sha256, ...options });
const TIES = ['score desc', 'amount asc', 'id asc'];
const cut = { currency: 'CZK', roundTo: '0.10', rounding: 'largest-remainder', tieOrder: TIES };

// Everything that the rule looks at, and nothing that it does not: each of these is asked for with a threshold of 2.5.
it.each<[string, Partial<AllocateOptions>, object]>([
  ['proportional', {}, cut],
  ['proportional', { rounding: 'half-up' }, { ...cut, rounding: 'half-up' }],
  ['proportional', { rest: 'talmud', completion: 'add1', comparison: 'satisfaction' }, cut],
  ['score-proportional', {}, { ...cut, threshold: '2.5' }],
  ['score-proportional', { threshold: null }, cut],
  ['network-first', {}, { ...cut, rest: 'proportional' }],
  ['network-first', { rest: 'talmud' }, { ...cut, rest: 'talmud' }],
  ['network-first', { rest: 'score-proportional' }, { ...cut, rest: 'score-proportional', threshold: '2.5' }],
  ['greedy', { rounding: 'half-up' }, { currency: 'CZK', threshold: '2.5', tieOrder: TIES }],
  ['greedy', { threshold: null }, { currency: 'CZK', tieOrder: TIES }],
  ['greedy-per-cost', {}, { currency: 'CZK', threshold: '2.5', tieOrder: ['score per amount desc', ...TIES] }],
  [
    'equal-shares',
    {},
    { currency: 'CZK', completion: 'none', comparison: 'none', utility: 'cost', tieOrder: TIES.slice(1) },
  ],
  [
    'equal-shares',
    { completion: 'add1', comparison: 'satisfaction' },
    { currency: 'CZK', completion: 'add1', comparison: 'satisfaction', utility: 'cost', tieOrder: TIES.slice(1) },
  ],
  ['phragmen', {}, { currency: 'CZK', ends: 'at the first that does not fit', tieOrder: TIES.slice(1) }],
])('what %s writes down of %p', (rule, options, parameters) => {
  expect(run({ rule, threshold: 2_500_000n, ...options }).parameters).toEqual(parameters);
});

it.each<[string, Partial<AllocateOptions>, string, readonly string[]]>([
  ['a rule', { rule: 'lottery' }, 'lottery', ENGINE_RULES],
  ['a rule with a long name', { rule: 'x'.repeat(50) }, 'x'.repeat(40), ENGINE_RULES],
  [
    'a rest that cuts nobody',
    { rule: 'network-first', rest: 'greedy' },
    'greedy',
    ['proportional', 'constrained-equal-awards', 'constrained-equal-losses', 'talmud'],
  ],
  [
    'a rest with a long name',
    { rule: 'network-first', rest: 'y'.repeat(50) },
    'y'.repeat(40),
    ['proportional', 'constrained-equal-awards', 'constrained-equal-losses', 'talmud'],
  ],
])('refuses %s that it does not have, and names those it has', (_title, options, rule, rules) => {
  const facts = { rule, rules: rules.join(', ') };
  expect(() => run(options)).toThrow(expect.objectContaining({ code: 'allocation/unknown-rule', facts }));
});

it('the rules of the engine', () => {
  expect(ENGINE_RULES).toEqual([
    'proportional',
    'constrained-equal-awards',
    'constrained-equal-losses',
    'talmud',
    'score-proportional',
    'network-first',
    'greedy',
    'greedy-no-skip',
    'greedy-threshold',
    'greedy-per-cost',
    'equal-shares',
    'phragmen',
  ]);
});

it('the hash of the result is of all the rest of it', () => {
  const texts: string[] = [];
  const { resultHash, inputHash } = run({ hash: (text) => `hash ${texts.push(text)}` });
  expect([inputHash, resultHash]).toEqual(['hash 1', 'hash 2']);
  expect(Object.keys(JSON.parse(texts[1]!) as object).sort()).toEqual(
    ['awards', 'engineVersion', 'inputHash', 'parameters', 'rule', 'selected', 'spent', 'totals'].sort(),
  );
});
