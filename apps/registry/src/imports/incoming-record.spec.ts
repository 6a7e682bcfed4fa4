import { refuse } from '@levada/kernel';
import { register } from '../organisations/organisation.js';
import { place, type IncomingRecord } from './incoming-record.js';

const A = '019a9d3e-1c00-7000-8000-0000000000aa';
const B = '019a9d3e-1c00-7000-8000-0000000000bb';
const record = (change: Partial<IncomingRecord> = {}): IncomingRecord => ({
  ...{ kind: 'service', id: '7', name: 'Poradna', fields: { url: 'u' } },
  ...change,
});
const ico = { scheme: 'CZ-ICO', identifier: '00000019' };

it('a record keeps its id, and another source, kind or authority has another', () => {
  const { id } = place(A, 'guide', record());
  expect(place(A, 'guide', record({ name: 'Another', fields: {} })).id).toBe(id);
  const others = [
    place(B, 'guide', record()),
    place(A, 'rpss', record()),
    place(A, 'guide', record({ kind: 'site' })),
    place(A, 'guide', record({ id: '8' })),
  ];
  expect(new Set([id, ...others.map((one) => one.id)]).size).toBe(5);
});

it('an organisation with a national identifier is the one that was registered by hand, whatever the source', () => {
  const byHand = register(A, { name: 'Domov', ...ico }).id;
  const told = record({ kind: 'organisation', identifier: { ...ico, identifier: ' 000 00019' } });
  expect(place(A, 'guide', told)).toMatchObject({ id: byHand, ...ico });
  expect(place(A, 'rpss', { ...told, id: '99' }).id).toBe(byHand);
  expect(place(A, 'rpss', record({ organisation: ico })).fields['organisation']).toBe(byHand);
});

it('without one it is the source’s own, and what names it finds it', () => {
  const organisation = place(A, 'guide', record({ kind: 'organisation', id: 'o' }));
  expect(organisation).toMatchObject({ scheme: 'imported', identifier: 'guide/o' });
  const site = place(A, 'guide', record({ kind: 'site', id: 's' }));
  expect(place(A, 'guide', record({ organisation: { id: 'o' }, sites: ['s'] }))).toMatchObject({
    fields: { name: 'Poradna', url: 'u', organisation: organisation.id, sites: site.id },
  });
  expect(place(A, 'guide', record()).fields).toEqual({ name: 'Poradna', url: 'u', organisation: '', sites: '' });
});

it('refuses an identifier that is wrong, or of what has none', () => {
  const wrong = { scheme: 'CZ-ICO', identifier: '00000018' };
  expect(() => place(A, 'x', record({ kind: 'organisation', identifier: wrong }))).toThrow(
    'organisation/identifier-invalid',
  );
  expect(() => place(A, 'x', record({ identifier: ico }))).toThrow(
    refuse('import/identifier-of-organisation', { id: '7' }),
  );
});

it.each([
  ['statutarniorgany', false],
  ['statutory_persons', false],
  ['x_statutory_body', false],
  ['statutory_basis', true],
  ['status', true],
])('a field called %s is taken: %p', (field, good) => {
  const act = () => place(A, 'rpss', record({ fields: { [field]: 'Jana Vzorová' } }));
  if (good) expect(act).not.toThrow();
  else expect(act).toThrow(refuse('import/statutory-persons', { id: '7' }));
});
