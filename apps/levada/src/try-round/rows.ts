import { applyMapping, readTable, type BadRow, type Mapping } from '@levada/exchange';
import { isRefusal, parseMoney, type Money } from '@levada/kernel';

export const FIELDS = ['id', 'area', 'identifier', 'scheme', 'name', 'requested', 'awarded'] as const;

/** One request of last year's round. */
export interface TrialRow {
  readonly row: number;
  readonly id: string;
  readonly area: string;
  readonly identifier: string;
  readonly scheme: string;
  readonly name: string;
  readonly requested: Money;
  /** What was awarded then, if the table says it. */
  readonly awarded?: Money;
  readonly values: Readonly<Record<string, string>>;
}

/** Reads last year's table. A row that cannot be a request is left out, with its number and the reason. */
export function trialRows(
  bytes: Uint8Array,
  mapping: Mapping,
  defaults: { scheme: string; currency: string },
): { rows: TrialRow[]; quarantined: BadRow[] } {
  const table = readTable(bytes);
  const rows: TrialRow[] = [];
  const quarantined: BadRow[] = [...table.bad];
  const seen = new Map<string, number>();
  for (const { number, values, fields } of applyMapping(table, mapping, FIELDS)) {
    const field = (name: (typeof FIELDS)[number]): string => (fields[name] ?? '').trim();
    const bad = (reason: string): void => void quarantined.push({ row: number, kind: 'application', reason, values });
    const [id, area, identifier, name] = [field('id'), field('area'), field('identifier'), field('name')];
    if (!id) bad('the request has no id');
    else if (seen.has(id)) bad(`the id ${id} stands in row ${seen.get(id)} already`);
    else if (!area) bad('the request has no area');
    else if (!name) bad('the request has no name');
    else if (!identifier) bad('the organisation has no identifier');
    else if (id.length > 40) bad('the id is longer than 40 characters');
    else if (name.length > 300) bad('the name is longer than 300 characters');
    else if (area.length > 2_000) bad('the area is longer than 2000 characters');
    else {
      const requested = amountOf(field('requested'), defaults.currency);
      const awarded = field('awarded') === '' ? undefined : amountOf(field('awarded'), defaults.currency);
      if (typeof requested === 'string') bad(`requested: ${requested}`);
      else if (requested.minor <= 0n) bad('requested: not above zero');
      else if (typeof awarded === 'string') bad(`awarded: ${awarded}`);
      else {
        seen.set(id, number);
        rows.push({
          row: number,
          id,
          area,
          identifier,
          scheme: field('scheme') || defaults.scheme,
          name,
          requested,
          values,
          ...(awarded ? { awarded } : {}),
        });
      }
    }
  }
  return { rows, quarantined };
}

/** The amount, or why it is none. Blanks between thousands and a decimal comma are taken as an office writes them. */
function amountOf(text: string, currency: string): Money | string {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(/^([\d]+),(\d{1,2})$/, '$1.$2');
  try {
    return parseMoney(plain, currency);
  } catch (error) {
    if (isRefusal(error)) return `“${text}” is no amount in ${currency}`;
    throw error;
  }
}
