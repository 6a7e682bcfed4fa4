/** Versions of service catalogues, drafted together, and reference data that all authorities share. */
import type { ServiceDefinition } from '@levada/platform';
import { CalendarYearTable } from './calendars/calendar-year.table.js';
import { Calendars1764300001001 } from './calendars/calendars.migration.js';
import { CatalogueModule } from './catalogue.module.js';
import { CodeEntryTable } from './code-lists/code-entry.table.js';
import { CodeLists1764300001002 } from './code-lists/code-lists.migration.js';
import { EntryCommentTable } from './comments/entry-comment.table.js';
import { CriteriaSetTable } from './criteria-sets/criteria-set.table.js';
import { CriteriaSets1764300001003 } from './criteria-sets/criteria-sets.migration.js';
import { CrosswalkTable } from './crosswalks/crosswalk.table.js';
import { KnownServiceTable } from './known-services/known-service.table.js';
import { KnownServices1763900001002 } from './known-services/known-services.migration.js';
import { ParticipantTable } from './participants/participant.table.js';
import { refusals } from './refusals.js';
import { ServiceTypeChangeTable, ServiceTypeTable } from './service-types/service-type.table.js';
import { Taxonomies1763900001003 } from './taxonomies/taxonomies.migration.js';
import { TaxonomyTable } from './taxonomies/taxonomy.table.js';
import { Territories1700000001000 } from './territories/territories.migration.js';
import { TerritoryReformTable, TerritorySuccessionTable } from './territories/territory-reform.table.js';
import { TerritoryReforms1764300001000 } from './territories/territory-reforms.migration.js';
import { TerritoryRecordingTable } from './territories/territory.table.js';
import { CatalogueVersionTable } from './versions/catalogue-version.table.js';
import { JointDrafting1763900001001 } from './versions/joint-drafting.migration.js';
import { CatalogueVersions1763900001000 } from './versions/versions.migration.js';
import { WorkshopInvitationTable, WorkshopOutcomeTable, WorkshopTable } from './workshops/workshop.table.js';

export { territoriesFromTable, CZ_CSU_MAPPING, type BadTerritoryRow } from './territories/cz-csu.js';
export { closedDaysOf, type CalendarRules } from './calendars/calendar-rules.js';
export { PLAIN_FIELDS, plainTerritories, successionLines } from './territories/plain-table.js';
export { type TerritoryRecord, type TerritoryKey, type ParentKey } from './territories/territory.js';

export const catalogue: ServiceDefinition = {
  name: 'catalogue',
  module: CatalogueModule,
  tables: [
    TerritoryRecordingTable,
    TerritoryReformTable,
    TerritorySuccessionTable,
    CalendarYearTable,
    CodeEntryTable,
    CriteriaSetTable,
    CatalogueVersionTable,
    ServiceTypeTable,
    ServiceTypeChangeTable,
    CrosswalkTable,
    ParticipantTable,
    EntryCommentTable,
    WorkshopTable,
    WorkshopInvitationTable,
    WorkshopOutcomeTable,
    KnownServiceTable,
    TaxonomyTable,
  ],
  migrations: [
    Territories1700000001000,
    CatalogueVersions1763900001000,
    JointDrafting1763900001001,
    KnownServices1763900001002,
    Taxonomies1763900001003,
    TerritoryReforms1764300001000,
    Calendars1764300001001,
    CodeLists1764300001002,
    CriteriaSets1764300001003,
  ],
  projections: { registry: ['known_service'] },
  refusals,
};
