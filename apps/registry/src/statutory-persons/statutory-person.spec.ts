import { civilDate } from '@levada/kernel';
import { correct, enter, erase, expectNamesNobody } from './statutory-person.js';

const AT = new Date('2026-03-01T08:00:00Z');
const place = { id: 'p', authorityId: 'a', organisationId: 'o' };
const told = {
  ...{ name: ' Božena Čermáková ', function: 'předsedkyně', bornOn: civilDate('1961-05-04') },
  ...{ from: civilDate('2020-01-01'), until: null },
};

it('is entered, corrected, and forgotten: that somebody was there stays', () => {
  const person = enter(place, told);
  expect(person).toEqual({ ...place, ...told, name: 'Božena Čermáková', erasedAt: null, version: 1 });
  const until = civilDate('2024-12-31');
  expect(correct(person, { ...told, until })).toMatchObject({ until, version: 2 });
  expect(erase(person, AT)).toEqual({
    ...{ ...place, name: null, function: null, bornOn: null, from: told.from, until: null },
    ...{ erasedAt: AT, version: 2 },
  });
});

it('what is erased is neither corrected nor erased again', () => {
  const gone = erase(enter(place, told), AT);
  expect(() => correct(gone, told)).toThrow('statutory-person/erased');
  expect(() => erase(gone, AT)).toThrow('statutory-person/erased');
});

it('nobody stops before they begin', () => {
  const days = { from: civilDate('2020-01-02'), until: civilDate('2020-01-01') };
  expect(() => enter(place, { ...told, ...days })).toThrow('statutory-person/ends-before-it-begins');
});

it.each([
  ['Odstoupila ze své funkce', true],
  ['Paní Čermáková odstoupila', false],
  ['BOZENA CERMAKOVA', false],
  ['Žádost o výmaz', true],
])('a reason “%s” names nobody: %p', (reason, good) => {
  const act = () => expectNamesNobody(reason, null, told.name);
  if (good) expect(act).not.toThrow();
  else expect(act).toThrow('statutory-person/named-in-reason');
});
