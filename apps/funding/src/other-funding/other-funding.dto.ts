import type { Static } from '@sinclair/typebox';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { IsDay, named, Nested, Said, shape } from '@levada/platform';

class KnownFundingBody {
  @Nested(() => MoneyValue)
  amount!: MoneyValue;

  /** Where it is known from. */
  @Said(500)
  source!: string;

  /** Of which day that is. */
  @IsDay()
  knownOn!: string;
}

export class RecordOtherFundingBody extends KnownFundingBody {
  @IsUUID()
  serviceId!: string;

  @IsInt()
  @Min(2000)
  @Max(2200)
  year!: number;

  @Said(300)
  funder!: string;
}

export class CorrectOtherFundingBody extends KnownFundingBody {
  @Said(2_000)
  reason!: string;
}

/** What another funder gives to a service in a year. */
export const ShownOtherFunding = named('OtherFunding', {
  ...{ id: shape.id, organisationId: shape.id, organisation: shape.orNull(shape.text), serviceId: shape.id },
  ...{ service: shape.orNull(shape.text), year: shape.count, funder: shape.text, amount: shape.money },
  ...{ source: shape.text, knownOn: shape.date },
  /** The row that it corrects, and why. */
  ...{ correctsId: shape.orNull(shape.id), reason: shape.orNull(shape.text) },
  /** Whether no later row corrects it. */
  isStanding: shape.boolean,
  ...{ recordedBy: shape.text, recordedAt: shape.instant, version: shape.version },
});
export type ShownOtherFunding = Static<typeof ShownOtherFunding>;
