import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly } from '@levada/persistence';

export class Verifications1764000002003 extends SqlMigration {
  readonly statements = [
    `create table verification (
       id uuid primary key,
       authority_id uuid not null,
       organisation_id uuid not null,
       site_id uuid,
       check_code text not null check (check_code in ('identifier', 'register', 'insolvency', 'sanctions', 'premises')),
       source text not null check (source <> ''),
       outcome text not null check (outcome in ('ok', 'fail', 'unavailable')),
       evidence jsonb not null,
       made_by text,
       made_at timestamptz not null,
       foreign key (organisation_id, authority_id) references organisation (id, authority_id),
       foreign key (site_id, authority_id) references site (id, authority_id),
       check (site_id is null or check_code = 'premises'))`,
    'create index verification_of_organisation on verification (organisation_id, check_code, made_at desc)',
    ...grantInsertOnly('verification'),
    // When an outside source is asked again. One line for each check of an organisation.
    `create table verification_schedule (
       organisation_id uuid not null,
       check_code text not null,
       authority_id uuid not null,
       due_at timestamptz not null,
       attempts int not null check (attempts >= 0),
       primary key (organisation_id, check_code),
       foreign key (organisation_id, authority_id) references organisation (id, authority_id))`,
    'create index verification_schedule_due on verification_schedule (due_at)',
    ...grantChanges('verification_schedule'),
    ...['verification', 'verification_schedule'].flatMap(forceRowSecurity),
  ];
}
