import { canonicalJson, formatAmount, refuse, type CivilDate, type Money } from '@levada/kernel';

/** A grant of the years before Levada, as its source tells it: read and compared, never part of the ledger. */
export interface PastGrant {
  readonly id: string;
  readonly authorityId: string;
  /** The file or publisher that tells it, and its number there: together they name it. */
  readonly source: string;
  readonly reference: string;
  readonly title: string;
  readonly recipientName: string;
  /** As the register writes identifiers: `cz-ico`, `12345678`. */
  readonly scheme: string | null;
  readonly identifier: string | null;
  readonly awarded: Money;
  readonly requestedMinor: bigint | null;
  readonly paidMinor: bigint | null;
  readonly awardedOn: CivilDate;
  readonly programme: string | null;
  /** What it was for in the words of its time: a priority, an area. */
  readonly priority: string | null;
  readonly version: number;
}

export type ToldGrant = Omit<PastGrant, 'id' | 'authorityId' | 'version'>;

/** Refuses amounts below nothing, and an identifier without its scheme. What was paid or awarded beyond the request is history. */
export function expectTold({ reference, awarded, requestedMinor, paidMinor, scheme, identifier }: ToldGrant): void {
  const amounts = [awarded.minor, requestedMinor ?? 0n, paidMinor ?? 0n];
  if (amounts.some((minor) => minor < 0n)) throw refuse('past-grant/amount-negative', { reference });
  if ((scheme === null) !== (identifier === null)) throw refuse('past-grant/scheme-missing', { reference });
}

/** Whether two tell the same. */
export function isSame(one: ToldGrant, other: ToldGrant): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf(of: ToldGrant): string {
  const { title, recipientName, scheme, identifier, awarded, awardedOn, programme, priority } = of;
  return canonicalJson({
    ...{ title, recipientName, scheme, identifier, awarded: formatAmount(awarded), currency: awarded.currency },
    ...{ awardedOn, programme, priority },
    ...{ requested: of.requestedMinor?.toString() ?? null, paid: of.paidMinor?.toString() ?? null },
  });
}
