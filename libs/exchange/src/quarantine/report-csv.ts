import { stringify } from 'csv-stringify/sync';
import type { Language } from '@levada/kernel';
import { neutral } from '../export/neutral.js';
import { exchangeRefusals, sentenceOf } from '../refusals/catalogue.js';
import type { BadRow } from '../tables/table.js';
import type { Quarantined } from './quarantine.js';

/** The columns of a report that are its own, in front of those of the rows. */
export const OWN_COLUMNS = ['file', 'row', 'kind', 'code', 'reason'] as const;
const PREFIX = 'source:';

/**
 * The rows left out, as a spreadsheet opens them: byte order mark, `;`, where the row stands, why it was left out, then
 * its columns as they came, under reasons in the reader's language. A cell that a spreadsheet would calculate is kept from it by an apostrophe. Mended and
 * saved, it is a source itself: see `readReport`. Rows that do not know their file have `row` and `reason` alone.
 */
export function reportCsv(quarantined: readonly (BadRow | Quarantined)[], language: Language = 'en'): string {
  const own = OWN_COLUMNS.filter(
    (name) => name === 'row' || name === 'reason' || quarantined.some((bad) => 'file' in bad),
  );
  const columns = [...new Set(quarantined.flatMap(({ values }) => Object.keys(values)))];
  const rows = quarantined.map((bad) => [
    ...own.map((name) =>
      name === 'reason' ? reasonOf(bad, language) : String((bad as Partial<Quarantined>)[name] ?? ''),
    ),
    ...columns.map((column) => bad.values[column] ?? ''),
  ]);
  return stringify(
    [[...own, ...columns.map((column) => columnOut(column, own))], ...rows].map((row) => row.map(neutral)),
    {
      ...{ bom: true, delimiter: ';', record_delimiter: 'windows', quoted_match: /[\r\n]/ },
    },
  );
}

function reasonOf(bad: BadRow | Quarantined, language: Language): string {
  // A reason that somebody else gave, a register for one, stands in the words in which it was given.
  return 'code' in bad && exchangeRefusals[bad.code] ? sentenceOf(bad, language) : bad.reason;
}

/** A column of the source that is called like one of the report's is told apart by a prefix. */
function columnOut(column: string, own: readonly string[]): string {
  return own.includes(column) || column.startsWith(PREFIX) ? PREFIX + column : column;
}

export function columnIn(column: string): string {
  return column.startsWith(PREFIX) ? column.slice(PREFIX.length) : column;
}

export function isOwn(column: string): boolean {
  return (OWN_COLUMNS as readonly string[]).includes(column);
}
