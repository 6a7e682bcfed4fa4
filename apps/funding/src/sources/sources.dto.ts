import type { Static } from '@sinclair/typebox';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { named, Nested, shape } from '@levada/platform';

export class OpenSourceBody {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;
}

/** Where money comes from. */
export const ShownSource = named('Source', {
  ...{ id: shape.id, title: shape.text, amount: shape.money, version: shape.version },
});
export type ShownSource = Static<typeof ShownSource>;
