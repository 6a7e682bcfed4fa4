import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  among,
  equals,
  exactly,
  Lists,
  reachOf,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { crosswalkOf } from '../crosswalks/crosswalks.queries.js';
import { serviceTypeOf, type ServiceTypeRow } from '../service-types/service-type.table.js';
import type { ServiceType } from '../service-types/service-type.js';
import type { CatalogueVersion } from './catalogue-version.js';
import { CatalogueVersionTable, versionOf } from './catalogue-version.table.js';
import { VERSION_STATUSES, type ListedVersion } from './versions.dto.js';

/** What somebody may see of unpublished versions: all of the authority's, or those that these organisations were invited to. */
export interface Sight {
  readonly everything: boolean;
  readonly organisations: readonly string[];
}

export function sightOf(by: Actor): Sight {
  const reach = reachOf(by, 'catalogue:read-catalogue');
  return {
    everything: reach !== undefined && (reach.everywhere || reach.territories.length > 0),
    organisations: reach?.organisations ?? [],
  };
}

/** SQL that holds for versions within sight, of the table under the alias `v`. */
export function withinSight({ everything, organisations }: Sight): Condition[] {
  if (everything) return [];
  return [
    (bind) => `(v.status in ('published', 'superseded') or exists (select from participant p
      where p.version_id = v.id and p.organisation_id = any(${bind(organisations)}::uuid[])))`,
  ];
}

/** The version, or the refusal `catalogue-version/not-found`, also for a draft that one was not invited to. */
export async function loadVersion(tx: Tx, id: string, sight: Sight): Promise<CatalogueVersion> {
  const row = await tx.load(CatalogueVersionTable, id);
  const isOpen = row.status === 'published' || row.status === 'superseded' || sight.everything;
  if (!isOpen && !(await isInvited(tx, id, sight.organisations))) throw refuse('catalogue-version/not-found', { id });
  return versionOf(row);
}

/** The same for who is about to change it or what hangs on it: a last change and a sign-off take turns. */
export async function lockVersion(tx: Tx, id: string, sight: Sight): Promise<CatalogueVersion> {
  await tx.query('select from catalogue_version where id = $1 for no key update', [id]);
  return loadVersion(tx, id, sight);
}

async function isInvited(tx: Tx, versionId: string, organisations: readonly string[]): Promise<boolean> {
  const found = await tx.query(
    'select from participant where version_id = $1 and organisation_id = any($2::uuid[]) limit 1',
    [versionId, organisations],
  );
  return found.length > 0;
}

/** By code. */
export async function entriesOf(tx: Tx, versionId: string): Promise<ServiceType[]> {
  const rows = await tx.query<ServiceTypeRow>(
    'select code, kind, content from service_type where version_id = $1 order by code collate "C"',
    [versionId],
  );
  return rows.map(serviceTypeOf);
}

export async function codesOf(tx: Tx, versionId: string | null): Promise<Set<string>> {
  const rows = await tx.query<{ code: string }>('select code from service_type where version_id = $1', [versionId]);
  return new Set(rows.map(({ code }) => code));
}

/** SHA-256 of the entries and the crosswalk of a version: what a sign-off is about. */
export async function contentHashOf(tx: Tx, versionId: string): Promise<string> {
  const content = { entries: await entriesOf(tx, versionId), crosswalk: await crosswalkOf(tx, versionId) };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

export const versionList: ListDefinition<ListedVersion, ListedVersion> = {
  columns: `v.id, v.catalogue, v.number, v.title, v.status, v.effective_on::text as "effectiveOn",
    v.effective_until::text as "effectiveUntil", v.version,
    (select count(*)::int from service_type t where t.version_id = v.id) as entries`,
  from: 'catalogue_version v',
  id: 'v.id',
  filters: {
    id: equals('v.id', 'uuid', 'Versions.'),
    catalogue: exactly('v.catalogue', 'Of this catalogue.'),
    status: among('v.status', VERSION_STATUSES, 'Where it stands.'),
    on: where(
      'date',
      'In force on this day.',
      (day) => (bind) =>
        `(v.effective_on <= ${bind(day)}::date and coalesce(v.effective_until, 'infinity') > ${bind(day)}::date)`,
    ),
  },
  sorts: {
    id: { sql: 'v.id', type: 'uuid' },
    number: { sql: 'v.number', type: 'int' },
    title: { sql: 'v.title', type: 'text' },
  },
  order: '-id',
  search: ['v.title', 'v.catalogue'],
  show: (row) => row,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.catalogue, value: ({ catalogue }) => catalogue },
    { title: TITLES.number, value: ({ number }) => number },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.from, value: ({ effectiveOn }) => effectiveOn },
    { title: TITLES.until, value: ({ effectiveUntil }) => effectiveUntil },
    { title: TITLES.entries, value: ({ entries }) => entries },
  ],
};

@Injectable()
export class VersionsQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  /** Newest first. */
  list(by: Actor, asked: AskedList): Promise<Page<ListedVersion>> {
    return this.lists.answer(by, versionList, asked, withinSight(sightOf(by)));
  }
}
