import { writeFile } from 'node:fs/promises';
import { CZ_CSU_MAPPING, territoriesFromTable } from '@levada/catalogue';
import {
  applyMapping,
  importReport,
  inBatches,
  readMapping,
  readTable,
  reportCsv,
  type BadRow,
  type ImportReport,
  type Outcome,
} from '@levada/exchange';
import { readNamed } from '../client/arguments.js';
import type { System } from '../client/system.js';

export interface ImportOptions {
  readonly mapping?: string;
  readonly dryRun?: boolean;
  /** Where the quarantined rows go, as CSV with row number and reason. */
  readonly report?: string;
}

/** Records of one request: committed well within a second. */
const BATCH = 500;

/** Reads a table of territories and records them through the public door. Bad rows stay out and are told; good rows go in. */
export async function importTerritories(
  system: System,
  file: string,
  options: ImportOptions,
  progress: (done: number, of: number) => void,
): Promise<ImportReport & { quarantine: BadRow[] }> {
  const bytes = await readNamed(file);
  const mapping = options.mapping ? readMapping((await readNamed(options.mapping)).toString('utf8')) : {};
  const table = readTable(bytes);
  applyMapping(table, { ...CZ_CSU_MAPPING, ...mapping }, Object.keys(CZ_CSU_MAPPING));
  const { records, quarantined } = territoriesFromTable(table.rows, mapping);
  const steward = await system.as('data-steward');
  const outcomes: { kind: string; outcome: Outcome }[] = [];
  for (const batch of inBatches(records, BATCH)) {
    const path = `catalogue/territories/batch${options.dryRun ? '?dryRun=true' : ''}`;
    const { results } = await steward.post<{ results: { outcome: Outcome }[] }>(path, { records: batch });
    results.forEach(({ outcome }, at) => outcomes.push({ kind: batch[at]!.level, outcome }));
    progress(outcomes.length, records.length);
  }
  const quarantine = [...table.bad, ...quarantined].sort((a, b) => a.row - b.row);
  if (options.report) await writeFile(options.report, reportCsv(quarantine));
  return { ...importReport(outcomes, quarantine), quarantine };
}
