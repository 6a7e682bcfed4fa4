import { refuse } from '@levada/kernel';
import { contentHash } from './content-hash.js';

type Fields = Readonly<Record<string, string>>;

/** A record as the authority holds it. */
export interface Held {
  readonly id: string;
  /** What the last import stated, and its hash; nothing and null for a record that people made. */
  readonly imported: Fields;
  readonly importedHash: string | null;
  /** What stands now. */
  readonly fields: Fields;
}

/** A record as the source states it today. A field it does not name is left alone; an empty one is emptied. */
export interface Incoming {
  readonly id: string;
  readonly fields: Fields;
}

export interface Change {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A field that people and the source changed, and not alike, since the last import: it stays as it is. */
export interface Conflict {
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

export type Planned<Stated extends Incoming = Incoming> =
  | { readonly outcome: 'created' | 'unchanged'; readonly id: string; readonly incoming: Stated }
  | { readonly outcome: 'updated'; readonly id: string; readonly incoming: Stated; readonly changes: readonly Change[] }
  | {
      readonly outcome: 'conflict';
      readonly id: string;
      readonly incoming: Stated;
      readonly changes: readonly Change[];
      readonly conflicts: readonly Conflict[];
    }
  | { readonly outcome: 'missing'; readonly id: string };

export interface ImportPlan<Stated extends Incoming = Incoming> {
  /** Those that come in, in their order, then those that are missing. */
  readonly planned: readonly Planned<Stated>[];
  /** Incoming = created + updated + unchanged + conflict; held = updated + unchanged + conflict + missing. */
  readonly counts: Readonly<Record<Planned['outcome'], number>>;
}

/**
 * What an import would do; nothing is done. `missing` are records that an import brought and this source no longer
 * has, never those that people made. Refuses `plan/duplicate-id`.
 */
export function planImport<Stated extends Incoming>(
  held: Iterable<Held>,
  incoming: Iterable<Stated>,
): ImportPlan<Stated> {
  const left = new Map([...held].map((one) => [one.id, one]));
  const planned: Planned<Stated>[] = [];
  const seen = new Set<string>();
  for (const one of incoming) {
    if (seen.has(one.id)) throw refuse('plan/duplicate-id', { id: one.id });
    seen.add(one.id);
    planned.push(planOne(left.get(one.id), one));
    left.delete(one.id);
  }
  for (const { id, importedHash } of left.values()) if (importedHash !== null) planned.push({ outcome: 'missing', id });
  const counts = { created: 0, updated: 0, unchanged: 0, conflict: 0, missing: 0 };
  for (const { outcome } of planned) counts[outcome] += 1;
  return { planned, counts };
}

function planOne<Stated extends Incoming>(held: Held | undefined, incoming: Stated): Planned<Stated> {
  const { id } = incoming;
  if (!held) return { outcome: 'created', id, incoming };
  if (held.importedHash === contentHash(incoming.fields)) return { outcome: 'unchanged', id, incoming };
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  for (const [field, theirs] of Object.entries(incoming.fields)) {
    const base = held.imported[field] ?? '';
    const ours = held.fields[field] ?? '';
    if (theirs === base || theirs === ours) continue;
    if (ours === base) changes.push({ field, from: ours, to: theirs });
    else conflicts.push({ field, ours, theirs });
  }
  if (conflicts.length > 0) return { outcome: 'conflict', id, incoming, changes, conflicts };
  return changes.length > 0 ? { outcome: 'updated', id, incoming, changes } : { outcome: 'unchanged', id, incoming };
}

/**
 * The record after the import. What is in conflict is not taken for imported: the next import says so again, until
 * somebody settles it by writing what they decided, and `theirs` as what was imported.
 */
export function afterImport(held: Held | undefined, planned: Exclude<Planned, { outcome: 'missing' }>): Held {
  const { id, incoming } = planned;
  const open = new Set('conflicts' in planned ? planned.conflicts.map(({ field }) => field) : []);
  const taken = Object.fromEntries(Object.entries(incoming.fields).filter(([field]) => !open.has(field)));
  const imported = { ...held?.imported, ...taken };
  const changes = 'changes' in planned ? planned.changes : [];
  const fields = held
    ? { ...held.fields, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) }
    : { ...incoming.fields };
  return { id, imported, importedHash: contentHash(imported), fields };
}
