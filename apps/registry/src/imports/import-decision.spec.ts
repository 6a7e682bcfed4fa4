import { asDecided, settle, type ImportConflict } from './import-decision.js';

const AT = new Date('2026-03-01T08:00:00Z');
const conflict: ImportConflict = {
  ...{ id: 'c', authorityId: 'a', noun: 'organisation', nounId: 'n', source: 'rpss', version: 4 },
  ...{ field: 'name', ours: 'Domov', theirs: 'Domov s.r.o.' },
};

it('a decision names the statement that it is about; a later one on the same field takes its place', () => {
  const first = settle(conflict, { keep: 'ours', by: 'x', at: AT }, null);
  expect(first).toMatchObject({ nounId: 'n', source: 'rpss', theirs: 'Domov s.r.o.', kept: 'ours', version: 1 });
  const second = settle({ ...conflict, id: 'd', theirs: 'Domov z.ú.' }, { keep: 'theirs', by: 'y', at: AT }, first);
  expect(second).toMatchObject({ id: first.id, theirs: 'Domov z.ú.', kept: 'theirs', version: 2 });
  expect(settle({ ...conflict, source: 'guide' }, { keep: 'ours', by: 'x', at: AT }, null).id).not.toBe(first.id);
});

it('what was decided counts as imported while the source says the same, and no longer', () => {
  const held = { id: 'n', imported: { url: 'u' } };
  expect(asDecided(held, [conflict], { name: 'Domov s.r.o.' })).toEqual({
    ...{ id: 'n', imported: { url: 'u', name: 'Domov s.r.o.' } },
  });
  expect(asDecided(held, [conflict], { name: 'Domov z.ú.' })).toBe(held);
  expect(asDecided(held, [conflict], {})).toBe(held);
});
