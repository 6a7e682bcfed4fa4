import { Type } from 'class-transformer';
import { IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { TerritoryRef } from '../values/territory-ref.js';

const A_DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** A role that a person holds for an authority: the outward state at its version. */
class GrantV1 {
  @IsUUID()
  grantId!: string;

  @IsUUID()
  personId!: string;

  @IsUUID()
  authorityId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(60)
  role!: string;

  /** Only within this territory and those below it. */
  @IsOptional()
  @ValidateNested()
  @Type(() => TerritoryRef)
  territory?: TerritoryRef;

  /** Only for this organisation of the register. */
  @IsOptional()
  @IsUUID()
  organisationId?: string;

  @Matches(A_DAY)
  from!: string;

  /** The last day; absent: until it is withdrawn. */
  @IsOptional()
  @Matches(A_DAY)
  until?: string;
}

const example = {
  grantId: '019a9d3e-1c00-7000-8000-000000000041',
  personId: '019a9d3e-1c00-7000-8000-000000000042',
  authorityId: '019a9d3e-1c00-7000-8000-000000000001',
  role: 'planner',
  territory: { scheme: 'cz-csu', level: 'orp', code: '5109' },
  from: '2026-01-01',
  until: '2026-12-31',
};

export class GrantGivenV1 extends GrantV1 {
  static readonly type = 'access.grant.given.v1';
  static readonly example: GrantGivenV1 = example;
}

export class GrantWithdrawnV1 extends GrantV1 {
  static readonly type = 'access.grant.withdrawn.v1';
  static readonly example: GrantWithdrawnV1 = example;
}
