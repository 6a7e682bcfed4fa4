import { SqlMigration } from '@levada/persistence';

/** Where a site is, who may know it, and until when it is one; and where a service without a place is given. */
export class Sites1764100000002 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const KEYS = `(jsonb_typeof(one) = 'object' and one ?& array['scheme', 'level', 'code'] and one - array['scheme', 'level', 'code'] = '{}')`;

const STATEMENTS = [
  `create function is_territory(one jsonb) returns boolean language sql immutable parallel safe as $$ select ${KEYS} $$`,
  // With its schema: a dump is read back without a search path.
  `create function are_territories(list jsonb) returns boolean language sql immutable parallel safe as $$
     select jsonb_typeof(list) = 'array' and not exists (select from jsonb_array_elements(list) one where not public.is_territory(one)) $$`,
  `alter table site
     add column street text check (street <> ''),
     add column postal_code text check (postal_code <> ''),
     add column municipality text check (municipality <> ''),
     add column country text check (country ~ '^[A-Z]{2}$'),
     add column territory jsonb check (is_territory(territory)),
     add column address_code text check (address_code <> ''),
     add column is_confidential boolean not null default false,
     add column closed_on date,
     add constraint site_name_tells_address check (not is_confidential or source is not null or street is null
       or position(plain_text(street) in plain_text(name)) = 0)`,
  `create function keep_closed() returns trigger language plpgsql as $$
     begin
       raise exception 'a site that was closed stays closed' using constraint = 'site_stays_closed', errcode = 'P0001';
     end $$`,
  `create trigger keep_closed before update of closed_on on site
     for each row when (old.closed_on is not null and new.closed_on is distinct from old.closed_on) execute function keep_closed()`,
  // Whose a site is, is said by whoever adds it by hand; of what stands there already, nothing is asked.
  `alter table site add constraint site_of_somebody check (organisation_id is not null or source is not null) not valid`,
  `alter table service add column coverage jsonb not null default '[]' check (are_territories(coverage))`,
];
