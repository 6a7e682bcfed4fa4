import { assemble, type ImportRecord } from '@levada/exchange';
import { directoryRecords } from './directory-records.js';

const record = (model: string, id: string | null, fields: Record<string, string>, row = 2): ImportRecord => ({
  ...{ model, id, fields, at: { file: `${model}.csv`, row }, came: { ...fields } },
});
const made = (...records: ImportRecord[]) => directoryRecords(assemble(records, { missingParents: 'keep' }));

it('organisations come before places, places before services, each with what is said of it', () => {
  const { records, quarantined } = made(
    record('services', 's', { name: ' Poradna ', organization_id: 'o', description: 'x' }),
    record('phones', null, { number: '1', service_id: 's' }),
    record('locations', 'l', { name: 'Dům', organization_id: 'o' }),
    record('service_at_locations', null, { service_id: 's', location_id: 'l' }),
    record('organizations', 'o', { name: 'Charita', website: 'u' }),
  );
  expect(quarantined).toEqual([]);
  expect(records.map((one) => one.record)).toEqual([
    { kind: 'organisation', id: 'o', name: 'Charita', fields: { website: 'u' } },
    { kind: 'site', id: 'l', name: 'Dům', organisation: { id: 'o' }, fields: {} },
    {
      ...{ kind: 'service', id: 's', name: 'Poradna', organisation: { id: 'o' }, sites: ['l'] },
      fields: { description: 'x', phones: '[{"number":"1"}]' },
    },
  ]);
});

it('an organisation is named by its national identifier, by whatever names it', () => {
  const { records } = made(
    record('organizations', 'o', { name: 'Charita' }),
    record('organization_identifiers', null, {
      ...{ organization_id: 'o', identifier_scheme: 'CZ-ICO', identifier: '00000019' },
    }),
    record('services', 's', { name: 'Poradna', organization_id: 'o' }),
  );
  const ico = { scheme: 'CZ-ICO', identifier: '00000019' };
  expect(records.map((one) => one.record)).toMatchObject([{ identifier: ico }, { organisation: ico }]);
});

it.each([
  ['an address', { address_1: 'Náměstí 1', city: 'Příbor' }, 'Náměstí 1, Příbor'],
  ['its number', {}, 'l'],
])('a place without a name is known by %s', (_what, address, name) => {
  const { records } = made(record('locations', 'l', {}), record('addresses', null, { location_id: 'l', ...address }));
  expect(records.map((one) => one.record.name)).toEqual([name]);
});

it('what belongs to nobody that is there belongs to nobody, and what has no name is left out with its row', () => {
  const { records, quarantined } = made(
    record('services', 's', { name: 'Poradna', organization_id: 'elsewhere' }),
    record('organizations', 'o', { name: ' ' }, 7),
    record('services', 'long', { name: 'x', description: 'x'.repeat(100_001) }, 8),
  );
  expect(records.map((one) => one.record)).toEqual([
    { kind: 'service', id: 's', name: 'Poradna', sites: [], fields: {} },
  ]);
  expect(quarantined).toMatchObject([
    { file: 'organizations.csv', row: 7, kind: 'organisation', code: 'record/required-missing' },
    { file: 'services.csv', row: 8, kind: 'service', code: 'record/too-long' },
  ]);
});

it('fields have names that the register takes', () => {
  const { records } = made(record('organizations', 'o', { name: 'x', 'X-Own Field': '1', '9lives': '2' }));
  expect(Object.keys(records[0]!.record.fields)).toEqual(['x_own_field', 'x_9lives']);
});

it('names of statutory persons are left out, and counted; who to turn to stays', () => {
  const { records, personsLeftOut } = made(
    record('organizations', 'o', { name: 'Charita', statutarniOrgany: 'Jana Vzorová', website: 'u' }),
    record('contacts', 'a', { organization_id: 'o', name: 'Jan Vzor', title: 'Statutární zástupce' }),
    record('contacts', 'b', { organization_id: 'o', name: 'Recepce', title: 'Informace' }),
    record('services', 's', { name: 'Poradna', organization_id: 'o', 'x-statutory-person': 'Jana Vzorová' }),
  );
  expect(personsLeftOut).toBe(3);
  expect(records.map((one) => one.record.fields)).toEqual([
    { website: 'u', contacts: '[{"name":"Recepce","title":"Informace"}]' },
    {},
  ]);
});
