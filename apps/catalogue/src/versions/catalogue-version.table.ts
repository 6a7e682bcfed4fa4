import { EntitySchema } from 'typeorm';
import type { CivilDate, Language } from '@levada/kernel';
import { column } from '@levada/persistence';
import type { AttributeDefinition } from '../service-types/service-type.js';
import type { CatalogueVersion } from './catalogue-version.js';

export interface CatalogueVersionRow {
  readonly id: string;
  readonly authorityId: string;
  readonly catalogue: string;
  readonly number: number;
  readonly title: string;
  readonly contact: string;
  readonly languages: readonly Language[];
  readonly attributes: readonly AttributeDefinition[];
  readonly predecessorId: string | null;
  readonly draftedBy: string;
  readonly status: CatalogueVersion['status'];
  readonly signedOffBy: string | null;
  readonly signedOffAt: Date | null;
  readonly contentHash: string | null;
  readonly publishedBy: string | null;
  readonly publishedAt: Date | null;
  readonly effectiveOn: CivilDate | null;
  readonly effectiveUntil: CivilDate | null;
  readonly version: number;
}

export const CatalogueVersionTable = new EntitySchema<CatalogueVersionRow>({
  name: 'catalogue_version',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    catalogue: column.text,
    number: column.int,
    title: column.text,
    contact: column.text,
    languages: { type: 'text', array: true },
    attributes: column.json,
    predecessorId: column.optionalUuid,
    draftedBy: column.text,
    status: column.text,
    signedOffBy: column.optionalText,
    signedOffAt: column.optionalInstant,
    contentHash: column.optionalText,
    publishedBy: column.optionalText,
    publishedAt: column.optionalInstant,
    effectiveOn: { ...column.date, nullable: true },
    effectiveUntil: { ...column.date, nullable: true },
    version: column.version,
  },
});

const NOT_YET = {
  ...{ signedOffBy: null, signedOffAt: null, contentHash: null },
  ...{ publishedBy: null, publishedAt: null, effectiveOn: null, effectiveUntil: null },
};

export function rowOf(version: CatalogueVersion): CatalogueVersionRow {
  return { ...NOT_YET, ...version };
}

/** The checks of the table say which members stand with which status. */
export function versionOf(row: CatalogueVersionRow): CatalogueVersion {
  const said = Object.entries(row).filter(([member, value]) => !(member in NOT_YET && value === null));
  return Object.fromEntries(said) as unknown as CatalogueVersion;
}
