import type { Static } from '@sinclair/typebox';
import { IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { named, Nested, shape } from '@levada/platform';

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

/** A ceiling with what is left of it: amount = available + reserved + committed. */
export const ShownEnvelope = named('Envelope', {
  ...{ id: shape.id, sourceId: shape.id, title: shape.text, amount: shape.money },
  ...{ available: shape.money, reserved: shape.money, committed: shape.money, version: shape.version },
});
export type ShownEnvelope = Static<typeof ShownEnvelope>;
