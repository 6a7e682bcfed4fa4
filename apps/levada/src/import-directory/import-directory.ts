import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importReport, reportCsv, type ImportReport, type Outcome, type Quarantined } from '@levada/exchange';
import { LANGUAGES, needsConfirmation, PERCENT_UNCONFIRMED } from '@levada/kernel';
import { Refused } from '../client/failures.js';
import type { System } from '../client/system.js';
import { directoryRecords, type DirectoryRecord } from './directory-records.js';
import { readDirectory, type ReadingOptions } from './read-directory.js';
import { hashOf, sendRecords, type Result, type Run, type Sent } from './send-records.js';

export interface DirectoryOptions extends ReadingOptions {
  /** What the authority calls the source: the same name next time is the same source. */
  readonly source?: string;
  readonly dryRun?: boolean;
  readonly report?: string;
  /** Wants it, however much it changes. */
  readonly yes?: boolean;
  readonly lang?: string;
}

export interface DirectoryReport extends ImportReport {
  readonly source: string;
  readonly quarantine: readonly Quarantined[];
  /** Fields that people and the source changed, and not alike: they stay as people wrote them. */
  readonly conflicts: readonly { readonly kind: string; readonly id: string; readonly fields: readonly string[] }[];
  /** What an earlier import brought and the source no longer has. */
  readonly missing: readonly { readonly kind: string; readonly id: string; readonly name: string }[];
  /** What was passed over: tables without a mapping, columns that are not there. */
  readonly notices: readonly string[];
}

type Ask = (question: string) => Promise<boolean>;

/** Reads a directory of providers and brings it into the register through the public door, record by record kept or told why not. */
export async function importDirectory(
  system: System,
  path: string,
  options: DirectoryOptions,
  { progress, ask }: { readonly progress: (done: number, of: number) => void; readonly ask: Ask },
): Promise<DirectoryReport> {
  const language = LANGUAGES.find((one) => one === options.lang) ?? 'en';
  const source = options.source ?? sourceName(path);
  const { assembly, left, notices } = await readDirectory(path, options, language);
  const { records, quarantined, personsLeftOut } = directoryRecords(assembly, { isPart: options.mended ?? false });
  const administrator = await system.as('registry-administrator');
  const told = { source, contentHash: hashOf(records), expected: records.length };
  const dry = options.dryRun ?? false;
  const run = await administrator.post<Run>('registry/imports', { ...told, isConfirmed: options.yes ?? false });
  if (!dry && run.held > 0 && run.done === 0 && !options.yes) {
    const plan = await sendRecords(administrator, run, records, true, () => undefined);
    if (await isWanted(plan, run, options.mended ?? false, ask))
      await administrator.post('registry/imports', { ...told, isConfirmed: true });
  }
  const { results } = await sendRecords(administrator, run, records, dry, progress);
  const { missing } = dry
    ? (await administrator.post(`registry/imports/${run.id}/stop`), { missing: [] })
    : await administrator.post<{ missing: DirectoryReport['missing'] }>(`registry/imports/${run.id}/end`);
  const refused = results.flatMap(({ refusal }, at) => (refusal ? [leftOut(records[at]!, refusal)] : []));
  const quarantine = [...left, ...assembly.quarantined, ...quarantined, ...refused].map(inHouseWords);
  if (options.report) await writeFile(options.report, reportCsv(quarantine, language));
  return {
    ...importReport(outcomesOf(records, results), quarantine),
    ...{ source, quarantine, notices: [...notices, ...personsNotice(personsLeftOut)] },
    conflicts: results.flatMap(({ conflicts }, at) =>
      conflicts ? [{ kind: records[at]!.record.kind, id: records[at]!.record.id, fields: conflicts }] : [],
    ),
    missing: options.mended ? [] : missing,
  };
}

function personsNotice(count: number): string[] {
  if (count === 0) return [];
  return [`Statutory persons are left out of an import, ${count} times here: enter those who are needed by hand.`];
}

/** The name of the folder or file, as the register takes names of sources. */
function sourceName(path: string): string {
  const plain = basename(path)
    .replace(/\.[a-z0-9]+$/i, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'source';
}

/** Asks before much of what is held is changed or would be missing. `false`: nothing has to be confirmed. */
async function isWanted({ results, changed }: Sent, { held }: Run, isPart: boolean, ask: Ask): Promise<boolean> {
  const there = results.filter(({ outcome }) => outcome !== 'created' && outcome !== 'refused').length;
  const missing = isPart ? 0 : Math.max(0, held - there);
  if (!needsConfirmation({ changed: changed + missing, held })) return false;
  const what = `${changed + missing} of ${held} records of this source would change (${missing} of them are no longer in it)`;
  if (await ask(`${what}. Go on?`)) return true;
  throw new Refused({
    ...{ type: 'about:blank', status: 409, code: 'import/too-many-changes' },
    title: `${what}: more than ${PERCENT_UNCONFIRMED} %. Look whether the source is whole; --yes takes it as it is.`,
  } as Refused['problem']);
}

function outcomesOf(records: readonly DirectoryRecord[], results: readonly Result[]) {
  return results.flatMap(({ outcome }, at): { kind: string; outcome: Outcome }[] => {
    const { kind } = records[at]!.record;
    if (outcome === 'refused') return [];
    return [{ kind, outcome: outcome === 'conflict' ? 'unchanged' : outcome }];
  });
}

/** What the register refused, as a row of the source. */
function leftOut({ record, source }: DirectoryRecord, { code, title }: { code: string; title: string }): Quarantined {
  return { ...source.at, kind: record.kind, code, facts: {}, reason: title, values: source.came };
}

const OURS: Readonly<Record<string, string>> = {
  organizations: 'organisation',
  locations: 'site',
  services: 'service',
};

function inHouseWords(one: Quarantined): Quarantined {
  return { ...one, kind: OURS[one.kind] ?? one.kind };
}
