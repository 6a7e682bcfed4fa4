import { SqlMigration } from '@levada/persistence';

/** Reference data of all authorities: no authority_id, no row-level security. Nothing is ever deleted but an edge that no longer holds. */
export class Territories1700000001000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table territory_recording (
     id uuid primary key,
     version int not null check (version = 1),
     recorded_by text not null,
     recorded_at timestamptz not null,
     created int not null,
     updated int not null)`,
  `create table territory (
     id uuid primary key,
     scheme text not null,
     level text not null,
     code text not null,
     name text not null check (name <> ''),
     population_15_plus int check (population_15_plus >= 0),
     version int not null check (version > 0),
     recording_id uuid not null references territory_recording deferrable initially deferred,
     constraint territory_key unique (scheme, level, code))`,
  `create table territory_parent (
     child_id uuid not null references territory,
     hierarchy text not null,
     parent_id uuid not null references territory,
     primary key (child_id, hierarchy, parent_id),
     check (child_id <> parent_id))`,
  `create index territory_children on territory_parent (parent_id, hierarchy)`,
  `grant select, insert on territory_recording to levada_app`,
  `grant select, insert, update on territory to levada_app`,
  `grant select, insert, delete on territory_parent to levada_app`,
  `grant select on territory_recording, territory, territory_parent to levada_ro`,
];
