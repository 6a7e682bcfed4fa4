import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

/** Who acts for an organisation by law: the one table of the register that holds persons. */
export class StatutoryPersons1764100000001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table statutory_person (
     id uuid primary key,
     authority_id uuid not null,
     organisation_id uuid not null,
     name text check (name <> ''),
     function text check (function <> ''),
     born_on date,
     from_on date,
     until_on date,
     erased_at timestamptz,
     version int not null check (version > 0),
     check (until_on >= from_on),
     constraint statutory_person_erased check (case when erased_at is null then num_nulls(name, function) = 0
       else num_nonnulls(name, function, born_on) = 0 end),
     foreign key (organisation_id, authority_id) references organisation (id, authority_id))`,
  'create index statutory_person_of_organisation on statutory_person (organisation_id, id)',
  // What was erased stays so.
  `create function keep_erased() returns trigger language plpgsql as $$
     begin
       raise exception 'a person that was erased is not written again' using constraint = 'statutory_person_gone', errcode = 'P0001';
     end $$`,
  `create trigger keep_erased before update on statutory_person
     for each row when (old.erased_at is not null) execute function keep_erased()`,
  ...grantChanges('statutory_person'),
  'revoke delete on statutory_person from levada_app',
  // Not for those who read the database to make statistics.
  'revoke select on statutory_person from levada_ro',
  ...forceRowSecurity('statutory_person'),
];
