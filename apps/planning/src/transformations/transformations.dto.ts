import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { IsCode, IsDay, named, Nested, NestedList, Optional, Said, shape } from '@levada/platform';
import { COST_SOURCES, type CostSource } from '../elements/element.js';
import { MEASURED, TRANSFORMATION_STATUSES, type Measured } from './transformation.js';

const MOST = 1_000_000;

export class ServiceNamedDto {
  /** In the register; left out: it is called by its name, and its form is told. */
  @Optional()
  @IsUUID()
  registrationId?: string;

  @Optional()
  @Said(500)
  name?: string;

  @Optional()
  @IsCode()
  form?: string;

  @IsInt()
  @Min(0)
  @Max(MOST)
  places!: number;
}

class ReplacementDto extends ServiceNamedDto {
  @IsBoolean()
  isCommunityBased!: boolean;
}

class TransformationStepDto {
  @Said(2_000)
  what!: string;

  @Said(300)
  who!: string;

  @IsDay()
  dueOn!: string;
}

class TransformationPartnerDto {
  @Said(300)
  name!: string;

  @Said(300)
  role!: string;
}

class TransformationMoneyDto {
  @IsInt()
  @Min(1990)
  @Max(2100)
  year!: number;

  @IsIn(COST_SOURCES)
  source!: CostSource;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;
}

class TransformationTargetDto {
  @IsInt()
  @Min(1990)
  @Max(2100)
  year!: number;

  @IsIn(MEASURED)
  measured!: Measured;

  /** Of places: places of different forms are never added up. */
  @Optional()
  @IsCode()
  form?: string;

  @IsInt()
  @Min(0)
  @Max(MOST)
  value!: number;
}

/** All that is agreed of a case: what is left out is no longer so. */
export class TransformationDto {
  /** What of the plan it serves. */
  @IsCode()
  elementCode!: string;

  @Said(500)
  title!: string;

  @ArrayMaxSize(100)
  @NestedList(() => ServiceNamedDto)
  from!: ServiceNamedDto[];

  @ArrayMaxSize(100)
  @NestedList(() => ReplacementDto)
  to!: ReplacementDto[];

  /** How many people leave. */
  @IsInt()
  @Min(0)
  @Max(MOST)
  people!: number;

  /** In their order. */
  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => TransformationStepDto)
  steps?: TransformationStepDto[];

  @Optional()
  @ArrayMaxSize(100)
  @NestedList(() => TransformationPartnerDto)
  partners?: TransformationPartnerDto[];

  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => TransformationMoneyDto)
  money?: TransformationMoneyDto[];

  @Optional()
  @ArrayMaxSize(300)
  @NestedList(() => TransformationTargetDto)
  targets?: TransformationTargetDto[];
}

export class ReadTransformationDto extends TransformationTargetDto {
  @IsDay()
  on!: string;

  @Said(500)
  source!: string;
}

export class PeopleDto {
  @IsInt()
  @Min(0)
  @Max(MOST)
  accompanied!: number;

  @IsString()
  @MaxLength(2_000)
  status!: string;
}

export class StopTransformationDto {
  @Said(2_000)
  reason!: string;
}

export class StepDoneDto {
  @IsDay()
  on!: string;
}

const service = {
  ...{ registrationId: shape.orNull(shape.id), name: shape.text, form: shape.text, places: shape.count },
};
const measured = shape.oneOf(...MEASURED);
const funds = shape.object({ year: shape.count, source: shape.oneOf(...COST_SOURCES), amount: shape.money });

export const ShownTransformation = named('Transformation', {
  ...{ id: shape.id, planId: shape.id, elementCode: shape.text, title: shape.text },
  status: shape.oneOf(...TRANSFORMATION_STATUSES),
  from: shape.list(shape.object(service)),
  to: shape.list(shape.object({ ...service, isCommunityBased: shape.boolean })),
  people: shape.object({ leaving: shape.count, accompanied: shape.count, status: shape.text }),
  steps: shape.list(
    shape.object({
      ...{ position: shape.count, what: shape.text, who: shape.text, dueOn: shape.date },
      doneOn: shape.orNull(shape.date),
    }),
  ),
  partners: shape.list(shape.object({ name: shape.text, role: shape.text })),
  money: shape.list(funds),
  targets: shape.list(
    shape.object({ year: shape.count, measured, form: shape.orNull(shape.text), value: shape.count }),
  ),
  ...{ draftedBy: shape.text, agreedBy: shape.orNull(shape.text), agreedAt: shape.orNull(shape.instant) },
  ...{ stopReason: shape.orNull(shape.text), version: shape.version },
});
export type ShownTransformation = Static<typeof ShownTransformation>;

export const ShownTransformations = named('Transformations', { items: shape.list(ShownTransformation) });
export type ShownTransformations = Static<typeof ShownTransformations>;

/** What is to become fewer, by year: the target beside what was read last; and the money, by year and source. */
export const TransformationProgress = named('TransformationProgress', {
  years: shape.list(
    shape.object({
      ...{ year: shape.count, measured, form: shape.orNull(shape.text) },
      ...{
        target: shape.orNull(shape.count),
        actual: shape.orNull(shape.count),
        cases: shape.count,
        read: shape.count,
      },
    }),
  ),
  money: shape.list(funds),
});
export type TransformationProgress = Static<typeof TransformationProgress>;
