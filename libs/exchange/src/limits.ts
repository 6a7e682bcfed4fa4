/** What a source may cost before it is refused. Sizes in bytes. */
export interface Limits {
  /** A file that must be read as a whole: a workbook, a JSON file, an archive as it came. CSV and dumps are streamed. */
  readonly fileBytes: number;
  /** All files of an archive together, unpacked, with those of the workbooks in it. */
  readonly unpackedBytes: number;
  /** The parts of one workbook that are read, unpacked: its reader takes some thirty times that of memory. */
  readonly workbookBytes: number;
  /** Files in an archive. */
  readonly files: number;
  /** One line of a text file, and one record of a CSV file whose cells hold line breaks. */
  readonly lineBytes: number;
  readonly columns: number;
  /** Lists and objects within one another. */
  readonly jsonDepth: number;
  /** Cells of all tables of a JSON document: a row counts those it has of what it stands in. */
  readonly jsonCells: number;
}

const MiB = 1024 * 1024;

export const LIMITS: Limits = {
  fileBytes: 64 * MiB,
  unpackedBytes: 512 * MiB,
  workbookBytes: 32 * MiB,
  files: 1_000,
  lineBytes: MiB,
  columns: 1_000,
  jsonDepth: 32,
  jsonCells: 20_000_000,
};
