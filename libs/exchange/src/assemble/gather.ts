import { canonicalJson } from '@levada/kernel';
import { MODELS } from '../hsds/models.js';
import type { ImportRecord } from '../hsds/record.js';
import { inVersion3 } from '../hsds/version-3.js';
import { quarantined, type Quarantined } from '../quarantine/quarantine.js';
import type { Difference } from './assembly.js';

/** The records of a source by model, in its order, one for each id. */
export interface Gathered {
  readonly byModel: Map<string, ImportRecord[]>;
  readonly differences: Difference[];
  readonly quarantined: Quarantined[];
}

/** Nouns, which others name: without an id nothing could. */
const NOUNS = ['organizations', 'services', 'locations'];

/**
 * Records in the words of HSDS 3. One whose id was there already goes to quarantine, naming where; unless the source
 * states it on many rows, and then it fills what the first left open, and a field that says otherwise is listed.
 */
export function gather(records: Iterable<ImportRecord>): Gathered {
  const byId = new Map<string, { list: ImportRecord[]; at: number }>();
  const gathered: Gathered = { byModel: new Map(), differences: [], quarantined: [] };
  const leave = (record: ImportRecord, code: string, facts: Record<string, string | number>): void => {
    gathered.quarantined.push(quarantined(record.at, record.model, { code, facts }, record.came));
  };
  for (const stated of records) {
    const record = inVersion3(stated);
    const { model, id } = record;
    const list = gathered.byModel.get(model) ?? [];
    gathered.byModel.set(model, list);
    if (id === null && NOUNS.includes(model)) {
      leave(record, 'record/no-id', { model });
      continue;
    }
    const key = keyOf(record);
    const seen = key === undefined ? undefined : byId.get(key);
    const first = seen && seen.list[seen.at]!;
    if (!first) {
      if (key !== undefined) byId.set(key, { list, at: list.length });
      list.push(record);
    } else if (first.repeats || record.repeats) seen.list[seen.at] = merged(first, record, gathered.differences);
    else
      leave(record, 'record/duplicate-id', {
        model: MODELS[model]!.one,
        id: id!,
        file: first.at.file,
        row: first.at.row,
      });
  }
  return gathered;
}

/** What tells a record from others: its id; without one, what it states, where that is stated more than once. */
function keyOf({ model, id, fields, repeats }: ImportRecord): string | undefined {
  if (id !== null) return `${model}\u001f${id}`;
  return repeats && `${model}\u001f\u001f${canonicalJson(fields)}`;
}

function merged(first: ImportRecord, later: ImportRecord, differences: Difference[]): ImportRecord {
  const fields: Record<string, string> = { ...first.fields };
  for (const [field, other] of Object.entries(later.fields)) {
    const stands = fields[field] ?? '';
    if (stands === '') fields[field] = other;
    else if (other !== '' && other !== stands)
      differences.push({ model: first.model, id: first.id ?? '', field, stands, other, at: later.at });
  }
  return { ...first, fields };
}
