import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Texts } from '../service-types/service-type.js';

export interface TaxonomyRow {
  readonly id: string;
  readonly code: string;
  readonly title: Texts;
  readonly source: string;
  readonly version: number;
}

export const TaxonomyTable = new EntitySchema<TaxonomyRow>({
  name: 'taxonomy',
  columns: { id: column.id, code: column.text, title: column.json, source: column.text, version: column.version },
});
