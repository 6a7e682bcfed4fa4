import { IsString, Matches } from 'class-validator';

/** An amount on the wire: a decimal string in major units and an ISO 4217 code. Never a JSON number. */
export class MoneyValue {
  @Matches(/^-?\d{1,18}(\.\d{1,4})?$/)
  amount!: string;

  @IsString()
  @Matches(/^[A-Z]{3}$/)
  currency!: string;
}
