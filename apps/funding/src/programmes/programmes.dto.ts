import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsObject } from 'class-validator';
import { IsCode, named, Nested, NestedList, Optional, Said, shape } from '@levada/platform';

class SentenceDto {
  @Said(1000)
  en!: string;

  @Said(1000)
  cs!: string;

  @Said(1000)
  de!: string;

  @Said(1000)
  lv!: string;
}

class ConditionDto {
  @IsCode()
  code!: string;

  /** The article that it is from. */
  @Optional()
  @Said(300)
  source?: string;

  /** A typed expression on the facts of an application, see `libs/rules`. */
  @IsObject()
  holds!: object;

  /** What to say where it does not hold; `{requested}` is filled with the fact. */
  @Nested(() => SentenceDto)
  otherwise!: SentenceDto;
}

export class ProgrammeTextBody {
  /** The guideline, as people read it. */
  @Said(100_000)
  guideline!: string;

  /** What an application has to keep. */
  @ArrayMaxSize(200)
  @NestedList(() => ConditionDto)
  conditions!: ConditionDto[];

  /** What a single measure of a plan has to keep, on the facts of a measure; none: every measure is fundable. */
  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => ConditionDto)
  measureConditions?: ConditionDto[];
}

export class OpenProgrammeBody extends ProgrammeTextBody {
  @IsCode()
  code!: string;

  @Said(300)
  title!: string;
}

const condition = shape.object({
  ...{ code: shape.text, source: shape.optional(shape.text), holds: shape.json, otherwise: shape.sentence },
});

/** One text of a programme: its guideline, and the conditions that it sets. */
export const ShownProgrammeVersion = named('ProgrammeVersion', {
  ...{ id: shape.id, programmeId: shape.id, code: shape.text, title: shape.text, number: shape.count },
  ...{ status: shape.oneOf('draft', 'published', 'superseded'), guideline: shape.text },
  ...{ conditions: shape.list(condition), measureConditions: shape.list(condition) },
  ...{ writtenBy: shape.text, publishedBy: shape.orNull(shape.text), publishedAt: shape.orNull(shape.instant) },
  version: shape.version,
});
export type ShownProgrammeVersion = Static<typeof ShownProgrammeVersion>;
