import { ballotsOf } from '../equal-shares/electorate.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import { told } from './told.factory.js';

/** What each costs, and who votes for what, one word for each voter. */
const voteOf = (envelope: string, costs: Readonly<Record<string, string>>, votes: string) => ({
  ...readInput(
    someInput({
      envelopes: [{ id: 'E1', amount: envelope, parent: null }],
      requests: Object.entries(costs).map(([id, cost]) => aRequest(id, cost)),
    }),
  ),
  ballots: ballotsOf(votes.split(' ').map((vote) => [...vote])),
});
const FOUR = { a: '60', b: '40', c: '50', d: '5', n: '0' };

it.each<[string, string, 'none' | 'add1', string[]]>([
  [
    'equal-shares',
    'each holds a third',
    'none',
    [
      'a bought: cost 60.00, supporters 2, held 66.66 > asking-above 66.66',
      'b not-bought: cost 40.00, supporters 1, held 3.33, percent 8, short 36.67 > asking-at-most 3.33',
      'c not-bought: cost 50.00, supporters 1, held 33.33, percent 66, short 16.67 > asking-at-most 33.33',
      'd no-support: cost 5.00 > some-support',
      'n not-bought: cost 0.00, supporters 1, held 0.00, percent 0, short 0.00 > nothing',
    ],
  ],
  // Rounds of one crown: at 49.33 each, c is 67 haléřů short; a round later a and c would cost too much.
  [
    'equal-shares',
    'with more for each, what is left of that is told',
    'add1',
    [
      'a bought: cost 60.00, supporters 2, held 98.66 > asking-above 98.66',
      'b not-bought: cost 40.00, supporters 1, held 19.33, percent 48, short 20.67 > asking-at-most 19.33',
      'c not-bought: cost 50.00, supporters 1, held 49.33, percent 98, short 0.67 > asking-at-most 24.66',
      'd no-support: cost 5.00 > some-support',
      'n not-bought: cost 0.00, supporters 1, held 0.00, percent 0, short 0.00 > nothing',
    ],
  ],
  [
    'phragmen',
    'who would be next and does not fit',
    'none',
    [
      'a bought: cost 60.00, supporters 2, held 60.00 > asking-above 100.00',
      'b not-bought: cost 40.00, supporters 1, held 20.00, percent 50, short 20.00 > asking-at-most 20.00',
      'c over-envelope: cost 50.00, supporters 1, left 40.00 > asking-at-most 25.00',
      'd no-support: cost 5.00 > some-support',
      'n not-bought: cost 0.00, supporters 1, held 0.00, percent 0, short 0.00 > nothing',
    ],
  ],
])('%s, 100 over 60, 40, 50 and 5: %s', (rule, _title, completion, expected) => {
  expect(told(voteOf('100', FOUR, 'a ab cn'), { rule, completion })).toEqual(expected);
});

it.each<[string, ReturnType<typeof voteOf>, string, string[]]>([
  [
    'without money nothing helps',
    voteOf('0', FOUR, 'a ab cn'),
    'equal-shares',
    [
      'a not-bought: cost 60.00, supporters 2, held 0.00, percent 0, short 60.00 > nothing',
      'b not-bought: cost 40.00, supporters 1, held 0.00, percent 0, short 40.00 > nothing',
      'c not-bought: cost 50.00, supporters 1, held 0.00, percent 0, short 50.00 > nothing',
      'd no-support: cost 5.00 > some-support',
      'n not-bought: cost 0.00, supporters 1, held 0.00, percent 0, short 0.00 > nothing',
    ],
  ],
  [
    'up to the envelope, whatever was held',
    voteOf('100', { b: '60', c: '60' }, 'bc c'),
    'phragmen',
    [
      'b over-envelope: cost 60.00, supporters 1, left 40.00 > asking-at-most 30.00',
      'c bought: cost 60.00, supporters 2, held 60.00 > asking-above 100.00',
    ],
  ],
  [
    'all that there is was held',
    voteOf('100', { a: '10' }, 'a a'),
    'equal-shares',
    ['a bought: cost 10.00, supporters 2, held 100.00 > asking-above 100.00'],
  ],
  [
    'voters of nothing hold their part, too',
    voteOf('10', { a: '10', b: '9' }, 'ab a  '),
    'equal-shares',
    [
      'a not-bought: cost 10.00, supporters 2, held 5.00, percent 50, short 5.00 > asking-at-most 5.00',
      'b not-bought: cost 9.00, supporters 1, held 2.50, percent 27, short 6.50 > asking-at-most 2.50',
    ],
  ],
  [
    'what cannot be cheaper needs the votes of all',
    voteOf('0.01', { a: '0.01', b: '0.01' }, 'a b'),
    'equal-shares',
    [
      'a not-bought: cost 0.01, supporters 1, held 0.00, percent 0, short 0.01 > support-of-all 2',
      'b not-bought: cost 0.01, supporters 1, held 0.00, percent 0, short 0.01 > support-of-all 2',
    ],
  ],
])('%s', (_title, vote, rule, expected) => {
  expect(told(vote, { rule })).toEqual(expected);
});

it('with a completion the cost that would do is tried, not what is held', () => {
  expect(told(voteOf('99', { b: '49.75', c: '50' }, 'b c'), { rule: 'equal-shares', completion: 'add1' })).toEqual([
    'b not-bought: cost 49.75, supporters 1, held 49.50, percent 99, short 0.25 > asking-at-most 49.50',
    'c not-bought: cost 50.00, supporters 1, held 49.50, percent 99, short 0.50 > asking-at-most 49.50',
  ]);
});
