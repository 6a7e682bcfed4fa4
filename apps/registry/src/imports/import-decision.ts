import { idOf } from '@levada/kernel';
import type { ImportKind } from './import-run.js';

export const KEPT = ['ours', 'theirs'] as const;
export type Kept = (typeof KEPT)[number];

/** A field that people and a source state, and not alike: it stays as people wrote it until somebody settles it. */
export interface ImportConflict {
  readonly id: string;
  readonly authorityId: string;
  readonly noun: ImportKind;
  readonly nounId: string;
  readonly source: string;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
  readonly version: number;
}

/** What was decided of one statement of one source: holds for as long as the source says the same. */
export interface ImportDecision {
  readonly id: string;
  readonly authorityId: string;
  readonly noun: ImportKind;
  readonly nounId: string;
  readonly source: string;
  readonly field: string;
  readonly theirs: string;
  readonly kept: Kept;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly version: number;
}

/** The decision; one on an earlier statement of the source gives way to it. */
export function settle(
  { noun, nounId, source, field, theirs, authorityId }: ImportConflict,
  { keep, by, at }: { readonly keep: Kept; readonly by: string; readonly at: Date },
  earlier: ImportDecision | null,
): ImportDecision {
  return {
    ...{ id: idOf('import-decision', nounId, source, field), authorityId, noun, nounId, source, field, theirs },
    ...{ kept: keep, decidedBy: by, decidedAt: at, version: (earlier?.version ?? 0) + 1 },
  };
}

/** What is held, with the statements that were decided as though they had been imported: the source says nothing new. */
export function asDecided<Held extends { readonly imported: Readonly<Record<string, string>> }>(
  held: Held,
  decided: readonly Pick<ImportDecision, 'field' | 'theirs'>[],
  said: Readonly<Record<string, string>>,
): Held {
  const known = decided.filter(({ field, theirs }) => said[field] === theirs);
  if (known.length === 0) return held;
  const imported = Object.fromEntries(known.map(({ field, theirs }) => [field, theirs]));
  return { ...held, imported: { ...held.imported, ...imported } };
}
