import type { Static } from '@sinclair/typebox';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { toMoneyText } from '@levada/kernel';
import { named, Nested, shape } from '@levada/platform';
import type { Source } from './source.js';

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

export function showSource({ id, title, amount, version }: Source): ShownSource {
  return { id, title, amount: toMoneyText(amount), version };
}
