import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsIn, IsISO8601, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { TerritoryRef } from '@levada/contracts';
import { IsCode, IsDay, named, Nested, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { PLAN_LEVELS, PLAN_STATUSES, PLAN_TYPES, type PlanLevel, type PlanType } from './plan.js';

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

class DepartmentDto {
  @Said(200)
  name!: string;

  @Said(200)
  officer!: string;

  @Optional()
  @Said(200)
  contact?: string;
}

/** What can be written anew while it is a draft. */
export class PlanHeadDto {
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  title!: string;

  @IsDay()
  from!: string;

  @IsDay()
  to!: string;

  /** Who owns it together (integrated planning has several). */
  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => DepartmentDto)
  departments?: DepartmentDto[];
}

export class DraftPlanDto extends PlanHeadDto {
  @IsIn(PLAN_LEVELS)
  level!: PlanLevel;

  /** Left out: `strategic`. */
  @Optional()
  @IsIn(PLAN_TYPES)
  type?: PlanType;

  @Optional()
  @IsUUID()
  partOf?: string;

  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  partOfTitle?: string;

  /** The plan whose time it takes over. */
  @Optional()
  @IsUUID()
  follows?: string;

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;

  /** What it is built by, by its code; left out: an outline of which nothing is required. */
  @Optional()
  @IsCode()
  template?: string;

  /** What money is to cite, as far as it is known. */
  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => PlanPriorityDto)
  priorities?: PlanPriorityDto[];
}

export class OpenConsultationDto {
  /** An instant with its zone: a deadline without one is another hour for somebody. */
  @IsISO8601({ strict: true })
  @JSONSchema(() => ({ type: 'string', format: 'date-time' }))
  @Matches(AN_INSTANT)
  until!: string;
}

export class WithdrawPlanDto {
  @Said(2_000)
  reason!: string;
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
  /** Left out: the last resolution that was recorded at a gate. */
  @OptionalNested(() => ResolutionDto)
  resolution?: ResolutionDto;
}

const said = {
  ...{ id: shape.id, title: shape.text, level: shape.oneOf(...PLAN_LEVELS), type: shape.oneOf(...PLAN_TYPES) },
  ...{ status: shape.oneOf(...PLAN_STATUSES), from: shape.date, to: shape.date },
  ...{ planVersion: shape.count, version: shape.version },
};

/** A plan in a list, by its version in force, else its newest. */
export const ListedPlan = named('ListedPlan', { ...said, priorities: shape.count });
export type ListedPlan = Static<typeof ListedPlan>;

/** A version of a plan; the members of its stand are there once it has got so far. */
export const ShownPlanAnswer = named('Plan', {
  ...said,
  ...{ partOf: shape.orNull(shape.id), partOfTitle: shape.orNull(shape.text), follows: shape.orNull(shape.id) },
  ...{ territory: shape.territory, templateId: shape.orNull(shape.id), amends: shape.orNull(shape.count) },
  departments: shape.list(shape.object({ name: shape.text, officer: shape.text, contact: shape.orNull(shape.text) })),
  priorities: shape.list(shape.object({ code: shape.text, title: shape.text })),
  draftedBy: shape.text,
  consultation: shape.optional(shape.object({ opensAt: shape.instant, closesAt: shape.instant })),
  ...{ adoptedBy: shape.optional(shape.text), adoptedAt: shape.optional(shape.instant) },
  resolution: shape.optional(shape.orNull(shape.object({ body: shape.text, number: shape.text, date: shape.date }))),
});

/** Every version that the reader may see, the newest first. */
export const PlanVersions = named('PlanVersions', { items: shape.list(ShownPlanAnswer) });
