import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { named, Nested, NestedList, Optional, shape } from '@levada/platform';
import { TextsDto } from '../service-types/service-types.queries.js';
import { TERM_RELATIONS, type TermRelation } from './taxonomy.js';

const CODE = /^[^\s/:]{1,60}$/;

class TermDto {
  @Matches(CODE)
  code!: string;

  /** The code of the term it lies in. */
  @Optional()
  @Matches(CODE)
  parent?: string;

  @Nested(() => TextsDto)
  names!: TextsDto;
}

class TermMappingDto {
  @Matches(CODE)
  from!: string;

  @Matches(CODE)
  taxonomy!: string;

  @Matches(CODE)
  to!: string;

  @IsIn(TERM_RELATIONS)
  relation!: TermRelation;
}

/** All of a taxonomy: what is left out is no longer so. */
export class TaxonomyDto {
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  code!: string;

  @Nested(() => TextsDto)
  title!: TextsDto;

  @IsString()
  @MinLength(1)
  @MaxLength(500)
  source!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(10_000)
  @NestedList(() => TermDto)
  terms!: TermDto[];

  @ArrayMaxSize(20_000)
  @NestedList(() => TermMappingDto)
  mappings!: TermMappingDto[];
}

const texts = shape.record(shape.text);

export const ShownTaxonomy = named('Taxonomy', {
  ...{ code: shape.text, title: texts, source: shape.text, terms: shape.count, version: shape.version },
});
export type ShownTaxonomy = Static<typeof ShownTaxonomy>;

export const RecordedTaxonomy = named('RecordedTaxonomy', {
  ...{ code: shape.text, terms: shape.count, outcome: shape.oneOf('created', 'updated', 'unchanged') },
});
export type RecordedTaxonomy = Static<typeof RecordedTaxonomy>;

export const ShownTerm = named('TaxonomyTerm', {
  ...{ taxonomy: shape.text, code: shape.text, parent: shape.orNull(shape.text), names: texts },
  /** In other taxonomies, seen from this term. */
  mappings: shape.list(
    shape.object({ taxonomy: shape.text, code: shape.text, relation: shape.oneOf(...TERM_RELATIONS) }),
  ),
});
export type ShownTerm = Static<typeof ShownTerm>;
