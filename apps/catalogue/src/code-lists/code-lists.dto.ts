import type { Static } from '@sinclair/typebox';
import { IsCode, IsDay, named, Nested, Optional, shape } from '@levada/platform';
import { TextsDto } from '../service-types/service-types.queries.js';
import { CODE_LISTS } from './code-entry.js';

export class CodeEntryDto {
  @Nested(() => TextsDto)
  names!: TextsDto;

  @Optional()
  @IsDay()
  validFrom?: string;

  /** The first day on which it is not used any more. */
  @Optional()
  @IsDay()
  validUntil?: string;

  /** Of one that ends: the code that takes its place. */
  @Optional()
  @IsCode()
  successor?: string;
}

export class NewCodeEntryDto extends CodeEntryDto {
  @IsCode()
  code!: string;
}

export const ShownCodeEntry = named('CodeEntry', {
  ...{ id: shape.id, list: shape.oneOf(...CODE_LISTS), code: shape.text, names: shape.record(shape.text) },
  ...{ validFrom: shape.orNull(shape.date), validUntil: shape.orNull(shape.date) },
  ...{ successor: shape.orNull(shape.text), version: shape.version },
});
export type ShownCodeEntry = Static<typeof ShownCodeEntry>;
