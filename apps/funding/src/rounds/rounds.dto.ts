import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsString, IsUUID, MaxLength, MinLength, ValidateNested } from 'class-validator';
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

  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  roundTo!: MoneyValue;
}

export function showRound({ roundTo, ...round }: Round): object {
  return { ...round, roundTo: toMoneyText(roundTo) };
}
