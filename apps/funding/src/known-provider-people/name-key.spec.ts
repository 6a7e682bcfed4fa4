import { nameKey } from './name-key.js';

it.each([
  ['Mgr. Jana Nová, Ph.D.', 'jana nova'],
  ['NOVÁ Jana', 'jana nova'],
  ['  jana   nova ', 'jana nova'],
  ['Müller-Lüdenscheidt, Hans', 'hans muller-ludenscheidt'],
  ['Jānis Bērziņš', 'berzins janis'],
  ['Ing.', ''],
])('%s is compared as %s', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

it('takes two names for two', () => {
  expect(nameKey('Jana Nová')).not.toBe(nameKey('Jan Nový'));
});
