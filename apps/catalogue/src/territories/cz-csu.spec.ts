import { CZ_CSU_MAPPING, territoriesFromTable } from './cz-csu.js';

type Change = Partial<Record<keyof typeof CZ_CSU_MAPPING, string>>;
const CTVERIN: Change = {
  ...{ 'municipality.code': '544531', 'municipality.name': 'Čtveřín', population15plus: '496' },
  ...{ 'pou.code': '51091', 'pou.name': 'Turnov', 'orp.code': '5109', 'orp.name': 'Turnov' },
  ...{ 'district.code': 'CZ0513', 'district.name': 'Liberec' },
  ...{ 'region.code': 'CZ051', 'region.name': 'Liberecký kraj' },
};
const KTOVA: Change = {
  ...{ 'municipality.code': '547484', 'municipality.name': 'Ktová', population15plus: '250' },
  ...{ 'district.code': 'CZ0514', 'district.name': 'Semily' },
};
const row = (number: number, change: Change = {}) => ({
  number,
  values: Object.fromEntries(
    Object.entries({ ...CTVERIN, ...change }).map(([field, cell]) => [
      CZ_CSU_MAPPING[field as keyof typeof CZ_CSU_MAPPING],
      cell,
    ]),
  ),
});
const read = (...rows: ReturnType<typeof row>[]) => territoriesFromTable(rows);
const keys = ({ records }: ReturnType<typeof territoriesFromTable>) =>
  records.map(({ level, code, name }) => `${level} ${code} ${name}`);

it('a row is a municipality and the six territories above it, parents first', () => {
  expect(keys(read(row(2)))).toEqual([
    'country CZ Česko',
    'region CZ051 Liberecký kraj',
    'district CZ0513 Liberec',
    'orp 5109 Turnov',
    'pou 51091 Turnov',
    'municipality 544531 Čtveřín',
  ]);
  expect(read(row(2)).records.at(-1)).toMatchObject({ population15Plus: 496, parents: [{ level: 'pou' }, {}] });
});

it('an ORP lies in every district that one of its municipalities lies in', () => {
  const { records, quarantined } = read(row(2), row(3, KTOVA), row(4, KTOVA));
  expect(quarantined).toEqual([]);
  expect(records).toHaveLength(8);
  expect(records.find(({ level }) => level === 'orp')?.parents.map(({ code }) => code)).toEqual([
    'CZ051',
    'CZ0513',
    'CZ0514',
  ]);
});

it('Praha is its own POU and ORP: one code on two levels, under its own name', () => {
  const nobody = { 'pou.code': '0', 'pou.name': 'X-X-X', 'orp.code': '0', 'orp.name': 'X-X-X' };
  const praha = row(2, { ...nobody, 'municipality.code': '554782', 'municipality.name': 'Praha' });
  expect(keys(read(praha))).toEqual(
    expect.arrayContaining(['orp 0 Praha', 'pou 0 Praha', 'municipality 554782 Praha']),
  );
});

it.each<[string, Change, string]>([
  ['no code', { 'orp.code': ' ' }, 'orp has no code'],
  ['a malformed code', { 'municipality.code': '5445' }, '“5445” is not the code of a municipality'],
  ['no name', { 'region.name': '' }, 'region CZ051 has no name'],
  ['a part of a person', { population15plus: '496.5' }, 'population “496.5” is not a whole number'],
  ['less than nobody', { population15plus: '-1' }, 'population “-1” is not a whole number'],
  ['a second name', { ...KTOVA, 'pou.name': 'Turnow' }, 'named “Turnow”, but “Turnov”, in row 2'],
  ['a second ORP', { ...KTOVA, 'orp.code': '5105' }, 'pou/51091: in cz-csu/orp/5105, but in cz-csu/orp/5109, in row 2'],
  ['a second count', { population15plus: '497' }, 'population 497, but 496, in row 2'],
])('a row with %s is left out whole, with its number and the reason', (_what, change, reason) => {
  const { records, quarantined } = read(row(2), row(3, change));
  expect(quarantined).toEqual([
    { row: 3, kind: 'municipality', reason: expect.stringContaining(reason), values: row(3, change).values },
  ]);
  expect(records).toEqual(read(row(2)).records);
});

it('reads other columns where a mapping names them', () => {
  const { values } = row(2);
  const renamed = { number: 2, values: { ...values, kod: '544999' } };
  expect(territoriesFromTable([renamed], { 'municipality.code': 'kod' }).records.at(-1)?.code).toBe('544999');
});
