import { SqlMigration, grantChanges } from '@levada/persistence';

export class KnownCalendars1764300003000 extends SqlMigration {
  readonly statements = [
    `create table known_calendar_year (
       id uuid primary key,
       epoch int not null,
       version int not null,
       calendar text not null,
       year int not null,
       closed text[] not null,
       open text[] not null)`,
    'create index known_calendar_year_of on known_calendar_year (calendar)',
    ...grantChanges('known_calendar_year'),
    // By which calendar an authority counts; absent: days are days.
    'alter table registration_rules add calendar text',
  ];
}
