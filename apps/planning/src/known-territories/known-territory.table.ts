import { EntitySchema } from 'typeorm';
import type { CivilDate } from '@levada/kernel';
import { column, type ProjectedRow } from '@levada/persistence';

/** What is known of the catalogue's territories. They belong to all authorities. */
export interface KnownTerritory extends ProjectedRow {
  readonly scheme: string;
  readonly level: string;
  readonly code: string;
  readonly name: string;
  /** Keys `scheme/level/code` of those it lies in, in any hierarchy. */
  readonly parents: readonly string[];
  /** The first day on which there is none any more: a reform ended it. */
  readonly validUntil: CivilDate | null;
}

export const KnownTerritoryTable = new EntitySchema<KnownTerritory>({
  name: 'known_territory',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    scheme: column.text,
    level: column.text,
    code: column.text,
    name: column.text,
    parents: { type: 'text', array: true },
    validUntil: { ...column.date, nullable: true },
  },
});
