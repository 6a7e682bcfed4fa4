import { SqlMigration, grantChanges } from '@levada/persistence';

export class KnownTerritories1700000003000 extends SqlMigration {
  readonly statements = [
    `create table known_territory (
      id uuid primary key,
      epoch int not null,
      version int not null,
      scheme text not null,
      level text not null,
      code text not null,
      name text not null)`,
    'create index known_territory_key on known_territory (code, level, scheme)',
    ...grantChanges('known_territory'),
  ];
}

/** Which territories lie within others, so that a grant for one reaches those below it. */
export class TerritoriesWithin1763800002000 extends SqlMigration {
  readonly statements = [
    `alter table known_territory add parents text[] not null default '{}'`,
    'create index known_territory_parents on known_territory using gin (parents)',
    `create function territories_within(keys text[]) returns setof text language sql stable set search_path = public, pg_temp as $$
       with recursive inside (key) as (
         select unnest(keys)
         union
         select t.scheme || '/' || t.level || '/' || t.code from known_territory t join inside on t.parents @> array[inside.key])
       select key from inside $$`,
  ];
}

/** When a reform ended one, so that nothing new is planned for it. */
export class TerritoriesThatEnd1764300002000 extends SqlMigration {
  readonly statements = ['alter table known_territory add valid_until date'];
}
