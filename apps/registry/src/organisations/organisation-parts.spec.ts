import { ibanOf } from './bank-account.js';
import { datedNames } from './dated-name.js';
import { furtherIdentifiers } from './further-identifier.js';
import { amend, expectNoCycle, fieldsOf, register } from './organisation.js';

const domov = register('019a9d3e-1c00-7000-8000-0000000000aa', {
  ...{ name: 'Domov', scheme: 'CZ-ICO', identifier: '00000019' },
});

describe('an IBAN', () => {
  it.each([
    ['cz65 0800 0000 1920 0014 5399', 'CZ6508000000192000145399'],
    ['LI21 0881 0000 2324 013A A', 'LI21088100002324013AA'],
    ['LV80BANK0000435195001', 'LV80BANK0000435195001'],
    ['DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ])('%s is kept as %s', (text, kept) => expect(ibanOf(text)).toBe(kept));

  it.each([
    ['one wrong digit', 'CZ6508000000192000145398'],
    ['two digits that changed places', 'CZ6508000000192000143599'],
    ['a digit missing', 'CZ650800000019200014539'],
    ['a country without IBANs', 'XX6508000000192000145399'],
    ['no number at all', 'účet'],
  ])('with %s is refused, and not repeated', (_what, text) => {
    expect(() => ibanOf(text)).toThrow(/^organisation\/iban-invalid$/);
  });
});

describe('names over time', () => {
  const until = (name: string, day: string) => ({ name, until: day });
  const from = (name: string, day: string) => ({ name, from: day });

  it('stand in the order of their days', () => {
    expect(
      datedNames([
        from('C', '2008-01-01'),
        until('A', '1999-12-31'),
        { ...from('B', '2000-01-01'), until: '2007-12-31' },
      ]),
    ).toMatchObject([{ name: 'A', from: null }, { name: 'B' }, { name: 'C', until: null }]);
  });

  it.each<[string, string, { name: string; from?: string; until?: string }[]]>([
    ['two on one day', 'organisation/names-overlap', [until('A', '2000-01-01'), from('B', '2000-01-01')]],
    ['two that go on', 'organisation/names-overlap', [from('A', '2000-01-01'), from('B', '2001-01-01')]],
    ['two since ever', 'organisation/names-overlap', [until('A', '2000-01-01'), until('B', '2001-01-01')]],
    ['no day at all', 'organisation/name-undated', [{ name: 'A' }]],
    [
      'an end before its beginning',
      'organisation/name-ends-before-it-begins',
      [{ name: 'A', from: '2001-01-01', until: '2000-12-31' }],
    ],
    ['a day that there is not', 'date/malformed', [from('A', '2001-02-30')]],
  ])('with %s are refused', (_what, code, names) => expect(() => datedNames(names)).toThrow(code));
});

describe('further identifiers', () => {
  const slovak = { scheme: 'SK-ORSR', identifier: '31322832', country: 'SK' };

  it('are kept once, checked where there is a rule, without the one that it is registered under', () => {
    const own = { scheme: 'CZ-ICO', identifier: '000 00 019', country: 'CZ' };
    const lei = { scheme: 'XI-LEI', identifier: '315700E2ZBK9WEZ5QZ04', country: 'CZ' };
    expect(furtherIdentifiers([lei, slovak, own, slovak], domov)).toEqual([slovak, lei]);
  });

  it.each([
    [
      'a wrong check digit',
      'organisation/identifier-invalid',
      { scheme: 'CZ-ICO', identifier: '00000018', country: 'CZ' },
    ],
    ['another country', 'organisation/country-of-scheme', { ...slovak, country: 'CZ' }],
    ['a list of nobody', 'organisation/scheme-not-org-id', { ...slovak, scheme: 'ico' }],
  ])('with %s are refused', (_what, code, told) => expect(() => furtherIdentifiers([told], domov)).toThrow(code));
});

describe('a change', () => {
  it('sets what is told, empties what is told empty, and leaves the rest', () => {
    const changed = amend(domov, { legalType: 'ngo', legalForm: ' spolek ', iban: 'LI21 0881 0000 2324 013A A' });
    expect(changed).toEqual({ ...domov, legalType: 'ngo', legalForm: 'spolek', iban: 'LI21088100002324013AA' });
    expect(amend(changed, { iban: '', legalType: '' })).toEqual({ ...domov, legalForm: 'spolek' });
    expect(fieldsOf(changed)).toEqual({
      ...{ name: 'Domov', legalType: 'ngo', legalForm: 'spolek', parentId: '', iban: 'LI21088100002324013AA' },
    });
  });

  it.each([
    ['without a name', 'organisation/name-blank', { name: ' ' }],
    ['of an unknown legal type', 'organisation/legal-type-unknown', { legalType: 'secret' }],
    ['to its own parent', 'organisation/parent-cycle', { parentId: domov.id }],
  ])('%s is refused', (_what, code, told) => expect(() => amend(domov, told)).toThrow(code));

  it('to below one that stands below it is refused', () => {
    expect(() => expectNoCycle(domov, ['another'])).not.toThrow();
    expect(() => expectNoCycle(domov, ['another', domov.id])).toThrow('organisation/parent-cycle');
  });
});
