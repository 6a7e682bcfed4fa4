/** Reference data that all authorities share: territories, so far. */
import type { ServiceDefinition } from '@levada/platform';
import { refusals } from './refusals.js';
import { Territories1700000001000 } from './territories/territories.migration.js';
import { TerritoriesModule } from './territories/territories.module.js';
import { TerritoryRecordingTable } from './territories/territory.table.js';

export { territoriesFromTable, CZ_CSU_MAPPING, type BadTerritoryRow } from './territories/cz-csu.js';
export { type TerritoryRecord, type TerritoryKey, type ParentKey } from './territories/territory.js';

export const catalogue: ServiceDefinition = {
  name: 'catalogue',
  module: TerritoriesModule,
  tables: [TerritoryRecordingTable],
  migrations: [Territories1700000001000],
  projections: {},
  refusals,
};
