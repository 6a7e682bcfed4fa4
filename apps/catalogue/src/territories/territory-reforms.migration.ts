import { SqlMigration } from '@levada/persistence';

/** From when to when there is a territory, and what took its place. Reference data of all authorities. */
export class TerritoryReforms1764300001000 extends SqlMigration {
  readonly statements = [
    `alter table territory add valid_from date, add valid_until date,
       add constraint territory_period check (valid_until > valid_from)`,
    `create table territory_reform (
       id uuid primary key,
       effective_on date not null,
       source text not null check (source <> ''),
       recorded_by text not null,
       recorded_at timestamptz not null,
       version int not null check (version = 1))`,
    `create table territory_succession (
       from_id uuid not null references territory,
       to_id uuid not null references territory,
       reform_id uuid not null references territory_reform,
       effective_on date not null,
       constraint territory_succession_once primary key (from_id, to_id, effective_on))`,
    'create index territory_succession_back on territory_succession (to_id)',
    'grant select, insert on territory_reform, territory_succession to levada_app',
    'grant select on territory_reform, territory_succession to levada_ro',
  ];
}
