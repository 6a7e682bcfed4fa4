import { refuse, take, type CivilDate, type Guard, type Lifecycle, type Step } from '@levada/kernel';
import { isWithinTerm, overlap, type Body } from './body.js';
import { mostSitting, type SeatRule } from './seat-rule.js';

/** A person as a body knows them, with or without an account. */
export interface Named {
  readonly name: string;
  /** For invitations alone. */
  readonly email: string | null;
  /** Of the account, where they have one: it is told by notices. */
  readonly personId: string | null;
  /** Whom they speak for, in words; and that party where it is known here. */
  readonly represents: string;
  readonly organisationId: string | null;
  readonly partnerId: string | null;
}

/** Somebody proposed for a seat. */
export interface Nomination extends Named {
  readonly id: string;
  readonly authorityId: string;
  readonly bodyId: string;
  readonly seatRuleId: string;
  readonly nominatedBy: string;
  readonly nominatedAt: Date;
  readonly status: 'nominated' | 'chosen' | 'declined';
  readonly reason: string | null;
  readonly version: number;
}

/** Somebody who sits, or the substitute of one who does. */
export interface Member extends Named {
  readonly id: string;
  readonly authorityId: string;
  readonly bodyId: string;
  readonly seatRuleId: string;
  readonly nominationId: string | null;
  readonly substituteFor: string | null;
  readonly fromOn: CivilDate;
  /** The last day. */
  readonly untilOn: CivilDate | null;
  readonly endReason: string | null;
  readonly version: number;
}

const settled: Guard<Nomination, unknown> = ({ status }) => refuse('nomination/settled', { status });
export const NOMINATION_LIFECYCLE = {
  choose: { from: ['nominated'], to: 'chosen', otherwise: settled } satisfies Step<Nomination, unknown, 'chosen'>,
  decline: { from: ['nominated'], to: 'declined', otherwise: settled } satisfies Step<Nomination, unknown, 'declined'>,
} as const satisfies Lifecycle<Nomination>;

export interface Chosen {
  readonly id: string;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate | null;
}

/** The one who was nominated takes a place: for the body's term, unless a shorter one is told. */
export function choose(
  nomination: Nomination,
  { body, rule, members }: { readonly body: Body; readonly rule: SeatRule; readonly members: readonly Member[] },
  term: Chosen,
): { readonly nomination: Nomination; readonly member: Member } {
  const chosen = take(NOMINATION_LIFECYCLE.choose, nomination, undefined);
  const member = sit(nomination, body, members, { ...term, nominationId: nomination.id, substituteFor: null });
  const onRule = members.filter(({ seatRuleId }) => seatRuleId === rule.id);
  if (mostSitting(onRule, member) >= rule.places)
    throw refuse('seat-rule/full', { code: rule.code, places: rule.places });
  return { nomination: chosen, member };
}

export function decline(nomination: Nomination, reason: string): Nomination {
  return { ...take(NOMINATION_LIFECYCLE.decline, nomination, undefined), reason };
}

/** Somebody comes in a member's place while the member sits, and takes no place of their own. */
export function substitute(
  member: Member,
  person: Named,
  body: Body,
  members: readonly Member[],
  term: Chosen,
): Member {
  if (member.substituteFor !== null) throw refuse('member/substitute-of-substitute');
  if (!isWithinTerm(member, term)) throw refuse('member/outside-term', { title: member.name });
  const seat = { ...person, bodyId: member.bodyId, seatRuleId: member.seatRuleId, authorityId: member.authorityId };
  return sit(seat, body, members, { ...term, nominationId: null, substituteFor: member.id });
}

type Seated = Named & Pick<Member, 'bodyId' | 'seatRuleId' | 'authorityId'>;

function sit(
  { name, email, personId, represents, organisationId, partnerId, bodyId, seatRuleId, authorityId }: Seated,
  body: Body,
  members: readonly Member[],
  term: Chosen & Pick<Member, 'nominationId' | 'substituteFor'>,
): Member {
  const { fromOn, untilOn } = term;
  if (untilOn !== null && untilOn < fromOn) throw refuse('member/term-reversed', { from: fromOn, until: untilOn });
  if (!isWithinTerm(body, term)) throw refuse('member/outside-term', { title: body.title });
  const person = { name, email, personId, represents, organisationId, partnerId };
  if (members.some((one) => overlap(one, term) && isSamePerson(one, person)))
    throw refuse('member/sits-already', { name });
  return { ...person, ...term, authorityId, bodyId, seatRuleId, endReason: null, version: 1 };
}

/** By account or e-mail; by name alone where nothing tells two of one name apart. */
export function isSamePerson(one: Named, other: Named): boolean {
  const plain = (text: string | null) => text?.trim().toLowerCase() ?? null;
  const both = (a: string | null, b: string | null) => a !== null && b !== null;
  if (both(one.personId, other.personId)) return one.personId === other.personId;
  if (both(one.email, other.email)) return plain(one.email) === plain(other.email);
  return plain(one.name) === plain(other.name);
}

/** They resign, or are called back: `on` is their last day. */
export function endMembership(member: Member, on: CivilDate, reason: string): Member {
  if (on < member.fromOn) throw refuse('member/term-reversed', { from: member.fromOn, until: on });
  if (member.untilOn !== null && on >= member.untilOn) throw refuse('member/ends-already', { until: member.untilOn });
  return { ...member, untilOn: on, endReason: reason, version: member.version + 1 };
}

/**
 * Who substituted them does so no longer either: `ended` with the substitutes first, and in `never` those who were to begin
 * after that day.
 */
export function endWithSubstitutes(
  member: Member,
  substitutes: readonly Member[],
  on: CivilDate,
  reason: string,
): { readonly ended: readonly Member[]; readonly never: readonly Member[] } {
  const own = endMembership(member, on, reason);
  const longer = substitutes.filter(({ fromOn, untilOn }) => fromOn <= on && (untilOn === null || untilOn > on));
  return {
    ended: [...longer.map((one) => endMembership(one, on, reason)), own],
    never: substitutes.filter(({ fromOn }) => fromOn > on),
  };
}
