import { refuse, type Money } from '@levada/kernel';

/** Where money stands. A source's free money becomes an envelope's available, then reserved, then committed money. */
export type AccountKind = 'outside' | 'free' | 'available' | 'reserved' | 'committed';

export interface Account {
  readonly id: string;
  readonly authorityId: string;
  readonly ownerId: string;
  readonly kind: AccountKind;
  readonly currency: string;
}

/** Moves money from one account to another. Never changed, never removed: a mistake is moved back. */
export interface Transfer {
  readonly id: string;
  readonly authorityId: string;
  readonly debit: string;
  readonly credit: string;
  readonly amount: Money;
  /** The noun that this is for: a source, an envelope, a run, a decision. */
  readonly reference: string;
  readonly at: Date;
}

export function accountId(ownerId: string, kind: AccountKind): string {
  return `${ownerId}/${kind}`;
}

export function accountsOf(
  authorityId: string,
  ownerId: string,
  kinds: readonly AccountKind[],
  currency: string,
): Account[] {
  return kinds.map((kind) => ({ id: accountId(ownerId, kind), authorityId, ownerId, kind, currency }));
}

/** Refuses an amount that is not above zero: a transfer of nothing says nothing, and a negative one hides its direction. */
export function transfer(of: Omit<Transfer, 'id'>, id: string): Transfer {
  if (of.amount.minor <= 0n) throw refuse('ledger/amount-not-positive');
  return { ...of, id };
}
