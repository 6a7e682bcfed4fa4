/** A model of HSDS: what one record of it is called, and the fields that name a record of another model. */
export interface Model {
  readonly one: string;
  readonly links: Readonly<Record<string, string>>;
  /** A record that only ties others together; it has nothing to say of its own. */
  readonly ties?: true;
}

const organization = { organization_id: 'organizations' };
const service = { service_id: 'services' };
const location = { location_id: 'locations' };
const place = { service_at_location_id: 'service_at_locations' };
const anyNoun = { ...organization, ...service, ...location, ...place };

/** The models of HSDS 2 and 3, by their names in the plural. Names of version 2 become those of 3 in `inVersion3`. */
export const MODELS: Readonly<Record<string, Model>> = {
  organizations: { one: 'organization', links: { parent_organization_id: 'organizations' } },
  services: { one: 'service', links: { ...organization, program_id: 'programs' } },
  locations: { one: 'location', links: organization },
  service_at_locations: { one: 'service_at_location', links: { ...service, ...location }, ties: true },
  programs: { one: 'program', links: organization },
  organization_identifiers: { one: 'organization_identifier', links: organization },
  contacts: { one: 'contact', links: anyNoun },
  phones: { one: 'phone', links: { ...anyNoun, contact_id: 'contacts' } },
  addresses: { one: 'address', links: { ...location, ...organization } },
  schedules: { one: 'schedule', links: { ...service, ...location, ...place } },
  languages: { one: 'language', links: { ...service, ...location, phone_id: 'phones' } },
  accessibility: { one: 'accessibility', links: location },
  cost_options: { one: 'cost_option', links: service },
  funding: { one: 'funding', links: { ...organization, ...service } },
  required_documents: { one: 'required_document', links: service },
  service_areas: { one: 'service_area', links: { ...service, ...place } },
  service_capacities: { one: 'service_capacity', links: { ...service, unit_id: 'units' } },
  units: { one: 'unit', links: {} },
  urls: { one: 'url', links: { ...organization, ...service } },
  attributes: { one: 'attribute', links: { taxonomy_term_id: 'taxonomy_terms' } },
  taxonomies: { one: 'taxonomy', links: {} },
  taxonomy_terms: { one: 'taxonomy_term', links: { taxonomy_id: 'taxonomies' } },
  metadata: { one: 'metadata', links: {} },
  meta_table_descriptions: { one: 'meta_table_description', links: {} },
  // Version 2 only.
  postal_addresses: { one: 'postal_address', links: { ...location, ...organization } },
  physical_addresses: { one: 'physical_address', links: { ...location, ...organization } },
  regular_schedules: { one: 'regular_schedule', links: { ...service, ...location, ...place } },
  holiday_schedules: { one: 'holiday_schedule', links: { ...service, ...location, ...place } },
  eligibilities: { one: 'eligibility', links: { ...service, ...location } },
  payments_accepted: { one: 'payment_accepted', links: service },
  accessibility_for_disabilities: { one: 'accessibility_for_disability', links: location },
  service_taxonomy: { one: 'service_taxonomy', links: { ...service, taxonomy_term_id: 'taxonomy_terms' }, ties: true },
};

const BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(MODELS).flatMap(([name, { one }]): [string, string][] => [
    [name, name],
    [one, name],
  ]),
);

/** The model a table holds, by what the table is called: `organization`, `data/organizations.csv`, `dump.sql#public.organization`. */
export function modelOf(table: string): string | undefined {
  const last = table
    .split(/[#/]/)
    .at(-1)!
    .replace(/\.(csv|tsv|txt)$/i, '');
  return BY_NAME.get(last.split('.').at(-1)!.toLowerCase());
}
