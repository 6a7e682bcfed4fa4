import { EntitySchema } from 'typeorm';
import { column, type ProjectedRow } from '@levada/persistence';
import type { DecidedPart } from './known-decision.js';

/** What is known of a decision of funding. All its priorities stand in one row, so that a newer state replaces all of them at once. */
export interface KnownDecision extends ProjectedRow {
  readonly authorityId: string;
  readonly applicationId: string;
  readonly parts: readonly DecidedPart[];
}

export const KnownDecisionTable = new EntitySchema<KnownDecision>({
  name: 'known_decision',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    authorityId: column.uuid,
    applicationId: column.uuid,
    parts: column.json,
  },
});
