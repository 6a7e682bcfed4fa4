import type { Static } from '@sinclair/typebox';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsISO8601,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { TerritoryRef } from '@levada/contracts';
import { IsDay, named, Nested, NestedList, Optional, OptionalNested, shape } from '@levada/platform';
import { PLAN_LEVELS, type PlanLevel } from './plan.js';

// There is no year 0, neither in the calendar nor in PostgreSQL.
const AN_INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

class PlanPriorityDto {
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

  @Optional()
  @IsUUID()
  partOf?: string;

  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  partOfTitle?: string;

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;

  @IsDay()
  from!: string;

  @IsDay()
  to!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @NestedList(() => PlanPriorityDto)
  priorities!: PlanPriorityDto[];
}

export class OpenConsultationDto {
  /** An instant with its zone: a deadline without one is another hour for somebody. */
  @IsISO8601({ strict: true })
  @JSONSchema(() => ({ type: 'string', format: 'date-time' }))
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

  @IsDay()
  date!: string;
}

export class AdoptPlanDto {
  @OptionalNested(() => ResolutionDto)
  resolution?: ResolutionDto;
}

const STATUSES = ['draft', 'in-consultation', 'adopted'] as const;
const said = {
  ...{ id: shape.id, title: shape.text, level: shape.oneOf(...PLAN_LEVELS), status: shape.oneOf(...STATUSES) },
  ...{ from: shape.date, to: shape.date, planVersion: shape.count, version: shape.version },
};

/** A plan in a list. */
export const ListedPlan = named('ListedPlan', { ...said, priorities: shape.count });
export type ListedPlan = Static<typeof ListedPlan>;

/** A plan as its own authority sees it; the members of its stand are there once it has got so far. */
export const ShownPlanAnswer = named('Plan', {
  ...said,
  ...{ partOf: shape.orNull(shape.id), partOfTitle: shape.orNull(shape.text), territory: shape.territory },
  priorities: shape.list(shape.object({ code: shape.text, title: shape.text })),
  draftedBy: shape.text,
  consultation: shape.optional(shape.object({ opensAt: shape.instant, closesAt: shape.instant })),
  ...{ adoptedBy: shape.optional(shape.text), adoptedAt: shape.optional(shape.instant) },
  resolution: shape.optional(shape.orNull(shape.object({ body: shape.text, number: shape.text, date: shape.date }))),
});
