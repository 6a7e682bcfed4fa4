import { refuse, type Refusal } from '@levada/kernel';
import type { Role } from '@levada/contracts';
import type { ApprovalLevel } from './approval-level.js';

/** What passes levels, one after the other: a proposal, or a variation of a decision. */
export interface LaidBefore {
  /** Of the text that is laid before them. */
  readonly contentHash: string | null;
  readonly levels: readonly ApprovalLevel[];
  readonly proposedBy: string;
  /** Everybody who had a hand in it. */
  readonly hands: readonly string[];
}

/** One person's word at one level, on one text. Never changed: another text needs another word. */
export interface Word {
  readonly id: string;
  readonly authorityId: string;
  readonly position: number;
  readonly verdict: 'approved' | 'returned';
  readonly person: string;
  /** Whose deputy the person was. */
  readonly onBehalfOf: string | null;
  readonly contentHash: string;
  readonly comment: string | null;
  readonly at: Date;
}

/** Who wants to say yes: in their own name, or as the deputy of those who named them. */
export interface Approver {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly represents: readonly { readonly person: string; readonly roles: readonly Role[] }[];
}

type Said = Pick<Word, 'verdict' | 'contentHash' | 'position'>;

/** The level whose word is missing; `undefined`: every one has said yes to this text. */
export function openLevel(
  of: Pick<LaidBefore, 'levels' | 'contentHash'>,
  words: readonly Said[],
): ApprovalLevel | undefined {
  return of.levels.find(({ position }) => !isSaid(of, words, position));
}

/** Whether the word of a level was given to this very text. */
export function isSaid(
  { contentHash }: Pick<LaidBefore, 'contentHash'>,
  words: readonly Said[],
  position: number,
): boolean {
  return words.some(
    (one) => one.verdict === 'approved' && one.contentHash === contentHash && one.position === position,
  );
}

/**
 * In whose name somebody may say yes at a level: their own before that of somebody they represent. Nobody who proposed, wrote
 * a line or said yes already, nor a deputy of theirs, says yes (again).
 */
export function nameOf(
  level: ApprovalLevel,
  approver: Approver,
  taken: ReadonlySet<string>,
): { onBehalfOf: string | null } | Refusal {
  if (taken.has(approver.id)) return refuse('proposal/same-person');
  if (approver.roles.includes(level.role)) return { onBehalfOf: null };
  const represented = approver.represents.filter(({ roles }) => roles.includes(level.role));
  const free = represented.find(({ person }) => !taken.has(person));
  if (free) return { onBehalfOf: free.person };
  return refuse(represented.length > 0 ? 'proposal/same-person' : 'proposal/not-your-level', { role: level.role });
}

/** Everybody whose hand is in a text. */
export function handsIn(
  { proposedBy, hands, contentHash }: LaidBefore,
  words: readonly Pick<Word, 'verdict' | 'contentHash' | 'person' | 'onBehalfOf'>[],
): Set<string> {
  const said = words.filter((one) => one.verdict === 'approved' && one.contentHash === contentHash);
  const people = [proposedBy, ...hands, ...said.flatMap((one) => [one.person, one.onBehalfOf])];
  return new Set(people.filter((one) => one !== null));
}
