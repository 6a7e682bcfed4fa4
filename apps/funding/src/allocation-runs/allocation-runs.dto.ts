import type { Static } from '@sinclair/typebox';
import { RULES } from '@levada/allocation';
import { toMoneyText } from '@levada/kernel';
import { named, shape } from '@levada/platform';
import type { AllocationRun, RunAward } from './allocation-run.js';

const award = shape.object({ id: shape.id, reference: shape.text, exact: shape.text, award: shape.text });

/** A calculation with its result; the hashes say that nothing in it changed. */
export const ShownRun = named('AllocationRun', {
  ...{ id: shape.id, roundId: shape.id, rule: shape.oneOf(...RULES), engineVersion: shape.text },
  ...{ inputHash: shape.text, resultHash: shape.text, coefficient: shape.text, total: shape.money, left: shape.text },
  ...{ awards: shape.list(award), status: shape.oneOf('proposed', 'confirmed', 'superseded') },
  ...{ proposedBy: shape.text, proposedAt: shape.instant },
  ...{ confirmedBy: shape.orNull(shape.text), confirmedAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownRun = Static<typeof ShownRun>;

export function showRun(run: AllocationRun): ShownRun {
  const { total, input: _input, result, authorityId: _authority, proposedAt, confirmedAt, ...shown } = run;
  const { awards, left } = JSON.parse(result) as { awards: RunAward[]; left: string };
  return {
    ...shown,
    total: toMoneyText(total),
    left,
    awards,
    proposedAt: proposedAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}
