import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MoneyValue, PriorityRef } from '@levada/contracts';
import { named, Nested, NestedList, shape, Optional } from '@levada/platform';

export class ProposeDecisionBody {
  @IsUUID()
  applicationId!: string;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;

  /** The priorities that the decision serves, with shares that add up to 1. */
  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => PriorityRef)
  priorityRefs?: PriorityRef[];

  @IsString()
  @MinLength(3)
  @MaxLength(2000)
  reason!: string;
}

const line = shape.object({
  ...{ planId: shape.id, planVersion: shape.count, priorityCode: shape.text, measureCode: shape.optional(shape.text) },
  ...{ share: shape.text, amount: shape.money },
});
const organisation = shape.object({
  id: shape.id,
  ...{ name: shape.orNull(shape.text), scheme: shape.orNull(shape.text), identifier: shape.orNull(shape.text) },
});

const decision = {
  ...{ id: shape.id, roundId: shape.id, applicationId: shape.id },
  /** The application's number in its round, its title and who asked. */
  ...{ reference: shape.text, title: shape.text, organisation },
  ...{ outcome: shape.oneOf('granted', 'refused'), requested: shape.money, amount: shape.money },
  ...{ priorityRefs: shape.list(line), reason: shape.orNull(shape.text), runId: shape.orNull(shape.id) },
  ...{ proposedBy: shape.text, approvedBy: shape.list(shape.text), decidedAt: shape.orNull(shape.instant) },
  version: shape.version,
};

/** What was decided, and the priorities that it serves with the amount of each. */
export const ShownDecision = named('Decision', decision);
export type ShownDecision = Static<typeof ShownDecision>;

/** With the round it belongs to and the run that computed it. */
export const TracedDecision = named('TracedDecision', {
  ...decision,
  round: shape.object({
    ...{ id: shape.id, title: shape.text, rule: shape.text },
    planId: shape.id,
    planVersion: shape.count,
  }),
  run: shape.orNull(
    shape.object({
      ...{ id: shape.id, rule: shape.text, engineVersion: shape.text, coefficient: shape.text },
      ...{ inputHash: shape.text, resultHash: shape.text, exact: shape.orNull(shape.text) },
    }),
  ),
});
export type TracedDecision = Static<typeof TracedDecision>;

export const DecisionVersion = named('DecisionVersion', { id: shape.id, version: shape.version });
