import type { Static } from '@sinclair/typebox';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { LANGUAGES, type Language } from '@levada/kernel';
import { IsCode, IsDay, named, Nested, NestedList, Optional, shape } from '@levada/platform';
import { textsOf } from '../service-types/service-type.js';
import { shownServiceType, TextsDto } from '../service-types/service-types.queries.js';
import type { CatalogueVersion } from './catalogue-version.js';
import { rowOf } from './catalogue-version.table.js';

class AttributeOptionDto {
  @IsCode()
  code!: string;

  @Nested(() => TextsDto)
  names!: TextsDto;
}

export class AttributeDefinitionDto {
  @IsCode()
  code!: string;

  @Nested(() => TextsDto)
  names!: TextsDto;

  /** None: any text is an answer. */
  @ArrayMaxSize(200)
  @ArrayUnique(({ code }: AttributeOptionDto) => code)
  @NestedList(() => AttributeOptionDto)
  options!: AttributeOptionDto[];

  @IsBoolean()
  isMultiple!: boolean;
}

export class DraftVersionDto {
  /** What the catalogue is called among those of the authority: `psychosocial`. */
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  catalogue!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(500)
  title!: string;

  /** Who is responsible, and whom to ask. */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  contact!: string;

  /** Names and definitions are wanted in these. */
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(LANGUAGES, { each: true })
  languages!: Language[];

  /** What every entry is asked besides; left out: as in the version before. */
  @Optional()
  @ArrayMaxSize(50)
  @ArrayUnique(({ code }: AttributeDefinitionDto) => code)
  @NestedList(() => AttributeDefinitionDto)
  attributes?: AttributeDefinitionDto[];

  /** The published version that this one follows: its entries are copied. */
  @Optional()
  @IsUUID()
  follows?: string;
}

export class PublishVersionDto {
  /** The day from which it holds. */
  @IsDay()
  effectiveOn!: string;
}

export class CompareQuery {
  /** The version it is compared with; left out: the one before it. */
  @Optional()
  @IsUUID()
  with?: string;
}

export const VERSION_STATUSES = ['draft', 'in-discussion', 'signed-off', 'published', 'superseded'] as const;
const texts = shape.record(shape.text);
const listed = {
  ...{ id: shape.id, catalogue: shape.text, number: shape.count, title: shape.text },
  ...{ status: shape.oneOf(...VERSION_STATUSES), version: shape.version },
  ...{ effectiveOn: shape.orNull(shape.date), effectiveUntil: shape.orNull(shape.date) },
};

export const ListedVersion = named('ListedCatalogueVersion', { ...listed, entries: shape.count });
export type ListedVersion = Static<typeof ListedVersion>;

export const ShownVersion = named('CatalogueVersion', {
  ...listed,
  ...{ contact: shape.text, languages: shape.list(shape.oneOf(...LANGUAGES)) },
  attributes: shape.list(
    shape.object({
      ...{ code: shape.text, names: texts, isMultiple: shape.boolean },
      options: shape.list(shape.object({ code: shape.text, names: texts })),
    }),
  ),
  ...{ predecessorId: shape.orNull(shape.id), draftedBy: shape.text },
  ...{ signedOffBy: shape.orNull(shape.text), signedOffAt: shape.orNull(shape.instant) },
  contentHash: shape.orNull(shape.text),
  ...{ publishedBy: shape.orNull(shape.text), publishedAt: shape.orNull(shape.instant) },
});
export type ShownVersion = Static<typeof ShownVersion>;

export const ShownComparison = named('CatalogueComparison', {
  added: shape.list(shownServiceType),
  removed: shape.list(shape.object({ ...shownServiceType.properties, successors: shape.list(shape.text) })),
  changed: shape.list(
    shape.object({
      code: shape.text,
      members: shape.list(shape.object({ member: shape.text, before: shape.json, after: shape.json })),
    }),
  ),
  unchanged: shape.count,
});
export type ShownComparison = Static<typeof ShownComparison>;

export function shown(version: CatalogueVersion): ShownVersion {
  const { authorityId: _own, attributes, languages, signedOffAt, publishedAt, ...said } = rowOf(version);
  return {
    ...said,
    languages: [...languages],
    attributes: attributes.map((one) => ({
      ...one,
      names: textsOf(one.names),
      options: one.options.map(({ code, names }) => ({ code, names: textsOf(names) })),
    })),
    signedOffAt: signedOffAt?.toISOString() ?? null,
    publishedAt: publishedAt?.toISOString() ?? null,
  };
}
