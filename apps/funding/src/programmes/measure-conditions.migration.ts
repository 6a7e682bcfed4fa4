import { SqlMigration } from '@levada/persistence';

/** A guideline may say which measures of a plan are fundable at all. */
export class MeasureConditions1764900000006 extends SqlMigration {
  readonly statements = [`alter table programme_version add measure_conditions jsonb not null default '[]'`];
}
