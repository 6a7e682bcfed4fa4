import { CsvError } from 'csv-parse';
import { CsvError as SyncCsvError } from 'csv-parse/sync';
import { refuse } from '@levada/kernel';

/** What the CSV reader stopped at, as a refusal that names the row; anything else as it is. */
export function csvRefusal(error: unknown, lineBytes: number): unknown {
  if (!(error instanceof CsvError || error instanceof SyncCsvError)) return error;
  // The row at which reading stopped: the quote was opened there.
  const row = Number(error['records'] ?? 0) + 1;
  return error.code === 'CSV_MAX_RECORD_SIZE'
    ? refuse('table/record-too-long', { row, limit: lineBytes })
    : refuse('table/quote-malformed', { row });
}
