import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsString, IsUUID, MaxLength, MinLength, Matches } from 'class-validator';
import { MoneyValue, PriorityRef } from '@levada/contracts';
import { STANDINGS } from '../known-registrations/known-registrations.queries.js';
import { named, Nested, NestedList, shape, Optional } from '@levada/platform';

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

  /** Which priorities it serves. May follow later; without it no decision can be made. */
  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => PriorityRef)
  priorityRefs?: PriorityRef[];
}

const priorityRef = shape.object({
  ...{ planId: shape.id, planVersion: shape.count, priorityCode: shape.text, share: shape.text },
  measureCode: shape.optional(shape.text),
});

export const ShownApplication = named('Application', {
  ...{ id: shape.id, roundId: shape.id, organisationId: shape.id, organisation: shape.orNull(shape.text) },
  ...{ reference: shape.text, title: shape.text, requested: shape.money, priorityRefs: shape.list(priorityRef) },
  ...{ submittedAt: shape.instant, status: shape.oneOf('submitted', 'decided'), version: shape.version },
  /** Of its organisation in the register now: the best of its registrations. */
  providerStanding: shape.oneOf(...STANDINGS),
});
export type ShownApplication = Static<typeof ShownApplication>;
