import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsBoolean, Matches } from 'class-validator';
import { IsCode, named, Nested, NestedList, Said, shape } from '@levada/platform';
import { textsOf } from '../service-types/service-type.js';
import { TextsDto } from '../service-types/service-types.queries.js';
import type { CriteriaSet } from './criteria-set.js';

class CriteriaFieldDto {
  @IsCode()
  code!: string;

  @Nested(() => TextsDto)
  title!: TextsDto;
}

class CriterionDto {
  @IsCode()
  code!: string;

  /** Of the field that it belongs to. */
  @IsCode()
  field!: string;

  @Nested(() => TextsDto)
  text!: TextsDto;

  /** Without it the field does not pass. */
  @IsBoolean()
  isRequired!: boolean;
}

export class CriteriaContentDto {
  @Said(500)
  title!: string;

  /** The guideline that they are from. */
  @Said(500)
  source!: string;

  @ArrayMaxSize(50)
  @NestedList(() => CriteriaFieldDto)
  fields!: CriteriaFieldDto[];

  @ArrayMaxSize(500)
  @NestedList(() => CriterionDto)
  criteria!: CriterionDto[];
}

export class DraftCriteriaSetDto extends CriteriaContentDto {
  /** What the set is called among those of the authority; the next number of that name is drafted. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  name!: string;
}

const listed = {
  ...{ id: shape.id, name: shape.text, number: shape.count, title: shape.text, source: shape.text },
  ...{ status: shape.oneOf('draft', 'published'), version: shape.version },
};

export const ListedCriteriaSet = named('ListedCriteriaSet', { ...listed, criteria: shape.count });
export type ListedCriteriaSet = Static<typeof ListedCriteriaSet>;

const texts = shape.record(shape.text);
export const ShownCriteriaSet = named('CriteriaSet', {
  ...listed,
  fields: shape.list(shape.object({ code: shape.text, title: texts })),
  criteria: shape.list(shape.object({ code: shape.text, field: shape.text, text: texts, isRequired: shape.boolean })),
  ...{ draftedBy: shape.text, publishedBy: shape.orNull(shape.text), publishedAt: shape.orNull(shape.instant) },
});
export type ShownCriteriaSet = Static<typeof ShownCriteriaSet>;

export function shownSet({
  authorityId: _own,
  writtenBy: _all,
  fields,
  criteria,
  publishedAt,
  ...said
}: CriteriaSet): ShownCriteriaSet {
  return {
    ...said,
    fields: fields.map(({ code, title }) => ({ code, title: textsOf(title) })),
    criteria: criteria.map((one) => ({ ...one, text: textsOf(one.text) })),
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}
