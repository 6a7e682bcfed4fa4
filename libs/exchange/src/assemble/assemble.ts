import { MODELS } from '../hsds/models.js';
import type { ImportRecord } from '../hsds/record.js';
import { quarantined } from '../quarantine/quarantine.js';
import type { Fault } from '../tables/table.js';
import type { Assembly } from './assembly.js';
import { gather, type Gathered } from './gather.js';
import { organisationsOf } from './organisations.js';

export interface AssembleOptions {
  /** Whether the authority holds that record already: a source may name what an earlier one brought. */
  readonly known?: (model: string, id: string) => boolean;
  /**
   * What becomes of a record that names one which is not there: it goes to quarantine (the default), or it is kept,
   * for an extract that leaves out what its records belong to.
   */
  readonly missingParents?: 'quarantine' | 'keep';
}

// What is named comes before what names it, so that what loses its parent loses its children in one pass.
const ORDER = ['organizations', 'programs', 'services', 'locations', 'service_at_locations', 'units'];
const LATER = ['taxonomies', 'taxonomy_terms', 'contacts', 'phones'];

/**
 * Organisations with their services, their sites and all that says more of them. No record is lost: what it does not
 * hold is in quarantine with its place and why (`record/no-id`, `record/duplicate-id`, `record/parent-missing`,
 * `record/no-parent`).
 */
export function assemble(records: Iterable<ImportRecord>, options: AssembleOptions = {}): Assembly {
  const gathered = gather(records);
  const models = [...gathered.byModel.keys()].sort((a, b) => rank(a) - rank(b));
  const ids = new Map<string, Set<string>>();
  for (const model of models) {
    const kept = keep(gathered, model, ids, options);
    gathered.byModel.set(model, kept);
    ids.set(model, new Set(kept.flatMap(({ id }) => id ?? [])));
  }
  const { byModel, differences, quarantined } = gathered;
  const counts = Object.fromEntries([...byModel].map(([model, list]) => [model, list.length]));
  return { ...organisationsOf(byModel), counts, differences, quarantined };
}

// What a phone, a schedule or a service can be somebody's of.
const OWNERS = ['organizations', 'services', 'locations', 'service_at_locations', 'contacts', 'phones'];

function rank(model: string): number {
  const at = [...ORDER, ...LATER].indexOf(model);
  return at === -1 ? ORDER.length + LATER.length : at;
}

function keep(
  { byModel, quarantined: left }: Gathered,
  model: string,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
  { known, missingParents = 'quarantine' }: AssembleOptions,
): ImportRecord[] {
  const isThere = (of: string, id: string): boolean => ids.get(of)?.has(id) === true || known?.(of, id) === true;
  return byModel.get(model)!.filter((record) => {
    const fault = missingParents === 'keep' && !MODELS[model]!.ties ? undefined : faultOf(record, isThere);
    if (fault) left.push(quarantined(record.at, model, fault, record.came));
    return !fault;
  });
}

function faultOf({ model, fields }: ImportRecord, isThere: (of: string, id: string) => boolean): Fault | undefined {
  const { links, ties } = MODELS[model]!;
  // An organisation may name one above it that this source does not list; it stands without.
  const named = Object.entries(links).filter(([field]) => field !== 'parent_organization_id');
  const stated = named.filter(([field]) => fields[field]);
  const owners = named.filter(([, of]) => OWNERS.includes(of));
  const isOpen = ties ? stated.length < named.length : owners.length > 0 && !owners.some(([field]) => fields[field]);
  // A site stands for itself, and what is provided there ties it to its organisation; so does a programme.
  if (isOpen && model !== 'locations' && model !== 'programs') return { code: 'record/no-parent', facts: { model } };
  const missing = stated.find(([field, of]) => !isThere(of, fields[field]!));
  if (!missing) return undefined;
  const [field, of] = missing;
  return { code: 'record/parent-missing', facts: { field, id: fields[field]!, model: of } };
}
