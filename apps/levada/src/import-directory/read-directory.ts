import { stat } from 'node:fs/promises';
import {
  assemble,
  exchangeRefusals,
  isQuarantined,
  openSource,
  readImportMapping,
  readMended,
  readRecords,
  sentenceOf,
  shippedMapping,
  SHIPPED_MAPPINGS,
  type Assembly,
  type ImportMapping,
  type ImportRecord,
  type Quarantined,
} from '@levada/exchange';
import { fill, isRefusal, type Language } from '@levada/kernel';
import { readNamed } from '../client/arguments.js';
import { Refused, Usage } from '../client/failures.js';

/** How a directory is read. */
export interface ReadingOptions {
  /** A YAML file, or the name of a mapping that comes with Levada. Without one the source is HSDS. */
  readonly mapping?: string;
  /** The file is a report of rows left out, mended. */
  readonly mended?: boolean;
  /** Takes the stored values of cells with formulas. */
  readonly storedFormulas?: boolean;
}

export interface ReadDirectory {
  readonly assembly: Assembly;
  /** Rows that could not be read. */
  readonly left: readonly Quarantined[];
  /** What was passed over: tables without a mapping, columns that are not there. */
  readonly notices: readonly string[];
}

/** The directory at a path, joined. What is refused as a whole is told in the words of `exchange`. */
export async function readDirectory(path: string, options: ReadingOptions, language: Language): Promise<ReadDirectory> {
  try {
    return await reading(path, options, language);
  } catch (error) {
    if (!isRefusal(error) || !exchangeRefusals[error.code]) throw error;
    const title = fill(exchangeRefusals[error.code]![language], error.facts);
    throw new Refused({ type: 'about:blank', title, status: 422, code: error.code } as Refused['problem']);
  }
}

async function reading(path: string, options: ReadingOptions, language: Language): Promise<ReadDirectory> {
  const notices: string[] = [];
  const mapping = options.mapping === undefined ? undefined : await mappingOf(options.mapping);
  const told = {
    ...(mapping ? { mapping } : {}),
    ...(options.storedFormulas ? { formulas: 'stored' as const } : {}),
    notice: (fault: Parameters<typeof sentenceOf>[0]) => void notices.push(sentenceOf(fault, language)),
  };
  const all = options.mended ? readMended(await readNamed(path), told) : readRecords(await filesAt(path), told);
  const records: ImportRecord[] = [];
  const left: Quarantined[] = [];
  for await (const one of all) {
    if (isQuarantined(one)) left.push(one);
    else records.push(one);
  }
  // An extract may leave out what its records belong to; what is mended names what came in before.
  return { assembly: assemble(records, { missingParents: 'keep' }), left, notices };
}

async function mappingOf(named: string): Promise<ImportMapping> {
  const shipped = SHIPPED_MAPPINGS.find((one) => one === named);
  return readImportMapping(shipped ? await shippedMapping(shipped) : (await readNamed(named)).toString('utf8'));
}

async function filesAt(path: string) {
  await stat(path).catch(() => {
    throw new Usage(`${path} cannot be read`);
  });
  return openSource(path);
}
