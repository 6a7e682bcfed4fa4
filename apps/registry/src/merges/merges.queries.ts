import { createHash } from 'node:crypto';
import { canonicalJson } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { among, equals, TITLES, type ListDefinition } from '@levada/platform';
import type { Organisation } from '../organisations/organisation.js';
import { MERGE_STATUSES, obstaclesIn, type Facts, type Merge, type Obstacle } from './merge.js';
import { shown, type ShownMerge } from './merges.dto.js';
import { MOVED, partsOf, unknownAmong, type Reference } from './reference.js';

export interface Preview {
  readonly moves: readonly { readonly reference: Reference; readonly count: number }[];
  readonly obstacles: readonly Obstacle[];
  /** Of every row that would move, at its version: it is other when anything of that is. */
  readonly hash: string;
}

/** What would become of all that names the one that goes. Ids and versions alone are read: no person is in it. */
export async function previewOf(tx: Tx, from: Organisation, to: Organisation): Promise<Preview> {
  const references = await referencesOf(tx);
  const rows = new Map<Reference, readonly object[]>();
  for (const reference of known(references)) rows.set(reference, await rowsOf(tx, reference, from.id, to.id));
  const obstacles = obstaclesIn(await factsOf(tx, from, to, unknownAmong(references)));
  const told = { from: from.version, to: to.version, ids: [from.id, to.id], rows: Object.fromEntries(rows), obstacles };
  return {
    moves: [...rows].map(([reference, { length: count }]) => ({ reference, count })),
    ...{ obstacles, hash: createHash('sha256').update(canonicalJson(told)).digest('hex') },
  };
}

/** Every column that names an organisation, as the database knows them, whoever made the table. */
async function referencesOf(tx: Tx): Promise<Reference[]> {
  const rows = await tx.query<{ reference: Reference }>(
    `select distinct c.conrelid::regclass || '.' || a.attname as reference
     from pg_constraint c
       cross join unnest(c.conkey, c.confkey) as pair (own, theirs)
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.own
       join pg_attribute o on o.attrelid = c.confrelid and o.attnum = pair.theirs
     where c.contype = 'f' and c.confrelid = 'organisation'::regclass and o.attname <> 'authority_id'
     order by reference`,
  );
  return rows.map(({ reference }) => reference);
}

const known = (references: readonly Reference[]): Reference[] => references.filter((one) => Object.hasOwn(MOVED, one));

/** As JSON, the columns by which a row is found again. */
function keyOf(reference: Reference): string {
  return `jsonb_build_object(${MOVED[reference]!.key.map((column) => `'${column}', r.${column}`).join(', ')})`;
}

function movingOf(reference: Reference): string {
  // Said of both, so that the statement has them in any case.
  return `${partsOf(reference).column} = $1 and $2::uuid is not null and (${MOVED[reference]!.moving ?? 'true'})`;
}

async function rowsOf(tx: Tx, reference: Reference, from: string, to: string): Promise<object[]> {
  const version = MOVED[reference]!.isVersioned ? 'r.version' : 'null::int';
  return tx.query(
    `select ${keyOf(reference)} as key, ${version} as version from ${partsOf(reference).table} r where r.${movingOf(reference)}
     order by key`,
    [from, to],
  );
}

/** Moves all of it and notes each row. */
export async function moveAll(tx: Tx, { id, authorityId, fromId, toId }: Merge): Promise<void> {
  for (const reference of known(await referencesOf(tx))) {
    const { table, column } = partsOf(reference);
    const { isVersioned } = MOVED[reference]!;
    await tx.query(
      `with moved as (
         update ${table} r set ${column} = $2${isVersioned ? ', version = r.version + 1' : ''} where r.${movingOf(reference)}
         returning ${keyOf(reference)} as key, ${isVersioned ? 'r.version' : 'null::int'} as version)
       insert into merge_move (merge_id, authority_id, reference, row_key, row_version)
       select $3, $4, $5, key, version from moved`,
      [fromId, toId, id, authorityId, reference],
    );
  }
}

/** Gives all of it back that stands as it was moved; says of which tables something does not, which is then not moved. */
export async function moveBack(tx: Tx, { id, fromId, toId }: Merge): Promise<Reference[]> {
  const rows = await tx.query<{ reference: Reference; count: number }>(
    'select reference, count(*)::int as count from merge_move where merge_id = $1 group by reference order by reference',
    [id],
  );
  const changed: Reference[] = [];
  for (const { reference, count } of rows) {
    const { table, column } = partsOf(reference);
    const { isVersioned } = MOVED[reference]!;
    const back = await tx.query(
      `with back as (
         update ${table} r set ${column} = $2${isVersioned ? ', version = r.version + 1' : ''} from merge_move m
         where m.merge_id = $3 and m.reference = $4 and r.${column} = $1 and ${keyOf(reference)} = m.row_key
           ${isVersioned ? 'and r.version = m.row_version' : ''}
         returning 1)
       select from back`,
      [toId, fromId, id, reference],
    );
    if (back.length < count) changed.push(reference);
  }
  return changed;
}

/** Ids of what moved of a table. */
export async function movedIds(tx: Tx, { id }: Merge, reference: Reference): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select row_key ->> 'id' as id from merge_move where merge_id = $1 and reference = $2 order by id`,
    [id, reference],
  );
  return rows.map((row) => row.id);
}

async function factsOf(
  tx: Tx,
  from: Organisation,
  to: Organisation,
  unknownReferences: readonly string[],
): Promise<Facts> {
  const both = [from.id, to.id];
  const texts = async (sql: string): Promise<string[]> =>
    (await tx.query<{ text: string }>(`${sql} order by text limit 20`, both)).map(({ text }) => text);
  return {
    unknownReferences,
    overlappingRegistrations: await texts(
      `select a.number || ' / ' || b.number as text from registration a join registration b
         on b.catalogue = a.catalogue and b.code = a.code and b.form = a.form and b.site_id is not distinct from a.site_id
           and daterange(a.valid_from, a.valid_until) && daterange(b.valid_from, b.valid_until)
       where a.organisation_id = $1 and b.organisation_id = $2`,
    ),
    openCases: await texts(
      `select a.reference || ' / ' || b.reference as text from onboarding_case a join onboarding_case b
         on b.service_type = a.service_type and ${isOpen('a')} and ${isOpen('b')}
       where a.organisation_id = $1 and b.organisation_id = $2`,
    ),
    identifiers: await tx.query(
      `select a.scheme, a.identifier as one, b.identifier as other from identifier_in_use a join identifier_in_use b on b.scheme = a.scheme
       where a.organisation_id = $1 and b.organisation_id = $2 and a.scheme <> 'local' order by 1, 2, 3`,
      both,
    ),
    overlappingNames: await texts(
      `select a.name || ' / ' || b.name as text from organisation_name a join organisation_name b
         on daterange(a.from_on, a.until_on, '[]') && daterange(b.from_on, b.until_on, '[]')
       where a.organisation_id = $1 and b.organisation_id = $2`,
    ),
    openProposals: (
      await tx.query(`select from proposal where noun = 'organisation' and noun_id = $1 and status = 'open'`, [from.id])
    ).length,
    standsBelow:
      (
        await tx.query(
          `with recursive above as (
             select parent_id as id from organisation where id = $2
             union select o.parent_id from organisation o join above a on o.id = a.id)
           select from above where id = $1`,
          both,
        )
      ).length > 0,
  };
}

function isOpen(alias: string): string {
  return `${alias}.status not in ('registered', 'refused', 'refusal-upheld', 'withdrawn', 'discontinued')`;
}

export const mergeList: ListDefinition<Merge, ShownMerge> = {
  columns: `m.id, m.authority_id as "authorityId", m.from_id as "fromId", m.to_id as "toId", m.preview_hash as "previewHash", m.reason,
    m.merged_by as "mergedBy", m.merged_at as "mergedAt", m.status, m.undo_reason as "undoReason", m.undone_by as "undoneBy",
    m.undone_at as "undoneAt", m.version`,
  from: 'organisation_merge m',
  id: 'm.id',
  filters: {
    status: among('m.status', MERGE_STATUSES, 'Where it stands.'),
    from: equals('m.from_id', 'uuid', 'Of this organisation, which went.'),
    to: equals('m.to_id', 'uuid', 'Into this organisation, which remains.'),
  },
  sorts: { id: { sql: 'm.id', type: 'uuid' } },
  order: '-id',
  search: ['m.reason', 'm.undo_reason'],
  show: shown,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.from, value: ({ fromId }) => fromId },
    { title: TITLES.organisation, value: ({ toId }) => toId },
    { title: TITLES.reason, value: ({ reason }) => reason },
    { title: TITLES.status, value: ({ status }) => status },
  ],
};
