import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { MoneyValue, TerritoryRef } from '@levada/contracts';
import { IsCode, IsDay, named, Nested, NestedList, Optional, shape } from '@levada/platform';
import { MEASURE_SOURCES, type MeasureSource } from '../eligibility/measure-facts.js';

class MeasureCostDto {
  @IsIn(MEASURE_SOURCES)
  source!: MeasureSource;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;
}

/** A measure as its plan says it; what more the plan says of it can stay out. */
export class FundableMeasureDto {
  @IsCode()
  code!: string;

  @Optional()
  @IsString()
  @MaxLength(60)
  part?: string;

  @Optional()
  @IsString()
  @MaxLength(60)
  measureKind?: string;

  /** Without it, it is one. */
  @Optional()
  @IsBoolean()
  isSocialService?: boolean;

  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  serviceTypes?: string[];

  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  targetGroups?: string[];

  @Optional()
  @ArrayMaxSize(500)
  @NestedList(() => TerritoryRef)
  territories?: TerritoryRef[];

  @Optional()
  @IsDay()
  from?: string;

  @Optional()
  @IsDay()
  to?: string;

  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => MeasureCostDto)
  costs?: MeasureCostDto[];

  /** The priority that it serves. */
  @Optional()
  @IsCode()
  priorityCode?: string;
}

export class CheckMeasuresBody {
  /** The plan in force whose priorities they serve. */
  @IsUUID()
  planId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @NestedList(() => FundableMeasureDto)
  measures!: FundableMeasureDto[];
}

/** Whether each measure can be funded under a guideline, and of each rule why not. */
export const ShownFundability = named('Fundability', {
  ...{ programmeVersionId: shape.id, planId: shape.id, planVersion: shape.count },
  measures: shape.list(
    shape.object({
      ...{ code: shape.text, isFundable: shape.boolean },
      verdicts: shape.list(
        shape.object({
          ...{ code: shape.text, holds: shape.boolean, source: shape.orNull(shape.text) },
          ...{ reason: shape.optional(shape.sentence), unknown: shape.optional(shape.list(shape.text)) },
        }),
      ),
    }),
  ),
});
export type ShownFundability = Static<typeof ShownFundability>;
