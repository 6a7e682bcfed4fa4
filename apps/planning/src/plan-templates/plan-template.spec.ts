import { FIVE_PARTS } from '../elements/element.factory.js';
import { nextTemplate, OUTLINE, titleIn, type TemplateText } from './plan-template.js';

const key = { id: 'id', authorityId: 'a', code: 'sprss' };
const first = nextTemplate(key, FIVE_PARTS, undefined)!;

it('is numbered, and the same text is not told twice', () => {
  expect(first).toMatchObject({ number: 1, version: 1 });
  expect(nextTemplate(key, FIVE_PARTS, first)).toBeUndefined();
  expect(nextTemplate(key, { ...FIVE_PARTS, source: 'another' }, first)).toMatchObject({ number: 2 });
});

it('the outline contradicts nothing', () => {
  expect(nextTemplate(key, { ...OUTLINE, source: 'x' }, undefined)).toBeDefined();
});

const kind = (one: 'goal' | 'priority', ...under: ('plan' | 'goal' | 'priority')[]) => ({
  ...{ kind: one, title: {}, under, isRequired: false, requires: [] },
});

it.each<[string, string, Partial<TemplateText>]>([
  ['a part twice', 'plan-template/code-twice', { parts: [FIVE_PARTS.parts[0]!, FIVE_PARTS.parts[0]!] }],
  ['a kind twice', 'plan-template/code-twice', { kinds: [...OUTLINE.kinds, OUTLINE.kinds[0]!] }],
  ['a part for a kind that it has not', 'plan-template/kind-unknown', { kinds: [kind('priority', 'plan')] }],
  [
    'a criterion of no part',
    'plan-template/field-unknown',
    { criteria: [{ code: 'x', field: '9', text: {}, isRequired: true }] },
  ],
  [
    'a goal that could stand below itself',
    'plan-template/kind-below-itself',
    { parts: [], kinds: [kind('goal', 'plan', 'priority'), kind('priority', 'goal')] },
  ],
])('refuses a template with %s', (_what, code, change) => {
  expect(() => nextTemplate(key, { ...FIVE_PARTS, ...change }, undefined)).toThrow(code);
});

it('a title is read in one’s language, else in what there is', () => {
  expect(titleIn({ cs: 'Část' }, 'cs', 'x')).toBe('Část');
  expect(titleIn({ cs: 'Část' }, 'de', 'x')).toBe('Část');
  expect(titleIn({}, 'de', 'x')).toBe('x');
});
