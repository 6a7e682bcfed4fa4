import { SqlMigration } from '@levada/persistence';

/** Reference data of all authorities: no authority_id, no row-level security. */
export class Calendars1764300001001 extends SqlMigration {
  readonly statements = [
    `create table calendar_year (
       id uuid primary key,
       calendar text not null check (calendar <> ''),
       year int not null check (year between 1900 and 2999),
       source text not null check (source <> ''),
       days jsonb not null,
       version int not null check (version > 0),
       constraint calendar_year_once unique (calendar, year))`,
    'grant select, insert, update on calendar_year to levada_app',
    'grant select on calendar_year to levada_ro',
  ];
}
