import { applyDecorators } from '@nestjs/common';
import type { Static } from '@sinclair/typebox';
import {
  ArrayMaxSize,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { LANGUAGES } from '@levada/kernel';
import { named, Nested, NestedList, Optional, shape } from '@levada/platform';
import { CHECKS, type CheckCode, type RegistrationRules } from './registration-rules.js';

/** From 1 to `most`, or `null`. */
function CountOrNull(most: number): PropertyDecorator {
  const isOne = (value: unknown): boolean =>
    value === null || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= most);
  const defaultMessage = () => `$property must be null or a whole number from 1 to ${most}`;
  return applyDecorators(
    ValidateBy({ name: 'countOrNull', validator: { validate: isOne, defaultMessage } }),
    JSONSchema(() => ({ type: ['integer', 'null'] as never, minimum: 1, maximum: most })),
  );
}

const A_CODE = /^[a-z][a-z0-9-]{0,59}$/;

class TitlesDto {
  @Optional()
  @IsString()
  @MaxLength(500)
  en?: string;

  @Optional()
  @IsString()
  @MaxLength(500)
  cs?: string;

  @Optional()
  @IsString()
  @MaxLength(500)
  de?: string;

  @Optional()
  @IsString()
  @MaxLength(500)
  lv?: string;
}

class ReasonOfRefusalDto {
  @Matches(A_CODE)
  code!: string;

  @Nested(() => TitlesDto)
  title!: TitlesDto;
}

class ChecklistItemDto extends ReasonOfRefusalDto {
  @IsBoolean()
  isRequired!: boolean;
}

class RequiredCheckDto {
  @IsIn(CHECKS)
  code!: CheckCode;

  @IsBoolean()
  isRequired!: boolean;

  /** `null`: once is enough. */
  @CountOrNull(3650)
  repeatDays!: number | null;
}

export class RegistrationRulesDto {
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  legalBasis!: string;

  @IsInt()
  @Min(1)
  @Max(3650)
  decisionDays!: number;

  @IsInt()
  @Min(1)
  @Max(3650)
  completionDays!: number;

  @IsInt()
  @Min(0)
  @Max(3650)
  appealDays!: number;

  /** A deadline on a day that it closes ends on the next open one; left out: days are days. */
  @Optional()
  @Matches(A_CODE)
  calendar?: string;

  /** `null`: a registration does not expire. */
  @CountOrNull(100)
  validityYears!: number | null;

  @ArrayMaxSize(10)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(3650, { each: true })
  noticeDays!: number[];

  @ArrayMaxSize(100)
  @NestedList(() => ChecklistItemDto)
  checklist!: ChecklistItemDto[];

  @ArrayMaxSize(20)
  @NestedList(() => RequiredCheckDto)
  checks!: RequiredCheckDto[];

  @ArrayMaxSize(100)
  @NestedList(() => ReasonOfRefusalDto)
  refusalReasons!: ReasonOfRefusalDto[];
}

const titles = shape.object(Object.fromEntries(LANGUAGES.map((one) => [one, shape.optional(shape.text)])));
const coded = { code: shape.text, title: titles };

export const ShownRules = named('RegistrationRules', {
  ...{ id: shape.id, number: shape.count, legalBasis: shape.text, decisionDays: shape.count },
  ...{
    completionDays: shape.count,
    appealDays: shape.count,
    calendar: shape.orNull(shape.text),
    validityYears: shape.orNull(shape.count),
  },
  noticeDays: shape.list(shape.count),
  checklist: shape.list(shape.object({ ...coded, isRequired: shape.boolean })),
  checks: shape.list(
    shape.object({
      ...{ code: shape.oneOf(...CHECKS), isRequired: shape.boolean, repeatDays: shape.orNull(shape.count) },
    }),
  ),
  refusalReasons: shape.list(shape.object(coded)),
});
export type ShownRules = Static<typeof ShownRules>;

export function shownRules({ authorityId: _own, version: _version, ...rules }: RegistrationRules): ShownRules {
  const { noticeDays, checklist, checks, refusalReasons, ...said } = rules;
  return {
    ...said,
    ...{ noticeDays: [...noticeDays], checks: checks.map((one) => ({ ...one })) },
    checklist: checklist.map((one) => ({ ...one, title: { ...one.title } })),
    refusalReasons: refusalReasons.map((one) => ({ ...one, title: { ...one.title } })),
  };
}
