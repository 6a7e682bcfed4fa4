import type { Assembled, AssembledService, Assembly, ImportRecord, Quarantined } from '@levada/exchange';
import { sentenceOf } from '@levada/exchange';
import { canonicalJson } from '@levada/kernel';
import type { IncomingRecord } from '@levada/registry';
import { withoutStatutoryPersons } from './statutory-persons.js';

/** Schemes whose identifiers the register checks; what a source calls otherwise stays one of its fields. */
const NATIONAL = ['CZ-ICO', 'LV-RE', 'DE-CR', 'LI-FL'];
const IDENTIFIERS = 'organization_identifiers';
const LONGEST = 100_000;

/** A record for the register, and where it came from: what the register refuses is found there. */
export interface DirectoryRecord {
  readonly record: IncomingRecord;
  readonly source: ImportRecord;
}

/**
 * The records of a directory in the order in which the register takes them: organisations, places, services. What the source
 * says of a noun in records of their own (phones, addresses, opening hours) becomes a field each, as JSON. `isPart`: what these
 * records name may have come in before.
 */
export function directoryRecords(
  assembly: Assembly,
  { isPart = false }: { readonly isPart?: boolean } = {},
): { records: DirectoryRecord[]; quarantined: Quarantined[]; personsLeftOut: number } {
  const { organisations, unattached } = assembly;
  const names = new Map(organisations.map((one) => [one.record.id!, identifierOf(one)]));
  const ownerOf = ({ fields }: ImportRecord): IncomingRecord['organisation'] => {
    const id = fields['organization_id'] ?? '';
    if (names.has(id)) return names.get(id) ?? { id };
    // An extract may leave out whose something is: then it is nobody's. A part names what came in before.
    return isPart && id !== '' ? { id } : undefined;
  };
  const sites = [...organisations.flatMap((one) => one.sites), ...unattached.sites];
  const services = [...organisations.flatMap((one) => one.services), ...unattached.services];
  const kept = new Set(sites.map(({ record }) => record.id));
  const made = [
    ...organisations.map((one) => [one, organisation(one, names.get(one.record.id!))] as const),
    ...sites.map((one) => [one, { ...noun('site', one), ...owned(ownerOf(one.record)) }] as const),
    ...services.map((one) => [one, service(one, ownerOf(one.record), kept)] as const),
  ];
  const all = [...organisations, ...sites, ...services];
  const personsLeftOut = all.reduce((sum, one) => sum + withoutStatutoryPersons(one).leftOut, 0);
  const records: DirectoryRecord[] = [];
  const quarantined: Quarantined[] = [];
  for (const [{ record: source }, record] of made) {
    const fault = faultOf(record);
    if (fault)
      quarantined.push({
        ...source.at,
        kind: record.kind,
        ...fault,
        reason: sentenceOf(fault, 'en'),
        values: source.came,
      });
    else records.push({ record, source });
  }
  return { records, quarantined, personsLeftOut };
}

function organisation(one: Assembled, identifier: IncomingRecord['identifier']): IncomingRecord {
  return { ...noun('organisation', one), ...(identifier ? { identifier } : {}) };
}

function service(
  one: AssembledService,
  organisation: IncomingRecord['organisation'],
  kept: ReadonlySet<string | null>,
): IncomingRecord {
  return { ...noun('service', one), ...owned(organisation), sites: one.sites.filter((id) => kept.has(id)) };
}

function owned(organisation: IncomingRecord['organisation']): Pick<IncomingRecord, 'organisation'> {
  return organisation ? { organisation } : {};
}

function identifierOf({ details }: Assembled): IncomingRecord['identifier'] {
  const stated = (details[IDENTIFIERS] ?? []).map(({ fields }) => fields);
  const national = stated.find(
    ({ identifier_scheme: scheme = '', identifier = '' }) => NATIONAL.includes(scheme) && identifier !== '',
  );
  return national ? { scheme: national['identifier_scheme']!, identifier: national['identifier']! } : undefined;
}

function noun(kind: IncomingRecord['kind'], stated: Assembled): IncomingRecord {
  const { record, details } = withoutStatutoryPersons(stated);
  const { name = '', ...said } = record.fields;
  const lists = Object.entries(details).map(([model, list]) => [model, canonicalJson(list.map(plain))]);
  return {
    ...{ kind, id: record.id ?? '' },
    name: name.trim() || (kind === 'site' ? placeName(details) : '') || (kind === 'site' ? (record.id ?? '') : ''),
    fields: Object.fromEntries(
      [...Object.entries(said).filter(([field]) => !field.endsWith('_id')), ...lists].map(([field, value]) => [
        fieldName(field!),
        value!,
      ]),
    ),
  };
}

/** What a record says, without the ids that tie it to its noun. */
function plain({ fields }: ImportRecord): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => !field.endsWith('_id') && value !== ''));
}

/** A place without a name is known by its address. */
function placeName(details: Assembled['details']): string {
  const [address] = (details['addresses'] ?? []).map(({ fields }) => fields);
  return [address?.['address_1'], address?.['city']].filter((part) => part).join(', ');
}

/** As the register calls a field: `x-own Field` becomes `x_own_field`. */
function fieldName(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 60);
  return /^[a-z]/.test(plain) ? plain : `x_${plain}`.slice(0, 60);
}

function faultOf({
  kind,
  name,
  fields,
}: IncomingRecord): { code: string; facts: Record<string, string | number> } | undefined {
  if (name === '') return { code: 'record/required-missing', facts: { column: 'name', field: 'name', model: kind } };
  const long = Object.entries(fields).find(([, value]) => value.length > LONGEST);
  return long ? { code: 'record/too-long', facts: { field: long[0], most: LONGEST } } : undefined;
}
