import type { BadRow } from '@levada/exchange';

/** What a mapping can name of a grant of the past. */
export const GRANT_FIELDS = [
  ...['reference', 'title', 'recipient', 'scheme', 'identifier', 'awarded', 'requested', 'paid', 'currency'],
  ...['date', 'programme', 'priority'],
] as const;

export interface GrantRecord {
  readonly reference: string;
  readonly title: string;
  readonly recipientName: string;
  readonly scheme?: string;
  readonly identifier?: string;
  readonly awarded: MoneyText;
  readonly requested?: MoneyText;
  readonly paid?: MoneyText;
  readonly awardedOn: string;
  readonly programme?: string;
  readonly priority?: string;
}
interface MoneyText {
  readonly amount: string;
  readonly currency: string;
}

export interface ReadGrant {
  readonly row: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** Grants out of rows by field; what no grant can be made of is left out with its row and the reason. */
export function grantRecords(
  rows: readonly ReadGrant[],
  defaults: { readonly currency?: string; readonly scheme?: string },
): { records: GrantRecord[]; quarantined: BadRow[] } {
  const records: GrantRecord[] = [];
  const quarantined: BadRow[] = [];
  const seen = new Map<string, number>();
  for (const { row, fields, values } of rows) {
    const made = grantOf(fields, defaults);
    const before = typeof made === 'string' ? undefined : seen.get(made.reference);
    if (typeof made === 'string') quarantined.push({ row, kind: 'grant', reason: made, values });
    else if (before !== undefined) {
      quarantined.push({ row, kind: 'grant', reason: `row ${before} has the number ${made.reference}, too`, values });
    } else {
      seen.set(made.reference, row);
      records.push(made);
    }
  }
  return { records, quarantined };
}

/** A grant, or why it is none. */
function grantOf(
  fields: Readonly<Record<string, string>>,
  defaults: { readonly currency?: string; readonly scheme?: string },
): GrantRecord | string {
  const text = (field: string): string | undefined => fields[field]?.trim() || undefined;
  const [reference, title, recipientName] = [text('reference'), text('title'), text('recipient')];
  if (!reference) return 'it has no number of its own';
  if (!recipientName) return 'nobody is named who got it';
  const currency = (text('currency') ?? defaults.currency)?.toUpperCase();
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return `its currency is not known: ${currency ?? 'none'}`;
  const awardedOn = dayOf(text('date') ?? '');
  if (!awardedOn) return `its day is none of the calendar: ${text('date') ?? 'none'}; write 2011-06-13`;
  const amounts: Partial<Record<'awarded' | 'requested' | 'paid', MoneyText>> = {};
  for (const field of ['awarded', 'requested', 'paid'] as const) {
    const said = text(field);
    if (said === undefined) continue;
    const amount = amountOf(said);
    if (amount === undefined) return `${field} is no amount: ${said}`;
    amounts[field] = { amount, currency };
  }
  const { awarded, requested, paid } = amounts;
  if (!awarded) return 'what was awarded is not said';
  const identifier = text('identifier');
  const scheme = identifier ? (text('scheme') ?? defaults.scheme) : undefined;
  if (identifier && !scheme) return 'its identifier has no scheme; name a column, or --scheme';
  const [programme, priority] = [text('programme'), text('priority')];
  return {
    ...{ reference, title: title ?? reference, recipientName, awarded, awardedOn },
    ...(identifier && scheme ? { identifier, scheme } : {}),
    ...{ ...(requested ? { requested } : {}), ...(paid ? { paid } : {}) },
    ...{ ...(programme ? { programme } : {}), ...(priority ? { priority } : {}) },
  };
}

/** `2011-06-13`, an instant's day, or `13. 6. 2011`; days with slashes are read one way here and another way there. */
function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1]!, iso[2]!, iso[3]!]
    : dotted
      ? [dotted[3]!, dotted[2]!.padStart(2, '0'), dotted[1]!.padStart(2, '0')]
      : [];
  if (!year) return undefined;
  const found = `${year}-${month}-${day}`;
  const read = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(found) ? found : undefined;
}

/** A plain decimal, also with blanks between thousands and a comma before its decimals. */
function amountOf(text: string): string | undefined {
  const plain = text.replaceAll(/[\s\u00a0]/g, '').replace(/^(-?\d+),(\d{1,2})$/, '$1.$2');
  return /^\d{1,15}(\.\d{1,2})?$/.test(plain) ? plain : undefined;
}
