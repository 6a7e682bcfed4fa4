import { refuse, type Money } from '@levada/kernel';

/** Where money comes from: a state budget, a region's own, an EU project. Its envelopes never exceed it. */
export interface Source {
  readonly id: string;
  readonly authorityId: string;
  readonly title: string;
  readonly amount: Money;
  readonly version: number;
}

export function openSource(asked: Omit<Source, 'version'>): Source {
  if (asked.amount.minor <= 0n) throw refuse('source/amount-not-positive');
  return { ...asked, version: 1 };
}
