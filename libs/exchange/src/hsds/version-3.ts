import type { ImportRecord } from './record.js';

const RENAMED_MODELS: Readonly<Record<string, string>> = {
  postal_addresses: 'addresses',
  physical_addresses: 'addresses',
  regular_schedules: 'schedules',
  holiday_schedules: 'schedules',
  accessibility_for_disabilities: 'accessibility',
  service_taxonomy: 'attributes',
};
const RENAMED_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  organizations: { url: 'website', alternative_name: 'alternate_name' },
  services: { alternative_name: 'alternate_name' },
  service_areas: { service_area: 'name' },
  languages: { language: 'name' },
  accessibility_for_disabilities: { accessibility: 'description' },
  regular_schedules: { weekday: 'byday' },
  holiday_schedules: { start_date: 'valid_from', end_date: 'valid_to' },
  service_taxonomy: { service_id: 'link_id' },
};
const STATED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  postal_addresses: { address_type: 'postal' },
  physical_addresses: { address_type: 'physical' },
  regular_schedules: { freq: 'WEEKLY' },
  service_taxonomy: { link_entity: 'service' },
};
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The record in the words of HSDS 3; one of version 3 already stays what it is. */
export function inVersion3(record: ImportRecord): ImportRecord {
  const { model } = record;
  const renamed = RENAMED_FIELDS[model] ?? {};
  if (!RENAMED_MODELS[model] && !Object.keys(renamed).some((field) => field in record.fields)) return record;
  const fields: Record<string, string> = { ...STATED[model] };
  // A name of version 3 that stands beside one of version 2 is the one that counts.
  for (const [field, value] of Object.entries(record.fields)) fields[renamed[field] ?? field] ||= value;
  if (model === 'regular_schedules') fields['byday'] = dayOf(fields['byday'] ?? '');
  return { ...record, model: RENAMED_MODELS[model] ?? model, fields };
}

/** `Monday`, `1` (Monday is the first day of ISO 8601) → `MO`; anything else as it came. */
function dayOf(weekday: string): string {
  const at = /^[1-7]$/.test(weekday) ? Number(weekday) - 1 : DAY_NAMES.indexOf(weekday.toLowerCase());
  return DAYS[at] ?? weekday;
}
