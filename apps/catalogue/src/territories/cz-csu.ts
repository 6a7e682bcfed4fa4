import { keyText, type ParentKey, type TerritoryRecord } from './territory.js';
import { faultOf, placesOf, type CzField, type TableRow } from './cz-csu-row.js';

/** A row that is left out, and why. */
export interface BadTerritoryRow {
  readonly row: number;
  readonly kind: 'municipality';
  readonly reason: string;
  readonly values: Readonly<Record<string, string>>;
}

/** The columns of the Czech tree of municipalities as the Agency for Social Inclusion publishes it (misspelling included). */
export const CZ_CSU_MAPPING: Readonly<Record<CzField, string>> = {
  'municipality.code': 'Kód obce',
  'municipality.name': 'Název obce',
  'pou.code': 'Kod OPOU',
  'pou.name': 'Název OPOU',
  'orp.code': 'Kód ORP',
  'orp.name': 'Název ORP',
  'district.code': 'Kód okres',
  'district.name': 'Název okres',
  'region.code': 'Kód kraj',
  'region.name': 'Název kraj',
  population15plus: 'Počet obyvyatel - starších 15 let (k 31. 12. 2023)',
};

const LEVELS = ['country', 'region', 'district', 'orp', 'pou', 'municipality'];

/**
 * Reads the Czech tree of a table: a row is one municipality and the six territories above it. A row goes in whole or
 * is left out whole. Of two rows that contradict each other the first holds. Parents come before their children.
 */
export function territoriesFromTable(
  rows: readonly TableRow[],
  mapping: Readonly<Record<string, string>> = {},
): { records: TerritoryRecord[]; quarantined: BadTerritoryRow[] } {
  const columns = { ...CZ_CSU_MAPPING, ...mapping };
  const found = new Map<string, { record: TerritoryRecord; row: number }>();
  const quarantined: BadTerritoryRow[] = [];
  for (const { number, values } of rows) {
    const read = (field: CzField): string => (values[columns[field]] ?? '').trim();
    const records = faultOf(read) ? [] : placesOf(read);
    const reason = faultOf(read) ?? records.map(disagreement).find(Boolean);
    if (reason) quarantined.push({ row: number, kind: 'municipality', reason, values });
    else for (const record of records) merge(record, number);
  }
  const rank = ({ level }: TerritoryRecord): number => LEVELS.indexOf(level);
  const records = [...found.values()].map(({ record }) => record).sort((a, b) => rank(a) - rank(b));
  return { records, quarantined };

  function disagreement(record: TerritoryRecord): string | undefined {
    const earlier = found.get(keyText(record));
    const what = earlier && contradiction(earlier.record, record);
    return what && `${keyText(record)}: ${what}, in row ${earlier.row}`;
  }

  function merge(record: TerritoryRecord, row: number): void {
    const earlier = found.get(keyText(record)) ?? { record, row };
    const fresh = record.parents.filter((one) => !earlier.record.parents.some((known) => same(known, one)));
    const parents = [...earlier.record.parents, ...fresh];
    found.set(keyText(record), { ...earlier, record: { ...earlier.record, parents } });
  }
}

function contradiction(known: TerritoryRecord, told: TerritoryRecord): string | undefined {
  if (known.name !== told.name) return `named “${told.name}”, but “${known.name}”`;
  if (known.population15Plus !== told.population15Plus)
    return `population ${told.population15Plus}, but ${known.population15Plus}`;
  const other = told.parents.find(
    (parent) =>
      !mayLieInSeveral(told, parent) &&
      known.parents.some((one) => one.hierarchy === parent.hierarchy && !same(one, parent)),
  );
  const before = known.parents.find(({ hierarchy }) => hierarchy === other?.hierarchy);
  return other && before && `in ${keyText(other)}, but in ${keyText(before)}`;
}

const mayLieInSeveral = (child: TerritoryRecord, parent: ParentKey): boolean =>
  child.level === 'orp' && parent.hierarchy === 'district';

const same = (a: ParentKey, b: ParentKey): boolean => a.hierarchy === b.hierarchy && keyText(a) === keyText(b);
