import { Nested } from '@levada/platform';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';

export class CutEnvelopeBody {
  @IsUUID()
  sourceId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;
}
