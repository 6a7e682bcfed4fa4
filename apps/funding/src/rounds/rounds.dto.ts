import type { Static } from '@sinclair/typebox';
import { IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { named, Nested, OptionalNested, shape } from '@levada/platform';
import { RuleParametersDto } from '../allocation-runs/allocation-runs.queries.js';
import { ROUND_RULES } from '../allocation-runs/run-rule.js';

export class OpenRoundBody {
  @IsUUID()
  envelopeId!: string;

  @IsUUID()
  planId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @IsIn(ROUND_RULES)
  rule!: string;

  @OptionalNested(() => RuleParametersDto)
  parameters?: RuleParametersDto;

  @Nested(() => MoneyValue)
  roundTo!: MoneyValue;
}

/** A call for applications, with the money it has. */
export const ShownRound = named('Round', {
  ...{ id: shape.id, envelopeId: shape.id, planId: shape.id, planVersion: shape.count, title: shape.text },
  ...{ rule: shape.text, parameters: shape.record(shape.text), roundTo: shape.money, envelope: shape.money },
  ...{ status: shape.oneOf('open', 'decided'), applications: shape.count, version: shape.version },
});
export type ShownRound = Static<typeof ShownRound>;
