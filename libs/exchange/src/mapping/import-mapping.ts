import type { Conversion } from './conversions.js';

/** Where a cell goes. */
export interface Target {
  readonly model: string;
  readonly field: string;
  /** A row without it goes to quarantine. */
  readonly required: boolean;
  /** Put after what the field holds already, with this between. */
  readonly append?: string;
  /** Counts only where the columns before left the field empty. */
  readonly fallback?: true;
  /** The cell holds several values; each makes a record of its own. */
  readonly split?: string;
  /** What the cell's words stand for. A word that is not among them goes to quarantine. */
  readonly values?: ReadonlyMap<string, string>;
  readonly as?: Conversion;
  /** Keeps records of one model apart that one row holds: two phones, a seat and a branch. */
  readonly group: string;
  readonly line: number;
}

export interface MappedColumn {
  readonly column: string;
  readonly targets: readonly Target[];
  readonly line: number;
}

/** The same value on every record of that model that a row makes. */
export interface Constant {
  readonly model: string;
  readonly field: string;
  readonly value: string;
  readonly group: string;
}

/** Columns of another table of the source: those of the row whose `there` holds what `here` holds. */
export interface Join {
  readonly table: string;
  readonly here: string;
  readonly there: string;
  /** What the other table's columns are called from here: with this before them. */
  readonly prefix: string;
  readonly line: number;
}

/** A column made of others: `{^.id}/{name}`; empty where one of them is. */
export interface Composed {
  readonly column: string;
  readonly of: string;
}

export interface TableMapping {
  /** `services.csv`, `book.xlsx#Sheet`, `#providers[]` in whichever file, or `*` for every table. */
  readonly table: string;
  readonly columns: readonly MappedColumn[];
  readonly constants: readonly Constant[];
  readonly joins: readonly Join[];
  readonly composed: readonly Composed[];
  /** Models that rows state again and again: the first statement stands, later ones fill what it left open. */
  readonly repeats: readonly string[];
  readonly line: number;
}

export interface ImportMapping {
  readonly tables: readonly TableMapping[];
}

/** Whether a mapping's name for a table means that one. */
export function means(said: string, table: string): boolean {
  if (said === '*' || said === table) return true;
  const [file = '', part] = table.split('#');
  const base = file.split('/').at(-1)!;
  if (said.startsWith('#')) return part === said.slice(1);
  if (part === undefined) return said === base;
  // A dump's tables have a schema before their name.
  return said === `${base}#${part}` || (/^\w+\.\w+$/.test(part) && said === part.split('.')[1]);
}

/** The row with its composed columns. */
export function compose(composed: readonly Composed[], values: Readonly<Record<string, string>>) {
  const whole: Record<string, string> = { ...values };
  for (const { column, of } of composed) {
    let isEmpty = false;
    const text = of.replace(/\{([^{}]+)\}/g, (_, name: string) => {
      isEmpty ||= !whole[name];
      return whole[name] ?? '';
    });
    whole[column] = isEmpty ? '' : text;
  }
  return whole;
}
