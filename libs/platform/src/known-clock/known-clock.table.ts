import { EntitySchema } from 'typeorm';
import { column, type ProjectedRow } from '@levada/persistence';

export interface KnownClock extends ProjectedRow {
  readonly aheadSeconds: string;
}

export const KnownClockTable = new EntitySchema<KnownClock>({
  name: 'known_clock',
  columns: { id: column.id, epoch: column.int, version: column.version, aheadSeconds: { type: 'bigint' } },
});
