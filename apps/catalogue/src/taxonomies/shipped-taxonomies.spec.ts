import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED_TAXONOMIES } from './shipped-taxonomies.js';
import { checkTaxonomy, type Taxonomy } from './taxonomy.js';

const FOLDER = join(import.meta.dirname, '../../taxonomies');
const read = (name: string): Taxonomy => {
  const told = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Taxonomy;
  return { ...told, terms: told.terms.map((one) => ({ ...one, parent: one.parent ?? null })) };
};

it('all that lie in the folder are shipped', () => {
  expect([...SHIPPED_TAXONOMIES].sort()).toEqual(
    readdirSync(FOLDER)
      .map((file) => file.replace('.json', ''))
      .sort(),
  );
});

it.each(SHIPPED_TAXONOMIES)('%s is sound, and maps to what comes before it', (name) => {
  const taxonomy = read(name);
  expect(taxonomy.code).toBe(name);
  expect(() => checkTaxonomy(taxonomy)).not.toThrow();
  const earlier = new Map(
    SHIPPED_TAXONOMIES.slice(0, SHIPPED_TAXONOMIES.indexOf(name)).map((one) => [one as string, read(one)]),
  );
  for (const { taxonomy: other, to } of taxonomy.mappings)
    expect(earlier.get(other)?.terms.map(({ code }) => code)).toContain(to);
});

it('the Czech act: the kinds of sections 37 to 70', () => {
  const codes = read('cz-108-2006')
    .terms.filter(({ parent }) => parent !== null)
    .map(({ code }) => code);
  expect([codes.length, codes[0], codes.at(-1), codes.includes('60a')]).toEqual([33, '37', '70', true]);
});
