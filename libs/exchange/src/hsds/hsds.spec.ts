import { refuse } from '@levada/kernel';
import { isQuarantined } from '../quarantine/quarantine.js';
import { aFile } from '../source/source.factory.js';
import { storedZip } from '../zip/stored-zip.js';
import { readRecords } from './read-records.js';

async function read(...files: [string, string | Uint8Array][]) {
  const read = [];
  for await (const one of readRecords(files.map(([name, content]) => aFile(name, content))))
    read.push(isQuarantined(one) ? one.code : { model: one.model, id: one.id, ...one.fields });
  return read;
}

const SERVICE = {
  id: 's1',
  name: 'Counselling',
  status: 'active',
  organization: { id: 'o1', name: 'Charity' },
  phones: [{ id: 'p1', number: '1', languages: [{ id: 'g1', code: 'cs' }] }],
  service_at_locations: [
    { id: 'x1', location: { id: 'l1', location_type: 'physical', addresses: [{ city: 'Turnov' }] } },
  ],
  attributes: [{ id: 'a1', taxonomy_term: { id: 't1', name: 'T', taxonomy_detail: { id: 'y1' } } }],
  own: { unknown: [1] },
};
const SERVICE_RECORDS = [
  { model: 'organizations', id: 'o1', name: 'Charity' },
  expect.objectContaining({ model: 'services', id: 's1', organization_id: 'o1', own: '{"unknown":[1]}' }),
  { model: 'phones', id: 'p1', number: '1', service_id: 's1' },
  { model: 'languages', id: 'g1', code: 'cs', phone_id: 'p1' },
  { model: 'locations', id: 'l1', location_type: 'physical' },
  { model: 'addresses', id: null, city: 'Turnov', location_id: 'l1' },
  { model: 'service_at_locations', id: 'x1', location_id: 'l1', service_id: 's1' },
  { model: 'taxonomies', id: 'y1' },
  { model: 'taxonomy_terms', id: 't1', name: 'T', taxonomy_id: 'y1' },
  { model: 'attributes', id: 'a1', taxonomy_term_id: 't1', link_id: 's1', link_entity: 'service' },
];
const sorted = (records: readonly unknown[]) =>
  [...records].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe('HSDS', () => {
  it.each([
    ['one object', SERVICE],
    ['a list', [SERVICE]],
    ['a page of version 3', { contents: [SERVICE], total_items: 1 }],
    ['a page of version 2', { items: [SERVICE] }],
  ])('in JSON, %s, is taken apart, and each part knows what it stood in', async (_, document) => {
    const records = await read(['a.json', JSON.stringify(document)]);
    expect(records).toHaveLength(SERVICE_RECORDS.length);
    for (const record of SERVICE_RECORDS) expect(records).toContainEqual(record);
  });

  it('in JSON, keeps whose a part says it is, and fills in where it says nothing', async () => {
    const phones = [
      { number: '1', service_id: 'other' },
      { number: '2', service_id: null },
    ];
    const records = await read(['services.json', JSON.stringify([{ id: 's1', phones }])]);
    expect(records.slice(1)).toMatchObject([
      { number: '1', service_id: 'other' },
      { number: '2', service_id: 's1' },
    ]);
  });

  it('in tables, of version 2 or 3, in a folder or packed, with or without datapackage.json', async () => {
    const three = 'id,organization_id,name\ns1,o1,n\n';
    const two = 'id,service_id,weekday\nr1,s1,1\n';
    const files = [
      { name: 'datapackage.json', bytes: Buffer.from('{"resources":[]}') },
      { name: 'service.csv', bytes: Buffer.from(three) },
      { name: 'regular_schedules.csv', bytes: Buffer.from(two) },
    ];
    const expected = [
      { model: 'services', id: 's1', organization_id: 'o1', name: 'n' },
      { model: 'regular_schedules', id: 'r1', service_id: 's1', weekday: '1' },
    ];
    expect(sorted(await read(['data/services.csv', three], ['regular_schedule.csv', two]))).toEqual(sorted(expected));
    expect(sorted(await read(['a.zip', storedZip(files)]))).toEqual(sorted(expected));
  });

  it('in a dump', async () => {
    const dump =
      'COPY public.organization (id, name) FROM stdin;\no1\tx\n\\.\nINSERT INTO phone (id) VALUES (now());\n';
    expect(await read(['a.sql', dump])).toEqual([{ model: 'organizations', id: 'o1', name: 'x' }, 'row/expression']);
  });

  it('is refused where nothing of the source is of it', async () => {
    const known = 'people.csv, b.json';
    const files: [string, string][] = [
      ['people.csv', 'a\n1\n'],
      ['b.json', '[{"x":1}]'],
    ];
    await expect(read(...files)).rejects.toThrow(refuse('mapping/nothing-known', { known }));
  });
});
