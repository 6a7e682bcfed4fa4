import type { RefusalFacts } from '@levada/kernel';

export interface TableRow {
  /** As a spreadsheet shows it: the header is row 1. A cell of several lines does not shift the rows below it. */
  readonly number: number;
  /** Cells by column, without blanks around them; a missing cell is empty. */
  readonly values: Readonly<Record<string, string>>;
}

/** Why a row or a record is left out: a code of the catalogue of refusals and the facts its sentence names. */
export interface Fault {
  readonly code: string;
  readonly facts?: RefusalFacts;
}

/** A row as a source gives it; with a fault it goes to quarantine, and the rows around it go on. */
export interface SourceRow extends TableRow {
  readonly fault?: Fault;
}

/** One table of a source: a CSV file, a sheet, a list in a JSON file, a table of a dump. */
export interface SourceTable {
  /** The file it came in, with its path inside the source. */
  readonly file: string;
  /** What a mapping calls it: the file, or `file#part` where a file holds several tables. */
  readonly name: string;
  readonly columns: readonly string[];
  /** True where a record need not state every field, so that a column nobody filled is not there at all (JSON). */
  readonly sparse?: true;
  /** Reads once, in order, and before the source's next table is asked for. */
  readonly rows: AsyncIterable<SourceRow>;
}

/** A row that is left out, and why. */
export interface BadRow {
  readonly row: number;
  readonly kind?: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string>>;
}
