import { Nested } from '@levada/platform';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';

export class OpenSourceBody {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;
}
