import type { Ballot } from './electorate.js';

/** Whether the outcome of equal shares is held against that of `greedy`, by the number of approved projects each voter gets. */
export const COMPARISON_STEPS = ['none', 'satisfaction'] as const;
export type ComparisonStep = (typeof COMPARISON_STEPS)[number];

/** Voters who get more of the projects they approve of, by outcome; those who get as many in both are in neither. */
export interface Preference {
  readonly equalShares: bigint;
  readonly greedy: bigint;
}

/** The comparison step of equalshares.net, as Wieliczka voted in 2023 (MIT, equalshares-compute-tool, "satisfaction"). */
export function preferenceOf(
  ballots: readonly Ballot[],
  equalShares: ReadonlySet<string>,
  greedy: ReadonlySet<string>,
): Preference {
  const found = { equalShares: 0n, greedy: 0n };
  for (const { approves, voters } of ballots) {
    const got = (outcome: ReadonlySet<string>): number => approves.filter((id) => outcome.has(id)).length;
    const [ours, theirs] = [got(equalShares), got(greedy)];
    if (ours > theirs) found.equalShares += voters;
    if (theirs > ours) found.greedy += voters;
  }
  return found;
}
