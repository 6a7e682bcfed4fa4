import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { CrosswalkRelation } from './crosswalk.js';

export interface CrosswalkRow {
  readonly versionId: string;
  readonly authorityId: string;
  readonly fromCode: string;
  readonly toCode: string | null;
  readonly relation: CrosswalkRelation;
}

export const CrosswalkTable = new EntitySchema<CrosswalkRow>({
  name: 'crosswalk_line',
  columns: {
    versionId: { ...column.uuid, primary: true },
    authorityId: column.uuid,
    fromCode: { ...column.text, primary: true },
    toCode: { ...column.optionalText, primary: true },
    relation: column.text,
  },
});
