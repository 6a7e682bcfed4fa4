import { refuse } from '@levada/kernel';
import { mapTables } from '../mapping/map-tables.js';
import type { ImportMapping } from '../mapping/import-mapping.js';
import { readReport } from '../quarantine/read-report.js';
import { quarantined, type Quarantined } from '../quarantine/quarantine.js';
import { openFiles, readTables, type ReadOptions } from '../source/read-tables.js';
import type { SourceFile } from '../source/source-file.js';
import type { Fault, SourceTable } from '../tables/table.js';
import { hsdsRecords } from './hsds-json.js';
import { modelOf } from './models.js';
import type { ImportRecord } from './record.js';

export interface RecordOptions extends ReadOptions {
  /** What the source's columns mean. Without one, the source is HSDS: tables called like its models, or its JSON. */
  readonly mapping?: ImportMapping;
  /** Told of what is read as nothing: tables that are passed over, columns that a mapping names and no table has. */
  readonly notice?: (fault: Fault) => void;
}

/**
 * The records of a source, and what is left out of it, in the source's order. Refuses what `readTables` and
 * `mapTables` refuse, and `mapping/nothing-known` where without a mapping nothing of the source is HSDS.
 */
export async function* readRecords(
  source: readonly SourceFile[],
  options: RecordOptions = {},
): AsyncGenerator<ImportRecord | Quarantined> {
  if (options.mapping) yield* mapTables(() => readTables(source, options), options.mapping, options.notice);
  else yield* readHsds(source, options);
}

/**
 * The records of a report of rows left out, after somebody mended it: each where its row first stood, read by the same
 * mapping, or as HSDS. See `readReport` for what is refused.
 */
export async function* readMended(
  report: Uint8Array,
  { mapping, notice }: Pick<RecordOptions, 'mapping' | 'notice'> = {},
): AsyncGenerator<ImportRecord | Quarantined> {
  if (mapping) yield* mapTables(() => mendedTables(report), mapping, notice);
  else for (const table of readReport(report)) yield* tableRecords(table) ?? [];
}

async function* mendedTables(report: Uint8Array): AsyncGenerator<SourceTable> {
  yield* readReport(report);
}

async function* readHsds(
  source: readonly SourceFile[],
  options: RecordOptions,
): AsyncGenerator<ImportRecord | Quarantined> {
  const unknown: string[] = [];
  let known = 0;
  for await (const opened of openFiles(source, options)) {
    const name = 'table' in opened ? opened.table.name : opened.file;
    const records = 'table' in opened ? tableRecords(opened.table) : hsdsRecords(opened.file, opened.document);
    if (records) {
      known += 1;
      yield* records;
    } else {
      unknown.push(name);
      options.notice?.({ code: 'table/passed-over', facts: { table: name } });
    }
  }
  if (known === 0) throw refuse('mapping/nothing-known', { known: unknown.join(', ') });
}

function tableRecords(table: SourceTable): AsyncGenerator<ImportRecord | Quarantined> | undefined {
  const model = modelOf(table.name);
  return model === undefined ? undefined : recordsOf(table, model);
}

async function* recordsOf(table: SourceTable, model: string): AsyncGenerator<ImportRecord | Quarantined> {
  for await (const { number, values, fault } of table.rows) {
    const at = { file: table.name, row: number };
    const { id, ...fields } = values;
    if (fault) yield quarantined(at, model, fault, values);
    else yield { model, id: id || null, fields, at, came: values };
  }
}
