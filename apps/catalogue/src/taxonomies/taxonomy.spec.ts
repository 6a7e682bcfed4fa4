import { refuse } from '@levada/kernel';
import { checkTaxonomy, isSameTaxonomy, type Taxonomy } from './taxonomy.js';

const term = (code: string, parent: string | null = null) => ({ code, parent, names: { en: code } });
const taxonomy = (change: Partial<Taxonomy> = {}): Taxonomy => ({
  ...{ code: 'x', title: { en: 'X' }, source: 'made', terms: [term('a'), term('b', 'a')], mappings: [] },
  ...change,
});
const mapping = { from: 'a', taxonomy: 'y', to: '1', relation: 'exact' } as const;

it('takes trees, whatever the order of the terms, and mappings to others', () => {
  expect(() => checkTaxonomy(taxonomy({ terms: [term('b', 'a'), term('a')], mappings: [mapping] }))).not.toThrow();
});

it.each<[string, Partial<Taxonomy>, string, object]>([
  ['a code twice', { terms: [term('a'), term('a')] }, 'term-twice', { code: 'a' }],
  ['a parent that is not there', { terms: [term('a', 'z')] }, 'unknown-parent', { code: 'a', parent: 'z' }],
  ['a term in itself', { terms: [term('a', 'a')] }, 'term-in-itself', { code: 'a' }],
  ['two in each other', { terms: [term('a', 'b'), term('b', 'a')] }, 'term-in-itself', { code: 'a' }],
  ['a mapping of nothing', { mappings: [{ ...mapping, from: 'z' }] }, 'unknown-term', { code: 'z' }],
])('refuses %s', (_what, change, code, facts) => {
  expect(() => checkTaxonomy(taxonomy(change))).toThrow(refuse(`taxonomy/${code}`, { ...facts }));
});

it('is the same in another order, and another with another name of a term', () => {
  expect(isSameTaxonomy(taxonomy(), taxonomy({ terms: [term('b', 'a'), term('a')] }))).toBe(true);
  expect(isSameTaxonomy(taxonomy(), taxonomy({ terms: [term('a'), { ...term('b', 'a'), names: { en: 'B' } }] }))).toBe(
    false,
  );
});
