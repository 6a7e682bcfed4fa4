import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsIn, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { MoneyValue, PriorityRef } from '@levada/contracts';
import { IsCode, named, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';

const AMOUNT = /^\d{1,16}(\.\d{1,4})?$/;

export class BeginDraftBody {
  @IsUUID()
  organisationId!: string;

  /** The registered service that it is for: what the register knows is filled in. */
  @Optional()
  @IsUUID()
  serviceId?: string;
}

class BudgetLineDto {
  @Said(200)
  category!: string;

  @Matches(AMOUNT)
  amount!: string;
}

class OtherSourceDto {
  @Said(200)
  funder!: string;

  @Matches(AMOUNT)
  amount!: string;

  @IsIn(['asked', 'promised', 'received'])
  state!: 'asked' | 'promised' | 'received';
}

class BudgetDto {
  @ArrayMaxSize(200)
  @NestedList(() => BudgetLineDto)
  costs!: BudgetLineDto[];

  @ArrayMaxSize(200)
  @NestedList(() => BudgetLineDto)
  revenues!: BudgetLineDto[];

  /** Money from others for the same service. */
  @ArrayMaxSize(50)
  @NestedList(() => OtherSourceDto)
  sources!: OtherSourceDto[];
}

class DraftTerritoryDto {
  /** Its key: `scheme/level/code`. */
  @Matches(/^[^/\s]{1,60}\/[^/\s]{1,60}\/\S{1,80}$/)
  territory!: string;

  @Matches(/^\d{1,18}(\/\d{1,18})?$/)
  share!: string;
}

/** All that is written so far: what is absent is not there any more. */
export class DraftContentBody {
  @Optional()
  @IsString()
  @MaxLength(500)
  title?: string;

  @Optional()
  @IsString()
  @MaxLength(50_000)
  description?: string;

  @Optional()
  @IsUUID()
  serviceId?: string;

  @Optional()
  @IsCode()
  serviceType?: string;

  @OptionalNested(() => MoneyValue)
  requested?: MoneyValue;

  @Optional()
  @Matches(AMOUNT)
  minimumViable?: string;

  @Optional()
  @Matches(AMOUNT)
  maximumUseful?: string;

  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => PriorityRef)
  priorityRefs?: PriorityRef[];

  @Optional()
  @ArrayMaxSize(100)
  @NestedList(() => DraftTerritoryDto)
  territories?: DraftTerritoryDto[];

  @OptionalNested(() => BudgetDto)
  budget?: BudgetDto;
}

/** An application on its way. */
export const ShownDraft = named('ApplicationDraft', {
  ...{ id: shape.id, roundId: shape.id, organisationId: shape.id, organisation: shape.orNull(shape.text) },
  content: shape.json,
  ...{ status: shape.oneOf('draft', 'ready', 'submitted', 'discarded'), writers: shape.list(shape.text) },
  ...{ certifiedBy: shape.orNull(shape.text), certifiedAt: shape.orNull(shape.instant) },
  /** What it became, or the application that it mends. */
  applicationId: shape.orNull(shape.id),
  version: shape.version,
});
export type ShownDraft = Static<typeof ShownDraft>;

/** What keeps a draft from being handed in, and what the conditions of the programme say of it. */
export const ShownDraftCheck = named('ApplicationDraftCheck', {
  faults: shape.list(shape.object({ pointer: shape.text, code: shape.text, title: shape.text })),
  verdicts: shape.list(
    shape.object({
      ...{ code: shape.text, holds: shape.boolean, reason: shape.optional(shape.sentence) },
      unknown: shape.optional(shape.list(shape.text)),
    }),
  ),
});
export type ShownDraftCheck = Static<typeof ShownDraftCheck>;
