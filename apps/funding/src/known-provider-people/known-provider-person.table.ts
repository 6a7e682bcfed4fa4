import { EntitySchema } from 'typeorm';
import type { Language } from '@levada/kernel';
import { column, type ProjectedRow } from '@levada/persistence';

/** Somebody who works for a provider, as the registry named them. Of addresses funding keeps nothing. */
export interface KnownProviderPerson extends ProjectedRow {
  readonly authorityId: string;
  readonly organisationId: string;
  readonly name: string;
  /** By which it is compared. */
  readonly nameKey: string;
  /** That they read; `null`: of those who were named before it was kept. */
  readonly language: Language | null;
}

export const KnownProviderPersonTable = new EntitySchema<KnownProviderPerson>({
  name: 'known_provider_person',
  columns: {
    id: column.id,
    epoch: column.int,
    version: column.version,
    authorityId: column.uuid,
    organisationId: column.uuid,
    name: column.text,
    nameKey: column.text,
    language: column.optionalText as never,
  },
});
