import { refuse } from '@levada/kernel';
import { checkCrosswalk, readThrough, readUnder, uncovered, type CrosswalkLine } from './crosswalk.js';

const line = (from: string, to: string | null, relation: CrosswalkLine['relation']): CrosswalkLine => ({
  from,
  to,
  relation,
});
const codes = (text: string) => new Set(text.split(' '));
const versions = { before: codes('W1 W2 W3 W4 W5'), after: codes('W1 A B C W9') };
const told = [
  line('W2', 'A', 'split'),
  line('W2', 'B', 'split'),
  line('W3', 'C', 'merged'),
  line('W4', 'C', 'merged'),
  line('W5', null, 'ended'),
];

it('takes splits, mergers and ends; a code that stays needs no line', () => {
  expect(() => checkCrosswalk(told, versions)).not.toThrow();
  expect(uncovered(told, versions)).toEqual([]);
  expect(uncovered(told.slice(0, 2), versions)).toEqual(['W3', 'W4', 'W5']);
});

it.each<[string, CrosswalkLine[], string, object]>([
  ['a code that was never there', [line('X', 'A', 'renamed')], 'unknown-from', { code: 'X' }],
  ['a code that is not there now', [line('W2', 'X', 'renamed')], 'unknown-to', { code: 'X' }],
  ['an end with a successor', [line('W2', 'A', 'ended')], 'ended-or-not', { code: 'W2' }],
  ['a successor that is missing', [line('W2', null, 'replaced')], 'ended-or-not', { code: 'W2' }],
  ['a line twice', [line('W2', 'A', 'split'), line('W2', 'A', 'split')], 'line-twice', { code: 'W2', to: 'A' }],
  ['two fates', [line('W2', 'A', 'renamed'), line('W2', 'B', 'split')], 'two-fates', { code: 'W2' }],
  ['an end beside a successor', [line('W2', 'A', 'split'), line('W2', null, 'ended')], 'two-fates', { code: 'W2' }],
  ['a split into one', [line('W2', 'A', 'split')], 'split-into-one', { code: 'W2' }],
  ['a merger of one', [line('W3', 'C', 'merged')], 'merger-of-one', { code: 'C' }],
])('refuses %s', (_what, lines, code, facts) => {
  expect(() => checkCrosswalk(lines, versions)).toThrow(refuse(`crosswalk/${code}`, { ...facts }));
});

it('a code that stays may take in another, and one may be split into itself and more', () => {
  expect(() => checkCrosswalk([line('W2', 'W1', 'merged')], versions)).not.toThrow();
  expect(() => checkCrosswalk([line('W1', 'W1', 'split'), line('W1', 'W9', 'split')], versions)).not.toThrow();
});

it.each([
  ['W1', ['W1']],
  ['W2', ['A', 'B']],
  ['W3', ['C']],
  ['W5', []],
])('what was agreed under %s is read under %j', (code, under) => {
  expect(readUnder(code, told)).toEqual(under);
});

it('is read through several versions', () => {
  const next = [line('A', 'D', 'merged'), line('B', 'D', 'merged'), line('C', null, 'ended')];
  expect(readThrough('W2', [told, next])).toEqual(['D']);
  expect(readThrough('W4', [told, next])).toEqual([]);
  expect(readThrough('W1', [told, next, []])).toEqual(['W1']);
  expect(readThrough('W1', [])).toEqual(['W1']);
});
