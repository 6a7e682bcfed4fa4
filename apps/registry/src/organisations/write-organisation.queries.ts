import { OrganisationsRecordedV1 } from '@levada/contracts';
import { canonicalJson, newId, refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { publishInBulk } from '@levada/platform';
import { changesBetween, type FieldChange, type Fields } from '../history/field-change.js';
import { storeChange } from '../history/register-changes.queries.js';
import type { DatedName } from './dated-name.js';
import type { FurtherIdentifier } from './further-identifier.js';
import { amend, expectNoCycle, fieldsOf, outward, type Organisation } from './organisation.js';
import { OrganisationTable } from './organisation.table.js';

/** The organisation, or where it went: refuses one that was merged into another. */
export async function livingOrganisation(tx: Tx, id: string): Promise<Organisation> {
  const organisation = await tx.load(OrganisationTable, id);
  if (organisation.mergedInto !== null) throw refuse('organisation/merged', { id, into: organisation.mergedInto });
  return organisation;
}

/** The organisation, for who is about to change it. */
export async function lockOrganisation(tx: Tx, id: string): Promise<Organisation> {
  await tx.query('select from organisation where id = $1 for no key update', [id]);
  return livingOrganisation(tx, id);
}

export interface ToldOfOrganisation {
  /** An empty text empties a field; what is not told stays. */
  readonly fields: Fields;
  readonly source: string;
  readonly reason: string;
  /** What changed of it in tables of its own. */
  readonly alsoChanged?: readonly FieldChange[];
}

/** Changes an organisation, with its line of history, and tells of it. What changes nothing leaves no trace. */
export async function changeOrganisation(
  tx: Tx,
  organisation: Organisation,
  { fields, source, reason, alsoChanged = [] }: ToldOfOrganisation,
): Promise<Organisation> {
  const amended = amend(organisation, fields);
  const changes = [...changesBetween(fieldsOf(organisation), fieldsOf(amended)), ...alsoChanged];
  if (amended.parentId !== null && amended.parentId !== organisation.parentId)
    expectNoCycle(amended, await chainAbove(tx, amended.parentId));
  const next = await storeChange(tx, 'organisation', OrganisationTable, { amended, changes, source, reason });
  if (!next) return organisation;
  publishInBulk(tx, OrganisationsRecordedV1, [outward(next)]);
  return next;
}

/** An organisation and all that it stands below. Refuses one that is not in the register. */
async function chainAbove(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with recursive above as (
       select id, parent_id from organisation where id = $1
       union select o.id, o.parent_id from organisation o join above a on o.id = a.parent_id)
     select id from above`,
    [id],
  );
  if (rows.length === 0) throw refuse('organisation/parent-unknown');
  return rows.map((row) => row.id);
}

/** The further identifiers and the dated names of an organisation. */
export async function partsOf(
  query: Tx['query'],
  id: string,
): Promise<{ identifiers: FurtherIdentifier[]; names: DatedName[] }> {
  const identifiers = await query<FurtherIdentifier>(
    `select scheme, identifier, country from identifier_in_use where organisation_id = $1 and not is_main
     order by (scheme || ' ' || identifier) collate "C"`,
    [id],
  );
  const names = await query<DatedName>(
    `select name, from_on::text as "from", until_on::text as "until" from organisation_name where organisation_id = $1
     order by from_on nulls first`,
    [id],
  );
  return { identifiers, names };
}

/** Refuses an identifier that another organisation has, and says which one. */
export async function expectNotTaken(
  tx: Tx,
  organisationId: string,
  identifiers: readonly Pick<FurtherIdentifier, 'scheme' | 'identifier'>[],
): Promise<void> {
  const [taken] = await identifiersInUse(tx, organisationId, identifiers);
  if (taken) throw refuse('organisation/identifier-of-another', { ...taken });
}

async function identifiersInUse(
  tx: Tx,
  organisationId: string,
  identifiers: readonly Pick<FurtherIdentifier, 'scheme' | 'identifier'>[],
) {
  return tx.query<{ scheme: string; identifier: string; name: string; other: string }>(
    `select i.scheme, i.identifier, o.name, o.id as other from identifier_in_use i join organisation o on o.id = i.organisation_id
       join unnest($2::text[], $3::text[]) as t (scheme, identifier) on t.scheme = i.scheme and t.identifier = i.identifier
     where i.organisation_id <> $1 limit 1`,
    [organisationId, identifiers.map(({ scheme }) => scheme), identifiers.map(({ identifier }) => identifier)],
  );
}

/** The further identifiers are these from now on; with what that changes. */
export async function replaceIdentifiers(
  tx: Tx,
  { id, authorityId }: Organisation,
  before: readonly FurtherIdentifier[],
  after: readonly FurtherIdentifier[],
): Promise<FieldChange[]> {
  const change = changeOf('identifiers', before, after);
  if (change.length === 0) return [];
  await expectNotTaken(tx, id, after);
  await tx.query('delete from identifier_in_use where organisation_id = $1 and not is_main', [id]);
  await tx.query(
    `insert into identifier_in_use (authority_id, scheme, identifier, country, organisation_id, is_main)
     select $1, scheme, identifier, country, $2, false from json_to_recordset($3::json) as t (scheme text, identifier text, country text)`,
    [authorityId, id, JSON.stringify(after)],
  );
  return change;
}

/** The same for the names that it bore. */
export async function replaceNames(
  tx: Tx,
  { id, authorityId }: Organisation,
  before: readonly DatedName[],
  after: readonly DatedName[],
): Promise<FieldChange[]> {
  const change = changeOf('names', before, after);
  if (change.length === 0) return [];
  await tx.query('delete from organisation_name where organisation_id = $1', [id]);
  const rows = after.map((one) => ({ ...one, id: newId(tx.scope.at) }));
  await tx.query(
    `insert into organisation_name (id, authority_id, organisation_id, name, from_on, until_on)
     select id, $1, $2, name, "from", "until" from json_to_recordset($3::json) as t (id uuid, name text, "from" date, "until" date)`,
    [authorityId, id, JSON.stringify(rows)],
  );
  return change;
}

/** A list in the history is told as its JSON, as a directory's lists are. */
function changeOf(field: string, before: readonly object[], after: readonly object[]): FieldChange[] {
  const text = (list: readonly object[]): string => (list.length === 0 ? '' : canonicalJson(list));
  return changesBetween({ [field]: text(before) }, { [field]: text(after) });
}
