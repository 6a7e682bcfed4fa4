import { readScore, type EngineInput, type EngineRequest } from '@levada/allocation';
import { refuse, type Money } from '@levada/kernel';
import type { RequestOfRun } from '../applications/application.js';
import { leftIn } from '../rooms/room.js';
import { envelopeFor, type Envelope } from '../envelopes/envelope.js';
import { refuseUnlessOpen, type Round } from '../rounds/round.js';

/** An envelope as a run knows it: `E1`, `E2` … in the order in which they were cut, and what it has to give. */
export interface RunEnvelope {
  readonly label: string;
  readonly envelope: Envelope;
  readonly available: Money;
}

/**
 * What the engine is asked. Requests go by the number that the authority counts them by, envelopes by theirs and providers by the
 * register's: what a run sees does not depend on ids made at random. Refuses a round without requests, one that serves no
 * priority and is not signed as outside of the plan, and one that no envelope is for,
 * and one whose room was not reckoned where the round demands a compensation.
 */
export function runInput(
  round: Round,
  envelopes: readonly RunEnvelope[],
  requests: readonly RequestOfRun[],
): EngineInput {
  refuseUnlessOpen(round);
  if (requests.length === 0) throw refuse('allocation-run/no-applications', { round: round.title });
  refuseAny('allocation-run/without-priority', requests, (one) => one.priorityRefs.length === 0 && !one.isOutsidePlan);
  refuseAny('allocation-run/rooms-not-reckoned', requests, ({ room }) => room?.state === 'unreckoned');
  const root = envelopes.find(({ envelope }) => envelope.id === round.envelopeId)!.envelope;
  const within = envelopes.map(({ envelope }) => envelope);
  const labelOf = new Map(envelopes.map(({ envelope, label }) => [envelope.id, label]));
  const placed = requests.map((one) => {
    const envelope = envelopeFor(root, within, {
      ...{ reference: one.reference, priorityRefs: one.priorityRefs, serviceType: one.serviceType },
      territories: one.territories.map(({ territory }) => territory),
    });
    return { one, label: envelope && labelOf.get(envelope.id)! };
  });
  const nowhere = placed.filter(({ label }) => label === undefined).map(({ one }) => one);
  refuseAny('allocation-run/without-envelope', nowhere, () => true);
  return {
    currency: round.roundTo.currency,
    roundTo: round.roundTo.minor,
    envelopes: envelopes.map(({ label, available }) => ({ id: label, amount: available.minor, parent: null })),
    requests: placed.map(({ one, label }) => engineRequest(one, label!)),
    limits: [],
  };
}

function engineRequest(one: RequestOfRun, envelope: string): EngineRequest {
  const { requested, eligibleMinor, maximumMinor, minimumMinor, territories, priorityRefs } = one;
  const left = leftIn(one.room);
  // Where the compensation leaves nothing, nothing of the request can be paid.
  const eligible = left === 0n ? 0n : (eligibleMinor ?? requested.minor);
  const most = [maximumMinor, left].reduce<bigint>(
    (least, limit) => (limit !== null && limit < least ? limit : least),
    eligible,
  );
  const codes = [...new Set(priorityRefs.map(({ priorityCode }) => priorityCode))];
  return {
    id: one.reference,
    envelope,
    requested: requested.minor,
    eligible,
    score: one.score === null ? null : readScore(one.score),
    floor: 0n,
    cap: most < eligible ? most : null,
    minimum: minimumMinor ?? 0n,
    provider: one.provider,
    area: named(territories.map(({ territory }) => territory)),
    kind: one.serviceType,
    priority: named(codes),
    eitherOr: null,
  };
}

const named = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(' + '));

const NAMED = 10;

function refuseAny(code: string, all: readonly RequestOfRun[], isWrong: (one: RequestOfRun) => boolean): void {
  const wrong = all.filter(isWrong).map(({ reference }) => reference);
  if (wrong.length > 0) throw refuse(code, { references: wrong.slice(0, NAMED).join(', ') });
}
