import { SqlMigration, forceRowSecurity, keepLifecycle } from '@levada/persistence';

/** Transfers say what they do; what is held is posted, voided or expires; envelopes lie within envelopes; two people move money. */
export class TwoPhases1764600000000 extends SqlMigration {
  readonly statements = [...ENVELOPES, ...VIREMENTS, ...KINDS, ...RESERVATIONS, ...BALANCES];
}

const ENVELOPES = [
  `alter table source add kind text not null default 'other'
     check (kind in ('state-budget', 'region', 'municipality', 'eu-project', 'insurance', 'foundation', 'other')),
     add operational_programme text, add project_code text, add indicators jsonb not null default '[]'`,
  `alter table envelope add parent_id uuid, add plan_id uuid, add priority_code text, add territory text, add service_type text,
     add year int check (year between 1900 and 2200), add constraint envelope_of_source unique (id, source_id),
     add constraint envelope_parent_of_source foreign key (parent_id, source_id) references envelope (id, source_id),
     add check ((plan_id is null) = (priority_code is null))`,
  'create index envelope_parent on envelope (parent_id)',
  // What it was opened with, out of what and for what stands: money moves by transfers alone.
  ...['source', 'envelope'].map(
    (table) => `create function keep_opened_${table}() returns trigger language plpgsql as $$
      begin
        if (to_jsonb(new) - '{title,version}'::text[]) is distinct from (to_jsonb(old) - '{title,version}'::text[]) then
          raise exception 'what a ${table} was opened with never changes' using constraint = '${table}_opened', errcode = 'P0001';
        end if;
        return new;
      end $$`,
  ),
  ...['source', 'envelope'].map(
    (table) =>
      `create trigger keep_opened before update on ${table} for each row execute function keep_opened_${table}()`,
  ),
  // An inner envelope is for nothing that the outer one is not for.
  `create function check_scope() returns trigger language plpgsql as $$
     declare
       outer_one envelope;
     begin
       select * into outer_one from envelope where id = new.parent_id;
       if outer_one.plan_id is not null and (new.plan_id, new.priority_code) is distinct from (outer_one.plan_id, outer_one.priority_code)
          or outer_one.territory is not null and new.territory is distinct from outer_one.territory
          or outer_one.service_type is not null and new.service_type is distinct from outer_one.service_type
          or outer_one.year is not null and new.year is distinct from outer_one.year then
         raise exception 'an envelope lies within the scope of its parent' using constraint = 'envelope_scope', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger check_scope before insert on envelope for each row when (new.parent_id is not null) execute function check_scope()`,
  // All that lies in the envelopes below one, whatever its state: what it has handed down.
  `create function handed_down(outer_one uuid) returns bigint language sql stable set search_path = public, pg_temp as $$
     with recursive below (id) as (
       select id from envelope where parent_id = outer_one union all select e.id from envelope e join below on e.parent_id = below.id)
     select coalesce(sum(a.balance_minor), 0)::bigint from ledger_account a join below on below.id = a.owner_id $$`,
];

const VIREMENTS = [
  `create table virement (
     id uuid primary key, authority_id uuid not null, source_id uuid not null references source,
     debit text not null references ledger_account, credit text not null references ledger_account check (credit <> debit),
     amount_minor bigint not null check (amount_minor > 0), amount_currency char(3) not null,
     reason text not null check (reason ~ '\\S'),
     status text not null check (status in ('proposed', 'confirmed', 'withdrawn', 'refused')),
     proposed_by text not null, proposed_at timestamptz not null, answered_by text, answered_at timestamptz, answer text, version int not null,
     constraint virement_two_people check (status = 'withdrawn' or answered_by <> proposed_by),
     check ((answered_by is null) = (status = 'proposed')), check ((answered_by is null) = (answered_at is null)))`,
  'create index virement_of_source on virement (source_id)',
  `create function keep_virement() returns trigger language plpgsql as $$
     begin
       if (to_jsonb(new) - '{status,answered_by,answered_at,answer,version}'::text[]) is distinct from (to_jsonb(old) - '{status,answered_by,answered_at,answer,version}'::text[])
          or old.status <> 'proposed' then
         raise exception 'a virement never changes' using constraint = 'virement_immutable', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_virement before update on virement for each row execute function keep_virement()`,
  ...keepLifecycle('virement', 'proposed', ['proposed > confirmed', 'proposed > withdrawn', 'proposed > refused']),
  'grant select, insert, update on virement to levada_app',
  'grant select on virement to levada_ro',
  ...forceRowSecurity('virement'),
];

const KINDS = [
  'drop trigger move_balances on ledger_transfer',
  'alter table ledger_transfer add kind text, add reservation_id uuid references ledger_transfer, add expires_at timestamptz',
  `set local levada.authority = '*'`,
  `update ledger_transfer t set kind = case
     when o.kind = 'outside' then 'fund' when o.kind = 'free' then 'cut'
     when (o.kind, c.kind) = ('available', 'reserved') then 'pend' when (o.kind, c.kind) = ('reserved', 'committed') then 'post'
     when (o.kind, c.kind) = ('reserved', 'available') then 'void' else 'commit' end
   from ledger_account o, ledger_account c where o.id = t.debit and c.id = t.credit`,
  `update ledger_transfer t set reservation_id = p.id from ledger_transfer p
   where p.kind = 'pend' and p.reference = t.reference and t.kind in ('post', 'void')`,
  // Rows that were changed wait for their constraints; they are looked at here, so that the table can be altered again.
  'set constraints all immediate',
  `alter table ledger_transfer alter kind set not null,
     add check (kind in ('fund', 'cut', 'move', 'pend', 'post', 'void', 'expire', 'commit', 'unbook')),
     add check ((kind in ('post', 'void', 'expire')) = (reservation_id is not null)),
     add check (kind = 'pend' or expires_at is null)`,
  `create unique index ledger_transfer_once on ledger_transfer (reference) where kind in ('fund', 'cut', 'move')`,
];

const RESERVATIONS = [
  `create table ledger_reservation (
     id uuid primary key references ledger_transfer, authority_id uuid not null, envelope_id uuid not null references envelope,
     reference uuid not null, amount_minor bigint not null, amount_currency char(3) not null,
     left_minor bigint not null, left_currency char(3) not null, expires_at timestamptz,
     constraint ledger_reservation_left check (left_minor between 0 and amount_minor), check (left_currency = amount_currency))`,
  'create index ledger_reservation_for on ledger_reservation (reference)',
  'create index ledger_reservation_in on ledger_reservation (envelope_id) where left_minor > 0',
  'create index ledger_reservation_due on ledger_reservation (expires_at) where left_minor > 0 and expires_at is not null',
  `insert into ledger_reservation
     select t.id, t.authority_id, a.owner_id, t.reference, t.amount_minor, t.amount_currency,
       t.amount_minor - coalesce((select sum(r.amount_minor) from ledger_transfer r where r.reservation_id = t.id), 0), t.amount_currency, null
     from ledger_transfer t join ledger_account a on a.id = t.debit where t.kind = 'pend'`,
  `set local levada.authority = ''`,
  'grant select on ledger_reservation to levada_app, levada_ro',
  ...forceRowSecurity('ledger_reservation'),
];

const BALANCES = [
  // The source that the owner of an account belongs to.
  `create function source_of(account ledger_account) returns uuid language sql stable set search_path = public, pg_temp as $$
     select coalesce((select e.source_id from envelope e where e.id = account.owner_id), account.owner_id) $$`,
  // Transfers of one statement are booked together. All accounts of their owners are locked first, in the order of their
  // ids, and weaker than 'for update', which would wait for the key locks that the foreign keys of another transfer hold:
  // so two transfers never wait for each other in a circle.
  `create or replace function move_balances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
     declare
       wrong record;
     begin
       perform 1 from ledger_account where owner_id in
         (select a.owner_id from moved m join ledger_account a on a.id in (m.debit, m.credit)) order by id for no key update;
       select m.kind, o.kind as origin, c.kind as target into wrong
       from moved m join ledger_account o on o.id = m.debit join ledger_account c on c.id = m.credit
       where not coalesce(case m.kind
         when 'fund' then (o.kind, c.kind) = ('outside', 'free') and o.owner_id = c.owner_id and m.reference = o.owner_id
           and exists (select from source s where s.id = o.owner_id and s.amount_minor = m.amount_minor)
         when 'cut' then c.kind = 'available' and m.reference = c.owner_id and exists (select from envelope e
           where e.id = c.owner_id and e.amount_minor = m.amount_minor
             and (o.kind, o.owner_id) = (case when e.parent_id is null then 'free' else 'available' end, coalesce(e.parent_id, e.source_id)))
         when 'move' then exists (select from virement v where v.id = m.reference and v.status = 'confirmed'
             and (v.debit, v.credit, v.amount_minor, v.amount_currency) = (m.debit, m.credit, m.amount_minor, m.amount_currency))
           and o.kind in ('outside', 'free', 'available') and c.kind in ('outside', 'free', 'available') and 'free' in (o.kind, c.kind, case when o.kind = c.kind then 'free' end)
           and source_of(o) = source_of(c)
         else o.owner_id = c.owner_id and (m.kind, o.kind, c.kind) in (('pend', 'available', 'reserved'), ('post', 'reserved', 'committed'),
           ('void', 'reserved', 'available'), ('expire', 'reserved', 'available'), ('commit', 'available', 'committed'))
         end, false) limit 1;
       if found then
         raise exception 'money does not go from % to % by %', wrong.origin, wrong.target, wrong.kind using constraint = 'ledger_way', errcode = 'P0001';
       end if;
       insert into ledger_reservation
         select m.id, m.authority_id, a.owner_id, m.reference, m.amount_minor, m.amount_currency, m.amount_minor, m.amount_currency, m.expires_at
         from moved m join ledger_account a on a.id = m.debit where m.kind = 'pend';
       if exists (select from moved m where m.reservation_id is not null and not exists
           (select from ledger_reservation r join ledger_account a on a.owner_id = r.envelope_id where r.id = m.reservation_id and a.id = m.debit)) then
         raise exception 'what is resolved is held in this envelope' using constraint = 'ledger_reservation_held', errcode = 'P0001';
       end if;
       if exists (select from moved m join ledger_reservation r on r.id = m.reservation_id where m.kind = 'post' and m.at >= r.expires_at) then
         raise exception 'what is held has expired' using constraint = 'ledger_reservation_expired', errcode = 'P0001';
       end if;
       if exists (select from moved m join ledger_reservation r on r.id = m.reservation_id where m.kind = 'expire' and (r.expires_at is null or m.at < r.expires_at)) then
         raise exception 'what is held has not expired' using constraint = 'ledger_reservation_standing', errcode = 'P0001';
       end if;
       update ledger_reservation r set left_minor = r.left_minor - x.minor
         from (select reservation_id, sum(amount_minor) as minor from moved where reservation_id is not null group by 1) x where r.id = x.reservation_id;
       update ledger_account a set balance_minor = a.balance_minor + x.minor
         from (select id, sum(minor) as minor from (select debit as id, -amount_minor as minor from moved union all select credit, amount_minor from moved) b group by id) x
         where a.id = x.id;
       return null;
     end $$`,
  `create trigger move_balances after insert on ledger_transfer referencing new table as moved for each statement execute function move_balances()`,
];
