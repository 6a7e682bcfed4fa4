import { Nested } from '@levada/platform';
import { IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { RULES, type Rule } from '@levada/allocation';
import { MoneyValue } from '@levada/contracts';
import { toMoneyText } from '@levada/kernel';
import type { Round } from './round.js';

export class OpenRoundBody {
  @IsUUID()
  envelopeId!: string;

  @IsUUID()
  planId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @IsIn(RULES)
  rule!: Rule;

  @Nested(() => MoneyValue)
  roundTo!: MoneyValue;
}

export function showRound({ roundTo, ...round }: Round): object {
  return { ...round, roundTo: toMoneyText(roundTo) };
}
