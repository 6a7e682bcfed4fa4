import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsString, IsUUID, MaxLength, MinLength, Matches } from 'class-validator';
import { MoneyValue, PriorityRef, TerritoryRef } from '@levada/contracts';
import { roomShape } from '../rooms/shown-room.queries.js';
import { STANDINGS } from '../known-registrations/known-registrations.queries.js';
import { IsCode, IsInstant, named, Nested, NestedList, shape, Optional, Said } from '@levada/platform';

class TerritoryShareDto {
  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;

  /** Exact fraction `p/q`. */
  @Matches(/^\d{1,18}(\/\d{1,18})?$/)
  share!: string;
}

export class SubmitApplicationBody {
  @IsUUID()
  organisationId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(40)
  @Matches(/^[^\p{Cc}]+$/u, { message: 'reference must not hold control characters' })
  reference!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(500)
  title!: string;

  @Nested(() => MoneyValue)
  requested!: MoneyValue;

  /** The registered service that it is for. */
  @Optional()
  @IsUUID()
  serviceId?: string;

  /** Code of its kind of service; of a registered one not needed. */
  @Optional()
  @IsCode()
  serviceType?: string;

  /** Where it serves, with shares that add up to 1. */
  @Optional()
  @ArrayMaxSize(100)
  @NestedList(() => TerritoryShareDto)
  territories?: TerritoryShareDto[];

  /** Less than this is of no use to who asks. */
  @Optional()
  @Matches(/^\d{1,16}(\.\d{1,4})?$/)
  minimumViable?: string;

  /** More than this they could not use. */
  @Optional()
  @Matches(/^\d{1,16}(\.\d{1,4})?$/)
  maximumUseful?: string;

  /** Which priorities it serves. May follow later; without it no decision can be made. */
  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => PriorityRef)
  priorityRefs?: PriorityRef[];
}

export class LinkApplicationBody {
  /** The priorities that it serves, with shares that add up to 1. */
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedList(() => PriorityRef)
  priorityRefs!: PriorityRef[];
}

export class AskCompletionBody {
  /** What is missing. */
  @Said(4000)
  text!: string;

  @IsInstant()
  until!: string;
}

export class WithdrawApplicationBody {
  @Said(2000)
  reason!: string;
}

export class OutsidePlanBody {
  /** Why it is to be funded although it serves no priority. */
  @Said(2000)
  reason!: string;
}

const priorityRef = shape.object({
  ...{ planId: shape.id, planVersion: shape.count, priorityCode: shape.text, share: shape.text },
  measureCode: shape.optional(shape.text),
});

const budgetLine = shape.list(shape.object({ category: shape.text, amount: shape.text }));
export const shownBudget = shape.object({
  ...{ costs: budgetLine, revenues: budgetLine },
  sources: shape.list(
    shape.object({ funder: shape.text, amount: shape.text, state: shape.oneOf('asked', 'promised', 'received') }),
  ),
});

export const ShownApplication = named('Application', {
  ...{ id: shape.id, roundId: shape.id, organisationId: shape.id, organisation: shape.orNull(shape.text) },
  ...{ reference: shape.text, title: shape.text, requested: shape.money, priorityRefs: shape.list(priorityRef) },
  ...{ submittedAt: shape.instant, status: shape.oneOf('submitted', 'withdrawn', 'decided'), version: shape.version },
  ...{ serviceId: shape.orNull(shape.id), serviceType: shape.orNull(shape.text) },
  territories: shape.list(shape.object({ territory: shape.territory, share: shape.text })),
  ...{ minimumViable: shape.orNull(shape.money), maximumUseful: shape.orNull(shape.money) },
  /** What the compensation of its service leaves for it; `null`: its round demands none. */
  room: shape.orNull(roomShape),
  ...{ eligible: shape.orNull(shape.money), score: shape.orNull(shape.text) },
  ...{ budget: shownBudget, description: shape.orNull(shape.text), revision: shape.count },
  /** What is missing, and until when it can be handed in. */
  completion: shape.orNull(
    shape.object({
      ...{ text: shape.text, until: shape.instant, by: shape.text, at: shape.instant },
      answeredAt: shape.orNull(shape.instant),
    }),
  ),
  endedReason: shape.orNull(shape.text),
  outsidePlan: shape.orNull(
    shape.object({
      ...{ reason: shape.text, by: shape.text, at: shape.instant },
      ...{ signedBy: shape.orNull(shape.text), signedAt: shape.orNull(shape.instant) },
    }),
  ),
  /** Of its organisation in the register now: the best of its registrations. */
  providerStanding: shape.oneOf(...STANDINGS),
});
export type ShownApplication = Static<typeof ShownApplication>;
