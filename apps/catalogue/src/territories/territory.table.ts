import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';

/** One recording of territories: who told what, when. The territories themselves are written in bulk. */
export interface TerritoryRecording {
  readonly id: string;
  readonly version: number;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly created: number;
  readonly updated: number;
}

export const TerritoryRecordingTable = new EntitySchema<TerritoryRecording>({
  name: 'territory_recording',
  columns: {
    id: column.id,
    version: column.version,
    recordedBy: column.text,
    recordedAt: column.instant,
    created: column.int,
    updated: column.int,
  },
});
