import { Type } from 'class-transformer';
import { IsDefined, IsString, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { MoneyValue } from '@levada/contracts';

export class OpenSourceBody {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => MoneyValue)
  amount!: MoneyValue;
}
