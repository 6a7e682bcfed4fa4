/** What taking part adds to the service: its tables, migrations and sentences, in one place beside those of plans. */
import type { RefusalTexts } from '@levada/kernel';
import { bodyRefusals } from './bodies/body-refusals.js';
import { BodyTable, MemberTable, NominationTable, SeatRuleTable } from './bodies/body.table.js';
import { Bodies1764500001000 } from './bodies/bodies.migration.js';
import { PartnerTable } from './partners/partner.table.js';

export const participationTables = [PartnerTable, BodyTable, SeatRuleTable, NominationTable, MemberTable];

export const participationMigrations = [Bodies1764500001000];

export const participationRefusals: RefusalTexts = { ...bodyRefusals };
