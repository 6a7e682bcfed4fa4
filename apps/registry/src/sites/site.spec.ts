import { amend, fieldsOf, open, tellsAddress, type Site } from './site.js';
import { territoriesOf, textOfTerritories } from './territory-text.js';

const place = { id: 's', authorityId: 'a', organisationId: 'o' };
const address = { street: 'Nemocniční 2272/54', postalCode: '352 01', municipality: 'Aš', country: 'CZ' };
const liberec = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
const site = (told: object = {}): Site => open(place, { name: 'Azylový dům Magdala', ...address, ...told });

it('is opened with its address, and says it as fields', () => {
  const one = site({ territory: JSON.stringify([liberec]), isConfidential: 'true' });
  expect(one).toMatchObject({ ...place, ...address, territory: liberec, isConfidential: true, version: 1 });
  expect(open(place, fieldsOf(one))).toEqual(one);
});

it('an empty text empties, what is not told stays', () => {
  expect(amend(site(), { street: ' ', name: 'Magdala' })).toEqual({ ...site(), street: null, name: 'Magdala' });
});

it.each<[string, string, () => unknown]>([
  ['without a name', 'site/name-blank', () => site({ name: ' ' })],
  ['in a country of three letters', 'site/country-malformed', () => site({ country: 'CZE' })],
  [
    'in two territories',
    'site/territory-malformed',
    () => site({ territory: JSON.stringify([liberec, { ...liberec, code: 'CZ042' }]) }),
  ],
  ['in no territory', 'site/territory-malformed', () => site({ territory: 'Liberec' })],
  ['closed on no day', 'date/malformed', () => amend(site(), { closedOn: '2026-02-30' })],
  ['closed', 'site/closed', () => amend(amend(site(), { closedOn: '2026-02-28' }), { street: 'x' })],
])('%s is refused', (_what, code, act) => expect(act).toThrow(code));

it.each([
  ['Azylový dům Magdala', false],
  ['Dům NEMOCNICNI 2272/54', true],
  ['Azylový dům, Žitná 3', true],
])('the name “%s” tells the address: %p', (name, tells) => {
  const details = { addresses: '[{"address_1":"Žitná 3","city":"Aš"}]' };
  const one = { ...site({ name }), details };
  expect(tellsAddress(one)).toBe(tells);
  const act = () => amend(one, { isConfidential: 'true' });
  if (tells) expect(act).toThrow('site/name-tells-address');
  else expect(act).not.toThrow();
});

it('territories have one text, whatever their order', () => {
  const other = { ...liberec, code: 'CZ042' };
  expect(territoriesOf(JSON.stringify([other, liberec, other]))).toEqual([other, liberec]);
  expect(textOfTerritories([other])).toBe('[{"code":"CZ042","level":"region","scheme":"cz-csu"}]');
  expect(textOfTerritories([])).toBe('');
});
