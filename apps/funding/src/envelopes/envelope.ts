import { refuse, type Money } from '@levada/kernel';
import type { Source } from '../sources/source.js';

/** A ceiling taken out of a source. What is reserved and committed in it never exceeds it. */
export interface Envelope {
  readonly id: string;
  readonly authorityId: string;
  readonly sourceId: string;
  readonly title: string;
  readonly amount: Money;
  readonly version: number;
}

export function cutEnvelope(source: Source, asked: Pick<Envelope, 'id' | 'title' | 'amount'>): Envelope {
  if (asked.amount.minor <= 0n) throw refuse('envelope/amount-not-positive');
  if (asked.amount.currency !== source.amount.currency) {
    throw refuse('money/mixed-currencies', { one: asked.amount.currency, other: source.amount.currency });
  }
  return { ...asked, authorityId: source.authorityId, sourceId: source.id, version: 1 };
}
