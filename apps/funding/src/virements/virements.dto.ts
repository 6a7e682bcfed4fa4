import type { Static } from '@sinclair/typebox';
import { IsUUID, Matches } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { named, Nested, Said, shape } from '@levada/platform';

const PLACE = /^(outside|source|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/;
const MESSAGE = { message: '$property must be outside, source, or the id of an envelope' };

export class ProposeVirementBody {
  @IsUUID()
  sourceId!: string;

  /** `outside` (the source itself is raised), `source` (what it has free), or the id of an envelope. */
  @Matches(PLACE, MESSAGE)
  from!: string;

  /** As `from`; to `outside` lowers the source. */
  @Matches(PLACE, MESSAGE)
  to!: string;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;

  @Said(2000)
  reason!: string;
}

export class RefuseVirementBody {
  @Said(2000)
  reason!: string;
}

/** Money that moves, or waits for a second person to say so. */
export const ShownVirement = named('Virement', {
  ...{ id: shape.id, sourceId: shape.id, from: shape.text, to: shape.text, amount: shape.money, reason: shape.text },
  ...{ status: shape.oneOf('proposed', 'confirmed', 'withdrawn', 'refused') },
  ...{ proposedBy: shape.text, proposedAt: shape.instant },
  ...{ answeredBy: shape.orNull(shape.text), answeredAt: shape.orNull(shape.instant) },
  ...{ answer: shape.orNull(shape.text), version: shape.version },
});
export type ShownVirement = Static<typeof ShownVirement>;
