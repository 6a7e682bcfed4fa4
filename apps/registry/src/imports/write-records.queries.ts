import { afterImport, type Held, type Planned } from '@levada/exchange';
import type { Tx } from '@levada/persistence';
import type { Service } from '../services/service.js';
import type { ImportKind, ImportRun } from './import-run.js';
import type { PlacedRecord } from './incoming-record.js';

/** A noun as it stands after the import. */
export interface Written {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly scheme?: string;
  readonly identifier?: string;
  readonly organisationId?: string | null;
  readonly status?: Service['status'];
  readonly catalogueVersionId?: string | null;
  readonly code?: string | null;
  readonly form?: string | null;
}

export type PlannedRecord = Exclude<Planned<PlacedRecord>, { outcome: 'missing' }>;
type Fields = Readonly<Record<string, string>>;

/** What each kind has beside name and details: its columns, and what is written there. */
const COLUMNS: Readonly<
  Record<ImportKind, readonly [column: string, type: string, of: (one: PlacedRecord, fields: Fields) => unknown][]>
> = {
  organisation: [
    ['scheme', 'text', ({ scheme }) => scheme],
    ['identifier', 'text', ({ identifier }) => identifier],
  ],
  site: [['organisation_id', 'uuid', (_, { organisation }) => organisation || null]],
  service: [
    ['organisation_id', 'uuid', (_, { organisation }) => organisation || null],
    ['site_ids', 'uuid[]', (_, { sites }) => (sites ? sites.split(' ') : [])],
    ['status', 'text', () => 'recorded'],
  ],
};
/** What a later import leaves as it is. */
const ONLY_ONCE = ['scheme', 'identifier', 'status'];
const TOLD: Readonly<Record<ImportKind, string>> = {
  organisation: ', scheme, identifier',
  site: '',
  service: ', organisation_id as "organisationId", status, catalogue_version_id as "catalogueVersionId", code, form',
};

/**
 * Writes what is new and what changed of one kind, with a line of history for each change, in one statement. Of a record that another
 * source brought, or people made, only open fields are filled: it does not become this source's.
 */
export async function writeRecords(
  tx: Tx,
  { authorityId, source, id: runId }: ImportRun,
  kind: ImportKind,
  held: ReadonlyMap<string, Held>,
  planned: readonly PlannedRecord[],
): Promise<Written[]> {
  const rows = planned.filter(isWritten).map((one) => rowOf(kind, held.get(one.id), one));
  if (rows.length === 0) return [];
  const own = COLUMNS[kind];
  const names = own.map(([column]) => `, ${column}`).join('');
  const typed = own.map(([column, type]) => `, ${column} ${type}`).join('');
  const taken = own.flatMap(([column]) => (ONLY_ONCE.includes(column) ? [] : [`, ${column} = excluded.${column}`]));
  return tx.query<Written>(
    `with told as (
       select * from json_to_recordset($1::json) as t
         (id uuid, name text, details jsonb, "sourceId" text, imported jsonb, hash text, changes jsonb${typed})),
     written as (
       insert into ${kind} as n (id, authority_id, name, details, source, source_id, imported, imported_hash, run_id, created_by_run, version${names})
       select id, $2, name, details, $3, "sourceId", imported, hash, $4, $4, 1${names} from told
       on conflict (id) do update set name = excluded.name, details = excluded.details, version = n.version + 1${taken.join('')},
         source_id = case when n.source = $3 then excluded.source_id else n.source_id end,
         imported = case when n.source = $3 then excluded.imported else n.imported end,
         imported_hash = case when n.source = $3 then excluded.imported_hash else n.imported_hash end,
         run_id = case when n.source = $3 then excluded.run_id else n.run_id end
       returning id, name, version${TOLD[kind]}),
     history as (
       insert into register_change (authority_id, noun, noun_id, noun_version, source, run_id, changes, made_by, made_at)
       select $2, '${kind}', w.id, w.version, $3, $4, told.changes, $5, $6 from written w join told on told.id = w.id where w.version > 1)
     select * from written`,
    [JSON.stringify(rows), authorityId, source, runId, tx.scope.actorId ?? '', tx.scope.at],
  );
}

/** Keeps the fields that both changed, so that somebody can settle them; those that agree again are settled. */
export async function writeConflicts(
  tx: Tx,
  { authorityId, source, id: runId }: ImportRun,
  planned: readonly PlannedRecord[],
): Promise<void> {
  if (planned.length === 0) return;
  const rows = planned.flatMap((one) =>
    one.outcome !== 'conflict'
      ? []
      : one.conflicts.map(({ field, ours, theirs }) => ({
          nounId: one.id,
          noun: one.incoming.kind,
          field,
          ours,
          theirs,
        })),
  );
  // One that is still open keeps its id: somebody may be looking at it.
  await tx.query(
    `delete from import_conflict c where c.source = $1 and c.noun_id = any($2::uuid[]) and not exists (
       select from json_to_recordset($3::json) as t ("nounId" uuid, field text) where t."nounId" = c.noun_id and t.field = c.field)`,
    [source, planned.filter(({ outcome }) => outcome !== 'created').map(({ id }) => id), JSON.stringify(rows)],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into import_conflict as c (noun_id, field, authority_id, noun, source, ours, theirs, run_id)
     select "nounId", field, $2, noun, $3, ours, theirs, $4 from json_to_recordset($1::json) as t
       ("nounId" uuid, field text, noun text, ours text, theirs text)
     on conflict (noun_id, field, source) do update set ours = excluded.ours, theirs = excluded.theirs, run_id = excluded.run_id,
       version = c.version + (case when (c.ours, c.theirs) = (excluded.ours, excluded.theirs) then 0 else 1 end)`,
    [JSON.stringify(rows), authorityId, source, runId],
  );
}

/** What was there already is not missing from this run; what it creates carries its id. */
export async function markSeen(tx: Tx, { authorityId, id }: ImportRun, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    'insert into import_seen (run_id, noun_id, authority_id) select $1, unnest($2::uuid[]), $3 on conflict do nothing',
    [id, ids, authorityId],
  );
}

function isWritten(one: PlannedRecord): boolean {
  return one.outcome === 'created' || ('changes' in one && one.changes.length > 0);
}

function rowOf(kind: ImportKind, held: Held | undefined, one: PlannedRecord): object {
  const { incoming } = one;
  const after = afterImport(held, one);
  const { name, organisation: _whose, sites: _where, ...details } = after.fields;
  const own = Object.fromEntries(COLUMNS[kind].map(([column, , of]) => [column, of(incoming, after.fields)]));
  return {
    ...{ id: one.id, name, details, sourceId: incoming.sourceId, hash: after.importedHash, ...own },
    // Nothing where it stands as it was imported: an edit by hand puts it there.
    imported: isSame(after.imported, after.fields) ? null : after.imported,
    changes: 'changes' in one ? one.changes : [],
  };
}

function isSame(a: Fields, b: Fields): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
