import type { Static } from '@sinclair/typebox';
import { named, shape } from '@levada/platform';

/** A place where services are given; `details` in the words of HSDS. */
export const ShownSite = named('Site', {
  ...{ id: shape.id, organisationId: shape.orNull(shape.id), name: shape.text, details: shape.record(shape.text) },
  ...{ source: shape.orNull(shape.text), version: shape.version },
});
export type ShownSite = Static<typeof ShownSite>;
