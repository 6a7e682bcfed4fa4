import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  applyMapping,
  importReport,
  inBatches,
  openSource,
  parseJson,
  readMapping,
  readTables,
  reportCsv,
  sentenceOf,
  type BadRow,
  type ImportReport,
  type Outcome,
} from '@levada/exchange';
import { readNamed } from '../client/arguments.js';
import type { System } from '../client/system.js';
import { grantsOf360Giving } from './giving.js';
import { GRANT_FIELDS, grantRecords, type ReadGrant } from './grant-records.js';

export interface GrantOptions {
  readonly mapping?: string;
  readonly source?: string;
  readonly currency?: string;
  readonly scheme?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
}

/** Records of one request: committed well within a second. */
const BATCH = 500;

/** Reads grants of the past (CSV, XLSX, ODS with a mapping; JSON as 360Giving has it) and records them through the public door. */
export async function importGrants(
  system: System,
  file: string,
  options: GrantOptions,
  progress: (done: number, of: number) => void,
): Promise<ImportReport & { quarantine: BadRow[] }> {
  const { rows, bad } = await readGrants(file, options);
  const { records, quarantined } = grantRecords(rows, options);
  const officer = await system.as('funding-officer');
  const source = options.source ?? basename(file);
  const outcomes: { kind: string; outcome: Outcome }[] = [];
  for (const batch of inBatches(records, BATCH)) {
    const path = `funding/past-grants/batch${options.dryRun ? '?dryRun=true' : ''}`;
    const { results } = await officer.post<{ results: { outcome: Outcome }[] }>(path, { source, records: batch });
    results.forEach(({ outcome }) => outcomes.push({ kind: 'grant', outcome }));
    progress(outcomes.length, records.length);
  }
  const quarantine = [...bad, ...quarantined].sort((a, b) => a.row - b.row);
  if (options.report) await writeFile(options.report, reportCsv(quarantine));
  return { ...importReport(outcomes, quarantine), quarantine };
}

async function readGrants(file: string, options: GrantOptions): Promise<{ rows: ReadGrant[]; bad: BadRow[] }> {
  if (/\.json$/i.test(file) && !options.mapping) {
    const text = (await readNamed(file)).toString('utf8');
    const grants = grantsOf360Giving(parseJson(basename(file), text));
    if (grants) return { rows: grants, bad: [] };
  }
  const own = Object.fromEntries(GRANT_FIELDS.map((field) => [field, field]));
  const rows: ReadGrant[] = [];
  const bad: BadRow[] = [];
  await readNamed(file);
  const mapping = options.mapping ? readMapping((await readNamed(options.mapping)).toString('utf8')) : undefined;
  for await (const table of readTables(await openSource(file))) {
    const read: { number: number; values: Readonly<Record<string, string>> }[] = [];
    for await (const { number, values, fault } of table.rows) {
      if (fault) bad.push({ row: number, reason: sentenceOf(fault, 'en'), values });
      else read.push({ number, values });
    }
    const said =
      mapping ?? Object.fromEntries(Object.entries(own).filter(([, column]) => table.columns.includes(column)));
    const mapped = applyMapping({ columns: table.columns, rows: read }, said, GRANT_FIELDS);
    rows.push(...mapped.map(({ number: row, fields, values }) => ({ row, fields, values })));
  }
  return { rows, bad };
}
