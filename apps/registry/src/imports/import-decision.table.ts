import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { ImportConflict, ImportDecision } from './import-decision.js';

const ofSource = { noun: column.text, nounId: column.uuid, source: column.text, field: column.text };

export const ImportConflictTable = new EntitySchema<ImportConflict>({
  name: 'import_conflict',
  columns: {
    ...{ id: column.id, authorityId: column.uuid, ...ofSource },
    ...{ ours: column.text, theirs: column.text, version: column.version },
  },
});

export const ImportDecisionTable = new EntitySchema<ImportDecision>({
  name: 'import_decision',
  columns: {
    ...{ id: column.id, authorityId: column.uuid, ...ofSource },
    ...{ theirs: column.text, kept: column.text, decidedBy: column.text, decidedAt: column.instant },
    version: column.version,
  },
});
