import type { Static } from '@sinclair/typebox';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { IsCode, IsDay, named, Said, shape } from '@levada/platform';
import { BASES, type CapacityBasis } from './capacity.js';
import { FORMS } from './registration.js';

export const REGISTRATION_STATUSES = ['registered', 'suspended', 'ended'] as const;

export class ReasonDto {
  @Said(2_000)
  reason!: string;
}

export class EndRegistrationDto extends ReasonDto {
  /** The first day on which it does not hold any more. */
  @IsDay()
  on!: string;
}

export class RecordCapacityDto extends ReasonDto {
  @IsIn(BASES)
  basis!: CapacityBasis;

  /** One of the entry's capacity units, or `fte`. */
  @IsString()
  @IsCode()
  unit!: string;

  /** Decimal text with up to two places. */
  @IsString()
  @MaxLength(40)
  amount!: string;

  /** The first day on which it holds; what held before ends there. */
  @IsDay()
  from!: string;
}

const whose = { organisationId: shape.id, organisation: shape.text, service: shape.text };
const listed = {
  ...{ id: shape.id, ...whose, serviceId: shape.id, catalogueVersionId: shape.id, code: shape.text },
  ...{ form: shape.oneOf(...FORMS), siteId: shape.orNull(shape.id), number: shape.text },
  ...{ validFrom: shape.date, validUntil: shape.orNull(shape.date) },
  ...{ status: shape.oneOf(...REGISTRATION_STATUSES), version: shape.version },
};
const period = { from: shape.date, until: shape.orNull(shape.date), reason: shape.text };
const figure = { basis: shape.oneOf(...BASES), unit: shape.text, amount: shape.text };

/** The right of an organisation to provide a kind of service in one form at one place. */
export const ListedRegistration = named('ListedRegistration', listed);
export type ListedRegistration = Static<typeof ListedRegistration>;

/** With every capacity and suspension there ever was. */
export const ShownRegistration = named('Registration', {
  ...listed,
  capacities: shape.list(shape.object({ ...figure, ...period, recordedBy: shape.text })),
  suspensions: shape.list(shape.object({ ...period, suspendedBy: shape.text, liftReason: shape.orNull(shape.text) })),
});
export type ShownRegistration = Static<typeof ShownRegistration>;

/** One figure of one registration; never the sum of several. */
export const ListedCapacity = named('Capacity', {
  ...{ id: shape.id, registrationId: shape.id, ...whose, code: shape.text, form: shape.oneOf(...FORMS) },
  ...{ siteId: shape.orNull(shape.id), ...figure, ...period },
});
export type ListedCapacity = Static<typeof ListedCapacity>;
