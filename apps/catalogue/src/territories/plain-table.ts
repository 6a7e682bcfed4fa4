import { refuse } from '@levada/kernel';
import { mayLieIn, schemeOf } from './scheme.js';
import type { TerritoryKey, TerritoryRecord } from './territory.js';

/** Fields of a table with one territory of one level a row; only code and name have to be there. */
export const PLAIN_FIELDS = ['code', 'name', 'population15plus', 'parent', 'validFrom', 'validUntil'] as const;

export interface PlainTable {
  readonly scheme: string;
  readonly level: string;
  /** Of the places that `parent` names by their codes; left out: no row may name one. */
  readonly parentLevel?: string;
}

interface PlainRow {
  readonly number: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

export interface BadPlainRow {
  readonly row: number;
  readonly kind: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads territories of one level. A row without a code or a name is left out, and so is the second of one code. */
export function plainTerritories(
  rows: readonly PlainRow[],
  { scheme, level, parentLevel }: PlainTable,
): { records: TerritoryRecord[]; quarantined: BadPlainRow[] } {
  const hierarchy = parentLevel === undefined ? undefined : hierarchyOf(scheme, level, parentLevel);
  const records = new Map<string, TerritoryRecord>();
  const quarantined: BadPlainRow[] = [];
  for (const { number, fields, values } of rows) {
    const read = (field: (typeof PLAIN_FIELDS)[number]): string => (fields[field] ?? '').trim();
    const [code, name, people] = [read('code'), read('name'), read('population15plus')];
    const reason =
      code === '' || name === ''
        ? 'no code or no name'
        : records.has(code)
          ? `the code ${code} is there twice`
          : parentLevel === undefined && read('parent') !== ''
            ? 'a parent, and nobody said of which level (--within)'
            : /^\d{0,9}$/.test(people)
              ? undefined
              : `“${people}” is no number of people`;
    if (reason !== undefined) {
      quarantined.push({ row: number, kind: level, reason, values });
      continue;
    }
    const parent = read('parent');
    const lies =
      hierarchy && parentLevel && parent !== '' ? [{ hierarchy, scheme, level: parentLevel, code: parent }] : [];
    const period = { validFrom: read('validFrom'), validUntil: read('validUntil') };
    const said = Object.fromEntries(Object.entries(period).filter(([, day]) => day !== ''));
    const counted = people === '' ? {} : { population15Plus: Number(people) };
    records.set(code, { scheme, level, code, name, parents: lies, ...counted, ...said });
  }
  return { records: [...records.values()], quarantined };
}

function hierarchyOf(scheme: string, level: string, parentLevel: string): string {
  const known = schemeOf(scheme);
  const hierarchy = Object.keys(known.hierarchies).find((one) => mayLieIn(known, one, level, parentLevel));
  if (!hierarchy)
    throw refuse('territory/unknown-level', {
      key: `${scheme}/${level}`,
      level: parentLevel,
      known: known.levels.join(', '),
    });
  return hierarchy;
}

/** Lines of a reform, from a table with the codes of what ends and of what takes its place. */
export function successionLines(
  rows: readonly PlainRow[],
  scheme: string,
  level: string,
): { readonly from: TerritoryKey; readonly to: TerritoryKey }[] {
  const key = (text: string): TerritoryKey => {
    const [code, named] = text.trim().split('/').reverse();
    return { scheme, level: named ?? level, code: code! };
  };
  return rows.map(({ fields }) => ({ from: key(fields.from ?? ''), to: key(fields.to ?? '') }));
}
