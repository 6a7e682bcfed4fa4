import { placeOf, pointsAt, STEPS, whatIsMissing, withScore } from './points.js';

const criterion = (change: object = {}) => ({
  ...{ code: 'need', min: '0', max: '10', threshold: '5', justification: 'when-below' as const },
  ...change,
});

it('a slider goes from the least to the most, and finds its place again', () => {
  expect([0, 2, 25, STEPS].map((at) => pointsAt(criterion(), at))).toEqual(['0', '0.5', '6.25', '10']);
  expect(['0', '0.5', '6.25', '10', '99', '', 'x'].map((points) => placeOf(criterion(), points))).toEqual([
    ...[0, 2, 25, STEPS, STEPS, 0, 0],
  ]);
  expect(pointsAt(criterion({ min: '1', max: '5' }), STEPS / 2)).toBe('3');
});

it('a score is changed by criterion, and the others stay', () => {
  const both = withScore(withScore([], 'need', { points: '5' }), 'cost', { points: '3' });
  expect(withScore(both, 'need', { justification: 'x' })).toEqual([
    { code: 'cost', points: '3', justification: null },
    { code: 'need', points: '5', justification: 'x' },
  ]);
});

it.each([
  ['nothing yet', criterion(), '', null, 'points'],
  ['more than the most', criterion(), '10.5', null, 'points'],
  ['what is no number', criterion(), 'x', null, 'points'],
  ['below its least without a reason', criterion(), '4.5', null, 'justification'],
  ['below its least with one', criterion(), '4.5', 'jen jedna směna', undefined],
  ['at its least', criterion(), '5', null, undefined],
  ['always justified, with blanks', criterion({ justification: 'always' }), '9', '  ', 'justification'],
  ['never justified', criterion({ justification: 'never' }), '1', null, undefined],
])('of %s is missing what a service would refuse', (_, of, points, justification, what) => {
  const found = whatIsMissing([of], [{ code: 'need', points, justification }]);
  expect(found.map((one) => one.what)).toEqual(what ? [what] : []);
});
