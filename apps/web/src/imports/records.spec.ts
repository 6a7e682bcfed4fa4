import { faultOf, fieldOf, likelyColumn, recordOf, type Mapping } from './records.js';

const mapping: Mapping = { kind: 'organisation', id: 'ID', name: 'Název', identifier: 'IČO', scheme: 'CZ-ICO' };
const row = { ID: '7', Název: 'Domov', IČO: '99000008', 'Počet lůžek': '12', Web: '' };

it('an organisation with its number and whatever else is said', () =>
  expect(recordOf(row, mapping)).toEqual({
    ...{ kind: 'organisation', id: '7', name: 'Domov', fields: { pocet_luzek: '12' } },
    identifier: { scheme: 'CZ-ICO', identifier: '99000008' },
  }));

it('the number at a place is that of whose place it is', () =>
  expect(recordOf(row, { ...mapping, kind: 'site' })).toMatchObject({
    organisation: { scheme: 'CZ-ICO', identifier: '99000008' },
  }));

it.each([
  [{ ...row, ID: '' }, new Set<string>(), 'idMissing'],
  [{ ...row, Název: '' }, new Set<string>(), 'nameMissing'],
  [row, new Set(['7']), 'idTwice'],
  [row, new Set(['8']), undefined],
])('finds what is wrong with %j', (one, seen, fault) => expect(faultOf(one, mapping, seen)).toBe(fault));

it('names fields as the door does, and guesses columns', () => {
  expect(fieldOf('  Telefon (pevná linka) ')).toBe('telefon_pevna_linka');
  expect(likelyColumn(['Číslo', 'IČO', 'Název'], 'name')).toBe('Název');
  expect(likelyColumn(['Číslo', 'IČO', 'Název'], 'identifier')).toBe('IČO');
  expect(likelyColumn(['Číslo', 'Web'], 'identifier')).toBe('');
});
