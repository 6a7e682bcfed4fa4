import type { Schema } from '@levada/api-client';
import { differencesOf, mergedOf } from '../frame/beside.js';
import { bodyOf, textOf } from './element-text.js';

const MEASURE: Schema['PlanElement'] = {
  ...{ code: 'P1.1', kind: 'measure', part: 'strategic', parent: 'P1', title: 'Odlehčovací služba', body: 'Text' },
  ...{ officer: { name: 'Eva Horáková', department: null, contact: null }, responsible: ['Kraj', 'Obec'] },
  ...{ cooperating: [], measureKind: 'new', addressee: null, bindingness: 'own', isSocialService: true },
  ...{ budgetLine: null, territories: [], targetGroups: ['seniors'], serviceTypes: [], from: '2030-01-01', to: null },
  costs: [{ year: 2030, source: 'region', amount: { amount: '1200000.00', currency: 'CZK' } }],
  indicators: [
    {
      ...{ code: 'I1', name: 'Obce', unit: 'obcí', family: null, source: 'registr' },
      ...{ baseline: { value: '12', on: '2029-12-31' }, targets: [{ value: '40', on: '2032-12-31' }] },
    },
  ],
  ...{ alignedTo: [], isCited: false, position: 0, changedBy: 'x', changedAt: '2026-01-01T00:00:00.000Z', version: 3 },
};

it('goes back as it came, without what is not said', () =>
  expect(bodyOf(textOf(MEASURE))).toEqual({
    ...{ title: 'Odlehčovací služba', body: 'Text', officer: { name: 'Eva Horáková' } },
    ...{ responsible: ['Kraj', 'Obec'], measureKind: 'new', targetGroups: ['seniors'], from: '2030-01-01' },
    costs: MEASURE.costs,
    indicators: [
      {
        ...{ code: 'I1', name: 'Obce', unit: 'obcí', source: 'registr' },
        ...{ baseline: { value: '12', on: '2029-12-31' }, targets: [{ value: '40', on: '2032-12-31' }] },
      },
    ],
  }));

it.each([
  ['half a cost', { year: '20', source: 'state', amount: '100', currency: 'CZK' } as const, 0],
  ['an amount as people write it', { year: '2031', source: 'state', amount: '1 200,50', currency: 'CZK' } as const, 1],
])('%s', (_, cost, count) =>
  expect(bodyOf({ ...textOf({ ...MEASURE, costs: [] }), costs: [cost] }).costs ?? []).toHaveLength(count),
);

it('beside each other: what I changed, what they changed, what both did', () => {
  const base = { title: 'A', body: 'B', addressee: 'C' };
  const mine = { title: 'A', body: 'B mine', addressee: 'C mine' };
  const theirs = { title: 'A theirs', body: 'B', addressee: 'C theirs' };
  expect(differencesOf(base, mine, theirs).map(({ member, changedBy }) => [member, changedBy])).toEqual([
    ['title', 'them'],
    ['body', 'me'],
    ['addressee', 'both'],
  ]);
  expect(mergedOf(mine, theirs, ['body'])).toEqual({ title: 'A theirs', body: 'B mine', addressee: 'C theirs' });
});

it('what I took away stays away', () =>
  expect(mergedOf({ title: 'A' }, { title: 'A', body: 'B' }, ['body'])).toEqual({ title: 'A' }));
