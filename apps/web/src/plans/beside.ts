import type { ElementBody } from './element-text.js';

export type Member = keyof ElementBody;

export interface Difference {
  readonly member: Member;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who has changed it since both read the same. */
  readonly changedBy: 'me' | 'them' | 'both';
}

/** What one typed against what somebody else wrote meanwhile, member by member; what is the same in both is left out. */
export function differencesOf(base: ElementBody, mine: ElementBody, theirs: ElementBody): readonly Difference[] {
  const members = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])] as Member[];
  return members.flatMap((member): Difference[] => {
    const [was, here, there] = [base[member], mine[member], theirs[member]].map((one) => JSON.stringify(one));
    if (here === there) return [];
    const changedBy = here === was ? 'them' : there === was ? 'me' : 'both';
    return [{ member, mine: mine[member], theirs: theirs[member], changedBy }];
  });
}

/** Their text with those members of mine that were chosen. */
export function mergedOf(mine: ElementBody, theirs: ElementBody, keptOfMine: readonly Member[]): ElementBody {
  const merged: Record<string, unknown> = { ...theirs };
  for (const member of keptOfMine) {
    if (mine[member] === undefined) delete merged[member];
    else merged[member] = mine[member];
  }
  return merged as unknown as ElementBody;
}
