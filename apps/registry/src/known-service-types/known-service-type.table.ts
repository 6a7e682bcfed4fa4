import { EntitySchema } from 'typeorm';
import type { CivilDate } from '@levada/kernel';
import { column, type ProjectedRow } from '@levada/persistence';

/** What is known of a published version of a catalogue. */
export interface KnownCatalogueVersion extends ProjectedRow {
  readonly authorityId: string;
  readonly catalogue: string;
  readonly number: number;
  readonly effectiveOn: CivilDate;
  readonly effectiveUntil: CivilDate | null;
}

/** What is known of an entry of a published version: it never changes. */
export interface KnownServiceType extends ProjectedRow {
  readonly authorityId: string;
  readonly catalogueVersionId: string;
  readonly code: string;
  readonly kind: string;
  readonly names: Readonly<Record<string, string>>;
  readonly forms: readonly string[];
  readonly capacityUnits: readonly string[];
}

export const KnownCatalogueVersionTable = new EntitySchema<KnownCatalogueVersion>({
  name: 'known_catalogue_version',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    authorityId: column.uuid,
    catalogue: column.text,
    number: column.int,
    effectiveOn: column.date,
    effectiveUntil: { ...column.date, nullable: true },
  },
});

export const KnownServiceTypeTable = new EntitySchema<KnownServiceType>({
  name: 'known_service_type',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    authorityId: column.uuid,
    catalogueVersionId: column.uuid,
    code: column.text,
    kind: column.text,
    names: column.json,
    forms: { type: 'text', array: true },
    capacityUnits: { type: 'text', array: true },
  },
});
