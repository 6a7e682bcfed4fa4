import { Type } from 'class-transformer';
import { IsDefined, ValidateNested } from 'class-validator';
import { MoneyValue } from './money.js';
import { PriorityRef } from './priority-ref.js';

/** A priority and the part of an amount that falls on it (largest remainder, to the minor unit). */
export class PriorityAmount extends PriorityRef {
  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  amount!: MoneyValue;
}
