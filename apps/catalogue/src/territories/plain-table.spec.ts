import { plainTerritories, successionLines } from './plain-table.js';

const row = (number: number, fields: Record<string, string>) => ({ number, fields, values: fields });
const table = { scheme: 'de-ags', level: 'district', parentLevel: 'land' };

it('reads a level of a tree, with what its places lie in', () => {
  const rows = [
    row(2, { code: '16056', name: ' Eisenach ', population15plus: '36000', parent: '16', validUntil: '2021-07-01' }),
    row(3, { code: '16063', name: 'Wartburgkreis' }),
  ];
  const parents = [{ hierarchy: 'administrative', scheme: 'de-ags', level: 'land', code: '16' }];
  const key = { scheme: 'de-ags', level: 'district' };
  expect(plainTerritories(rows, table)).toEqual({
    records: [
      { ...key, code: '16056', name: 'Eisenach', parents, population15Plus: 36000, validUntil: '2021-07-01' },
      { ...key, code: '16063', name: 'Wartburgkreis', parents: [] },
    ],
    quarantined: [],
  });
});

it.each([
  ['no name', { code: '1', name: ' ' }, 'no code or no name'],
  ['a number that is none', { code: '1', name: 'A', population15plus: '1 000' }, '“1 000” is no number of people'],
])('leaves out a row with %s, and says why', (_what, fields, reason) => {
  const { records, quarantined } = plainTerritories([row(7, fields)], table);
  expect([records, quarantined]).toEqual([[], [{ row: 7, kind: 'district', reason, values: fields }]]);
});

it('loses no parent unseen: of an impossible level it is refused, of no level its row is left out', () => {
  const rows = [row(2, { code: '1', name: 'A', parent: '16' })];
  expect(() => plainTerritories(rows, { ...table, parentLevel: 'municipality' })).toThrow('territory/unknown-level');
  const { records, quarantined } = plainTerritories(rows, { scheme: 'de-ags', level: 'district' });
  expect([records, quarantined]).toMatchObject([[], [{ row: 2, reason: expect.stringContaining('--within') }]]);
});

it('takes the first of one code', () => {
  const { quarantined } = plainTerritories([row(2, { code: '1', name: 'A' }), row(3, { code: '1', name: 'B' })], table);
  expect(quarantined).toMatchObject([{ row: 3, reason: 'the code 1 is there twice' }]);
});

it('reads the lines of a reform, on one level or on several', () => {
  const rows = [row(2, { from: '0110000', to: 'municipality/0041000' }), row(3, { from: ' a ', to: 'b' })];
  expect(successionLines(rows, 'lv-atvk', 'state-city')).toEqual([
    {
      from: { scheme: 'lv-atvk', level: 'state-city', code: '0110000' },
      to: { scheme: 'lv-atvk', level: 'municipality', code: '0041000' },
    },
    {
      from: { scheme: 'lv-atvk', level: 'state-city', code: 'a' },
      to: { scheme: 'lv-atvk', level: 'state-city', code: 'b' },
    },
  ]);
});
