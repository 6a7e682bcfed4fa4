import type { Static } from '@sinclair/typebox';
import { named, Said, shape } from '@levada/platform';
import { SIGNALS, SUSPECT_STATUSES } from './suspicion.js';

export class DismissDuplicateDto {
  /** How one sees that they are two. */
  @Said(2_000)
  reason!: string;
}

const organisation = shape.object({ id: shape.id, name: shape.text, scheme: shape.text, identifier: shape.text });

/** Two organisations that may be one: how much speaks for it, and what, in thousandths. */
export const ShownDuplicate = named('Duplicate', {
  ...{ id: shape.id, one: organisation, other: organisation, likeness: shape.count },
  reasons: shape.list(shape.object({ kind: shape.oneOf(...SIGNALS), likeness: shape.count })),
  ...{ status: shape.oneOf(...SUSPECT_STATUSES), reason: shape.orNull(shape.text), markedBy: shape.orNull(shape.text) },
  ...{ markedAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownDuplicate = Static<typeof ShownDuplicate>;
