import { SqlMigration } from '@levada/persistence';

/** In every service: the words of a text as a search compares them, without case and accents. No language we speak has a stemmer in PostgreSQL but German. */
export class Words1700000001001 extends SqlMigration {
  readonly statements = [
    `create function words_of(words text) returns tsvector language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
       select to_tsvector('simple', regexp_replace(regexp_replace(lower(normalize(words, NFD)), '[\\u0300-\\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')) $$`,
  ];
}
