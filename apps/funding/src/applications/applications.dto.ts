import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { MoneyValue, PriorityRef } from '@levada/contracts';
import { toMoneyText } from '@levada/kernel';
import type { Application } from './application.js';

export class SubmitApplicationBody {
  @IsUUID()
  organisationId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(40)
  reference!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(500)
  title!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  requested!: MoneyValue;

  /** Which priorities it serves. May follow later; without it no decision can be made. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PriorityRef)
  priorityRefs?: PriorityRef[];
}

export function showApplication({ requested, ...application }: Application): object {
  return { ...application, requested: toMoneyText(requested) };
}
