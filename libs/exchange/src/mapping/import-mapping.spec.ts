import { refuse } from '@levada/kernel';
import { readRecords } from '../hsds/read-records.js';
import type { ImportRecord } from '../hsds/record.js';
import { isQuarantined, type Quarantined } from '../quarantine/quarantine.js';
import { aFile } from '../source/source.factory.js';
import type { Fault } from '../tables/table.js';
import { convert } from './conversions.js';
import { readImportMapping } from './read-import-mapping.js';
import { SHIPPED_MAPPINGS, shippedMapping } from './shipped-mapping.js';

type Files = Record<string, string>;

async function read(files: Files, yaml: string, model?: string) {
  const source = Object.entries(files).map(([name, text]) => aFile(name, text));
  const notices: Fault[] = [];
  const all: (ImportRecord | Quarantined)[] = [];
  const mapping = readImportMapping(yaml, model);
  for await (const one of readRecords(source, { mapping, notice: (fault) => notices.push(fault) })) all.push(one);
  const records = all.filter((one): one is ImportRecord => !isQuarantined(one));
  return {
    notices,
    left: all.filter((one): one is Quarantined => isQuarantined(one)),
    records: records.map(({ model, id, fields }) => ({ model, id, ...fields })),
  };
}

describe('a mapping', () => {
  it('may be flat, where every row is one record', async () => {
    const { records } = await read({ 'a.csv': 'IČO,Název\n1,x\n' }, 'id: IČO\nname: Název\n', 'organizations');
    expect(records).toEqual([{ model: 'organizations', id: '1', name: 'x' }]);
  });

  it('makes several records of a row, each knowing whose it is', async () => {
    const { records } = await read(
      { 'a.csv': 'Org,Name,Service,Site,Phone\no1,Charity,s1,l1,123\n' },
      `
a.csv:
  columns:
    Org: { model: organizations, field: id }
    Name: { model: organizations, field: name }
    Service: [{ model: services, field: id }, { model: service_at_locations, field: service_id }]
    Site: { model: locations, field: id }
    Phone: [{ model: phones, field: number }]
  constants:
    - { model: phones, field: service_id, value: s1 }
`,
    );
    expect(records).toEqual([
      { model: 'organizations', id: 'o1', name: 'Charity' },
      { model: 'services', id: 's1', organization_id: 'o1' },
      { model: 'service_at_locations', id: null, service_id: 's1', location_id: 'l1' },
      { model: 'locations', id: 'l1', organization_id: 'o1' },
      { model: 'phones', id: null, number: '123', service_id: 's1' },
    ]);
  });

  it('gives a phone to nobody where the row has several whose it could be', async () => {
    const columns = [
      'A: { model: services, field: id }',
      'B: { model: locations, field: id }',
      'C: { model: phones, field: number }',
    ];
    const { records } = await read(
      { 'a.csv': 'A,B,C\ns,l,1\n' },
      `a.csv:\n  columns:\n    ${columns.join('\n    ')}\n`,
    );
    expect(records.at(-1)).toEqual({ model: 'phones', id: null, number: '1' });
  });

  it('joins columns of other files, splits cells, looks words up, composes, falls back, groups', async () => {
    const { records, left } = await read(
      {
        'places.csv':
          'Nr,Town,Services,Open,Fixed,Mobile\n1,t1,"a, b",Ano,11,22\n2,t9,c,Ano,,\n3,t1,,Možná,,\n4,,d,Ne,,\n',
        'towns.csv': 'Code,Name\nt1,Turnov\nt2,Liberec\nt1,Jičín\n',
      },
      `
places.csv:
  joins:
    - { table: towns.csv, here: Town, there: Code, prefix: 'town ' }
  compose:
    Title: '{town Name} {Nr}'
  columns:
    Nr: { model: locations, field: id, required: true }
    Title: { model: locations, field: name }
    town Name: [{ model: locations, field: description }, { model: locations, field: name, fallback: true }]
    Services: { model: service_at_locations, field: service_id, split: ',' }
    Open: { model: locations, field: transportation, values: { Ano: 'true', Ne: 'false' } }
    Fixed: { model: phones, field: number }
    Mobile: { model: phones, field: number, group: mobile }
`,
    );
    expect(records).toEqual([
      { model: 'locations', id: '1', name: 'Turnov 1', description: 'Turnov', transportation: 'true' },
      { model: 'service_at_locations', id: null, service_id: 'a', location_id: '1' },
      { model: 'service_at_locations', id: null, service_id: 'b', location_id: '1' },
      { model: 'phones', id: null, number: '11', location_id: '1' },
      { model: 'phones', id: null, number: '22', location_id: '1' },
      { model: 'locations', id: '4', name: '', transportation: 'false' },
      { model: 'service_at_locations', id: null, service_id: 'd', location_id: '4' },
    ]);
    expect(left.map(({ row, reason }) => [row, reason])).toEqual([
      [3, '“t9” in the column “Town” is not found in towns.csv.'],
      [4, '“Možná” in the column “Open” is none of: Ano, Ne.'],
    ]);
  });

  it.each([
    ['a.csv', 'C', 'A', refuse('mapping/absent-column', { table: 'a.csv', column: 'C', line: 3, known: 'A' })],
    ['b.csv', 'C', 'D', refuse('mapping/unknown-table', { table: 'b.csv', line: 3, known: 'a.csv' })],
    ['a.csv', 'A', 'D', refuse('mapping/absent-column', { table: 'a.csv', column: 'D', line: 3, known: 'A' })],
  ])('refuses to join %s by %s = %s, which is not there', async (table, here, there, refusal) => {
    const join = `{ table: ${table}, here: ${here}, there: ${there}, prefix: x }`;
    const yaml = `a.csv:\n  joins:\n    - ${join}\n  columns:\n    A: { model: services, field: id }\n`;
    await expect(read({ 'a.csv': 'A\n1\n' }, yaml)).rejects.toThrow(refusal);
  });

  it('reaches into a JSON document, and needs no field there that no record has', async () => {
    const { records } = await read(
      { 'guide.json': '{"providers":[{"id":"p","services":[{"name":"n"},{"id":"s","name":"m"}]}]}' },
      `
'#providers[].services[]':
  columns:
    id: { model: services, field: id }
    '#': { model: services, field: id, fallback: true }
    name: { model: services, field: name }
    ^.id: { model: services, field: organization_id }
    nowhere: { model: services, field: email }
`,
    );
    expect(records).toEqual([
      { model: 'services', id: '1', name: 'n', organization_id: 'p' },
      { model: 'services', id: 's', name: 'm', organization_id: 'p' },
    ]);
  });

  it('says which columns and tables are read as nothing, and refuses one that is required', async () => {
    const yaml = (required: boolean) =>
      `a.csv:\n  columns:\n    A: { model: services, field: id }\n    B: { model: services, field: name, required: ${required} }\n`;
    const files = { 'a.csv': 'A\n1\n', 'b.csv': 'C\n1\n' };
    const absent = { table: 'a.csv', column: 'B', line: 4, known: 'A' };
    expect(await read(files, yaml(false))).toMatchObject({
      records: [{ model: 'services', id: '1' }],
      notices: [
        { code: 'mapping/absent-column', facts: absent },
        { code: 'table/passed-over', facts: { table: 'b.csv' } },
      ],
    });
    await expect(read(files, yaml(true))).rejects.toThrow(refuse('mapping/absent-column', absent));
    await expect(read({ 'b.csv': 'C\n1\n' }, yaml(false))).rejects.toThrow(
      refuse('mapping/unknown-table', { table: 'a.csv', line: 1, known: 'b.csv' }),
    );
  });

  it.each([
    ['', 1, '–', 'entries of the form “name: …”'],
    ['a: b: c', 1, '–', expect.any(String)],
    ['a: 1\na: 2', 2, '–', expect.any(String)],
    ['id: A', 1, '–', 'a table with its “columns”'],
    ['a.csv:\n  column: {}', 2, 'a.csv › column', 'one of: columns, compose, constants, joins, repeats'],
    ['a.csv:\n  columns:\n    A:\n      field: id', 3, 'a.csv › columns › A › model', 'a text'],
    [
      'a.csv:\n  columns:\n    A: { model: x, field: id }',
      3,
      'a.csv › columns › A › model',
      expect.stringMatching(/^one of: organizations/),
    ],
    ['a.csv:\n  columns:\n    A: { model: services, field: Id }', 3, 'Id', expect.stringMatching(/small letters/)],
    [
      'a.csv:\n  columns:\n    A: { model: services, field: id, required: maybe }',
      3,
      'a.csv › columns › A › required',
      'true or false',
    ],
    [
      'a.csv:\n  columns:\n    A: { model: services, field: id, as: hex }',
      3,
      'a.csv › columns › A › as',
      expect.stringMatching(/^one of: date/),
    ],
    ['a.csv:\n  columns:\n    __proto__: { model: services, field: id }', 3, 'a.csv › columns › __proto__', 'a name'],
    [
      'a.csv:\n  columns:\n    A: { model: services, field: id }\n    B: { model: services, field: id }',
      4,
      'B › id',
      'append or fallback, since another column is mapped to this field',
    ],
  ])('%j is refused with its line and place', (yaml, line, field, expected) => {
    expect(() => readImportMapping(yaml)).toThrow(
      expect.objectContaining({ code: 'mapping/bad-entry', facts: { line, field, expected } }),
    );
  });
});

it.each([
  ['date', '1. 3. 2026', '2026-03-01'],
  ['date', '2026-03-01T00:00:00Z', '2026-03-01'],
  ['date', '30.2.2026', undefined],
  ['number', '1\u00a0234,50', '1234.50'],
  ['number', '1.234.567', undefined],
  ['yes-no', 'ANO', 'true'],
  ['yes-no', 'Nē', 'false'],
  ['yes-no', 'perhaps', undefined],
  ['number', '', ''],
] as const)('%s: %j is %j', (as, text, expected) => {
  expect(convert(as, 'f', text)?.[0]?.['f']).toBe(expected);
});

it('reads the hours of a week, every span of a day', () => {
  expect(convert('weekly-hours', 'f', 'Monday: 9:00-12:00 , 13:00-17:00  Tuesday: Closed')).toEqual([
    { weekday: 'Monday', opens_at: '9:00', closes_at: '12:00' },
    { weekday: 'Monday', opens_at: '13:00', closes_at: '17:00' },
    { weekday: 'Tuesday', opens_at: '', closes_at: '' },
  ]);
  expect(convert('weekly-hours', 'f', 'Monday: by appointment')).toBeUndefined();
  expect(convert('weekly-hours', 'f', 'daily')).toBeUndefined();
  expect(convert('weekly-hours', 'f', '')).toEqual([]);
});

it.each(SHIPPED_MAPPINGS)('%s, which comes with Levada, is a mapping', async (name) => {
  expect(readImportMapping(await shippedMapping(name)).tables.length).toBeGreaterThan(2);
});
