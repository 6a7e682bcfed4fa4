import type { Static } from '@sinclair/typebox';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MoneyValue, TerritoryRef } from '@levada/contracts';
import { civilDate } from '@levada/kernel';
import { IsCode, IsDay, named, Nested, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';
import {
  BINDINGNESSES,
  COST_SOURCES,
  ELEMENT_KINDS,
  MEASURE_KINDS,
  type Bindingness,
  type CostSource,
  type ElementKind,
  type MeasureKind,
  type PlanElement,
} from './element.js';
import type { StoredElement } from './elements.queries.js';

class OfficerDto {
  @Said(200)
  name!: string;

  @Optional()
  @Said(200)
  department?: string;

  @Optional()
  @Said(200)
  contact?: string;
}

class CostDto {
  @IsInt()
  @Min(1990)
  @Max(2100)
  year!: number;

  @IsIn(COST_SOURCES)
  source!: CostSource;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;
}

class MeasuredValueDto {
  @Matches(/^-?\d{1,15}(\.\d{1,6})?$/)
  value!: string;

  @IsDay()
  on!: string;
}

class IndicatorDto {
  @IsCode()
  code!: string;

  @Said(500)
  name!: string;

  @Said(100)
  unit!: string;

  /** Those of one family are read together: accessibility, quality, institutions, residents … */
  @Optional()
  @IsCode()
  family?: string;

  /** Where the values come from. */
  @Said(500)
  source!: string;

  @OptionalNested(() => MeasuredValueDto)
  baseline?: MeasuredValueDto;

  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => MeasuredValueDto)
  targets?: MeasuredValueDto[];
}

class AlignedToDto {
  @IsUUID()
  planId!: string;

  @IsCode()
  code!: string;
}

/** All that is said of an element: what is left out is no longer so. */
export class ElementDto {
  @Said(2_000)
  title!: string;

  @Optional()
  @IsString()
  @MaxLength(100_000)
  body?: string;

  /** Whom to ask. */
  @OptionalNested(() => OfficerDto)
  officer?: OfficerDto;

  @Optional()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Said200Each()
  responsible?: string[];

  @Optional()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @Said200Each()
  cooperating?: string[];

  @Optional()
  @IsIn(MEASURE_KINDS)
  measureKind?: MeasureKind;

  @Optional()
  @Said(500)
  addressee?: string;

  @Optional()
  @IsIn(BINDINGNESSES)
  bindingness?: Bindingness;

  /** `false`: a related activity, kept apart in sums. */
  @Optional()
  @IsBoolean()
  isSocialService?: boolean;

  @Optional()
  @Said(200)
  budgetLine?: string;

  @Optional()
  @ArrayMaxSize(500)
  @NestedList(() => TerritoryRef)
  territories?: TerritoryRef[];

  @Optional()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @CodeEach()
  targetGroups?: string[];

  @Optional()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @CodeEach()
  serviceTypes?: string[];

  @Optional()
  @IsDay()
  from?: string;

  @Optional()
  @IsDay()
  to?: string;

  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => CostDto)
  costs?: CostDto[];

  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => IndicatorDto)
  indicators?: IndicatorDto[];

  /** What it serves in plans in force: the region's priority, the nation's goal. */
  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => AlignedToDto)
  alignedTo?: AlignedToDto[];
}

/** Where it stands. */
export class PlaceDto {
  /** Left out: at the top. */
  @Optional()
  @IsCode()
  parent?: string;

  /** Left out: the part of its parent. */
  @Optional()
  @IsCode()
  part?: string;

  /** Among those of its parent, from 0; left out: the last. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(100_000)
  position?: number;
}

export class AddElementDto extends PlaceDto {
  @IsCode()
  code!: string;

  @IsIn(ELEMENT_KINDS)
  kind!: ElementKind;

  @Nested(() => ElementDto)
  element!: ElementDto;
}

/** Many at once, each after the one that it stands below. */
export class AddElementsDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @NestedList(() => AddElementDto)
  elements!: AddElementDto[];
}

const measured = shape.object({ value: shape.text, on: shape.date });
const saidOfIt = {
  ...{ code: shape.text, kind: shape.oneOf(...ELEMENT_KINDS), part: shape.orNull(shape.text) },
  ...{ parent: shape.orNull(shape.text), title: shape.text },
};

export const ShownElement = named('PlanElement', {
  ...saidOfIt,
  body: shape.text,
  officer: shape.orNull(
    shape.object({ name: shape.text, department: shape.orNull(shape.text), contact: shape.orNull(shape.text) }),
  ),
  ...{ responsible: shape.list(shape.text), cooperating: shape.list(shape.text) },
  measureKind: shape.orNull(shape.oneOf(...MEASURE_KINDS)),
  ...{ addressee: shape.orNull(shape.text), bindingness: shape.oneOf(...BINDINGNESSES) },
  ...{ isSocialService: shape.boolean, budgetLine: shape.orNull(shape.text) },
  territories: shape.list(shape.territory),
  ...{ targetGroups: shape.list(shape.text), serviceTypes: shape.list(shape.text) },
  ...{ from: shape.orNull(shape.date), to: shape.orNull(shape.date) },
  costs: shape.list(shape.object({ year: shape.count, source: shape.oneOf(...COST_SOURCES), amount: shape.money })),
  indicators: shape.list(
    shape.object({
      ...{ code: shape.text, name: shape.text, unit: shape.text, family: shape.orNull(shape.text), source: shape.text },
      ...{ baseline: shape.orNull(measured), targets: shape.list(measured) },
    }),
  ),
  alignedTo: shape.list(shape.object({ planId: shape.id, code: shape.text })),
  ...{ isCited: shape.boolean, position: shape.count },
  ...{ changedBy: shape.text, changedAt: shape.instant, version: shape.version },
});
export type ShownElement = Static<typeof ShownElement>;

/** An element in the outline of its plan. */
const outlined = shape.object({ ...saidOfIt, position: shape.count, isCited: shape.boolean, version: shape.version });
export const PlanOutline = named('PlanOutline', { items: shape.list(outlined) });
export type PlanOutline = Static<typeof PlanOutline>;

export const PlanContent = named('PlanContent', { items: shape.list(ShownElement) });
export type PlanContent = Static<typeof PlanContent>;

export function shownElement({ row, element }: StoredElement): ShownElement {
  const { isCited, position, changedBy, changedAt, version } = row;
  // As plain JSON: the lists of the noun are read-only.
  const plain = structuredClone(element) as unknown as Omit<ShownElement, 'version'>;
  return { ...plain, isCited, position, changedBy, changedAt: changedAt.toISOString(), version };
}

/** The element that was told, with what was not said of it. */
export function elementTold(
  code: string,
  kind: ElementKind,
  place: Pick<PlanElement, 'part' | 'parent'>,
  told: ElementDto,
): PlanElement {
  const { officer } = told;
  return {
    ...{ code, kind, ...place, title: told.title.trim(), body: (told.body ?? '').trim() },
    officer: officer
      ? { name: officer.name, department: officer.department ?? null, contact: officer.contact ?? null }
      : null,
    ...{ responsible: told.responsible ?? [], cooperating: told.cooperating ?? [] },
    ...{ measureKind: told.measureKind ?? null, addressee: told.addressee ?? null },
    ...{ bindingness: told.bindingness ?? 'own', isSocialService: told.isSocialService ?? true },
    budgetLine: told.budgetLine ?? null,
    territories: (told.territories ?? []).map(({ scheme, level, code: at }) => ({ scheme, level, code: at })),
    ...{ targetGroups: told.targetGroups ?? [], serviceTypes: told.serviceTypes ?? [] },
    from: told.from === undefined ? null : civilDate(told.from),
    to: told.to === undefined ? null : civilDate(told.to),
    costs: (told.costs ?? []).map(({ year, source, amount }) => ({ year, source, amount: { ...amount } })),
    indicators: (told.indicators ?? []).map((one) => ({
      ...{ code: one.code, name: one.name, unit: one.unit, family: one.family ?? null, source: one.source },
      baseline: one.baseline ? measuredValue(one.baseline) : null,
      targets: (one.targets ?? []).map(measuredValue),
    })),
    alignedTo: (told.alignedTo ?? []).map(({ planId, code: at }) => ({ planId: planId.toLowerCase(), code: at })),
  };
}

function measuredValue({ value, on }: MeasuredValueDto) {
  return { value, on: civilDate(on) };
}

function Said200Each(): PropertyDecorator {
  return Matches(/^(?=.*\S).{1,200}$/, { each: true, message: 'each of $property must say something, in 200 letters' });
}

function CodeEach(): PropertyDecorator {
  return Matches(/^[^\s/]{1,60}$/, { each: true });
}
