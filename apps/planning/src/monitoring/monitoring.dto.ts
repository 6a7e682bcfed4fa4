import type { Static } from '@sinclair/typebox';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { IsCode, IsDay, named, Nested, Optional, Said, shape } from '@levada/platform';
import { RESULTS, RISK_KINDS, type Result, type RiskKind } from './progress.js';

export class PlanActionDto {
  @IsInt()
  @Min(1990)
  @Max(2100)
  year!: number;

  @IsCode()
  elementCode!: string;

  @Said(2_000)
  text!: string;

  @Said(200)
  responsible!: string;

  @IsDay()
  dueOn!: string;

  /** How much it counts beside the others; left out: 1. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  weight?: number;
}

export class ReportActionDto {
  /** In per cent. */
  @IsInt()
  @Min(0)
  @Max(100)
  progress!: number;

  @Optional()
  @IsString()
  @MaxLength(2_000)
  note?: string;
}

export class YearQuery {
  /** Left out: of all years. */
  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1990)
  @Max(2100)
  year?: number;
}

export class ReadIndicatorDto {
  @IsCode()
  elementCode!: string;

  @IsCode()
  indicatorCode!: string;

  @Matches(/^-?\d{1,15}(\.\d{1,6})?$/)
  value!: string;

  @IsDay()
  on!: string;

  @Said(500)
  source!: string;
}

export class EvaluateDto {
  @IsIn(RESULTS)
  result!: Result;

  @Said(20_000)
  text!: string;
}

export class NoteRiskDto {
  @IsIn(RISK_KINDS)
  kind!: RiskKind;

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;

  @Said(5_000)
  text!: string;

  /** What is done about it. */
  @Optional()
  @IsString()
  @MaxLength(5_000)
  response?: string;
}

export class AnswerRiskDto {
  @IsString()
  @MaxLength(5_000)
  response!: string;

  @IsBoolean()
  isOpen!: boolean;
}

export const ShownAction = named('PlanAction', {
  ...{ id: shape.id, planId: shape.id, year: shape.count, elementCode: shape.text, text: shape.text },
  ...{ responsible: shape.text, dueOn: shape.date, weight: shape.count, progress: shape.count, note: shape.text },
  version: shape.version,
});
export type ShownAction = Static<typeof ShownAction>;
export const ShownActions = named('PlanActions', { items: shape.list(ShownAction) });

export const ShownProgress = named('PlanProgress', {
  items: shape.list(
    shape.object({
      ...{ code: shape.text, parent: shape.orNull(shape.text), kind: shape.text, title: shape.text },
      /** Exact fraction from 0 to 1; `null`: nothing is planned below it. */
      ...{ share: shape.orNull(shape.text), actions: shape.count, overdue: shape.count },
    }),
  ),
});
export type ShownProgress = Static<typeof ShownProgress>;

const measured = shape.object({ value: shape.text, on: shape.date });
export const ShownIndicators = named('PlanIndicators', {
  items: shape.list(
    shape.object({
      ...{ elementCode: shape.text, code: shape.text, name: shape.text, unit: shape.text },
      ...{ family: shape.orNull(shape.text), source: shape.text },
      ...{ baseline: shape.orNull(measured), targets: shape.list(measured) },
      readings: shape.list(shape.object({ value: shape.text, on: shape.date, source: shape.text })),
    }),
  ),
});
export type ShownIndicators = Static<typeof ShownIndicators>;

export const ShownEvaluation = named('PlanEvaluation', {
  ...{ id: shape.id, elementCode: shape.text, result: shape.oneOf(...RESULTS), text: shape.text },
  ...{ evaluatedBy: shape.text, evaluatedAt: shape.instant, version: shape.version },
});
export type ShownEvaluation = Static<typeof ShownEvaluation>;

/** What the plan that this one follows came to: where the next one begins. */
export const ShownLessons = named('PlanLessons', {
  follows: shape.orNull(shape.object({ id: shape.id, title: shape.text })),
  items: shape.list(
    shape.object({
      ...{ code: shape.text, kind: shape.text, title: shape.text },
      ...{ result: shape.orNull(shape.oneOf(...RESULTS)), text: shape.orNull(shape.text) },
      share: shape.orNull(shape.text),
    }),
  ),
});
export type ShownLessons = Static<typeof ShownLessons>;

export const ShownRisk = named('PlanRisk', {
  ...{ id: shape.id, kind: shape.oneOf(...RISK_KINDS), territory: shape.territory, text: shape.text },
  ...{ response: shape.text, isOpen: shape.boolean, notedBy: shape.text, notedAt: shape.instant },
  version: shape.version,
});
export type ShownRisk = Static<typeof ShownRisk>;
export const ShownRisks = named('PlanRisks', { items: shape.list(ShownRisk) });
