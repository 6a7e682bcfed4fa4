import type { Static } from '@sinclair/typebox';
import { IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { RULES, type Rule } from '@levada/allocation';
import { MoneyValue } from '@levada/contracts';
import { named, Nested, shape } from '@levada/platform';

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

/** A call for applications, with the money it has. */
export const ShownRound = named('Round', {
  ...{ id: shape.id, envelopeId: shape.id, planId: shape.id, planVersion: shape.count, title: shape.text },
  ...{ rule: shape.oneOf(...RULES), roundTo: shape.money, envelope: shape.money },
  ...{ status: shape.oneOf('open', 'decided'), applications: shape.count, version: shape.version },
});
export type ShownRound = Static<typeof ShownRound>;
