import type { EntitySchema } from 'typeorm';
import type { Tx, Versioned } from '@levada/persistence';
import type { FieldChange } from './field-change.js';

/** What the register keeps a history of. */
export type RegisterNoun = 'organisation' | 'site' | 'service';

export interface ChangeOfNoun<Noun> {
  /** The noun as it is to stand, at the version before. */
  readonly amended: Noun;
  readonly changes: readonly FieldChange[];
  readonly source: string;
  readonly reason: string;
}

/** Stores a noun at its next version, with its line of history. What changes nothing leaves no trace: `undefined`. */
export async function storeChange<Noun extends Versioned>(
  tx: Tx,
  noun: RegisterNoun,
  table: EntitySchema<Noun>,
  { amended, changes, source, reason }: ChangeOfNoun<Noun>,
): Promise<Noun | undefined> {
  if (changes.length === 0) return undefined;
  const next = { ...amended, version: amended.version + 1 };
  tx.store(table, next, { action: 'change', reason, detail: { source, fields: changes.map(({ field }) => field) } });
  const { authorityId, actorId, at } = tx.scope;
  await tx.query(
    `insert into register_change (authority_id, noun, noun_id, noun_version, source, changes, made_by, made_at, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [authorityId, noun, next.id, next.version, source, JSON.stringify(changes), actorId ?? '', at, reason],
  );
  await tellConflicts(
    tx,
    changes.map(({ field, to }) => ({ nounId: next.id, field, to })),
  );
  return next;
}

/** What a directory differs on from what stands is told as it stands now; where they agree, it is settled. */
export async function tellConflicts(
  tx: Tx,
  changes: readonly { readonly nounId: string; readonly field: string; readonly to: string }[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `with changed as (select * from json_to_recordset($1::json) as t ("nounId" uuid, field text, "to" text)),
     agreed as (
       delete from import_conflict c using changed
       where c.noun_id = changed."nounId" and c.field = changed.field and c.theirs = changed."to")
     update import_conflict c set ours = changed."to", version = c.version + 1 from changed
     where c.noun_id = changed."nounId" and c.field = changed.field and c.theirs <> changed."to"`,
    [JSON.stringify(changes)],
  );
}
