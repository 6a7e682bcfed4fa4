import { refuse } from '@levada/kernel';
import { changeSet, draftSet, publishSet } from './criteria-set.js';

const field = (code: string) => ({ code, title: { de: `Handlungsfeld ${code}` } });
const criterion = (code: string, of: string) => ({
  code,
  field: of,
  text: { de: 'Wird beteiligt?' },
  isRequired: true,
});
const told = {
  ...{ id: 'i', authorityId: 'a', name: 'lsz', number: 1, draftedBy: 'x', title: 'Qualitätskriterien', source: 'LSZ' },
  ...{ fields: [field('1'), field('2')], criteria: [criterion('1a', '1'), criterion('2a', '2')] },
};
const at = new Date('2026-11-22T10:00:00Z');

it('is drafted, changed and published by another person; then it stays', () => {
  const changed = changeSet(draftSet(told), { ...told, title: 'Kriterien' }, 'w');
  expect(changed).toMatchObject({ title: 'Kriterien', status: 'draft', version: 2 });
  expect(() => publishSet(changed, { by: 'w', at })).toThrow('criteria-set/same-person');
  const published = publishSet(changed, { by: 'y', at });
  expect(published).toMatchObject({ status: 'published', publishedBy: 'y', publishedAt: at, version: 3 });
  expect(() => changeSet(published, told, 'w')).toThrow('criteria-set/published');
  expect(() => publishSet(published, { by: 'z', at })).toThrow('criteria-set/published');
});

it.each([
  [
    'a code twice',
    { criteria: [criterion('1a', '1'), criterion('1a', '2')] },
    refuse('criteria-set/code-twice', { code: '1a' }),
  ],
  [
    'a field there is not',
    { criteria: [criterion('7a', '7')] },
    refuse('criteria-set/unknown-field', { code: '7a', field: '7' }),
  ],
  [
    'a field that says nothing',
    { fields: [{ code: '1', title: { de: ' ' } }], criteria: [] },
    refuse('criteria-set/no-text', { code: '1' }),
  ],
])('refuses a draft with %s', (_what, change, refusal) => {
  expect(() => draftSet({ ...told, ...change })).toThrow(refusal);
});

it.each([
  ['its drafter', told, 'x', refuse('criteria-set/same-person')],
  ['anybody while it is empty', { ...told, fields: [], criteria: [] }, 'y', refuse('criteria-set/empty')],
  [
    'anybody while a field is bare',
    { ...told, criteria: [criterion('1a', '1')] },
    'y',
    refuse('criteria-set/field-without-criterion', { field: '2' }),
  ],
])('is not published by %s', (_what, set, by, refusal) => {
  expect(() => publishSet(draftSet(set), { by, at })).toThrow(refusal);
});
