import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { PageQuery, Nested, NestedList } from '@levada/platform';
import { PLAN_LEVELS, type Plan, type PlanLevel } from './plan.js';

// There is no year 0, neither in the calendar nor in PostgreSQL.
const A_DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/;
const AN_INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export class PlanPath {
  @IsUUID()
  id!: string;
}

class PriorityDto {
  @IsString()
  @MaxLength(60)
  @Matches(/^[^\s/]+$/, { message: 'code must not hold blanks or slashes' })
  code!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(2_000)
  title!: string;
}

export class DraftPlanDto {
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  title!: string;

  @IsIn(PLAN_LEVELS)
  level!: PlanLevel;

  @IsOptional()
  @IsUUID()
  partOf?: string;

  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  partOfTitle?: string;

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;

  @Matches(A_DAY)
  from!: string;

  @Matches(A_DAY)
  to!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @NestedList(() => PriorityDto)
  priorities!: PriorityDto[];
}

export class OpenConsultationDto {
  /** An instant with its zone: a deadline without one is another hour for somebody. */
  @IsISO8601({ strict: true })
  @Matches(AN_INSTANT)
  until!: string;
}

class ResolutionDto {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  body!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(100)
  number!: string;

  @Matches(A_DAY)
  date!: string;
}

export class AdoptPlanDto {
  @IsOptional()
  @ValidateNested()
  @Type(() => ResolutionDto)
  resolution?: ResolutionDto;
}

export class PlansQuery extends PageQuery {
  @IsOptional()
  @IsIn(['draft', 'in-consultation', 'adopted'])
  status?: Plan['status'];
}
