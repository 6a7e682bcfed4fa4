import { canonicalJson, formatAmount, money } from '@levada/kernel';
import { byId } from '../tie-order.js';
import { formatScore } from './read-score.js';
import type { EngineInput } from './request.js';

/** The input in one spelling, rows by id: what `inputHash` is made of. The order of the rows does not show in it. */
export function canonicalInput({ currency, roundTo, envelopes, requests, limits, ballots }: EngineInput): string {
  const amount = (minor: bigint): string => formatAmount(money(minor, currency));
  return canonicalJson({
    currency,
    roundTo: amount(roundTo),
    envelopes: [...envelopes]
      .sort(byId)
      .map(({ id, amount: minor, parent }) => ({ id, amount: amount(minor), parent })),
    requests: [...requests].sort(byId).map((one) => ({
      id: one.id,
      envelope: one.envelope,
      requested: amount(one.requested),
      eligible: amount(one.eligible),
      score: one.score === null ? null : formatScore(one.score),
      floor: amount(one.floor),
      cap: one.cap === null ? null : amount(one.cap),
      minimum: amount(one.minimum),
      provider: one.provider,
      area: one.area,
      kind: one.kind,
      // Left out where they are not said, as in inputs from before there were these fields: their hashes stay.
      ...(one.priority === null ? {} : { priority: one.priority }),
      ...(one.eitherOr === null ? {} : { eitherOr: one.eitherOr }),
    })),
    // Left out, too, where there are none.
    ...(limits.length > 0
      ? {
          limits: limits.map(({ kind, id, cap, floor }) => ({
            [kind]: id,
            cap: cap === null ? null : amount(cap),
            floor: amount(floor),
          })),
        }
      : {}),
    ...(ballots ? { ballots: ballots.map(({ approves, voters }) => ({ approves, voters: voters.toString() })) } : {}),
  });
}
