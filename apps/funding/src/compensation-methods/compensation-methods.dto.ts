import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsObject, Matches, Max, Min } from 'class-validator';
import { IsCode, named, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';

const NAME = /^[a-z][A-Za-z0-9]{0,59}$/;
const NUMBER = /^-?\d{1,30}([./]\d{1,30})?$/;

class KindFigureDto {
  /** Code of a kind of service. */
  @IsCode()
  serviceType!: string;

  @Matches(NUMBER)
  value!: string;
}

class MethodParameterDto {
  /** As formulas name it: `nationalCosts`. */
  @Matches(NAME)
  name!: string;

  /** Where the figure is from. */
  @Said(500)
  source!: string;

  /** One figure for all kinds of service … */
  @Optional()
  @Matches(NUMBER)
  value?: string;

  /** … or one for each. */
  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => KindFigureDto)
  byServiceType?: KindFigureDto[];
}

class FormulaDto {
  /** What later steps call it; the last one is `compensation`. */
  @Matches(NAME)
  code!: string;

  /** A typed expression on the facts of an act, the parameters and the steps before it, see `libs/rules`. */
  @IsObject()
  is!: object;
}

class EuroRateDto {
  /** How much of the currency one euro is. */
  @Matches(NUMBER)
  value!: string;

  @Said(500)
  source!: string;
}

export class MethodTextBody {
  @Said(300)
  title!: string;

  /** Codes of kinds of service; absent: all. */
  @Optional()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @Matches(/^[^\s/]{1,60}$/, { each: true })
  serviceTypes?: string[];

  /** Of capacity, as the register names it. */
  @IsCode()
  unit!: string;

  @Matches(/^[A-Z]{3}$/)
  currency!: string;

  /** For the ceilings of European law. Absent: they are not looked at, unless the currency is the euro. */
  @OptionalNested(() => EuroRateDto)
  euroRate?: EuroRateDto;

  @ArrayMaxSize(200)
  @NestedList(() => MethodParameterDto)
  parameters!: MethodParameterDto[];

  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @NestedList(() => FormulaDto)
  formulas!: FormulaDto[];
}

export class DraftMethodBody extends MethodTextBody {
  @IsInt()
  @Min(2000)
  @Max(2200)
  year!: number;

  /** What tells it from other methods of the year. */
  @IsCode()
  code!: string;
}

const parameter = shape.object({
  ...{ name: shape.text, source: shape.text, value: shape.orNull(shape.text) },
  byServiceType: shape.list(shape.object({ serviceType: shape.text, value: shape.text })),
});

/** One version of how an authority reckons compensation in a year. */
export const ShownMethod = named('CompensationMethod', {
  ...{ id: shape.id, year: shape.count, code: shape.text, number: shape.count, title: shape.text },
  ...{ serviceTypes: shape.orNull(shape.list(shape.text)), unit: shape.text, currency: shape.text },
  euroRate: shape.orNull(shape.object({ value: shape.text, source: shape.text })),
  parameters: shape.list(parameter),
  formulas: shape.list(shape.object({ code: shape.text, is: shape.json })),
  status: shape.oneOf('draft', 'published', 'superseded'),
  ...{ writers: shape.list(shape.text), publishedBy: shape.orNull(shape.text) },
  ...{ publishedAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownMethod = Static<typeof ShownMethod>;
