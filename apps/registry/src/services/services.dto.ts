import type { Static } from '@sinclair/typebox';
import { named, shape } from '@levada/platform';

export const SERVICE_STATUSES = ['recorded', 'active', 'suspended', 'ended'] as const;

/** A service as the register holds it; `details` in the words of HSDS. */
export const ShownService = named('Service', {
  ...{ id: shape.id, organisationId: shape.orNull(shape.id), organisation: shape.orNull(shape.text), name: shape.text },
  serviceType: shape.orNull(shape.object({ catalogueVersionId: shape.id, code: shape.text })),
  ...{ form: shape.orNull(shape.text), status: shape.oneOf(...SERVICE_STATUSES), siteIds: shape.list(shape.id) },
  ...{ details: shape.record(shape.text), source: shape.orNull(shape.text), version: shape.version },
});
export type ShownService = Static<typeof ShownService>;
