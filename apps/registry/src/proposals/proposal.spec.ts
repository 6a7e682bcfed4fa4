import { refuse } from '@levada/kernel';
import { accept, expectProposable, propose, staleFields, turnDown, withdraw } from './proposal.js';
import { anOpenProposal } from './proposal.factory.js';

const AT = new Date('2026-03-02T08:00:00Z');
const by = { by: 'administrator', at: AT, reason: null };
const found = { name: 'Domov', legalForm: '', url: 'u' };

it('is accepted as a whole', () => {
  expect(accept(anOpenProposal(), undefined, found, by)).toEqual({
    accepted: anOpenProposal({
      ...{ status: 'accepted', acceptedFields: ['name', 'legalForm'], answeredBy: 'administrator', answeredAt: AT },
      version: 2,
    }),
    fields: { name: 'Domov, z.ú.', legalForm: 'zapsaný ústav' },
  });
});

it('is accepted in part, with a reason', () => {
  const why = { ...by, reason: 'Právní forma se ověřuje' };
  const { accepted, fields } = accept(anOpenProposal(), ['name'], found, why);
  expect(fields).toEqual({ name: 'Domov, z.ú.' });
  expect(accepted).toMatchObject({ status: 'partly-accepted', acceptedFields: ['name'], answer: why.reason });
  expect(() => accept(anOpenProposal(), ['name'], found, by)).toThrow(
    refuse('proposal/partly-without-reason', { fields: 'legalForm' }),
  );
});

it('what was changed meanwhile is left as it stands, and told', () => {
  const now = { ...found, name: 'Domov Liberec' };
  expect(staleFields(anOpenProposal().changes, now)).toEqual(['name']);
  const { accepted, fields } = accept(anOpenProposal(), undefined, now, { ...by, reason: 'Název už je jiný' });
  expect(fields).toEqual({ legalForm: 'zapsaný ústav' });
  expect(accepted).toMatchObject({ status: 'partly-accepted', staleFields: ['name'], acceptedFields: ['legalForm'] });
  expect(() => accept(anOpenProposal(), ['name'], now, by)).toThrow(refuse('proposal/stale', { fields: 'name' }));
});

it('what stands as proposed already is no obstacle', () => {
  const now = { ...found, name: 'Domov, z.ú.' };
  expect(staleFields(anOpenProposal().changes, now)).toEqual([]);
  expect(accept(anOpenProposal(), undefined, now, by).accepted.status).toBe('accepted');
});

it.each<[string, string, () => unknown]>([
  [
    'by its proposer',
    'proposal/same-person',
    () => accept(anOpenProposal(), undefined, found, { ...by, by: 'editor' }),
  ],
  [
    'in part by its proposer',
    'proposal/same-person',
    () => accept(anOpenProposal(), ['name'], found, { ...by, by: 'editor' }),
  ],
  ['for a field that it has not', 'proposal/field-not-proposed', () => accept(anOpenProposal(), ['iban'], found, by)],
  ['after its end', 'proposal/answered', () => accept(withdraw(anOpenProposal()), undefined, found, by)],
])('is not accepted %s', (_what, code, act) => expect(act).toThrow(code));

it('is refused with a reason, once, and by somebody else', () => {
  const why = { ...by, reason: 'Chybí doklad' };
  const refused = turnDown(anOpenProposal(), why);
  expect(refused).toMatchObject({ status: 'refused', answer: 'Chybí doklad', acceptedFields: [], version: 2 });
  expect(() => turnDown(refused, why)).toThrow('proposal/answered');
  expect(() => turnDown(anOpenProposal(), { ...why, by: 'editor' })).toThrow('proposal/same-person');
  expect(() => withdraw(refused)).toThrow('proposal/answered');
});

it('proposes what a provider knows best, and something', () => {
  expect(() => expectProposable('site', { street: 'x', isConfidential: 'true', url: 'u' })).not.toThrow();
  expect(() => expectProposable('organisation', { parentId: 'x' })).toThrow('proposal/field-not-proposable');
  expect(() => expectProposable('service', { sites: 'x' })).toThrow('proposal/field-not-proposable');
  expect(() => propose({ ...anOpenProposal(), changes: [] })).toThrow('proposal/changes-nothing');
});
