import { ENGINE_VERSION, proportional, type Rule } from '@levada/allocation';
import {
  canonicalJson,
  digitsOf,
  formatAmount,
  formatFraction,
  money,
  ratio,
  refuse,
  take,
  type Guard,
  type Lifecycle,
  type Money,
  type Step,
} from '@levada/kernel';
import type { RequestOfRun } from '../applications/application.js';
import { refuseUnlessOpen, type Round } from '../rounds/round.js';

/** A calculation: inputs, rule, parameters, engine version and result never change after it is made. */
export interface AllocationRun {
  readonly id: string;
  readonly authorityId: string;
  readonly roundId: string;
  readonly rule: Rule;
  readonly engineVersion: string;
  /** Canonical JSON of all that the engine saw. */
  readonly input: string;
  readonly inputHash: string;
  /** Canonical JSON of all that it answered. */
  readonly result: string;
  readonly resultHash: string;
  readonly coefficient: string;
  /** Sum of the awards: held in the envelope while the run is proposed. */
  readonly total: Money;
  readonly status: 'proposed' | 'confirmed' | 'superseded';
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

export type ConfirmedRun = AllocationRun & {
  readonly status: 'confirmed';
  readonly confirmedBy: string;
  readonly confirmedAt: Date;
};

export interface RunAward {
  readonly id: string;
  readonly reference: string;
  /** Before rounding, in major units, as a reduced fraction. */
  readonly exact: string;
  readonly award: string;
}

/** Makes a text's SHA-256 in hex. */
export type Hash = (text: string) => string;

/** Applications by the number the authority counts them by: what a run sees does not depend on ids made at random. */
export function runInput(round: Round, available: Money, applications: readonly RequestOfRun[]): string {
  const requests = [...applications]
    .sort((a, b) => (a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0))
    .map((one) => ({
      id: one.id,
      reference: one.reference,
      requested: formatAmount(one.requested),
      priorityRefs: one.priorityRefs.map(({ planId, planVersion, priorityCode, measureCode, share }) => ({
        planId,
        planVersion,
        priorityCode,
        measureCode,
        share,
      })),
    }));
  return canonicalJson({
    currency: available.currency,
    envelope: formatAmount(available),
    roundTo: formatAmount(round.roundTo),
    rule: round.rule,
    requests,
  });
}

/** Shares what is available among a round's undecided applications. Refuses a round without any, and one with an application that serves no priority. */
export function calculateRun(
  round: Round,
  available: Money,
  applications: readonly RequestOfRun[],
  by: { readonly id: string; readonly person: string; readonly at: Date; readonly hash: Hash },
): AllocationRun {
  refuseUnlessOpen(round);
  if (applications.length === 0) throw refuse('allocation-run/no-applications', { round: round.title });
  const unlinked = applications.filter((one) => one.priorityRefs.length === 0).map((one) => one.reference);
  if (unlinked.length > 0)
    throw refuse('allocation-run/without-priority', { references: unlinked.slice(0, 10).join(', ') });
  const { currency } = available;

  // The tie order ends with the authority's own number of the application.
  const byClaim = new Map(applications.map((one) => [`${one.reference} ${one.id}`, one]));
  const claims = [...byClaim].map(([id, { requested }]) => ({ id, requested: requested.minor }));
  const { coefficient, awards, left } = proportional(available.minor, claims, round.roundTo.minor);
  const total = money(
    awards.reduce((all, { award }) => all + award, 0n),
    currency,
  );
  const input = runInput(round, available, applications);
  const shown: RunAward[] = awards.map(({ id, exact, award }) => {
    const application = byClaim.get(id)!;
    return {
      id: application.id,
      reference: application.reference,
      exact: formatFraction(exact.div(ratio(10n ** BigInt(digitsOf(currency))))),
      award: formatAmount(money(award, currency)),
    };
  });
  const result = canonicalJson({
    coefficient: formatFraction(coefficient),
    awards: shown,
    left: formatAmount(money(left, currency)),
    total: formatAmount(total),
  });
  return {
    id: by.id,
    authorityId: round.authorityId,
    roundId: round.id,
    rule: round.rule,
    engineVersion: ENGINE_VERSION,
    input,
    inputHash: by.hash(input),
    result,
    resultHash: by.hash(result),
    coefficient: formatFraction(coefficient),
    total,
    status: 'proposed',
    proposedBy: by.person,
    proposedAt: by.at,
    confirmedBy: null,
    confirmedAt: null,
    version: 1,
  };
}

/** Who wants to confirm it, and the hash of what the engine would see now. */
export interface Confirmation {
  readonly by: string;
  readonly inputHash: string;
}

const notProposed: Guard<AllocationRun, unknown> = ({ status }) => refuse('allocation-run/not-proposed', { status });

const anotherPerson: Guard<AllocationRun, Confirmation> = ({ proposedBy }, { by }) =>
  proposedBy === by ? refuse('allocation-run/same-person') : undefined;

const stillAsSeen: Guard<AllocationRun, Confirmation> = (run, { inputHash }) =>
  run.inputHash === inputHash ? undefined : refuse('allocation-run/lapsed');

/** A second person confirms what the first proposed, if the applications still are what the run saw. */
export const RUN_LIFECYCLE = {
  confirm: {
    from: ['proposed'],
    to: 'confirmed',
    otherwise: notProposed,
    guards: [anotherPerson, stillAsSeen],
  } satisfies Step<AllocationRun, Confirmation, 'confirmed'>,
  supersede: { from: ['proposed'], to: 'superseded', otherwise: notProposed } satisfies Step<
    AllocationRun,
    unknown,
    'superseded'
  >,
} as const satisfies Lifecycle<AllocationRun>;

export function confirmRun(run: AllocationRun, confirmation: Confirmation, at: Date): ConfirmedRun {
  return { ...take(RUN_LIFECYCLE.confirm, run, confirmation), confirmedBy: confirmation.by, confirmedAt: at };
}

export function supersede(run: AllocationRun): AllocationRun {
  return take(RUN_LIFECYCLE.supersede, run, undefined);
}

export function awardsOf(run: Pick<AllocationRun, 'result'>): RunAward[] {
  return (JSON.parse(run.result) as { awards: RunAward[] }).awards;
}
