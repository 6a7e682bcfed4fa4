import { MODELS } from '../hsds/models.js';
import type { ImportRecord, Place } from '../hsds/record.js';
import type { Fault } from '../tables/table.js';
import { convert } from './conversions.js';
import type { TableMapping, Target } from './import-mapping.js';
import { withOwners } from './owners.js';

type Fields = Record<string, string>;

/** What one row makes of one model: the fields it states once, and those by which it makes several records. */
interface Draft {
  readonly model: string;
  readonly fields: Fields;
  several?: readonly Readonly<Fields>[];
}

/** A row that goes to quarantine as a whole, and the model for which it does. */
export interface FaultOfRow {
  readonly kind: string;
  readonly fault: Fault;
}

type Values = Readonly<Record<string, string>>;

/**
 * The records a row makes, one of each model and group its columns are mapped to, of those of which it states anything.
 * One value that cannot be read, or one that is required and missing, takes the whole row to quarantine, so that
 * nothing is stored of it that refers to what is not.
 */
export function mapRow(mapping: TableMapping, values: Values, at: Place, came: Values): ImportRecord[] | FaultOfRow {
  const drafts = new Map<string, Draft>();
  for (const { column, targets } of mapping.columns) {
    for (const target of targets) {
      // A column that is not there states nothing, not even that there is nothing.
      if (!(column in values) && !target.required) continue;
      const fault = put(draftOf(drafts, target), target, column, values[column] ?? '');
      if (fault) return { kind: target.model, fault };
    }
  }
  const repeats = new Set(mapping.repeats);
  const records: ImportRecord[] = [];
  for (const [key, draft] of drafts) {
    const constants = mapping.constants.filter((one) => keyOf(one) === key);
    for (const several of draft.several ?? [{}]) {
      const { id, ...fields } = { ...draft.fields, ...several };
      if (!states(draft.model, { id: id ?? '', ...fields })) continue;
      for (const { field, value } of constants) fields[field] = value;
      const { model } = draft;
      records.push({ model, id: id || null, fields, at, came, ...(repeats.has(model) && { repeats: true }) });
    }
  }
  return withOwners(records);
}

function draftOf(drafts: Map<string, Draft>, target: Target): Draft {
  const key = keyOf(target);
  const held = drafts.get(key) ?? { model: target.model, fields: {} };
  drafts.set(key, held);
  return held;
}

function keyOf({ model, group }: { readonly model: string; readonly group: string }): string {
  return `${model} ${group}`;
}

function put(draft: Draft, target: Target, column: string, cell: string): Fault | undefined {
  const { model, field } = target;
  if (cell === '' && target.required) return { code: 'record/required-missing', facts: { model, field, column } };
  const texts = target.split === undefined ? [cell] : cell.split(target.split).map((part) => part.trim());
  const read: Readonly<Fields>[] = [];
  for (const text of texts) {
    const one = fieldsOf(target, column, text);
    if ('code' in one) return one.fault;
    read.push(...one.fields);
  }
  if (target.fallback && draft.fields[field]) return undefined;
  if (target.split !== undefined || target.as === 'weekly-hours') draft.several = read;
  else if (target.append !== undefined)
    draft.fields[field] = joined(draft.fields[field] ?? '', target.append, read[0]![field]!);
  else Object.assign(draft.fields, read[0]);
  return undefined;
}

type Read = { readonly fields: readonly Readonly<Fields>[] } | { readonly code: string; readonly fault: Fault };

function fieldsOf({ field, values, as }: Target, column: string, text: string): Read {
  const value = text === '' || !values ? text : values.get(text);
  if (value === undefined) {
    const facts = { value: text.slice(0, 80), column, known: [...values!.keys()].join(', ') };
    return failed({ code: 'record/unknown-value', facts });
  }
  if (!as) return { fields: [{ [field]: value }] };
  const fields = convert(as, field, value);
  return fields
    ? { fields }
    : failed({ code: 'record/unreadable', facts: { value: text.slice(0, 80), column, kind: as } });
}

const failed = (fault: Fault): Read => ({ code: fault.code, fault });

function joined(before: string, between: string, after: string): string {
  return before === '' || after === '' ? before + after : before + between + after;
}

/** A record states something when a field does that is not only whose it is; what only ties needs a tie. */
function states(model: string, fields: Fields): boolean {
  const { links, ties } = MODELS[model]!;
  return Object.entries(fields).some(([field, value]) => value !== '' && (ties === true || !(field in links)));
}
