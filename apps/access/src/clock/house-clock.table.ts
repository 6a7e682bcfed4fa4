import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { HouseClock } from './house-clock.js';

export const HouseClockTable = new EntitySchema<HouseClock>({
  name: 'house_clock',
  columns: {
    id: column.id,
    aheadSeconds: {
      type: 'bigint',
      transformer: { to: (seconds: number) => seconds, from: (text: string) => Number(text) },
    },
    version: column.version,
  },
});
