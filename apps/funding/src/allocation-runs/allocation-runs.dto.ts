import type { Static } from '@sinclair/typebox';
import { RULES } from '@levada/allocation';
import { named, shape } from '@levada/platform';

const award = shape.object({ id: shape.id, reference: shape.text, exact: shape.text, award: shape.text });

const run = {
  ...{ id: shape.id, roundId: shape.id, rule: shape.oneOf(...RULES), engineVersion: shape.text },
  ...{ inputHash: shape.text, resultHash: shape.text, coefficient: shape.text, total: shape.money, left: shape.text },
  ...{ status: shape.oneOf('proposed', 'confirmed', 'superseded'), proposedBy: shape.text, proposedAt: shape.instant },
  ...{ confirmedBy: shape.orNull(shape.text), confirmedAt: shape.orNull(shape.instant), version: shape.version },
};

/** A calculation; the hashes say that nothing in it changed. */
export const ShownRun = named('AllocationRun', run);
export type ShownRun = Static<typeof ShownRun>;

export const RunWithAwards = named('AllocationRunWithAwards', { ...run, awards: shape.list(award) });
export type RunWithAwards = Static<typeof RunWithAwards>;
