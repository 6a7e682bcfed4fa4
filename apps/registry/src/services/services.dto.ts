import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { named, NestedList, Optional, Said, shape } from '@levada/platform';

export const SERVICE_STATUSES = ['recorded', 'active', 'suspended', 'ended'] as const;

/** What is left out stays as it is. */
export class ChangeServiceDto {
  @Optional()
  @Said(300)
  name?: string;

  /** Where it is given without a place; an empty list: nowhere but at its sites. */
  @Optional()
  @ArrayMaxSize(500)
  @NestedList(() => TerritoryRef)
  coverage?: TerritoryRef[];

  @Said(2_000)
  reason!: string;
}

/** A service as the register holds it; `details` in the words of HSDS. */
export const ShownService = named('Service', {
  ...{ id: shape.id, organisationId: shape.orNull(shape.id), organisation: shape.orNull(shape.text), name: shape.text },
  serviceType: shape.orNull(shape.object({ catalogueVersionId: shape.id, code: shape.text })),
  ...{ form: shape.orNull(shape.text), status: shape.oneOf(...SERVICE_STATUSES), siteIds: shape.list(shape.id) },
  coverage: shape.list(shape.territory),
  ...{ details: shape.record(shape.text), source: shape.orNull(shape.text), version: shape.version },
});
export type ShownService = Static<typeof ShownService>;
