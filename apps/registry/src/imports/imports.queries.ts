import type { Held } from '@levada/exchange';
import { refuse, type Refusal } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { among, exactly, TITLES, type ListDefinition } from '@levada/platform';
import { IMPORT_KINDS, type ImportKind, type ImportRun } from './import-run.js';
import { ImportRunTable } from './import-run.table.js';
import type { ShownConflict, ShownRun } from './imports.dto.js';
import { asDecided } from './import-decision.js';
import type { IncomingRecord, PlacedRecord } from './incoming-record.js';

/** The run, for who is about to change it: batches take turns. */
export async function lockRun(tx: Tx, id: string): Promise<ImportRun> {
  await tx.query('select from import_run where id = $1 for no key update', [id]);
  return tx.load(ImportRunTable, id);
}

/** How many records of a source the register holds. */
export async function heldCount(tx: Tx, source: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select (${IMPORT_KINDS.map((kind) => `(select count(*) from ${kind} where source = $1)`).join(' + ')})::int as count`,
    [source],
  );
  return row!.count;
}

interface HeldRow {
  readonly id: string;
  readonly source: string | null;
  readonly imported: Readonly<Record<string, string>> | null;
  readonly hash: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * What the register holds of these records. Of what another source brought, or people made, nothing counts as imported; what
 * was decided of a source counts as imported for as long as the source says the same.
 */
export async function heldOf(tx: Tx, source: string, records: readonly PlacedRecord[]): Promise<Held[]> {
  const held: Held[] = [];
  for (const kind of IMPORT_KINDS) {
    const ids = records.filter((one) => one.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const rows = await tx.query<HeldRow>(
      `select id, source, imported, imported_hash as hash, imported_fields(to_jsonb(n)) as fields from ${kind} n
       where id = any($1::uuid[])`,
      [ids],
    );
    for (const { id, imported, hash, fields, source: owner } of rows)
      held.push(
        owner === source
          ? { id, imported: imported ?? fields, importedHash: hash, fields }
          : { id, imported: {}, importedHash: null, fields },
      );
  }
  const decided = await decisionsOn(tx, source, records);
  const said = new Map(records.map(({ id, fields }) => [id, fields]));
  return held.map((one) => asDecided(one, decided.get(one.id) ?? [], said.get(one.id)!));
}

async function decisionsOn(tx: Tx, source: string, records: readonly PlacedRecord[]) {
  const rows = await tx.query<{ nounId: string; field: string; theirs: string }>(
    `select noun_id as "nounId", field, theirs from import_decision where source = $1 and noun_id = any($2::uuid[])`,
    [source, records.map(({ id }) => id)],
  );
  const byNoun = new Map<string, typeof rows>();
  for (const row of rows) byNoun.set(row.nounId, [...(byNoun.get(row.nounId) ?? []), row]);
  return byNoun;
}

/** What names an organisation as the source does: the source may have brought it under a national identifier. */
export async function nameThoseBroughtBefore(
  tx: Tx,
  source: string,
  records: readonly IncomingRecord[],
  placed: Map<number, PlacedRecord>,
): Promise<void> {
  const nameOf = ({ organisation }: IncomingRecord): string | undefined =>
    organisation?.scheme === undefined ? organisation?.id : undefined;
  const ids = [...new Set(records.flatMap((one) => nameOf(one) ?? []))];
  if (ids.length === 0) return;
  const rows = await tx.query<{ id: string; sourceId: string }>(
    `select id, source_id as "sourceId" from organisation where source = $1 and source_id = any($2) and scheme <> 'imported'`,
    [source, ids],
  );
  const known = new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
  if (known.size === 0) return;
  for (const [at, one] of placed) {
    const organisation = known.get(nameOf(records[at]!) ?? '');
    if (organisation) placed.set(at, { ...one, fields: { ...one.fields, organisation } });
  }
}

/** What belongs to an organisation that was merged is the other one's. Says which records are of such an organisation itself, with its id. */
export async function followMerges(tx: Tx, placed: Map<number, PlacedRecord>): Promise<Map<number, string>> {
  const named = [...placed.values()].map(({ kind, id, fields }) =>
    kind === 'organisation' ? id : fields['organisation'],
  );
  const rows = await tx.query<{ id: string; into: string }>(
    `select id, merged_into as into from organisation where merged_into is not null and id = any($1::uuid[])`,
    [[...new Set(named.filter((id) => id))]],
  );
  const into = new Map(rows.map((row) => [row.id, row.into]));
  const gone = new Map<number, string>();
  if (into.size === 0) return gone;
  for (const [at, one] of placed) {
    const organisation = into.get(one.fields['organisation'] ?? '');
    if (one.kind === 'organisation' && into.has(one.id)) gone.set(at, one.id);
    else if (organisation) placed.set(at, { ...one, fields: { ...one.fields, organisation } });
  }
  return gone;
}

/** Records that name an organisation or a site which the register does not have, by their place in the batch. */
export async function strangersAmong(tx: Tx, placed: ReadonlyMap<number, PlacedRecord>): Promise<Map<number, Refusal>> {
  const named = (of: 'organisation' | 'sites'): string[] => [
    ...new Set([...placed.values()].flatMap(({ fields }) => (fields[of] ?? '').split(' ')).filter((id) => id !== '')),
  ];
  // Of the same batch: written before those that name them.
  const coming = new Set([...placed.values()].map(({ id }) => id));
  const known = async (table: 'organisation' | 'site', ids: readonly string[]): Promise<ReadonlySet<string>> => {
    if (ids.length === 0) return coming;
    const rows = await tx.query<{ id: string }>(`select id from ${table} where id = any($1::uuid[])`, [ids]);
    return new Set([...coming, ...rows.map(({ id }) => id)]);
  };
  const organisations = await known('organisation', named('organisation'));
  const sites = await known('site', named('sites'));
  const found = new Map<number, Refusal>();
  for (const [at, { fields, sourceId }] of placed) {
    const { organisation = '', sites: places = '' } = fields;
    if (organisation !== '' && !organisations.has(organisation))
      found.set(at, refuse('import/organisation-unknown', { id: sourceId }));
    else if (places.split(' ').some((id) => id !== '' && !sites.has(id)))
      found.set(at, refuse('import/site-unknown', { id: sourceId }));
  }
  return found;
}

/** Organisations whose number is a further one of another organisation: which of the two it is, somebody has to say first. */
export async function takenAmong(tx: Tx, placed: ReadonlyMap<number, PlacedRecord>): Promise<Map<number, Refusal>> {
  const national = [...placed].filter(([, one]) => one.kind === 'organisation' && one.scheme !== 'imported');
  if (national.length === 0) return new Map();
  const rows = await tx.query<{ at: number; scheme: string; identifier: string; name: string; other: string }>(
    `select t.at, i.scheme, i.identifier, o.name, o.id as other
     from json_to_recordset($1::json) as t (at int, id uuid, scheme text, identifier text)
       join identifier_in_use i on i.scheme = t.scheme and i.identifier = t.identifier and i.organisation_id <> t.id
       join organisation o on o.id = i.organisation_id`,
    [JSON.stringify(national.map(([at, { id, scheme, identifier }]) => ({ at, id, scheme, identifier })))],
  );
  return new Map(rows.map(({ at, ...facts }) => [at, refuse('organisation/identifier-of-another', facts)]));
}

const MOST_MISSING = 10_000;

/** What an earlier run brought and this one did not: the source no longer has it. */
export async function missingAfter(tx: Tx, { source, id }: ImportRun) {
  return tx.query<{ kind: ImportKind; nounId: string; id: string; name: string }>(
    IMPORT_KINDS.map(
      (kind) => `select '${kind}' as kind, n.id as "nounId", n.source_id as id, n.name from ${kind} n
        where n.source = $1 and n.run_id <> $2
          and not exists (select from import_seen s where s.run_id = $2 and s.noun_id = n.id)`,
    ).join(' union all ') + ` order by kind, name limit ${MOST_MISSING}`,
    [source, id],
  );
}

export const runList: ListDefinition<ImportRun, ShownRun> = {
  columns: `r.id, r.source, r.expected, r.held, r.done, r.changed, r.counts, r.is_confirmed as "isConfirmed",
    r.started_by as "startedBy", r.started_at as "startedAt", r.status, r.version`,
  from: 'import_run r',
  id: 'r.id',
  filters: {
    source: exactly('r.source', 'Of this source.'),
    status: among('r.status', ['running', 'finished', 'stopped'], 'Where it stands.'),
  },
  sorts: { id: { sql: 'r.id', type: 'uuid' } },
  order: '-id',
  search: ['r.source'],
  show: shownRun,
  sheet: [
    { title: TITLES.source, value: ({ source }) => source },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.raisedAt, value: ({ startedAt }) => startedAt },
    { title: TITLES.entries, value: ({ done }) => done },
  ],
};

export function shownRun(run: Omit<ImportRun, 'authorityId' | 'contentHash'>): ShownRun {
  const { id, source, expected, held, done, counts, isConfirmed, startedBy, startedAt, status, version } = run;
  return {
    ...{ id, source, expected, held, done, isConfirmed, startedBy, status, version },
    counts: { ...counts },
    startedAt: startedAt.toISOString(),
  };
}

export const conflictList: ListDefinition<ShownConflict, ShownConflict> = {
  columns: `c.id, c.version, c.noun_id as "nounId", c.noun as kind, c.source, c.field, c.ours, c.theirs,
    coalesce((select name from organisation where id = c.noun_id), (select name from site where id = c.noun_id),
      (select name from service where id = c.noun_id)) as name`,
  from: 'import_conflict c',
  id: 'c.id',
  filters: {
    source: exactly('c.source', 'With this source.'),
    kind: among('c.noun', IMPORT_KINDS, 'Of what.'),
  },
  sorts: { field: { sql: 'c.field', type: 'text' } },
  order: 'field',
  search: ['c.ours', 'c.theirs'],
  show: (row) => row,
  sheet: [
    { title: TITLES.kind, value: ({ kind }) => kind },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.source, value: ({ source }) => source },
    { title: TITLES.action, value: ({ field }) => field },
    { title: TITLES.text, value: ({ ours }) => ours },
    { title: TITLES.reason, value: ({ theirs }) => theirs },
  ],
};
