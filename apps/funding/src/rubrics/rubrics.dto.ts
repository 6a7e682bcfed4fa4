import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn, Matches } from 'class-validator';
import { IsCode, named, NestedList, Optional, Said, shape } from '@levada/platform';
import { DECIMAL, JUSTIFICATIONS } from './rubric.js';

export class CriterionDto {
  @IsCode()
  code!: string;

  @Said(500)
  title!: string;

  /** Its points count this many times; weights that add up to 1 make the total a weighted mean. */
  @Matches(DECIMAL)
  weight!: string;

  @Matches(DECIMAL)
  min!: string;

  @Matches(DECIMAL)
  max!: string;

  /** Below this an application fails, whatever its total. */
  @Optional()
  @Matches(DECIMAL)
  threshold?: string;

  /** Whether points need words: `always` (so it is when nothing is said), `when-below` the threshold, `never`. */
  @Optional()
  @IsIn(JUSTIFICATIONS)
  justification?: (typeof JUSTIFICATIONS)[number];
}

export class RubricBody {
  @Said(500)
  title!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @NestedList(() => CriterionDto)
  criteria!: CriterionDto[];

  /** Of the weighted total of one review. */
  @Optional()
  @Matches(DECIMAL)
  threshold?: string;
}

export const shownCriterion = shape.object({
  ...{ code: shape.text, title: shape.text, weight: shape.text, min: shape.text, max: shape.text },
  ...{ threshold: shape.orNull(shape.text), justification: shape.oneOf(...JUSTIFICATIONS) },
});

/** One version of what applications are judged by. */
export const ShownRubric = named('Rubric', {
  ...{ id: shape.id, firstId: shape.id, number: shape.count, title: shape.text },
  ...{ criteria: shape.list(shownCriterion), threshold: shape.orNull(shape.text) },
  ...{ status: shape.oneOf('draft', 'published'), draftedBy: shape.text, draftedAt: shape.instant },
  ...{ publishedBy: shape.orNull(shape.text), publishedAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownRubric = Static<typeof ShownRubric>;
