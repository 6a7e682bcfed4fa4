import { refuse, take, type CivilDate, type Lifecycle, type Step } from '@levada/kernel';

/** One organisation that was found to be another: what it had is the other's, and its number leads there. */
export interface Merge {
  readonly id: string;
  readonly authorityId: string;
  readonly fromId: string;
  readonly toId: string;
  /** Of the preview that was looked at. */
  readonly previewHash: string;
  readonly reason: string;
  readonly mergedBy: string;
  readonly mergedAt: Date;
  readonly status: 'merged' | 'undone';
  readonly undoReason: string | null;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
  readonly version: number;
}

export const MERGE_STATUSES = ['merged', 'undone'] as const;

export const MERGE_LIFECYCLE = {
  undo: {
    from: ['merged'],
    to: 'undone',
    otherwise: ({ status }) => refuse('merge/undone-already', { status }),
  } satisfies Step<Merge, unknown, 'undone'>,
} as const satisfies Lifecycle<Merge>;

export function undo(merge: Merge, by: string, at: Date, reason: string): Merge {
  return { ...take(MERGE_LIFECYCLE.undo, merge, undefined), undoReason: reason, undoneBy: by, undoneAt: at };
}

/** What a merge finds that cannot be, as a refusal would name it. */
export interface Obstacle {
  readonly code: string;
  readonly facts: Readonly<Record<string, string>>;
}

export interface Period {
  readonly name: string;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** What stands on both sides and would collide. */
export interface Facts {
  readonly unknownReferences: readonly string[];
  /** Numbers of registrations of which both hold one for the same kind, form and place on the same day. */
  readonly overlappingRegistrations: readonly string[];
  /** File numbers of open cases of both for the same kind of service. */
  readonly openCases: readonly string[];
  readonly identifiers: readonly { readonly scheme: string; readonly one: string; readonly other: string }[];
  readonly overlappingNames: readonly string[];
  readonly openProposals: number;
  readonly standsBelow: boolean;
}

/** Everything that stands in the way, in one order. */
export function obstaclesIn(facts: Facts): Obstacle[] {
  const { unknownReferences, overlappingRegistrations, openCases, identifiers, overlappingNames } = facts;
  const named = (code: string, list: readonly string[]): Obstacle[] =>
    list.length === 0 ? [] : [{ code, facts: { which: list.join(', ') } }];
  return [
    ...named('merge/unknown-reference', unknownReferences),
    ...identifiers.map((facts) => ({ code: 'merge/other-identifier', facts })),
    ...named('merge/registrations-overlap', overlappingRegistrations),
    ...named('merge/open-cases', openCases),
    ...named('merge/names-overlap', overlappingNames),
    ...named('merge/open-proposals', facts.openProposals === 0 ? [] : [`${facts.openProposals}`]),
    ...(facts.standsBelow ? [{ code: 'merge/stands-below', facts: {} }] : []),
  ];
}

export function expectNoObstacle([obstacle]: readonly Obstacle[]): void {
  if (obstacle) throw refuse(obstacle.code, obstacle.facts);
}
