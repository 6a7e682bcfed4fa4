import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Proposal } from './proposal.js';

export const ProposalTable = new EntitySchema<Proposal>({
  name: 'proposal',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    organisationId: column.uuid,
    noun: column.text,
    nounId: column.uuid,
    changes: column.json,
    reason: column.text,
    proposedBy: column.text,
    proposedAt: column.instant,
    status: column.text,
    acceptedFields: { ...column.text, array: true },
    staleFields: { ...column.text, array: true },
    answer: column.optionalText,
    answeredBy: column.optionalText,
    answeredAt: column.optionalInstant,
    version: column.version,
  },
});
