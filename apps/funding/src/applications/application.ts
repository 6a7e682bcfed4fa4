import {
  canonicalJson,
  formatAmount,
  formatFraction,
  parseFraction,
  ratio,
  refuse,
  take,
  type Guard,
  type Lifecycle,
  type Money,
  type Step,
} from '@levada/kernel';
import type { PriorityRef } from '@levada/contracts';
import { splitOverPriorities } from '../decisions/priority-split.js';
import { EMPTY_BUDGET, type Budget } from '../eligibility/facts.js';
import type { Room } from '../rooms/room.js';
import { expectTaking, refuseUnlessOpen, type Round } from '../rounds/round.js';

/** Asks for money of a round, for a project or service of an organisation in the register. */
export interface Application {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly organisationId: string;
  /** Its number in the round, as the authority counts: `1.10`. */
  readonly reference: string;
  readonly title: string;
  /** The registered service that it is for, and its kind in the catalogue; `null`: of a project. */
  readonly serviceId: string | null;
  readonly serviceType: string | null;
  /** Where it serves, in which parts. */
  readonly territories: readonly TerritoryShare[];
  readonly requested: Money;
  /** Below this money is of no use to who asks; above `maximumMinor` they could not use it. In minor units of the request. */
  readonly minimumMinor: bigint | null;
  readonly maximumMinor: bigint | null;
  /** What is left of the request once it was looked at; `null`: nobody has yet. */
  readonly eligibleMinor: bigint | null;
  /** What the compensation of its service leaves for it, as it was last reckoned; `null`: its round demands none. */
  readonly room: Room | null;
  /** What its assessment came to. */
  readonly score: string | null;
  /** Which priorities it serves; empty until somebody has said it. */
  readonly priorityRefs: readonly PriorityRef[];
  /** Why it is to be funded although it serves no priority: said by one person, signed by another. */
  readonly outsidePlan: OutsidePlan | null;
  /** What it costs, and who else pays for it. */
  readonly budget: Budget;
  readonly description: string | null;
  /** Raised each time that it was handed in anew, when completion was asked for. */
  readonly revision: number;
  readonly completion: Completion | null;
  readonly submittedAt: Date;
  readonly status: 'submitted' | 'withdrawn' | 'decided';
  /** Why it was withdrawn. */
  readonly endedReason: string | null;
  readonly version: number;
}

export interface TerritoryShare {
  /** Its key: `scheme/level/code`. */
  readonly territory: string;
  /** Exact fraction; the shares of one application add up to 1. */
  readonly share: string;
}

/** What is missing, until when, and whether it came. */
export interface Completion {
  readonly text: string;
  readonly until: string;
  readonly by: string;
  readonly at: string;
  readonly answeredAt: string | null;
}

export interface OutsidePlan {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
}

/** What a run sees of an application. */
export interface RequestOfRun extends Pick<
  Application,
  | 'id'
  | 'reference'
  | 'requested'
  | 'priorityRefs'
  | 'serviceType'
  | 'minimumMinor'
  | 'maximumMinor'
  | 'eligibleMinor'
  | 'room'
  | 'score'
> {
  /** Of its organisation, as the register writes it: `cz-ico 12345678`. */
  readonly provider: string;
  readonly territories: readonly TerritoryShare[];
  /** Signed by two people. */
  readonly isOutsidePlan: boolean;
}

export type AskedApplication = Pick<
  Application,
  | 'id'
  | 'organisationId'
  | 'reference'
  | 'title'
  | 'requested'
  | 'priorityRefs'
  | 'serviceId'
  | 'serviceType'
  | 'territories'
  | 'minimumMinor'
  | 'maximumMinor'
> &
  Partial<Pick<Application, 'budget' | 'description'>>;

export function submitApplication(round: Round, asked: AskedApplication, at: Date): Application {
  expectTaking(round, at);
  if (asked.requested.minor <= 0n)
    throw refuse('application/request-not-positive', { amount: formatAmount(asked.requested) });
  if (asked.requested.currency !== round.roundTo.currency) {
    throw refuse('money/mixed-currencies', { one: asked.requested.currency, other: round.roundTo.currency });
  }
  if (asked.priorityRefs.length > 0) splitOverPriorities(asked.requested, asked.priorityRefs);
  expectUseful(asked);
  expectWhole(asked.territories);
  return {
    ...asked,
    room: round.compensationYear === null ? null : { year: round.compensationYear, state: 'unreckoned' },
    ...{ eligibleMinor: null, score: null, outsidePlan: null, revision: 1, completion: null, endedReason: null },
    ...{ budget: asked.budget ?? EMPTY_BUDGET, description: asked.description ?? null },
    authorityId: round.authorityId,
    roundId: round.id,
    submittedAt: at,
    status: 'submitted',
    version: 1,
  };
}

/** Refuses a least or a most useful amount that is no part of what is asked for. */
export function expectUseful({
  requested,
  minimumMinor,
  maximumMinor,
}: Pick<Application, 'requested' | 'minimumMinor' | 'maximumMinor'>): void {
  const most = maximumMinor ?? requested.minor;
  const isWithin = [minimumMinor ?? 1n, most].every((one) => one > 0n && one <= requested.minor);
  if (!isWithin || (minimumMinor ?? 0n) > most) throw refuse('application/useful-amounts');
}

/** Refuses parts of territories that are not 1 together. */
export function expectWhole(territories: readonly TerritoryShare[]): void {
  if (territories.length === 0) return;
  const keys = territories.map(({ territory }) => territory);
  if (new Set(keys).size !== keys.length) throw refuse('application/territory-twice');
  const shares = territories.map(({ share }) => parseFraction(share));
  const total = shares.reduce((all, one) => all.add(one), ratio(0n));
  if (shares.some((one) => one.compare(ratio(0n)) <= 0) || !total.equals(ratio(1n))) {
    throw refuse('application/territories-not-one', { total: formatFraction(total) });
  }
}

const isDecided: Guard<Application, unknown> = ({ reference, status }) =>
  refuse(status === 'withdrawn' ? 'application/withdrawn' : 'application/decided', { reference });

export const APPLICATION_LIFECYCLE = {
  decide: { from: ['submitted'], to: 'decided', otherwise: isDecided } satisfies Step<Application, unknown, 'decided'>,
  withdraw: { from: ['submitted'], to: 'withdrawn', otherwise: isDecided } satisfies Step<
    Application,
    unknown,
    'withdrawn'
  >,
} as const satisfies Lifecycle<Application>;

/** Refuses what was decided or withdrawn. */
export function refuseDecided(application: Application): void {
  if (application.status !== 'submitted') throw isDecided(application, undefined)!;
}

/** What its assessment came to, and what is left of the request: runs see both. */
export function assess(application: Application, found: Pick<Application, 'score' | 'eligibleMinor'>): Application {
  refuseDecided(application);
  const { score, eligibleMinor } = found;
  return { ...application, score, eligibleMinor, version: application.version + 1 };
}

/** What the compensation of its service leaves for it, reckoned anew. */
export function reckonApplication(application: Application, room: Room): Application {
  refuseDecided(application);
  return { ...application, room, version: application.version + 1 };
}

export function withdrawApplication(application: Application, reason: string): Application {
  return { ...take(APPLICATION_LIFECYCLE.withdraw, application, undefined), endedReason: reason };
}

/** Says what is missing, and until when it can be handed in. */
export function askCompletion(application: Application, of: Omit<Completion, 'answeredAt'>): Application {
  refuseDecided(application);
  if (of.until <= of.at) throw refuse('application/completion-over');
  return { ...application, completion: { ...of, answeredAt: null }, version: application.version + 1 };
}

/** Refuses a mended text that nobody asked for, or that comes too late. */
export function expectCompletionAsked({ completion, ...application }: Application, at: Date): void {
  refuseDecided({ ...application, completion });
  if (completion === null || completion.answeredAt !== null) throw refuse('application/completion-not-asked');
  if (at.toISOString() >= completion.until) throw refuse('application/completion-over');
}

/** The mended text takes the place of the one before it. What was found of that one has to be found again. */
export function complete(
  application: Application,
  round: Round,
  asked: Omit<AskedApplication, 'id' | 'organisationId' | 'reference'>,
  at: Date,
): Application {
  expectCompletionAsked(application, at);
  refuseUnlessOpen(round);
  const { id, organisationId, reference, completion, submittedAt } = application;
  // Handed in anew it keeps the rules of the first time, except that the deadline was kept then.
  const checked = submitApplication({ ...round, deadline: null }, { ...asked, id, organisationId, reference }, at);
  return {
    ...checked,
    ...{ submittedAt, revision: application.revision + 1, version: application.version + 1 },
    completion: { ...completion!, answeredAt: at.toISOString() },
  };
}

/** Says which priorities it serves. What was said of it as outside of the plan falls with it. */
export function linkApplication(application: Application, priorityRefs: readonly PriorityRef[]): Application {
  refuseDecided(application);
  splitOverPriorities(application.requested, priorityRefs);
  return { ...application, priorityRefs, outsidePlan: null, version: application.version + 1 };
}

/** Says that it serves no priority and is to be funded all the same; a second person has to sign that. */
export function setOutsidePlan(application: Application, of: { reason: string; by: string; at: Date }): Application {
  refuseDecided(application);
  const { reason, by, at } = of;
  const outsidePlan = { reason, by, at: at.toISOString(), signedBy: null, signedAt: null };
  return { ...application, priorityRefs: [], outsidePlan, version: application.version + 1 };
}

export function signOutsidePlan(application: Application, by: string, at: Date): Application {
  refuseDecided(application);
  const { outsidePlan: outside } = application;
  if (outside === null) throw refuse('application/not-outside-plan');
  if (outside.signedBy !== null) throw refuse('application/outside-plan-signed');
  if (outside.by === by) throw refuse('application/outside-plan-same-person');
  const signed = { ...outside, signedBy: by, signedAt: at.toISOString() };
  return { ...application, outsidePlan: signed, version: application.version + 1 };
}

const MEMBERS = ['serviceId', 'serviceType', 'minimumMinor', 'maximumMinor'] as const;

/** Whether a second submission under the same reference asks for the same: then nothing happens. */
export function sameRequest(known: Application, asked: AskedApplication): boolean {
  return (
    known.organisationId === asked.organisationId &&
    known.title === asked.title &&
    known.requested.minor === asked.requested.minor &&
    known.requested.currency === asked.requested.currency &&
    refsText(known.priorityRefs) === refsText(asked.priorityRefs) &&
    MEMBERS.every((one) => String(known[one]) === String(asked[one])) &&
    canonicalJson(known.territories) === canonicalJson(asked.territories)
  );
}

/** The database keeps the members of a reference in an order of its own. */
function refsText(refs: readonly PriorityRef[]): string {
  return canonicalJson(refs.map((ref) => ({ ...ref, planId: ref.planId.toLowerCase() })));
}
