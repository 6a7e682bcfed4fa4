import type { Static } from '@sinclair/typebox';
import { named, shape } from '@levada/platform';

/** One field of a noun before and after; an empty text is nothing. Lists stand as their JSON. */
export const ShownFieldChange = named('FieldChange', {
  ...{ id: shape.id, nounVersion: shape.count, field: shape.text, from: shape.text, to: shape.text },
  /** `hand`, `proposal`, or the directory that brought it. */
  source: shape.text,
  ...{ reason: shape.orNull(shape.text), madeBy: shape.text, madeAt: shape.instant },
});
export type ShownFieldChange = Static<typeof ShownFieldChange>;
