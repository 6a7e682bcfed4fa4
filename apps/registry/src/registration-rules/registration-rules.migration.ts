import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

export class RegistrationRules1764000002002 extends SqlMigration {
  readonly statements = [
    `create table registration_rules (
       id uuid primary key,
       authority_id uuid not null,
       number int not null check (number > 0),
       legal_basis text not null check (legal_basis <> ''),
       decision_days int not null check (decision_days between 1 and 3650),
       completion_days int not null check (completion_days between 1 and 3650),
       appeal_days int not null check (appeal_days between 0 and 3650),
       validity_years int check (validity_years between 1 and 100),
       notice_days int[] not null,
       checklist jsonb not null,
       checks jsonb not null,
       refusal_reasons jsonb not null,
       version int not null check (version = 1),
       unique (id, authority_id),
       constraint registration_rules_number unique (authority_id, number))`,
    // A case is decided by the rules under which it was begun: they never change.
    ...grantInsertOnly('registration_rules'),
    ...forceRowSecurity('registration_rules'),
  ];
}
