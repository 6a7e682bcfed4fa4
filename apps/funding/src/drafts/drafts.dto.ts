import type { Static } from '@sinclair/typebox';
import { applyDecorators } from '@nestjs/common';
import { ArrayMaxSize, IsIn, IsInt, IsString, IsUUID, Matches, MaxLength, Min } from 'class-validator';
import type { PriorityRef } from '@levada/contracts';
import { IsCode, named, NestedList, Optional, OptionalNested, shape } from '@levada/platform';

/** As it was typed, whatever it is: what a draft says is judged when it is handed in, and not lost before. */
const Typed = (most: number) => applyDecorators(IsString(), MaxLength(most));

export class BeginDraftBody {
  @IsUUID()
  organisationId!: string;

  /** The registered service that it is for: what the register knows is filled in. */
  @Optional()
  @IsUUID()
  serviceId?: string;
}

class BudgetLineDto {
  @Typed(200)
  category!: string;

  @Typed(40)
  amount!: string;
}

class OtherSourceDto {
  @Typed(200)
  funder!: string;

  @Typed(40)
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

  @Typed(40)
  share!: string;
}

class DraftMoneyDto {
  @Typed(40)
  amount!: string;

  @Matches(/^[A-Z]{3}$/)
  currency!: string;
}

class DraftPriorityDto implements PriorityRef {
  @IsUUID()
  planId!: string;

  @IsInt()
  @Min(1)
  planVersion!: number;

  @IsCode()
  priorityCode!: string;

  @Optional()
  @IsCode()
  measureCode?: string;

  @Typed(40)
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

  @OptionalNested(() => DraftMoneyDto)
  requested?: DraftMoneyDto;

  @Optional()
  @Typed(40)
  minimumViable?: string;

  @Optional()
  @Typed(40)
  maximumUseful?: string;

  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => DraftPriorityDto)
  priorityRefs?: DraftPriorityDto[];

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
