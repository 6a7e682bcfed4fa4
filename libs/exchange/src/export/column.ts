import type { Sentence } from '@levada/kernel';

/** A column of a list, the same for every form in which the list is taken out. */
export interface Column<Item> {
  readonly title: Sentence;
  /** A decimal amount: written as the reader's language writes it; a number in a workbook. */
  readonly amount?: true;
  /** A day, `YYYY-MM-DD`: as it is in a CSV file, a date in a workbook. */
  readonly date?: true;
  value(item: Item): string | number | null;
}
