import { writeFile } from 'node:fs/promises';
import {
  CZ_CSU_MAPPING,
  PLAIN_FIELDS,
  plainTerritories,
  successionLines,
  territoriesFromTable,
} from '@levada/catalogue';
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
  type Table,
} from '@levada/exchange';
import { readNamed } from '../client/arguments.js';
import { Usage } from '../client/failures.js';
import type { System } from '../client/system.js';

export interface ImportOptions {
  readonly mapping?: string;
  readonly dryRun?: boolean;
  /** Where the quarantined rows go, as CSV with row number and reason. */
  readonly report?: string;
  /** Of a table with one level of one tree. */
  readonly scheme?: string;
  readonly level?: string;
  readonly within?: string;
}

export interface ReformOptions {
  readonly on: string;
  readonly source: string;
  readonly scheme: string;
  readonly level: string;
  readonly mapping?: string;
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
  const { records, quarantined } = options.level ? oneLevel(table, mapping, options) : czechTree(table, mapping);
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

function czechTree(table: Table, mapping: Readonly<Record<string, string>>) {
  applyMapping(table, { ...CZ_CSU_MAPPING, ...mapping }, Object.keys(CZ_CSU_MAPPING));
  return territoriesFromTable(table.rows, mapping);
}

function oneLevel(table: Table, mapping: Readonly<Record<string, string>>, { scheme, level, within }: ImportOptions) {
  if (!scheme || !level) throw new Usage('a table of one level takes --scheme and --level');
  const rows = applyMapping(table, { code: 'code', name: 'name', ...mapping }, PLAIN_FIELDS);
  return plainTerritories(rows, { scheme, level, ...(within ? { parentLevel: within } : {}) });
}

/** Reads what took the place of what, and records it through the public door: all of it, or nothing. */
export async function importReform(
  system: System,
  file: string,
  { on, source, scheme, level, mapping: mappingFile }: ReformOptions,
): Promise<{ ended: number; lines: number }> {
  const mapping = mappingFile ? readMapping((await readNamed(mappingFile)).toString('utf8')) : {};
  const rows = applyMapping(readTable(await readNamed(file)), { from: 'from', to: 'to', ...mapping }, ['from', 'to']);
  const steward = await system.as('data-steward');
  const lines = successionLines(rows, scheme, level);
  const { ended } = await steward.post<{ ended: number }>('catalogue/territories/reforms', { on, source, lines });
  return { ended, lines: lines.length };
}
