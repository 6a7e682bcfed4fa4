import type { Tx } from '@levada/persistence';
import type { FieldChange } from './field-change.js';

export interface ChangeOfNoun {
  readonly noun: 'organisation' | 'site' | 'service';
  readonly nounId: string;
  /** Of the noun as it stands after the change. */
  readonly nounVersion: number;
  readonly changes: readonly FieldChange[];
  readonly source: string;
  readonly reason: string;
}

/** Writes the line of history. What a directory and people differ on is then told as it stands now, or is settled. */
export async function writeChange(tx: Tx, told: ChangeOfNoun): Promise<void> {
  const { noun, nounId, nounVersion, changes, source, reason } = told;
  const { authorityId, actorId, at } = tx.scope;
  await tx.query(
    `insert into register_change (authority_id, noun, noun_id, noun_version, source, changes, made_by, made_at, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [authorityId, noun, nounId, nounVersion, source, JSON.stringify(changes), actorId ?? '', at, reason],
  );
  await tx.query(
    `with changed as (select * from json_to_recordset($2::json) as t (field text, "to" text)),
     agreed as (
       delete from import_conflict c using changed where c.noun_id = $1 and c.field = changed.field and c.theirs = changed."to")
     update import_conflict c set ours = changed."to", version = c.version + 1 from changed
     where c.noun_id = $1 and c.field = changed.field and c.theirs <> changed."to"`,
    [nounId, JSON.stringify(changes)],
  );
}
