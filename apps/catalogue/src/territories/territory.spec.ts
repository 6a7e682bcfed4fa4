import { refuse } from '@levada/kernel';
import { record, territoryId, toldTwice, unknownParents, type TerritoryRecord } from './territory.js';

const key = (level: string, code: string) => ({ scheme: 'cz-csu', level, code });
const inDistrict = (code: string) => ({ hierarchy: 'district', ...key('district', code) });
const turnov: TerritoryRecord = {
  ...key('orp', '5109'),
  name: 'Turnov',
  parents: [{ hierarchy: 'administrative', ...key('region', 'CZ051') }, inDistrict('CZ0512'), inDistrict('CZ0513')],
};
const known = { ...turnov, id: territoryId(turnov), version: 3 };

it('creates what is not known, under an id made of its key', () => {
  expect(record(undefined, turnov)).toEqual({ outcome: 'created', next: { ...known, version: 1 } });
  expect(territoryId(key('orp', '0'))).not.toBe(territoryId(key('pou', '0')));
});

it('finds nothing new in the same words, in whatever order the parents are told', () => {
  expect(record(known, { ...turnov, parents: turnov.parents.toReversed() })).toEqual({ outcome: 'unchanged' });
});

it.each<[string, Partial<TerritoryRecord>]>([
  ['another name', { name: 'Turnov nad Jizerou' }],
  ['a population', { population15Plus: 0 }],
  ['one more parent in the same hierarchy', { parents: [...turnov.parents, inDistrict('CZ0514')] }],
  ['a parent less', { parents: turnov.parents.slice(1) }],
])('%s makes the next version', (_what, change) => {
  expect(record(known, { ...turnov, ...change })).toEqual({
    outcome: 'updated',
    next: { ...known, ...change, version: 4 },
  });
});

it.each<[string, Partial<TerritoryRecord>, string]>([
  ['an unknown scheme', { scheme: 'cz-post' }, 'territory/unknown-scheme'],
  ['a level unknown to the scheme', { level: 'county' }, 'territory/unknown-level'],
  ['a parent below', { parents: [inDistrict('CZ0513')], level: 'region' }, 'territory/impossible-parent'],
  ['itself as a parent', { parents: [{ hierarchy: 'administrative', ...turnov }] }, 'territory/impossible-parent'],
  [
    'a hierarchy unknown to the scheme',
    { parents: [{ ...inDistrict('CZ0513'), hierarchy: 'church' }] },
    'territory/impossible-parent',
  ],
])('%s is refused', (_what, change, code) => {
  expect(() => record(undefined, { ...turnov, ...change })).toThrow(code);
});

it('names the parents that are neither known nor in the batch, and a key told twice', () => {
  const district = { ...key('district', 'CZ0513'), name: 'Liberec', parents: [] };
  expect(unknownParents([turnov, district], new Set([territoryId(key('region', 'CZ051'))]))).toEqual([
    'cz-csu/district/CZ0512',
  ]);
  expect(toldTwice([turnov, district])).toBeUndefined();
  expect(toldTwice([turnov, district, { ...turnov, name: 'x' }])).toBe('cz-csu/orp/5109');
});

it('tells which schemes there are', () => {
  expect(() => record(undefined, { ...turnov, scheme: 'toString' })).toThrow(
    refuse('territory/unknown-scheme', { scheme: 'toString', known: 'cz-csu, de-ags, lv-atvk, li-lgbl' }),
  );
});
