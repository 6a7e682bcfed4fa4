import { forceRowSecurity, grantChanges, keepLifecycle, SqlMigration } from '@levada/persistence';

export class Bodies1764500001000 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const PERSON = `name text not null check (name <> ''),
     email text,
     person_id uuid,
     represents text not null,
     organisation_id uuid,
     partner_id uuid`;

const STATEMENTS = [
  `create table partner (
     id uuid primary key,
     authority_id uuid not null,
     name text not null check (name <> ''),
     kind text not null check (kind <> ''),
     contact text,
     version int not null check (version > 0),
     unique (id, authority_id),
     constraint partner_once unique (authority_id, name))`,
  `create table body (
     id uuid primary key,
     authority_id uuid not null,
     title text not null check (title <> ''),
     kind text not null check (kind in ('working-group', 'subgroup', 'steering-group', 'advisory-body', 'council')),
     mandate text not null check (mandate <> ''),
     from_on date not null,
     until_on date check (until_on >= from_on),
     parent_id uuid,
     plan_id uuid,
     territory jsonb not null,
     territory_key text generated always as
       ((territory->>'scheme') || '/' || (territory->>'level') || '/' || (territory->>'code')) stored,
     opened_by text not null,
     version int not null check (version > 0),
     unique (id, authority_id),
     foreign key (parent_id, authority_id) references body (id, authority_id),
     foreign key (plan_id, authority_id) references plan (id, authority_id),
     constraint body_subgroup_ends check (kind <> 'subgroup' or (until_on is not null and parent_id is not null)))`,
  `create table seat_rule (
     id uuid primary key,
     authority_id uuid not null,
     body_id uuid not null,
     code text not null,
     title text not null check (title <> ''),
     stakeholder_type text not null,
     territory jsonb,
     places int not null check (places between 1 and 1000),
     version int not null check (version > 0),
     unique (id, body_id, authority_id),
     foreign key (body_id, authority_id) references body (id, authority_id),
     constraint seat_rule_once unique (body_id, code))`,
  `create table nomination (
     id uuid primary key,
     authority_id uuid not null,
     body_id uuid not null,
     seat_rule_id uuid not null,
     ${PERSON},
     nominated_by text not null check (nominated_by <> ''),
     nominated_at timestamptz not null,
     status text not null check (status in ('nominated', 'chosen', 'declined')),
     reason text,
     version int not null check (version > 0),
     unique (id, authority_id),
     check ((status = 'declined') = (reason is not null)),
     foreign key (partner_id, authority_id) references partner (id, authority_id),
     foreign key (seat_rule_id, body_id, authority_id) references seat_rule (id, body_id, authority_id))`,
  `create index nomination_of_body on nomination (body_id, id)`,
  ...keepLifecycle('nomination', 'nominated', ['nominated > chosen', 'nominated > declined']),
  `create table body_member (
     id uuid primary key,
     authority_id uuid not null,
     body_id uuid not null,
     seat_rule_id uuid not null,
     nomination_id uuid unique,
     ${PERSON},
     substitute_for uuid references body_member,
     from_on date not null,
     until_on date check (until_on >= from_on),
     end_reason text,
     version int not null check (version > 0),
     check ((nomination_id is null) = (substitute_for is not null)),
     foreign key (nomination_id, authority_id) references nomination (id, authority_id),
     foreign key (partner_id, authority_id) references partner (id, authority_id),
     foreign key (seat_rule_id, body_id, authority_id) references seat_rule (id, body_id, authority_id))`,
  `create index body_member_of_body on body_member (body_id, from_on)`,
  // Whoever seats somebody waits for whoever is seating somebody else: then each sees what the other did.
  `create function keep_members() returns trigger language plpgsql as $$
     declare group_ body;
     begin
       select * into group_ from body where id = new.body_id for update;
       if new.from_on < group_.from_on or coalesce(new.until_on, 'infinity') > coalesce(group_.until_on, 'infinity') then
         raise exception 'outside the term of the body' using errcode = 'P0001', constraint = 'member_term';
       end if;
       if exists (select from body_member m where m.body_id = new.body_id and m.id <> new.id
           and daterange(m.from_on, m.until_on, '[]') && daterange(new.from_on, new.until_on, '[]')
           and case when m.person_id is not null and new.person_id is not null then m.person_id = new.person_id
             when m.email is not null and new.email is not null then lower(trim(m.email)) = lower(trim(new.email))
             else lower(trim(m.name)) = lower(trim(new.name)) end) then
         raise exception 'sits twice' using errcode = 'P0001', constraint = 'member_once';
       end if;
       if new.substitute_for is not null then
         if not exists (select from body_member m where m.id = new.substitute_for and m.substitute_for is null
             and m.seat_rule_id = new.seat_rule_id) then
           raise exception 'substitutes nobody of this seat' using errcode = 'P0001', constraint = 'member_substitute';
         end if;
         if exists (select from body_member m where m.id = new.substitute_for
             and not daterange(new.from_on, new.until_on, '[]') <@ daterange(m.from_on, m.until_on, '[]')) then
           raise exception 'outside the term of the member' using errcode = 'P0001', constraint = 'member_term';
         end if;
       elsif (select max((select count(*) from body_member o where o.seat_rule_id = m.seat_rule_id
             and o.substitute_for is null and m.from_on between o.from_on and coalesce(o.until_on, 'infinity')))
           from body_member m where m.seat_rule_id = new.seat_rule_id and m.substitute_for is null)
           > (select places from seat_rule where id = new.seat_rule_id) then
         raise exception 'more sit than there are places' using errcode = 'P0001', constraint = 'seat_places';
       end if;
       if exists (select from body_member s where s.substitute_for = new.id
           and not daterange(s.from_on, s.until_on, '[]') <@ daterange(new.from_on, new.until_on, '[]')) then
         raise exception 'a substitute stays longer' using errcode = 'P0001', constraint = 'member_term';
       end if;
       return new;
     end $$`,
  `create trigger keep_members after insert or update on body_member for each row execute function keep_members()`,
  // Only a substitute who never came is taken out again.
  `create function keep_seated() returns trigger language plpgsql as $$
     begin
       if old.substitute_for is null
          or exists (select from meeting_invitation i where old.id in (i.member_id, i.substitute_id))
          or exists (select from task t where t.member_id = old.id) then
         raise exception 'is recorded' using errcode = 'P0001', constraint = 'member_recorded';
       end if;
       return old;
     end $$`,
  `create trigger keep_seated before delete on body_member for each row execute function keep_seated()`,
  `create function keep_places() returns trigger language plpgsql as $$
     begin
       if new.places < old.places or new.body_id <> old.body_id then
         raise exception 'places are not taken away' using errcode = 'P0001', constraint = 'seat_places';
       end if;
       return new;
     end $$`,
  `create trigger keep_places before update on seat_rule for each row execute function keep_places()`,
  ...['partner', 'body', 'seat_rule', 'nomination', 'body_member'].flatMap((table) => [
    ...grantChanges(table),
    ...(table === 'body_member' ? [] : [`revoke delete on ${table} from levada_app`]),
    ...forceRowSecurity(table),
  ]),
];
