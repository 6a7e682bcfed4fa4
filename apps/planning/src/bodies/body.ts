import { refuse, type CivilDate } from '@levada/kernel';

export const BODY_KINDS = ['working-group', 'subgroup', 'steering-group', 'advisory-body', 'council'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** Where somebody stands who takes part. */
export const STAKEHOLDER_TYPES = [
  'authority',
  'municipality',
  'provider',
  'ngo',
  'user',
  'professional',
  'expert',
  'state',
  'partner',
] as const;
export type StakeholderType = (typeof STAKEHOLDER_TYPES)[number];

export interface Place {
  readonly scheme: string;
  readonly level: string;
  readonly code: string;
}

/** People who make a plan together: a working group, or one of its temporary subgroups. */
export interface Body {
  readonly id: string;
  readonly authorityId: string;
  readonly title: string;
  readonly kind: BodyKind;
  /** What it was asked to do, in words. */
  readonly mandate: string;
  readonly fromOn: CivilDate;
  /** Its last day. */
  readonly untilOn: CivilDate | null;
  readonly parentId: string | null;
  readonly planId: string | null;
  readonly territory: Place;
  readonly openedBy: string;
  readonly version: number;
}

type Told = Omit<Body, 'version'>;

/** A subgroup is temporary: it has a body above it and a last day, neither outside the term of the other. */
export function openBody(told: Told, parent: Body | null): Body {
  const { fromOn, untilOn } = told;
  if (untilOn !== null && untilOn < fromOn) throw refuse('body/term-reversed', { from: fromOn, until: untilOn });
  if (told.kind === 'subgroup' && (untilOn === null || parent === null)) throw refuse('body/subgroup-open-ended');
  if (parent && !isWithinTerm(parent, told)) throw refuse('body/outside-parent', { parent: parent.title });
  return { ...told, version: 1 };
}

/** A body ends by itself: after its last day nothing is recorded of it. */
export function expectStanding({ title, untilOn }: Pick<Body, 'title' | 'untilOn'>, today: CivilDate): void {
  if (untilOn !== null && today > untilOn) throw refuse('body/ended', { title, until: untilOn });
}

interface Term {
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate | null;
}

/** No end is the latest end. */
export function isWithinTerm(outer: Term, inner: Term): boolean {
  return outer.fromOn <= inner.fromOn && (outer.untilOn === null || (inner.untilOn ?? '9') <= outer.untilOn);
}

export function overlap(one: Term, other: Term): boolean {
  return one.fromOn <= (other.untilOn ?? '9') && other.fromOn <= (one.untilOn ?? '9');
}
