import { EntitySchema } from 'typeorm';
import type { CivilDate } from '@levada/kernel';
import { column } from '@levada/persistence';

/** A reform that was recorded: what took the place of what, from which day, and what says so. It never changes. */
export interface TerritoryReform {
  readonly id: string;
  readonly on: CivilDate;
  /** The law or order. */
  readonly source: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly version: number;
}

export interface TerritorySuccession {
  readonly reformId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly on: CivilDate;
}

const on = { ...column.date, name: 'effective_on' };

export const TerritoryReformTable = new EntitySchema<TerritoryReform>({
  name: 'territory_reform',
  columns: {
    id: column.id,
    on,
    source: column.text,
    recordedBy: column.text,
    recordedAt: column.instant,
    version: column.version,
  },
});

export const TerritorySuccessionTable = new EntitySchema<TerritorySuccession>({
  name: 'territory_succession',
  columns: {
    reformId: column.uuid,
    fromId: { ...column.uuid, primary: true },
    toId: { ...column.uuid, primary: true },
    on: { ...on, primary: true },
  },
});
