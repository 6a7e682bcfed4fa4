import { refuse, take, type Guard, type Lifecycle, type RefusalPlace, type Step } from '@levada/kernel';

/** Somebody who is to review an application. */
export interface ReviewAssignment {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly applicationId: string;
  readonly person: string;
  readonly assignedBy: string;
  readonly assignedAt: Date;
  readonly status: 'assigned' | 'withdrawn';
  /** Why it was withdrawn. */
  readonly reason: string | null;
  readonly version: number;
}

const isWithdrawn: Guard<ReviewAssignment, unknown> = () => refuse('review-assignment/withdrawn');
const isThere: Guard<ReviewAssignment, unknown> = () => refuse('review-assignment/already');
const isReviewed: Guard<ReviewAssignment, { readonly hasReview: boolean }> = (_, { hasReview }) =>
  hasReview ? refuse('review-assignment/reviewed') : undefined;

export const REVIEW_ASSIGNMENT_LIFECYCLE = {
  withdraw: {
    ...{ from: ['assigned'], to: 'withdrawn', otherwise: isWithdrawn, guards: [isReviewed] },
  } satisfies Step<ReviewAssignment, { readonly hasReview: boolean }, 'withdrawn'>,
  renew: { from: ['withdrawn'], to: 'assigned', otherwise: isThere } satisfies Step<
    ReviewAssignment,
    unknown,
    'assigned'
  >,
} as const satisfies Lifecycle<ReviewAssignment>;

export function withdrawAssignment(one: ReviewAssignment, reason: string, hasReview: boolean): ReviewAssignment {
  return { ...take(REVIEW_ASSIGNMENT_LIFECYCLE.withdraw, one, { hasReview }), reason };
}

/** Assigns anew who was taken off it once. */
export function renewAssignment(one: ReviewAssignment, by: string, at: Date): ReviewAssignment {
  return { ...take(REVIEW_ASSIGNMENT_LIFECYCLE.renew, one, undefined), assignedBy: by, assignedAt: at, reason: null };
}

export interface Pair {
  readonly applicationId: string;
  readonly person: string;
}

/**
 * Gives each application as many people as it needs, the least laden first and among those in the order in which they
 * are named: the same people and applications always come to the same. Who has it already counts and stays; nobody gets
 * what they are out for. Refuses with each application that has too few left.
 */
export function distribute(
  applications: readonly { readonly id: string; readonly reference: string }[],
  people: readonly string[],
  needed: number,
  known: { readonly assigned: readonly Pair[]; readonly recused: readonly Pair[] },
): Pair[] {
  const key = ({ applicationId, person }: Pair) => `${applicationId}/${person}`;
  const out = new Set(known.recused.map(key));
  const standing = known.assigned.filter((one) => !out.has(key(one)));
  const load = new Map(people.map((person) => [person, standing.filter((one) => one.person === person).length]));
  const given: Pair[] = [];
  const faults: RefusalPlace[] = [];
  for (const { id: applicationId, reference } of applications) {
    const there = standing.filter((one) => one.applicationId === applicationId).map(({ person }) => person);
    const missing = needed - there.length;
    if (missing <= 0) continue;
    const free = people
      .filter((person) => !there.includes(person) && !out.has(key({ applicationId, person })))
      .sort((one, other) => load.get(one)! - load.get(other)!)
      .slice(0, missing);
    for (const person of free) load.set(person, load.get(person)! + 1);
    given.push(...free.map((person) => ({ applicationId, person })));
    if (free.length < missing) {
      const facts = { reference, missing: missing - free.length };
      faults.push({ pointer: '/people', code: 'assessment/too-few-people', facts });
    }
  }
  if (faults.length > 0) throw refuse('assessment/assignments-faulty', {}, faults);
  return given;
}
