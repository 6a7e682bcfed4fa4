import type { Static } from '@sinclair/typebox';
import { named, shape } from '@levada/platform';

export const PlanLog = named('PlanLog', {
  items: shape.list(
    shape.object({
      ...{ at: shape.instant, what: shape.text, by: shape.orNull(shape.text), planVersion: shape.orNull(shape.count) },
      facts: shape.record(shape.text),
    }),
  ),
});
export type PlanLog = Static<typeof PlanLog>;
