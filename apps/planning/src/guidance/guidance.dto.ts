import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, IsUrl, MaxLength, ValidateBy } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsCode, named, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { FOLLOWED, GUIDANCE_KINDS, type Guidance, type GuidanceAnswer } from './guidance.js';

const LONGEST_CELL = 200;
const MOST_CELLS = 50;

class SharedTableDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CELLS)
  @IsString({ each: true })
  @MaxLength(LONGEST_CELL, { each: true })
  columns!: string[];

  /** As many cells in each as there are columns; numbers as decimal texts. */
  @IsArray()
  @ArrayMaxSize(500)
  @AreRows()
  rows!: string[][];
}

function AreRows(): PropertyDecorator {
  const isRow = (row: unknown) =>
    Array.isArray(row) &&
    row.length <= MOST_CELLS &&
    row.every((cell) => typeof cell === 'string' && cell.length <= LONGEST_CELL);
  const rule = ValidateBy({
    name: 'areRows',
    validator: {
      validate: (value: unknown) => Array.isArray(value) && value.every(isRow),
      defaultMessage: () => `$property must be lists of at most ${MOST_CELLS} texts of at most ${LONGEST_CELL} letters`,
    },
  });
  const rows = { type: 'array', maxItems: 500, items: { type: 'array', items: { type: 'string' } } } as const;
  // As a whole: what is read from the decorators names a class that there is none of.
  const schema = JSONSchema(() => rows);
  return (target, name) => {
    rule(target, name as string);
    schema(target, name as string);
  };
}

export class GuidanceDto {
  @IsIn(GUIDANCE_KINDS)
  kind!: Guidance['kind'];

  /** What of the plan it belongs to. */
  @Optional()
  @IsCode()
  elementCode?: string;

  @Said(500)
  title!: string;

  @Said(20_000)
  text!: string;

  @Optional()
  @IsUrl({ protocols: ['https', 'http'], require_protocol: true })
  @MaxLength(2_000)
  link?: string;

  @OptionalNested(() => SharedTableDto)
  table?: SharedTableDto;
}

export class AnswerGuidanceDto {
  @IsIn(FOLLOWED)
  followed!: GuidanceAnswer['followed'];

  @Said(5_000)
  reason!: string;
}

const answered = {
  ...{ followed: shape.oneOf(...FOLLOWED), reason: shape.text, markedBy: shape.text, markedAt: shape.instant },
  version: shape.version,
};
export const ShownGuidanceAnswer = named('GuidanceAnswer', {
  ...{ planId: shape.id, planTitle: shape.text, guidanceId: shape.id, authorityId: shape.id, ...answered },
});
export type ShownGuidanceAnswer = Static<typeof ShownGuidanceAnswer>;
export const GuidanceAnswers = named('GuidanceAnswers', { items: shape.list(ShownGuidanceAnswer) });
export type GuidanceAnswers = Static<typeof GuidanceAnswers>;

export const ShownGuidance = named('Guidance', {
  ...{ id: shape.id, planId: shape.id, kind: shape.oneOf(...GUIDANCE_KINDS), elementCode: shape.orNull(shape.text) },
  ...{ title: shape.text, text: shape.text, link: shape.orNull(shape.text) },
  table: shape.orNull(shape.object({ columns: shape.list(shape.text), rows: shape.list(shape.list(shape.text)) })),
  ...{ isPublished: shape.boolean, version: shape.version },
});
export type ShownGuidance = Static<typeof ShownGuidance>;

/** A plan’s own, and what the plan above it gives, with whether it follows that. */
export const GuidanceOfPlan = named('GuidanceOfPlan', {
  items: shape.list(
    shape.object({
      ...ShownGuidance.properties,
      ...{ isOwn: shape.boolean, answer: shape.orNull(shape.object(answered)) },
    }),
  ),
});
export type GuidanceOfPlan = Static<typeof GuidanceOfPlan>;

export function shownGuidance(held: Guidance): ShownGuidance {
  const { authorityId: _own, writtenBy: _who, writtenAt: _when, table, ...rest } = held;
  // As plain JSON: the lists of the noun are read-only.
  return { ...rest, table: structuredClone(table) as ShownGuidance['table'] };
}

export function shownAnswer(answer: GuidanceAnswer): ShownGuidanceAnswer {
  const { id: _row, guidanceAuthorityId: _whose, markedAt, ...rest } = answer;
  return { ...rest, markedAt: markedAt.toISOString() };
}

export function shownStand({ followed, reason, markedBy, markedAt, version }: GuidanceAnswer) {
  return { followed, reason, markedBy, markedAt: markedAt.toISOString(), version };
}
