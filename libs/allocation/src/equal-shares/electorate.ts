/** Voters who approve of the same projects. */
export interface Ballot {
  /** Ids, ascending, none twice. */
  readonly approves: readonly string[];
  readonly voters: bigint;
}

/** Counts equal ballots together, in an order of their own, so that the order of the votes changes nothing. */
export function ballotsOf(votes: Iterable<readonly string[]>): Ballot[] {
  const counted = new Map<string, { approves: readonly string[]; voters: bigint }>();
  for (const vote of votes) {
    const approves = [...new Set(vote)].sort();
    const key = JSON.stringify(approves);
    const known = counted.get(key);
    if (known) known.voters += 1n;
    else counted.set(key, { approves, voters: 1n });
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot);
}
