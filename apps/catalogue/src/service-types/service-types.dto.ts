import type { Static } from '@sinclair/typebox';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { LANGUAGES } from '@levada/kernel';
import { named, Nested, NestedList, Optional, OptionalNested, shape } from '@levada/platform';
import {
  DELIVERIES,
  SERVICE_FORMS,
  SERVICE_KINDS,
  textsOf,
  type Delivery,
  type ServiceForm,
  type ServiceKind,
  type ServiceType,
} from './service-type.js';

const CODE = /^[^\s/]{1,60}$/;
const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;

/** A text in one or more of the languages of the house. */
export class TextsDto {
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(5_000)
  en?: string;

  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(5_000)
  cs?: string;

  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(5_000)
  de?: string;

  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(5_000)
  lv?: string;
}

export class ReferenceCostDto {
  @Matches(AMOUNT)
  amount!: string;

  @Matches(/^[A-Z]{3}$/)
  currency!: string;

  @Matches(CODE)
  unit!: string;

  /** Where it is known from. */
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  source!: string;

  @IsInt()
  @Min(1990)
  @Max(2100)
  year!: number;
}

class TermRefDto {
  @Matches(CODE)
  taxonomy!: string;

  @Matches(CODE)
  code!: string;
}

/** `{ code: [answer, …] }`: few answers, none of them long. */
function AreAnswers(): PropertyDecorator {
  const isAnswers = (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length <= 50 &&
    Object.entries(value).every(
      ([code, answers]) =>
        CODE.test(code) &&
        Array.isArray(answers) &&
        answers.length <= 50 &&
        answers.every((one) => typeof one === 'string' && one.length > 0 && one.length <= 500),
    );
  return ValidateBy({
    name: 'areAnswers',
    validator: {
      validate: isAnswers,
      defaultMessage: () => '$property must hold lists of short texts by the code of an attribute',
    },
  });
}

/** All that is said of an entry: what is left out is no longer so. */
export class ServiceTypeDto {
  @IsIn(SERVICE_KINDS)
  kind!: ServiceKind;

  @IsIn(DELIVERIES)
  delivery!: Delivery;

  @Nested(() => TextsDto)
  names!: TextsDto;

  @OptionalNested(() => TextsDto)
  definitions?: TextsDto;

  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(1_000)
  legalBasis?: string;

  @Optional()
  @Matches(CODE)
  domain?: string;

  @ArrayUnique()
  @IsIn(SERVICE_FORMS, { each: true })
  forms!: ServiceForm[];

  @Optional()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  targetGroups?: string[];

  @Optional()
  @Matches(CODE)
  serviceUnit?: string;

  @Optional()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  capacityUnits?: string[];

  @Optional()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MinLength(1, { each: true })
  @MaxLength(2_000, { each: true })
  qualityStandards?: string[];

  @Optional()
  @IsBoolean()
  isCommunityBased?: boolean;

  @Optional()
  @IsBoolean()
  isContinuity?: boolean;

  @OptionalNested(() => ReferenceCostDto)
  referenceCost?: ReferenceCostDto;

  @Optional()
  @IsObject()
  @AreAnswers()
  @JSONSchema(() => ({
    type: 'object',
    additionalProperties: { type: 'array', items: { type: 'string', minLength: 1, maxLength: 500 } },
  }))
  attributes?: Record<string, string[]>;

  @Optional()
  @ArrayMaxSize(100)
  @NestedList(() => TermRefDto)
  terms?: TermRefDto[];
}

/** Why an entry is changed, and what led to it. */
class BecauseDto {
  @Optional()
  @IsString()
  @Matches(/\S/, { message: 'reason must not be blank' })
  @MaxLength(2_000)
  reason?: string;

  /** The comment that is answered by it. */
  @Optional()
  @IsUUID()
  commentId?: string;

  /** What a workshop brought. */
  @Optional()
  @IsUUID()
  outcomeId?: string;
}

export class AddServiceTypeDto extends BecauseDto {
  /** As it is cited: `W1`, `40`. */
  @Matches(CODE)
  code!: string;

  @Nested(() => ServiceTypeDto)
  entry!: ServiceTypeDto;
}

export class ChangeServiceTypeDto extends BecauseDto {
  @Nested(() => ServiceTypeDto)
  entry!: ServiceTypeDto;
}

export class RemoveServiceTypeQuery extends BecauseDto {}

const texts = shape.record(shape.text);
const said = {
  ...{ code: shape.text, kind: shape.oneOf(...SERVICE_KINDS), delivery: shape.oneOf(...DELIVERIES) },
  ...{ names: texts, definitions: texts },
  ...{ legalBasis: shape.orNull(shape.text), domain: shape.orNull(shape.text) },
  ...{ forms: shape.list(shape.oneOf(...SERVICE_FORMS)), targetGroups: shape.list(shape.text) },
  ...{ serviceUnit: shape.orNull(shape.text), capacityUnits: shape.list(shape.text) },
  ...{ qualityStandards: shape.list(shape.text), isCommunityBased: shape.boolean, isContinuity: shape.boolean },
  referenceCost: shape.orNull(
    shape.object({
      ...{ amount: shape.text, currency: shape.text, unit: shape.text, source: shape.text },
      year: shape.count,
    }),
  ),
  attributes: shape.record(shape.list(shape.text)),
  terms: shape.list(shape.object({ taxonomy: shape.text, code: shape.text })),
};

/** What an entry says, without where it stands. */
export const shownServiceType = shape.object(said);

export const ShownServiceType = named('ServiceType', {
  ...{ id: shape.id, versionId: shape.id, ...said },
  /** What is not said yet in a language of the version. */
  missing: shape.list(shape.object({ language: shape.oneOf(...LANGUAGES), text: shape.oneOf('name', 'definition') })),
  version: shape.version,
});
export type ShownServiceType = Static<typeof ShownServiceType>;

export const ShownChange = named('ServiceTypeChange', {
  ...{ id: shape.id, versionId: shape.id, code: shape.text },
  action: shape.oneOf('added', 'changed', 'removed'),
  /** The members that differ, before and after. */
  members: shape.list(shape.object({ member: shape.text, before: shape.json, after: shape.json })),
  ...{ reason: shape.orNull(shape.text), commentId: shape.orNull(shape.id), outcomeId: shape.orNull(shape.id) },
  ...{ madeBy: shape.text, madeAt: shape.instant },
});
export type ShownChange = Static<typeof ShownChange>;

export function shownEntry(entry: ServiceType): Static<typeof shownServiceType> {
  return {
    ...entry,
    ...{ names: textsOf(entry.names), definitions: textsOf(entry.definitions) },
    ...{ forms: [...entry.forms], targetGroups: [...entry.targetGroups], capacityUnits: [...entry.capacityUnits] },
    ...{ qualityStandards: [...entry.qualityStandards], terms: [...entry.terms] },
    attributes: Object.fromEntries(Object.entries(entry.attributes).map(([code, answers]) => [code, [...answers]])),
  };
}
