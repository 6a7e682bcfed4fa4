import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Variation, VariationWord } from './variation.js';

export const VariationTable = new EntitySchema<Variation>({
  name: 'variation',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    decisionId: column.uuid,
    applicationId: column.uuid,
    envelopeId: column.uuid,
    number: { type: 'int', nullable: true },
    kind: column.text as never,
    lines: column.json,
    organisationId: column.uuid,
    reason: column.optionalText,
    passedOver: column.json,
    appealId: column.optionalUuid,
    status: column.text as never,
    contentHash: column.text,
    levels: column.json,
    hands: column.json,
    proposedBy: column.text,
    proposedAt: column.instant,
    expiresAt: column.instant,
    answeredBy: column.optionalText,
    answeredAt: column.optionalInstant,
    answer: column.optionalText,
    version: column.version,
  },
  embeddeds: { before: embeddedMoney('before'), after: embeddedMoney('after') },
});

export const VariationWordTable = new EntitySchema<VariationWord>({
  name: 'variation_approval',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    variationId: column.uuid,
    position: column.int,
    verdict: column.text as never,
    person: column.text,
    onBehalfOf: column.optionalText,
    contentHash: column.text,
    comment: column.optionalText,
    at: column.instant,
  },
});
