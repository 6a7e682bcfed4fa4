import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { ROLES, TerritoryRef, type Role } from '@levada/contracts';
import { PageQuery } from '@levada/platform';

const A_DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;

export class GiveGrantBody {
  @IsUUID()
  personId!: string;

  @IsIn(ROLES)
  role!: Role;

  /** Its slug; absent for an operator, who is of the installation. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  authority?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => TerritoryRef)
  territory?: TerritoryRef;

  @IsOptional()
  @IsUUID()
  organisationId?: string;

  /** Today, when it is absent. */
  @IsOptional()
  @Matches(A_DAY)
  from?: string;

  /** The last day. */
  @IsOptional()
  @Matches(A_DAY)
  until?: string;
}

export class WithdrawGrantBody {
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  reason!: string;
}

export class GrantsQuery extends PageQuery {
  /** Slug of an authority. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  authority?: string;

  /** Id or address of a person. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  person?: string;

  @IsOptional()
  @IsIn(ROLES)
  role?: Role;

  @IsOptional()
  @IsIn(['given', 'withdrawn', 'all'])
  status: 'given' | 'withdrawn' | 'all' = 'given';
}
