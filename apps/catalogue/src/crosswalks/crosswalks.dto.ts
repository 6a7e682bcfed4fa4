import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsIn, Matches } from 'class-validator';
import { named, NestedList, Optional, shape } from '@levada/platform';
import { CROSSWALK_RELATIONS, type CrosswalkRelation } from './crosswalk.js';

const CODE = /^[^\s/]{1,60}$/;

class CrosswalkLineDto {
  @Matches(CODE)
  from!: string;

  /** Left out where it ended. */
  @Optional()
  @Matches(CODE)
  to?: string;

  @IsIn(CROSSWALK_RELATIONS)
  relation!: CrosswalkRelation;
}

export class CrosswalkDto {
  @ArrayMaxSize(2_000)
  @NestedList(() => CrosswalkLineDto)
  lines!: CrosswalkLineDto[];
}

export class ReadUnderQuery {
  /** As it was agreed. */
  @Matches(CODE)
  code!: string;
}

const line = shape.object({
  ...{ from: shape.text, to: shape.orNull(shape.text), relation: shape.oneOf(...CROSSWALK_RELATIONS) },
});

export const ShownCrosswalk = named('Crosswalk', {
  lines: shape.list(line),
  /** Codes of the version before of which nothing is said, and which are not there any more. */
  uncovered: shape.list(shape.text),
  /** Of the catalogue version: what it is told anew on. */
  version: shape.version,
});
export type ShownCrosswalk = Static<typeof ShownCrosswalk>;

/** Under which entries of the newest published version something is read; none where it ended. */
export const ShownReading = named('CrosswalkReading', {
  ...{ code: shape.text, catalogueVersionId: shape.id, under: shape.list(shape.text) },
});
export type ShownReading = Static<typeof ShownReading>;
