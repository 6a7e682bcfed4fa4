import { EntitySchema } from 'typeorm';
import { column, type ProjectedRow } from '@levada/persistence';
import type { RequestedPart } from './known-application.js';

/** What is known of an application to funding, its priorities in one row. */
export interface KnownApplication extends ProjectedRow {
  readonly authorityId: string;
  readonly title: string;
  readonly parts: readonly RequestedPart[];
}

export const KnownApplicationTable = new EntitySchema<KnownApplication>({
  name: 'known_application',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    authorityId: column.uuid,
    title: column.text,
    parts: column.json,
  },
});
