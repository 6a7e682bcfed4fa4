import { refuse, type CivilDate, type Money } from '@levada/kernel';

/** What another funder gives to a service in a year, as an officer got to know. It never changes: a later row corrects it. */
export interface OtherFunding {
  readonly id: string;
  readonly authorityId: string;
  readonly organisationId: string;
  readonly serviceId: string;
  readonly year: number;
  readonly funder: string;
  readonly amount: Money;
  /** Where it is known from, and of which day that is. */
  readonly source: string;
  readonly knownOn: CivilDate;
  /** The row that it corrects, and why. */
  readonly correctsId: string | null;
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly version: number;
}

type Known = Pick<OtherFunding, 'amount' | 'source' | 'knownOn'>;
type Recorded = Pick<OtherFunding, 'id' | 'recordedBy' | 'recordedAt'>;

/** Nothing is a figure as well: it says that a funder whom a budget names gives nothing. */
function expectNotNegative({ amount }: Known): void {
  if (amount.minor < 0n) throw refuse('other-funding/amount-negative');
}

export function recordFunding(
  of: Pick<OtherFunding, 'authorityId' | 'organisationId' | 'serviceId' | 'year' | 'funder'>,
  known: Known & Recorded,
): OtherFunding {
  expectNotNegative(known);
  return { ...of, ...known, correctsId: null, reason: null, version: 1 };
}

export function correctFunding(
  wrong: OtherFunding,
  known: Known & Recorded & { readonly reason: string },
): OtherFunding {
  expectNotNegative(known);
  const { amount } = known;
  if (amount.currency !== wrong.amount.currency) {
    throw refuse('money/mixed-currencies', { one: amount.currency, other: wrong.amount.currency });
  }
  return { ...wrong, ...known, correctsId: wrong.id, version: 1 };
}

/** One spelling of a funder, by which two are compared: `Město  Liberec ` and `město Liberec` are one. The database has the same. */
export function funderKey(funder: string): string {
  return funder
    .replace(/[\t\n\v\f\r \u00a0]+/g, ' ')
    .replace(/^ | $/g, '')
    .normalize('NFC')
    .toLowerCase();
}
