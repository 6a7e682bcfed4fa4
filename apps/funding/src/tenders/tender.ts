import { formatAmount, refuse, type Money } from '@levada/kernel';
import type { Application } from '../applications/application.js';
import type { ProposalLine } from '../proposals/proposal.js';
import type { Round } from '../rounds/round.js';
import type { VariationKind } from '../variations/variation.js';

/**
 * A tender is a round of another kind: its applications are bids, what they request is their price. All of them are decided at
 * once: one is awarded at its price, or none, and that ends it.
 */
export const isTender = ({ kind }: Pick<Round, 'kind'>): boolean => kind === 'tender';

/** Refuses to share money among bids: nothing is computed of them. */
export function expectNoTender({ kind, title }: Pick<Round, 'kind' | 'title'>): void {
  if (isTender({ kind })) throw refuse('tender/not-shared', { title });
}

/** Refuses bids that anybody could read before the deadline. */
export function expectSealedBids({ kind, isSealed }: Pick<Round, 'kind' | 'isSealed'>): void {
  if (isTender({ kind }) && !isSealed) throw refuse('tender/not-sealed');
}

/** Refuses a second award, and one that is not the price of its bid. Of a round that is no tender, nothing. */
export function expectOneAward(
  round: Pick<Round, 'kind'>,
  lines: readonly Pick<ProposalLine, 'applicationId' | 'reference' | 'amount'>[],
  bids: ReadonlyMap<string, Pick<Application, 'requested'>>,
): void {
  if (!isTender(round)) return;
  const awarded = lines.filter(({ amount }) => amount.minor > 0n);
  if (awarded.length > 1) {
    throw refuse('tender/one-award', { references: awarded.map(({ reference }) => reference).join(', ') });
  }
  const [winner] = awarded;
  if (winner === undefined) return;
  const { requested } = bids.get(winner.applicationId)!;
  if (winner.amount.minor !== requested.minor) {
    throw refuse('tender/not-its-price', { reference: winner.reference, price: formatAmount(requested) });
  }
}

/** Refuses to vary an award otherwise than by taking it back whole, or by a successor: what else there is, a new tender gives. */
export function expectVariedTender(round: Pick<Round, 'kind' | 'title'>, kind: VariationKind, after: Money): void {
  if (isTender(round) && kind !== 'transfer' && after.minor !== 0n)
    throw refuse('tender/not-varied', { title: round.title });
}

/** Refuses a proposal that leaves bids open. */
export function expectEveryBid(round: Pick<Round, 'kind'>, open: readonly string[]): void {
  if (isTender(round) && open.length > 0)
    throw refuse('tender/bids-missing', { references: open.slice(0, 10).join(', ') });
}
