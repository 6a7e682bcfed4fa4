import type { Static } from '@sinclair/typebox';
import { IsIn, IsUUID, Matches } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { IsInstant, named, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { shownLevel } from '../approval-levels/approval-levels.queries.js';
import { VARIATION_KINDS } from './variation.js';

const OF_THE_OFFICE = ['reduction', 'transfer', 'top-up', 'offer'] as const;

export class ProposeVariationBody {
  @IsIn(OF_THE_OFFICE)
  kind!: (typeof OF_THE_OFFICE)[number];

  /** What the decision is to stand at; not of a transfer. */
  @OptionalNested(() => MoneyValue)
  amount?: MoneyValue;

  /** Of a transfer: the organisation that takes the service over. */
  @Optional()
  @IsUUID()
  successorId?: string;

  /** Not needed for an offer that passes nobody over. */
  @Optional()
  @Said(2000)
  reason?: string;

  /** Of an offer: until when its provider can say yes. */
  @Optional()
  @IsInstant()
  answerBy?: string;

  /** Of a top-up: the appeal that was upheld. */
  @Optional()
  @IsUUID()
  appealId?: string;
}

export class RenounceBody {
  /** What the provider keeps; without it, nothing. */
  @OptionalNested(() => MoneyValue)
  amount?: MoneyValue;

  @Said(2000)
  reason!: string;
}

export class ApproveVariationBody {
  /** Of the text that was read: a yes to another one is none. */
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;

  @Optional()
  @Said(2000)
  comment?: string;
}

export class RefuseVariationBody {
  @Said(2000)
  reason!: string;
}

export class DeclineOfferBody {
  @Optional()
  @Said(2000)
  reason?: string;
}

const word = shape.object({
  ...{ position: shape.count, person: shape.text, onBehalfOf: shape.orNull(shape.text) },
  ...{ comment: shape.orNull(shape.text), at: shape.instant },
});

/** What becomes of a decision before it is paid. */
export const ShownVariation = named('Variation', {
  ...{ id: shape.id, decisionId: shape.id, applicationId: shape.id, reference: shape.text, envelopeId: shape.id },
  /** Its place among those of the decision that took effect. */
  number: shape.orNull(shape.count),
  ...{ kind: shape.oneOf(...VARIATION_KINDS), before: shape.money, after: shape.money, organisationId: shape.id },
  ...{ reason: shape.orNull(shape.text), passedOver: shape.list(shape.text), appealId: shape.orNull(shape.id) },
  status: shape.oneOf('proposed', 'offered', 'confirmed', 'refused', 'declined', 'withdrawn', 'lapsed'),
  ...{
    contentHash: shape.text,
    levels: shape.list(shownLevel),
    approvals: shape.list(word),
    waitsFor: shape.orNull(shownLevel),
  },
  ...{ proposedBy: shape.text, proposedAt: shape.instant, expiresAt: shape.instant },
  ...{
    answeredBy: shape.orNull(shape.text),
    answeredAt: shape.orNull(shape.instant),
    answer: shape.orNull(shape.text),
  },
  version: shape.version,
});
export type ShownVariation = Static<typeof ShownVariation>;
