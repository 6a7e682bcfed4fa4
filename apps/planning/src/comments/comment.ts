import { refuse, UNANSWERED, type Answerable } from '@levada/kernel';
import type { Plan } from '../plans/plan.js';

/** A visitor's words are held until an officer looked at them; spam is hidden, with the reason, and kept. */
export const COMMENT_VISIBILITIES = ['held', 'shown', 'hidden'] as const;

/** An address is kept so long after the answer, so that it can be sent; and no longer than this without one. */
export const ADDRESS_DAYS_AFTER_ANSWER = 30;
export const ADDRESS_DAYS = 365;

export interface Comment extends Answerable {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  /** The text that was read: comments stay on it, whatever follows. */
  readonly planVersion: number;
  /** A passage or any other element; `null`: the whole plan. */
  readonly elementCode: string | null;
  readonly text: string;
  /** As whoever comments wishes to be named; `null`: not at all. */
  readonly authorName: string | null;
  /** For the answer alone. */
  readonly email: string | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly visibility: (typeof COMMENT_VISIBILITIES)[number];
  readonly hiddenReason: string | null;
  /** Those that say the same and get one answer. */
  readonly groupId: string | null;
  /** When the answer had left for who has no account: from then on there is no address. */
  readonly sentAt: Date | null;
}

type Told = Pick<Comment, 'id' | 'elementCode' | 'text' | 'authorName' | 'email' | 'madeBy' | 'madeAt' | 'visibility'>;

/** The last instant is the deadline's: at the deadline itself it is too late. `isThere`: the element stands in this version. */
export function comment(plan: Plan, told: Told, isThere: boolean): Comment {
  if (plan.status !== 'in-consultation') throw refuse('comment/no-consultation', { status: plan.status });
  const { closesAt } = plan.consultation;
  if (told.madeAt >= closesAt) throw refuse('comment/too-late', { until: closesAt.toISOString() });
  if (told.elementCode !== null && !isThere) throw refuse('comment/unknown-element', { code: told.elementCode });
  const { authorityId, id: planId, planVersion } = plan;
  const open = { ...UNANSWERED, hiddenReason: null, groupId: null, sentAt: null };
  return { ...told, authorityId, planId, planVersion, ...open, version: 1 };
}

/** Refuses one that an officer hid, and one of a group: what is alike is answered alike. */
export function expectAlone(made: Comment): Comment {
  expectNotHidden(made);
  if (made.groupId !== null) throw refuse('comment/in-group', { id: made.id });
  return made;
}

function expectNotHidden({ visibility }: Comment): void {
  if (visibility === 'hidden') throw refuse('comment/hidden');
}

function expectOpen({ disposition }: Comment): void {
  if (disposition !== null) throw refuse('comment/already-answered', { disposition });
}

/** An officer lets it be seen; one that was hidden waits for its answer again. */
export function show(made: Comment): Comment {
  if (made.visibility === 'shown') throw refuse('comment/shown-already');
  return { ...made, visibility: 'shown', hiddenReason: null, version: made.version + 1 };
}

/** Spam, or what hurts others: it waits for no answer, and who sent it is forgotten. What was answered stays seen. */
export function hide(made: Comment, hiddenReason: string): Comment {
  expectNotHidden(made);
  expectOpen(made);
  return { ...forget(made), authorName: null, groupId: null, visibility: 'hidden', hiddenReason };
}

/** The answer has left: what it was sent to is forgotten. */
export function sent(made: Comment, at: Date): Comment {
  if (made.disposition === null || made.sentAt !== null) throw refuse('comment/nothing-to-send');
  return { ...forget(made), sentAt: at };
}

/** Where its answer was to go is no longer known here. How its author wished to be named stays with it. */
export function forget(made: Comment): Comment {
  return { ...made, email: null, version: made.version + 1 };
}

/** Comments of one version that say the same: one answer for all of them. */
export interface CommentGroup extends Answerable {
  readonly id: string;
  readonly authorityId: string;
  readonly planId: string;
  readonly planVersion: number;
  readonly title: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** Of the same version, not hidden, not answered, and in no other group. */
export function join(made: Comment, group: CommentGroup): Comment {
  expectGroupOpen(group);
  expectAlone(made);
  expectOpen(made);
  if (made.planVersion !== group.planVersion)
    throw refuse('comment/another-version', { id: made.id, version: made.planVersion, group: group.planVersion });
  return { ...made, groupId: group.id, version: made.version + 1 };
}

/** Only before it is answered: an answer that was given stays what it was. */
export function leave(made: Comment, group: CommentGroup): Comment {
  expectGroupOpen(group);
  expectOpen(made);
  if (made.groupId !== group.id) throw refuse('comment/not-in-group', { id: made.id });
  return { ...made, groupId: null, version: made.version + 1 };
}

function expectGroupOpen({ disposition }: CommentGroup): void {
  if (disposition !== null) throw refuse('comment/already-answered', { disposition });
}
