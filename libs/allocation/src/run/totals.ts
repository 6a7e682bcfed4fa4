import type { EngineInput } from '../input/request.js';
import { byId } from '../tie-order.js';
import { amountText } from './amount-text.js';
import type { AwardRow, EnvelopeTotal, RunOutcome } from './engine-result.js';

export interface SharedEnvelope {
  readonly id: string;
  readonly amount: bigint;
  readonly awarded: bigint;
  readonly level: Partial<EnvelopeTotal>;
  readonly rows: readonly AwardRow[];
}

/** Puts the envelopes of a run together: rows by id, sums over all. */
export function outcomeOf({ currency, requests }: EngineInput, shared: readonly SharedEnvelope[]): RunOutcome {
  const text = (minor: bigint): string => amountText(minor, currency);
  const awards = shared.flatMap(({ rows }) => rows).sort(byId);
  const envelope = shared.reduce((all, { amount }) => all + amount, 0n);
  const awarded = shared.reduce((all, one) => all + one.awarded, 0n);
  return {
    awards,
    totals: {
      requests: awards.length,
      funded: awards.filter(({ award }) => /[1-9]/.test(award)).length,
      envelope: text(envelope),
      requested: text(requests.reduce((all, { requested }) => all + requested, 0n)),
      awarded: text(awarded),
      left: text(envelope - awarded),
      envelopes: [...shared].sort(byId).map(({ id, amount, awarded: spent, level }) => ({
        id,
        amount: text(amount),
        awarded: text(spent),
        left: text(amount - spent),
        ...level,
      })),
    },
  };
}
