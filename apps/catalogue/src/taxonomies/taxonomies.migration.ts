import { SqlMigration } from '@levada/persistence';

/** Reference data of all authorities: no authority_id, no row-level security. */
export class Taxonomies1763900001003 extends SqlMigration {
  readonly statements = [
    `create table taxonomy (
       id uuid primary key,
       code text not null unique,
       title jsonb not null,
       source text not null,
       version int not null check (version > 0))`,
    `create table taxonomy_term (
       id uuid not null default gen_random_uuid(),
       taxonomy text not null references taxonomy (code),
       code text not null check (code <> ''),
       parent text,
       names jsonb not null,
       position int not null,
       primary key (taxonomy, code),
       foreign key (taxonomy, parent) references taxonomy_term (taxonomy, code) deferrable initially deferred)`,
    `create index taxonomy_term_children on taxonomy_term (taxonomy, parent)`,
    `create table term_mapping (
       from_taxonomy text not null,
       from_code text not null,
       to_taxonomy text not null,
       to_code text not null,
       relation text not null check (relation in ('exact', 'close', 'broader', 'narrower', 'related')),
       primary key (from_taxonomy, from_code, to_taxonomy, to_code),
       foreign key (from_taxonomy, from_code) references taxonomy_term (taxonomy, code) deferrable initially deferred,
       check (from_taxonomy <> to_taxonomy))`,
    `create index term_mapping_to on term_mapping (to_taxonomy, to_code)`,
    // A term, what lies in it at any depth, and what means the same or less elsewhere: so a search by a parent finds the children.
    `create function terms_within(place text) returns table (taxonomy text, code text) language sql stable
       set search_path = public, pg_temp as $$
       with recursive inside (taxonomy, code) as (
         select split_part(place, ':', 1), substr(place, strpos(place, ':') + 1)
         union
         select n.taxonomy, n.code from inside i cross join lateral (
           select t.taxonomy, t.code from taxonomy_term t where t.taxonomy = i.taxonomy and t.parent = i.code
           union all
           select m.to_taxonomy, m.to_code from term_mapping m
             where m.from_taxonomy = i.taxonomy and m.from_code = i.code and m.relation in ('exact', 'broader')
           union all
           select m.from_taxonomy, m.from_code from term_mapping m
             where m.to_taxonomy = i.taxonomy and m.to_code = i.code and m.relation in ('exact', 'narrower')) n)
       select taxonomy, code from inside $$`,
    'grant select, insert, update on taxonomy to levada_app',
    'grant select, insert, update, delete on taxonomy_term, term_mapping to levada_app',
    'grant select on taxonomy, taxonomy_term, term_mapping to levada_ro',
  ];
}
