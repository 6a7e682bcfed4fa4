import type { Static } from '@sinclair/typebox';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsEmail,
  IsIn,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { ServiceTypeRef } from '@levada/contracts';
import { LANGUAGES, type Language } from '@levada/kernel';
import { IsCode, IsDay, named, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { FORMS, type Form } from '../registrations/registration.js';
import { CASE_STATUSES, ITEM_STATES } from './onboarding-case.js';

class AskedCapacityDto {
  @IsCode()
  unit!: string;

  @IsString()
  @MaxLength(40)
  amount!: string;
}

class AskedUnitDto {
  @IsIn(FORMS)
  form!: Form;

  /** Left out: a service without a place. */
  @Optional()
  @IsUUID()
  siteId?: string;

  @ArrayMaxSize(20)
  @NestedList(() => AskedCapacityDto)
  capacities!: AskedCapacityDto[];
}

class NamedUserDto {
  @IsIn(['provider-editor', 'provider-certifier'])
  role!: 'provider-editor' | 'provider-certifier';

  @Said(200)
  name!: string;

  @IsEmail()
  @MaxLength(200)
  email!: string;

  /** In which they are written to. */
  @IsIn(LANGUAGES)
  language!: Language;
}

export class ApplyDto {
  @IsIn(['registration', 'renewal'])
  kind!: 'registration' | 'renewal';

  /** The office's file number. */
  @Said(100)
  reference!: string;

  @IsUUID()
  organisationId!: string;

  /** A service that a directory brought and that is to be registered; left out: it is new. */
  @Optional()
  @IsUUID()
  serviceId?: string;

  /** Of a registration. */
  @Optional()
  @Said(300)
  serviceName?: string;

  /** Of a registration: the entry of a published version of the catalogue. */
  @OptionalNested(() => ServiceTypeRef)
  serviceType?: ServiceTypeRef;

  /** Of a registration. */
  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => AskedUnitDto)
  units?: AskedUnitDto[];

  /** Of a renewal: what is to hold longer. */
  @Optional()
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  registrationIds?: string[];

  /** Of a registration: the first day, unless the decision takes force later. */
  @Optional()
  @IsDay()
  startsOn?: string;

  /** Who will work with the register for the provider: invited when it is registered. */
  @Optional()
  @ArrayMaxSize(10)
  @NestedList(() => NamedUserDto)
  people?: NamedUserDto[];

  /** Who in the office is asked about it. */
  @Said(300)
  contact!: string;
}

class CaseItemDto {
  @IsString()
  @MaxLength(60)
  code!: string;

  @IsIn(ITEM_STATES)
  state!: (typeof ITEM_STATES)[number];

  @IsString()
  @MaxLength(2_000)
  note!: string;
}

export class MarkItemsDto {
  @ArrayMaxSize(100)
  @ArrayUnique(({ code }: CaseItemDto) => code)
  @NestedList(() => CaseItemDto)
  items!: CaseItemDto[];
}

export class CaseTextDto {
  @Said(10_000)
  text!: string;
}

export class ReopenCaseDto extends CaseTextDto {
  /** Who will work with the register for the provider: the refusal forgot them. */
  @Optional()
  @ArrayMaxSize(10)
  @NestedList(() => NamedUserDto)
  people?: NamedUserDto[];
}

export class AskCompletionDto extends CaseTextDto {
  /** By when; left out: as many days from today as the rules give. */
  @Optional()
  @IsDay()
  dueOn?: string;
}

export class ProposeDto {
  @IsIn(['register', 'refuse'])
  outcome!: 'register' | 'refuse';

  /** Codes of the rules' list; of a refusal at least one. */
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsString({ each: true })
  reasons!: string[];

  @IsString()
  @MaxLength(10_000)
  text!: string;
}

export class DecideDto {
  /** Of the case as it was read: it names what is decided. */
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;

  /** Of the decision. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  number!: string;

  /** The day on which it takes legal force. */
  @IsDay()
  inForceOn!: string;
}

const listed = {
  ...{ id: shape.id, kind: shape.oneOf('registration', 'renewal'), reference: shape.text, organisationId: shape.id },
  ...{ organisation: shape.text, serviceName: shape.text, contact: shape.text, receivedOn: shape.date },
  ...{ dueOn: shape.orNull(shape.date), completionDueOn: shape.orNull(shape.date) },
  ...{ status: shape.oneOf(...CASE_STATUSES), version: shape.version },
};

export const ListedCase = named('ListedOnboardingCase', listed);
export type ListedCase = Static<typeof ListedCase>;

const units = shape.object({
  ...{ form: shape.oneOf(...FORMS), siteId: shape.orNull(shape.id) },
  capacities: shape.list(shape.object({ unit: shape.text, amount: shape.text })),
});

export const ShownCase = named('OnboardingCase', {
  ...listed,
  ...{
    serviceId: shape.orNull(shape.id),
    serviceType: shape.object({ catalogueVersionId: shape.id, code: shape.text }),
  },
  ...{ units: shape.list(units), registrationIds: shape.list(shape.id), startsOn: shape.date, rulesId: shape.id },
  people: shape.list(
    shape.object({
      ...{
        role: shape.oneOf('provider-editor', 'provider-certifier'),
        name: shape.text,
        email: shape.text,
        language: shape.oneOf(...LANGUAGES),
      },
    }),
  ),
  items: shape.list(shape.object({ code: shape.text, state: shape.oneOf(...ITEM_STATES), note: shape.text })),
  stoppedDays: shape.count,
  proposal: shape.orNull(
    shape.object({
      ...{
        outcome: shape.oneOf('register', 'refuse'),
        reasons: shape.list(shape.text),
        text: shape.text,
        by: shape.text,
      },
    }),
  ),
  decision: shape.orNull(shape.object({ by: shape.text, on: shape.date, number: shape.text, inForceOn: shape.date })),
  contentHash: shape.text,
  checks: shape.list(
    shape.object({
      ...{ check: shape.text, isRequired: shape.boolean },
      standing: shape.oneOf('ok', 'fail', 'unavailable', 'missing', 'outdated'),
    }),
  ),
  history: shape.list(
    shape.object({
      ...{ step: shape.text, status: shape.oneOf(...CASE_STATUSES), text: shape.text },
      ...{ madeBy: shape.text, madeByName: shape.text, madeAt: shape.instant },
    }),
  ),
});
export type ShownCase = Static<typeof ShownCase>;
