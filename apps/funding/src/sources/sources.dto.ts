import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { IsCode, named, Nested, NestedList, Optional, Said, shape } from '@levada/platform';
import { SOURCE_KINDS, type SourceKind } from './source.js';

class SourceIndicatorDto {
  @IsCode()
  code!: string;

  @Said(300)
  title!: string;

  @Said(60)
  unit!: string;

  @Matches(/^\d{1,12}(\.\d{1,4})?$/)
  target!: string;
}

export class OpenSourceBody {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  /** Default: `other`. */
  @Optional()
  @IsIn(SOURCE_KINDS)
  kind?: SourceKind;

  /** Of an EU project: the programme that it is of. */
  @Optional()
  @Said(200)
  operationalProgramme?: string;

  /** Of an EU project: its number. */
  @Optional()
  @Said(100)
  projectCode?: string;

  /** What whoever gives the money wants to be counted. */
  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => SourceIndicatorDto)
  indicators?: SourceIndicatorDto[];

  @Nested(() => MoneyValue)
  amount!: MoneyValue;
}

/** Where money comes from. */
export const ShownSource = named('Source', {
  ...{ id: shape.id, title: shape.text, kind: shape.oneOf(...SOURCE_KINDS) },
  ...{ operationalProgramme: shape.orNull(shape.text), projectCode: shape.orNull(shape.text) },
  indicators: shape.list(shape.object({ code: shape.text, title: shape.text, unit: shape.text, target: shape.text })),
  /** What it has now, all together; and what of it no envelope was cut from. */
  ...{ amount: shape.money, free: shape.money },
  version: shape.version,
});
export type ShownSource = Static<typeof ShownSource>;
