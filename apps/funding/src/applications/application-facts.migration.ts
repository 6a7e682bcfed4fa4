import { SqlMigration } from '@levada/persistence';

/** What a run has to know of an application: for which service and where, how little is of use and how much, what it is worth. */
export class ApplicationFacts1764600000001 extends SqlMigration {
  readonly statements = [
    `alter table application add service_id uuid, add service_type text, add territories jsonb not null default '[]',
       add minimum_minor bigint check (minimum_minor between 1 and requested_minor),
       add maximum_minor bigint check (maximum_minor between 1 and requested_minor),
       add eligible_minor bigint check (eligible_minor between 0 and requested_minor),
       add score text check (score ~ '^-?\\d{1,12}(\\.\\d{1,6})?$'), add outside_plan jsonb,
       add constraint application_useful check (minimum_minor <= maximum_minor),
       add constraint application_outside_plan_two_people check (outside_plan->>'signedBy' <> outside_plan->>'by')`,
  ];
}
