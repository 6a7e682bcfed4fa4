import { otherPlaces, stepOf, type Direction } from './moves.js';
import { kindsBelow, nextCode, NO_TEMPLATE, treeOf, type Kind, type OutlineItem, type Rules } from './outline.js';

const item = (code: string, kind: Kind, parent: string | null, position: number): OutlineItem => ({
  ...{ code, kind, parent, position, part: 'strategic', title: code, isCited: kind === 'priority', version: 1 },
});
/** Depth first, with gaps between positions as moves leave them. */
const ITEMS = [
  item('C1', 'goal', null, 3),
  item('P1', 'priority', 'C1', 0),
  item('P1.1', 'measure', 'P1', 2),
  item('P1.2', 'measure', 'P1', 5),
  item('P2', 'priority', 'C1', 4),
  item('P3', 'priority', null, 7),
];
const RULES: Rules = {
  ...NO_TEMPLATE,
  parts: [
    { code: 'descriptive', kinds: [] },
    { code: 'strategic', kinds: ['goal', 'priority', 'measure'] },
  ],
};

it('a tree out of the list', () => {
  const [goal, third] = treeOf(ITEMS);
  expect(goal!.below.map(({ item: { code } }) => code)).toEqual(['P1', 'P2']);
  expect(goal!.below[0]!.below.map(({ item: { code } }) => code)).toEqual(['P1.1', 'P1.2']);
  expect(third!.below).toEqual([]);
});

it.each<[string, string, Direction, object]>([
  ['before the one before it', 'P1.2', 'up', { to: { parent: 'P1', position: 2 } }],
  ['behind the one behind it', 'P1.1', 'down', { to: { parent: 'P1', position: 6 } }],
  ['at the top it keeps its part', 'P3', 'up', { to: { part: 'strategic', position: 3 } }],
  ['below the one before it', 'P3', 'in', { to: { parent: 'C1' } }],
  ['beside the one above it', 'P2', 'out', { to: { part: 'strategic', position: 4 } }],
  ['the first goes no further up', 'P1.1', 'up', { why: 'first' }],
  ['the last goes no further down', 'P1.2', 'down', { why: 'last' }],
  ['nothing stands before it', 'C1', 'in', { why: 'nothingBefore' }],
  ['nothing stands above it', 'C1', 'out', { why: 'atTop' }],
  ['a priority is not below a priority', 'P2', 'in', { why: 'wrongPlace', above: 'P1' }],
  ['a measure is not below a goal', 'P1.1', 'out', { why: 'wrongPlace', above: 'C1' }],
])('%s', (_, code, direction, expected) => expect(stepOf(ITEMS, RULES, code, direction)).toEqual(expected));

it('a measure can go below any other priority', () =>
  expect(otherPlaces(ITEMS, RULES, 'P1.1').map(({ code }) => code)).toEqual(['P2', 'P3']));
it('nothing goes below itself', () => expect(otherPlaces(ITEMS, RULES, 'C1')).toEqual([]));

it('what can be added, and how it would be called', () => {
  expect(kindsBelow(RULES, ITEMS[1]!, 'strategic')).toEqual(['measure']);
  expect(kindsBelow(RULES, null, 'descriptive')).toEqual(['passage']);
  expect(nextCode(ITEMS, 'measure', ITEMS[1]!)).toBe('P1.3');
  expect(nextCode(ITEMS, 'priority', ITEMS[0]!)).toBe('P4');
});
