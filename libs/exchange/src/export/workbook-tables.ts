import { writeXlsx } from 'hucre/xlsx';

/** A sheet of texts: nothing in it is taken for a number, a day or a formula, so that what is read back is what was written. */
export interface TextSheet {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A cell of a workbook holds no more (Excel's limit). */
export const LONGEST_CELL = 32_767;

/** Sheets as an Excel workbook that can be read back without loss; each with a frozen row of titles. */
export async function xlsxBook(sheets: readonly TextSheet[]): Promise<Buffer> {
  return Buffer.from(
    await writeXlsx({
      sheets: sheets.map(({ name, titles, rows }) => ({
        name,
        rows: [[...titles], ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))],
        columns: titles.map(() => ({ width: 22 })),
        freezePane: { rows: 1 },
      })),
    }),
  );
}
