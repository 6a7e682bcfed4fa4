import { clearConflict, declareRound, type ConflictKind } from './conflict.js';

const at = new Date('2027-02-01T08:00:00Z');

it('a declaration remembers by what a person is compared with applicants', () => {
  const by = { id: 'p', name: 'Mgr. Jana Nová', grants: [{}, { organisationId: 'o' }, { organisationId: 'o' }] };
  const declared = declareRound({ id: 'd', authorityId: 'a', roundId: 'r', declaredAt: at }, by);
  expect(declared).toMatchObject({ person: 'p', nameKey: 'jana nova', organisations: ['o'] });
});

it.each<[string, string, ConflictKind[], string | undefined]>([
  ['what was found by a name', 'Petr', ['named'], undefined],
  ['a name, where it was declared as well', 'Petr', ['declared', 'named'], undefined],
  ['what they declared themselves', 'Petr', ['declared'], 'conflict/not-by-name'],
  ['their own organisation', 'Petr', ['organisation'], 'conflict/not-by-name'],
  ['nothing', 'Petr', [], 'conflict/not-by-name'],
  ['oneself', 'Jana', ['named'], 'conflict/own-clearance'],
])('clearing %s', (_what, clearedBy, kinds, code) => {
  const asked = { id: 'c', authorityId: 'a', roundId: 'r', applicationId: 'x', person: 'Jana', reason: 'x' };
  const clear = () => clearConflict({ ...asked, clearedBy, clearedAt: at }, kinds);
  if (code) expect(clear).toThrow(code);
  else expect(clear()).toMatchObject({ person: 'Jana', clearedBy });
});
