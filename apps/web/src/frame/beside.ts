/** A text as the door takes it, member by member. */
export type Members = Readonly<Record<string, unknown>>;

export interface Difference {
  readonly member: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who has changed it since both read the same. */
  readonly changedBy: 'me' | 'them' | 'both';
}

/** What one typed against what somebody else wrote meanwhile, member by member; what is the same in both is left out. */
export function differencesOf(base: object, mine: object, theirs: object): readonly Difference[] {
  const [was, here, there] = [base, mine, theirs].map((one) => one as Members) as [Members, Members, Members];
  return [...new Set([...Object.keys(here), ...Object.keys(there)])].flatMap((member): Difference[] => {
    const [before, my, their] = [was[member], here[member], there[member]].map((one) => JSON.stringify(one));
    if (my === their) return [];
    const changedBy = my === before ? 'them' : their === before ? 'me' : 'both';
    return [{ member, mine: here[member], theirs: there[member], changedBy }];
  });
}

/** Their text with those members of mine that were chosen. */
export function mergedOf<Of extends object>(mine: Of, theirs: Of, keptOfMine: readonly string[]): Of {
  const merged: Record<string, unknown> = { ...(theirs as Members) };
  for (const member of keptOfMine) {
    const own = (mine as Members)[member];
    if (own === undefined) delete merged[member];
    else merged[member] = own;
  }
  return merged as unknown as Of;
}
