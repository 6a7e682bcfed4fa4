import { SqlMigration } from '@levada/persistence';

/**
 * Names are searched along indexes. Row-level security lets no index be used by a comparison that PostgreSQL does not vouch for
 * (LIKE and likeness are none of those it does): so a search reads views, which show the rows of the authority of the
 * transaction and no other, as security of rows does, and the owner, in whose name they read, may read the tables.
 */
export class Search1764200000000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

/** An organisation is found by its identifier, too. */
const NAMES = { organisation: `name || ' ' || identifier`, site: 'name', service: 'name' } as const;

const STATEMENTS = [
  'create extension if not exists pg_trgm',
  // Words without case and accents, a blank before each: what begins with letters is told from what has them inside.
  `create function plain_words(text) returns text language sql immutable parallel safe as $$
     select ' ' || btrim(regexp_replace(public.plain_text($1), '[^[:alnum:]]+', ' ', 'g')) $$`,
  // A part of a word; of one or two letters a beginning: those within a word would be found nearly everywhere.
  `create function word_pattern(word text) returns text language sql immutable parallel safe as $$
     select case when length(public.plain_words(word)) > 3 then '%' || btrim(public.plain_words(word)) || '%'
       else '%' || public.plain_words(word) || '%' end $$`,
  ...Object.entries(NAMES).flatMap(([table, names]) => [
    `alter table ${table} add column plain_words text generated always as (public.plain_words(${names})) stored`,
    `create index ${table}_words on ${table} using gin (plain_words gin_trgm_ops)`,
    // What very many names have is found sooner in the order of the page: the likest first, which is the shortest, or by name.
    `create index ${table}_by_length on ${table} (authority_id, char_length(plain_words), id) include (plain_words)`,
    `create index ${table}_by_name on ${table} (authority_id, name collate "und-x-icu", id) include (plain_words)`,
    `create policy read_by_searches on ${table} for select to current_user using (true)`,
    // A column that comes later comes to the view by "create or replace view".
    `create view searched_${table} as select * from ${table}
       where authority_id = nullif(current_setting('levada.authority', true), '')::uuid`,
    `grant select on searched_${table} to levada_app`,
  ]),
];
