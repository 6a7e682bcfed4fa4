import type { Static } from '@sinclair/typebox';
import { IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { ROLES, TerritoryRef, type Role } from '@levada/contracts';
import { IsDay, named, Optional, OptionalNested, shape } from '@levada/platform';

export class GiveGrantBody {
  @IsUUID()
  personId!: string;

  @IsIn(ROLES)
  role!: Role;

  /** Its slug; absent for an operator, who is of the installation. */
  @Optional()
  @IsString()
  @MaxLength(40)
  authority?: string;

  @OptionalNested(() => TerritoryRef)
  territory?: TerritoryRef;

  @Optional()
  @IsUUID()
  organisationId?: string;

  /** Today, when it is absent. */
  @Optional()
  @IsDay()
  from?: string;

  /** The last day. */
  @Optional()
  @IsDay()
  until?: string;
}

export class WithdrawGrantBody {
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  reason!: string;
}

/** A grant as people read it, with the names behind the ids. */
export const ShownGrant = named('Grant', {
  ...{ id: shape.id, personId: shape.id, person: shape.text, email: shape.text },
  /** Slug; `installation` for an operator's. */
  authority: shape.text,
  ...{ role: shape.role, territory: shape.orNull(shape.territory), organisationId: shape.orNull(shape.id) },
  ...{ from: shape.date, until: shape.orNull(shape.date), givenBy: shape.text, givenAt: shape.instant },
  ...{
    withdrawnBy: shape.orNull(shape.text),
    withdrawnAt: shape.orNull(shape.instant),
    reason: shape.orNull(shape.text),
  },
  version: shape.version,
});
export type ShownGrant = Static<typeof ShownGrant>;
