import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Conflict, ConflictClearance, RoundDeclaration } from './conflict.js';

export const RoundDeclarationTable = new EntitySchema<RoundDeclaration>({
  name: 'round_declaration',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    person: column.text,
    name: column.text,
    nameKey: column.text,
    organisations: column.json,
    declaredAt: column.instant,
    version: column.version,
  },
});

export const ConflictTable = new EntitySchema<Conflict>({
  name: 'conflict',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    applicationId: column.uuid,
    person: column.text,
    reason: column.text,
    declaredAt: column.instant,
    version: column.version,
  },
});

export const ConflictClearanceTable = new EntitySchema<ConflictClearance>({
  name: 'conflict_clearance',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    roundId: column.uuid,
    applicationId: column.uuid,
    person: column.text,
    reason: column.text,
    clearedBy: column.text,
    clearedAt: column.instant,
    version: column.version,
  },
});
