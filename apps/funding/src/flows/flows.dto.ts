import type { Static } from '@sinclair/typebox';
import { named, shape } from '@levada/platform';

/** What of one source reaches one organisation for one priority of a plan, by the decisions as they stand. */
export const ShownFlow = named('Flow', {
  /** Stays the same as long as its ends do. */
  id: shape.id,
  planId: shape.id,
  source: shape.object({ id: shape.id, title: shape.text }),
  priorityCode: shape.text,
  /** What the envelope is for, where it is for one. */
  serviceType: shape.orNull(shape.text),
  organisation: shape.object({ id: shape.id, name: shape.orNull(shape.text) }),
  decisions: shape.count,
  amount: shape.money,
});
export type ShownFlow = Static<typeof ShownFlow>;
