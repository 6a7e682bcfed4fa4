import { canonicalJson, refuse } from '@levada/kernel';
import type { Texts } from '../service-types/service-type.js';

/** How a term of one taxonomy stands to one of another: the words of SKOS. */
export const TERM_RELATIONS = ['exact', 'close', 'broader', 'narrower', 'related'] as const;
export type TermRelation = (typeof TERM_RELATIONS)[number];

export interface Term {
  readonly code: string;
  /** The code of the term it lies in; `null` for one at the top. */
  readonly parent: string | null;
  readonly names: Texts;
}

/** `from` of this taxonomy is, e.g., broader than `to` of the other. */
export interface TermMapping {
  readonly from: string;
  readonly taxonomy: string;
  readonly to: string;
  readonly relation: TermRelation;
}

/** A classification under its own name: `cz-108-2006`, `hsds`. It belongs to all authorities. */
export interface Taxonomy {
  readonly code: string;
  readonly title: Texts;
  /** Where it comes from: an act with its paragraphs, a standard with its version. */
  readonly source: string;
  readonly terms: readonly Term[];
  readonly mappings: readonly TermMapping[];
}

/** Refuses a taxonomy that contradicts itself: a code twice, a parent that is not there, a term that lies in itself. */
export function checkTaxonomy({ terms, mappings }: Taxonomy): void {
  const byCode = new Map<string, Term>();
  for (const term of terms) {
    if (byCode.has(term.code)) throw refuse('taxonomy/term-twice', { code: term.code });
    byCode.set(term.code, term);
  }
  for (const { code, parent } of terms)
    if (parent !== null && !byCode.has(parent)) throw refuse('taxonomy/unknown-parent', { code, parent });
  const sound = new Set<string>();
  for (const term of terms) {
    const path = new Set<string>();
    for (let step: Term | undefined = term; step && !sound.has(step.code); step = byCode.get(step.parent ?? '')) {
      if (path.has(step.code)) throw refuse('taxonomy/term-in-itself', { code: step.code });
      path.add(step.code);
    }
    for (const code of path) sound.add(code);
  }
  const stranger = mappings.find(({ from }) => !byCode.has(from));
  if (stranger) throw refuse('taxonomy/unknown-term', { code: stranger.from });
}

/** Whether two say the same, whatever the order of their rows. */
export function isSameTaxonomy(a: Taxonomy, b: Taxonomy): boolean {
  return said(a) === said(b);
}

function said({ terms, mappings, ...head }: Taxonomy): string {
  const sorted = (rows: readonly object[]): string[] => rows.map((row) => canonicalJson(row)).sort();
  return canonicalJson({ ...head, terms: sorted(terms), mappings: sorted(mappings) });
}
