import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { named, Nested, NestedList, Said, shape } from '@levada/platform';
import { STEPS, WRITTEN, type WrittenStep } from './amount-ladder.js';

export class SetAmountBody {
  @IsIn(WRITTEN)
  step!: WrittenStep;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;

  @Said(2000)
  reason!: string;
}

class AmountLineDto {
  /** The application's number in the round. */
  @IsString()
  @MaxLength(40)
  reference!: string;

  /** Of the application, as it was read. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  version!: number;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;

  @Said(2000)
  reason!: string;
}

export class SetAmountsBody {
  @IsIn(WRITTEN)
  step!: WrittenStep;

  @ArrayMinSize(1)
  @ArrayMaxSize(2_000)
  @NestedList(() => AmountLineDto)
  lines!: AmountLineDto[];
}

export class TakeFromRunBody {
  @Said(2000)
  reason!: string;
}

const step = shape.object({
  ...{
    step: shape.oneOf(...STEPS),
    amount: shape.money,
    reason: shape.orNull(shape.text),
    runId: shape.orNull(shape.id),
  },
  ...{ author: shape.orNull(shape.text), at: shape.instant, revision: shape.orNull(shape.count) },
  /** The last of its step, of the present revision. */
  holds: shape.boolean,
});

/** How the amount of an application came to be. */
export const ShownLadder = named('AmountLadder', {
  ...{ applicationId: shape.id, reference: shape.text, revision: shape.count },
  /** What runs take for eligible. */
  ...{ eligible: shape.money, steps: shape.list(step) },
  /** Of the application. */
  version: shape.version,
});
export type ShownLadder = Static<typeof ShownLadder>;

/** How many amounts were written. */
export const ShownAmountsSet = named('AmountsSet', { written: shape.count });
export type ShownAmountsSet = Static<typeof ShownAmountsSet>;
