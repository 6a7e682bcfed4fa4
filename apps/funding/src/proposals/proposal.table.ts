import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';

import type { Approval, Proposal, ProposalLine } from './proposal.js';
import type { ProposalText } from './proposal-text.js';

export const ProposalTable = new EntitySchema<Proposal>({
  name: 'proposal',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    runId: column.optionalUuid,
    status: column.text as never,
    mark: column.text,
    contentHash: column.optionalText,
    levels: column.json,
    hands: column.json,
    proposedBy: column.text,
    proposedAt: column.instant,
    submittedAt: column.optionalInstant,
    expiresAt: column.instant,
    version: column.version,
  },
  embeddeds: { total: embeddedMoney('total') },
});

export const ProposalLineTable = new EntitySchema<ProposalLine>({
  name: 'proposal_line',
  columns: {
    proposalId: { type: 'uuid', primary: true },
    applicationId: { type: 'uuid', primary: true },
    authorityId: column.uuid,
    reference: column.text,
    envelopeId: column.uuid,
    computedMinor: column.optionalMinor,
    computedOutcome: column.optionalText as never,
    outcome: column.text as never,
    reasonCode: column.optionalText,
    reason: column.optionalText,
    changedBy: column.optionalText,
    priorityRefs: column.json,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});

export const ApprovalTable = new EntitySchema<Approval>({
  name: 'proposal_approval',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    proposalId: column.uuid,
    position: column.int,
    verdict: column.text as never,
    person: column.text,
    onBehalfOf: column.optionalText,
    contentHash: column.text,
    comment: column.optionalText,
    comments: column.json,
    at: column.instant,
  },
});

export const ProposalTextTable = new EntitySchema<ProposalText>({
  name: 'proposal_text',
  columns: {
    proposalId: { type: 'uuid', primary: true },
    contentHash: { type: 'text', primary: true },
    authorityId: column.uuid,
    content: column.text,
    submittedBy: column.text,
    submittedAt: column.instant,
  },
});
