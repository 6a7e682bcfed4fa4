import { civilDate, refuse } from '@levada/kernel';
import { endedBy, readOn, type KnownSuccession } from './reform.js';
import { territoryId, type Territory, type TerritoryKey } from './territory.js';

const on = civilDate('2021-07-01');
const place = (code: string, scheme = 'lv-atvk'): TerritoryKey => ({ scheme, level: 'municipality', code });
const known = (...some: (TerritoryKey & Partial<Territory>)[]) =>
  new Map(
    some.map((one) => {
      const territory: Territory = { name: one.code, parents: [], version: 1, ...one, id: territoryId(one) };
      return [territory.id, territory];
    }),
  );
const line = (from: string, to: string) => ({ from: place(from), to: place(to) });

it('ends what is merged, and lets go on what is its own successor', () => {
  const places = known(
    place('amata'),
    place('cesis-old'),
    { ...place('cesis'), validFrom: on },
    place('wartburg'),
    place('eisenach'),
  );
  const lines = [
    line('amata', 'cesis'),
    line('cesis-old', 'cesis'),
    line('eisenach', 'wartburg'),
    line('wartburg', 'wartburg'),
  ];
  const ended = endedBy({ on, lines }, places);
  expect(ended.map(({ code, validUntil, version }) => [code, validUntil, version])).toEqual([
    ['amata', on, 2],
    ['cesis-old', on, 2],
    ['eisenach', on, 2],
  ]);
});

it.each([
  ['a place nobody knows', [line('a', 'x')], refuse('territory/not-found', { key: 'lv-atvk/municipality/x' })],
  [
    'one line twice',
    [line('a', 'b'), line('a', 'b')],
    refuse('reform/line-twice', { line: 'lv-atvk/municipality/a > lv-atvk/municipality/b' }),
  ],
  [
    'a place of another country',
    [{ from: place('a'), to: place('jena', 'de-ags') }],
    refuse('reform/another-scheme', { line: 'lv-atvk/municipality/a > de-ags/municipality/jena' }),
  ],
  [
    'a successor that begins later',
    [line('a', 'later')],
    refuse('reform/successor-not-there', { key: 'lv-atvk/municipality/later', date: on }),
  ],
  [
    'a place that ended before',
    [line('gone', 'b')],
    refuse('reform/ended-before', { key: 'lv-atvk/municipality/gone', date: '2009-07-01' }),
  ],
])('refuses %s', (_what, lines, refusal) => {
  const later = { ...place('later'), validFrom: civilDate('2022-01-01') };
  const gone = { ...place('gone'), validUntil: civilDate('2009-07-01') };
  const places = known(place('a'), place('b'), later, gone, place('jena', 'de-ags'));
  expect(() => endedBy({ on, lines }, places)).toThrow(refusal);
});

describe('what a place is read as on a day', () => {
  const days = (validFrom?: string, validUntil?: string) => ({
    ...(validFrom ? { validFrom: civilDate(validFrom) } : {}),
    ...(validUntil ? { validUntil: civilDate(validUntil) } : {}),
  });
  const places = new Map([
    ['a', days(undefined, '2009-07-01')],
    ['b', days('2009-07-01', '2021-07-01')],
    ['c', days(undefined, '2021-07-01')],
    ['d', days('2021-07-01')],
    ['e', days('2021-07-01')],
  ]);
  const lines: KnownSuccession[] = [
    ['a', 'b', '2009-07-01'],
    ['b', 'd', '2021-07-01'],
    ['c', 'd', '2021-07-01'],
    ['c', 'e', '2021-07-01'],
  ].map(([fromId, toId, day]) => ({ fromId: fromId!, toId: toId!, on: civilDate(day!) }));

  it.each([
    ['itself while there is one', 'b', '2015-01-01', ['b']],
    ['its successor from the first day on', 'b', '2021-07-01', ['d']],
    ['itself on its last day', 'b', '2021-06-30', ['b']],
    ['through two reforms', 'a', '2025-01-01', ['d']],
    ['both parts of what was split', 'c', '2025-01-01', ['d', 'e']],
    ['what it was made of', 'd', '2015-01-01', ['b', 'c']],
    ['through two reforms back', 'd', '2005-01-01', ['a', 'c']],
    ['nothing that nobody told of', 'x', '2015-01-01', []],
  ])('%s', (_what, id, day, read) => {
    expect(readOn(id, civilDate(day), places, lines)).toEqual(read);
  });
});
