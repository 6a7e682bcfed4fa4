import type { ImportRecord } from '../hsds/record.js';
import type { Assembled, AssembledOrganisation, AssembledService, Assembly } from './assembly.js';

type ByModel = ReadonlyMap<string, readonly ImportRecord[]>;

/** The nouns, and the field by which another record says that it belongs to one, the closest first. */
const NOUNS = [
  ['services', 'service_id'],
  ['locations', 'location_id'],
  ['organizations', 'organization_id'],
] as const;

/** Puts together what is known to fit: every id that a record names is there, or is held already. */
export function organisationsOf(byModel: ByModel): Pick<Assembly, 'organisations' | 'unattached' | 'others'> {
  const { details, others } = detailsOf(byModel);
  const assembled = (record: ImportRecord): Assembled => ({ record, details: details.get(keyOf(record)) ?? {} });
  const siteIds = grouped(ties(byModel), 'service_id');
  const services = (byModel.get('services') ?? []).map((record): AssembledService => ({
    ...assembled(record),
    sites: [...new Set((siteIds.get(record.id!) ?? []).map(({ fields }) => fields['location_id']!))],
  }));
  const locations = new Map((byModel.get('locations') ?? []).map((record) => [record.id!, assembled(record)]));
  const organisations = (byModel.get('organizations') ?? []).map(assembled);
  const own = groupedBy(services, ({ record }) => record.fields['organization_id'] ?? '');
  const seats = groupedBy([...locations.values()], ({ record }) => record.fields['organization_id'] ?? '');
  const joined = organisations.map((organisation): AssembledOrganisation => {
    const provided = own.get(organisation.record.id!) ?? [];
    const at = provided.flatMap(({ sites }) => sites.flatMap((id) => locations.get(id) ?? []));
    const loose = at.filter(({ record }) => !record.fields['organization_id']);
    const sites = [...new Set([...(seats.get(organisation.record.id!) ?? []), ...loose])];
    return { ...organisation, services: provided, sites };
  });
  return { organisations: joined, unattached: unattached(joined, services, [...locations.values()]), others };
}

function unattached(
  organisations: readonly AssembledOrganisation[],
  services: readonly AssembledService[],
  sites: readonly Assembled[],
): Assembly['unattached'] {
  const held = new Set<Assembled>(organisations.flatMap((one) => [...one.services, ...one.sites]));
  return { services: services.filter((one) => !held.has(one)), sites: sites.filter((one) => !held.has(one)) };
}

function ties(byModel: ByModel): readonly ImportRecord[] {
  return byModel.get('service_at_locations') ?? [];
}

/** What says more of a noun, by that noun; and what says it of none. */
function detailsOf(byModel: ByModel) {
  const details = new Map<string, Record<string, ImportRecord[]>>();
  const others: ImportRecord[] = [];
  for (const [model, records] of byModel) {
    if (NOUNS.some(([noun]) => noun === model)) continue;
    for (const record of records) {
      const noun = model === 'service_at_locations' ? undefined : NOUNS.find(([, field]) => record.fields[field]);
      const entity = record.fields['link_entity'] ?? record.fields['resource_type'];
      const named = NOUNS.find(([, field]) => field === `${entity}_id`);
      const owner = noun ? record.fields[noun[1]] : (record.fields['link_id'] ?? record.fields['resource_id']);
      const of = noun ?? named;
      if (!of || !owner) {
        if (model !== 'service_at_locations') others.push(record);
        continue;
      }
      const held = details.get(`${of[0]} ${owner}`) ?? {};
      details.set(`${of[0]} ${owner}`, held);
      (held[model] ??= []).push(record);
    }
  }
  return { details, others };
}

const keyOf = ({ model, id }: ImportRecord): string => `${model} ${id}`;

function grouped(records: readonly ImportRecord[], field: string): Map<string, ImportRecord[]> {
  return groupedBy(records, ({ fields }) => fields[field] ?? '');
}

function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
