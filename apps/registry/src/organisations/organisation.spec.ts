import { refuse } from '@levada/kernel';
import { register } from './organisation.js';

const AUTHORITY = '019a9d3e-1c00-7000-8000-0000000000aa';
const told = { name: 'Domov Pod Ještědem, o.p.s.', scheme: 'CZ-ICO', identifier: '00000019' };

it('registers under an id made of authority, scheme and identifier', () => {
  const one = register(AUTHORITY, told);
  expect(one).toMatchObject({ ...told, authorityId: AUTHORITY, id: one.id, version: 1 });
  expect(register(AUTHORITY, { ...told, name: 'Another name', identifier: ' 000 00 019 ' }).id).toBe(one.id);
  expect(register('019a9d3e-1c00-7000-8000-0000000000bb', told).id).not.toBe(one.id);
});

it.each([
  [
    'a wrong check digit',
    '00000018',
    refuse('organisation/identifier-invalid', { scheme: 'CZ-ICO', identifier: '00000018' }),
  ],
  [
    'nine digits',
    '000000191',
    refuse('organisation/identifier-invalid', { scheme: 'CZ-ICO', identifier: '000000191' }),
  ],
  ['letters', 'CZ000019', refuse('organisation/identifier-invalid', { scheme: 'CZ-ICO', identifier: 'CZ000019' })],
  ['lost zeros', '548707', refuse('organisation/identifier-too-short', { identifier: '548707', padded: '00548707' })],
])('an IČO with %s is refused', (_what, identifier, refusal) => {
  expect(() => register(AUTHORITY, { ...told, identifier })).toThrow(refusal);
});

it('keeps the zeros at the front', () => {
  expect(register(AUTHORITY, { ...told, identifier: '00548707' }).identifier).toBe('00548707');
});

it.each([
  ['A-1/2026', true],
  ['x'.repeat(40), true],
  ['x'.repeat(41), false],
  [' ', false],
])('a local number %j: %p', (identifier, good) => {
  const registered = () => register(AUTHORITY, { ...told, scheme: 'local', identifier });
  if (good) expect(registered().identifier).toBe(identifier);
  else expect(registered).toThrow('organisation/identifier-invalid');
});

it.each([
  ['LV-RE', '40003032949', true],
  ['LV-RE', '4000303294', false],
  ['DE-CR', 'HRB 123456 Jena', true],
  ['DE-CR', 'HRB', false],
  ['LI-FL', 'FL-0002.012.345-6', true],
  ['LI-FL', '0002.012.345-6', false],
])('%s %s: %p', (scheme, identifier, good) => {
  const registered = () => register(AUTHORITY, { ...told, scheme, identifier });
  if (good) expect(registered().identifier).toBe(identifier);
  else expect(registered).toThrow('organisation/identifier-invalid');
});

it('refuses a scheme that it cannot check', () => {
  expect(() => register(AUTHORITY, { ...told, scheme: 'constructor' })).toThrow(
    refuse('organisation/unknown-scheme', { scheme: 'constructor', known: 'CZ-ICO, LV-RE, DE-CR, LI-FL, local' }),
  );
});
