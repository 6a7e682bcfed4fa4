import type { Ballot } from './electorate.js';
import { backersOf, equalShares, type Election, type Project } from './equal-shares.js';

export const COMPLETIONS = ['none', 'add1', 'add1-exhaustive'] as const;
export type Completion = (typeof COMPLETIONS)[number];

/**
 * Equal shares leave money over; `add1` starts again with one whole currency unit more for every voter (`oneMore`, in
 * minor units) until the outcome would exceed the envelope, and keeps the last that does not. `add1-exhaustive` also ends
 * as soon as nothing more fits: the two differ where a later outcome would spend less or other money.
 */
export function complete(
  completion: Completion,
  envelope: bigint,
  projects: readonly Project[],
  ballots: readonly Ballot[],
  oneMore: bigint,
): Election {
  const costs = new Map(projects.map(({ id, cost }) => [id, cost]));
  const spentBy = ({ bought }: Election): bigint => bought.reduce((all, { id }) => all + costs.get(id)!, 0n);
  const backers = backersOf(ballots);
  const wanted = projects.filter(({ id }) => backers.has(id));
  const voters = ballots.reduce((all, one) => all + one.voters, 0n);
  let kept = equalShares(envelope, wanted, ballots, backers);
  if (completion === 'none') return kept;
  for (let share = envelope; kept.bought.length < wanted.length;) {
    const left = envelope - spentBy(kept);
    const isBought = (id: string): boolean => kept.bought.some((one) => one.id === id);
    if (completion === 'add1-exhaustive' && !projects.some(({ id, cost }) => cost <= left && !isBought(id))) break;
    share += oneMore * voters;
    const next = equalShares(share, wanted, ballots, backers);
    if (spentBy(next) > envelope) break;
    kept = next;
  }
  return kept;
}
