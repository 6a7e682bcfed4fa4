import { Nested, NestedList } from '@levada/platform';
import { ArrayMaxSize, IsOptional, IsString, IsUUID, MaxLength, MinLength, Matches } from 'class-validator';
import { MoneyValue, PriorityRef } from '@levada/contracts';
import { toMoneyText } from '@levada/kernel';
import type { Application } from './application.js';

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
  @IsOptional()
  @ArrayMaxSize(50)
  @NestedList(() => PriorityRef)
  priorityRefs?: PriorityRef[];
}

export function showApplication({ requested, ...application }: Application): object {
  return { ...application, requested: toMoneyText(requested) };
}
