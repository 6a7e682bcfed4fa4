import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Problem, Proposal } from './problem.js';

export const ProblemTable = new EntitySchema<Problem>({
  name: 'problem',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    bodyId: column.optionalUuid,
    field: column.text,
    text: column.text,
    raisedBy: column.text,
    raisedAt: column.instant,
    territory: column.json,
    version: column.version,
  },
});

export const ProposalTable = new EntitySchema<Proposal>({
  name: 'proposal',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    problemId: column.uuid,
    text: column.text,
    draftedBy: column.text,
    status: column.text,
    reason: column.optionalText,
    agreementId: column.optionalUuid,
    planId: column.optionalUuid,
    measureCode: column.optionalText,
    version: column.version,
  },
});
