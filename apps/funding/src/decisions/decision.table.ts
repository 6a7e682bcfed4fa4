import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Decision, DecisionLine } from './decision.js';

export const DecisionTable = new EntitySchema<Decision>({
  name: 'decision',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    applicationId: column.uuid,
    organisationId: column.uuid,
    proposalId: column.uuid,
    runId: column.optionalUuid,
    envelopeId: column.uuid,
    outcome: column.text as never,
    reasonCode: column.optionalText,
    reason: column.optionalText,
    reserveRank: { type: 'int', nullable: true },
    outsidePlan: column.optionalJson as never,
    proposedBy: column.text,
    proposedAt: column.instant,
    approvedBy: column.text,
    approvedAt: column.instant,
    version: column.version,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});

export const DecisionLineTable = new EntitySchema<DecisionLine>({
  name: 'decision_line',
  columns: {
    decisionId: { type: 'uuid', primary: true },
    position: { type: 'int', primary: true },
    authorityId: column.uuid,
    planId: column.uuid,
    planVersion: column.int,
    priorityCode: column.text,
    measureCode: column.optionalText as never,
    share: column.text,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
