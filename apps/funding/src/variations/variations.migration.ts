import { SqlMigration, forceRowSecurity, grantChanges, grantInsertOnly, keepLifecycle } from '@levada/persistence';

/** What becomes of a decision: a chain of variations, each another person's yes, each with its own transfer. */
export class Variations1764800000001 extends SqlMigration {
  readonly statements = [...APPEALS, ...VARIATIONS, ...APPROVALS, ...MONEY, ...CHECKS, ...VIEWS];
}

const APPEALS = [
  // Days in which a provider may appeal against a decision of the round; null: the law knows no appeal.
  'alter table round add appeal_days int check (appeal_days between 1 and 366)',
  `create table appeal (id uuid primary key, authority_id uuid not null, decision_id uuid not null references decision,
     organisation_id uuid not null, text text not null check (text ~ '\\S'),
     status text not null check (status in ('filed', 'withdrawn', 'upheld', 'dismissed')), filed_by text not null, filed_at timestamptz not null,
     filed_until timestamptz not null, answered_by text, answered_at timestamptz, answer text, version int not null,
     constraint appeal_in_time check (filed_at < filed_until),
     constraint appeal_another_person check (status not in ('upheld', 'dismissed') or answered_by <> filed_by and answer ~ '\\S'),
     check ((status = 'filed') = (answered_by is null)), check ((answered_by is null) = (answered_at is null)))`,
  `create unique index appeal_one_at_a_time on appeal (decision_id) where status = 'filed'`,
  'create index appeal_of_decision on appeal (decision_id)',
  // What was filed stands; whoever had a hand in the decision does not judge it.
  `create function keep_appeal() returns trigger language plpgsql as $$
     begin
       if (to_jsonb(new) - '{status,answered_by,answered_at,answer,version}'::text[]) is distinct from (to_jsonb(old) - '{status,answered_by,answered_at,answer,version}'::text[])
          or old.status <> 'filed' then
         raise exception 'an appeal never changes' using constraint = 'appeal_immutable', errcode = 'P0001';
       end if;
       if new.status in ('upheld', 'dismissed') and exists (select from decision d left join proposal p on p.id = d.proposal_id
          left join proposal_approval a on a.proposal_id = p.id and a.verdict = 'approved'
          where d.id = new.decision_id and (new.answered_by in (d.proposed_by, d.approved_by, a.person, a.on_behalf_of) or p.hands ? new.answered_by))
          or exists (select from decision d join approval_vote v on v.laid_id = d.proposal_id or v.laid_id in (select id from variation where decision_id = d.id)
            where d.id = new.decision_id and new.answered_by in (v.person, v.on_behalf_of))
          or exists (select from variation v left join variation_approval a on a.variation_id = v.id where v.decision_id = new.decision_id and v.number is not null
            and (v.hands ? new.answered_by or new.answered_by in (a.person, a.on_behalf_of))) then
         raise exception 'whoever decided does not judge the appeal' using constraint = 'appeal_another_person', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_appeal before update on appeal for each row execute function keep_appeal()`,
  ...keepLifecycle('appeal', 'filed', ['filed > withdrawn', 'filed > upheld', 'filed > dismissed']),
  ...grantChanges('appeal'),
  'revoke delete on appeal from levada_app',
  ...forceRowSecurity('appeal'),
];

const VARIATIONS = [
  `create table variation (id uuid primary key, authority_id uuid not null, decision_id uuid not null references decision,
     application_id uuid not null references application, envelope_id uuid not null references envelope, number int check (number > 0),
     kind text not null check (kind in ('reduction', 'renunciation', 'transfer', 'top-up', 'offer')),
     before_minor bigint not null check (before_minor >= 0), before_currency char(3) not null,
     after_minor bigint not null check (after_minor >= 0), after_currency char(3) not null check (after_currency = before_currency),
     lines jsonb not null, organisation_id uuid not null, reason text, passed_over jsonb not null default '[]', appeal_id uuid references appeal,
     status text not null check (status in ('proposed', 'offered', 'confirmed', 'refused', 'declined', 'withdrawn', 'lapsed')),
     content_hash text not null, levels jsonb not null check (jsonb_array_length(levels) > 0), hands jsonb not null,
     proposed_by text not null, proposed_at timestamptz not null, expires_at timestamptz not null check (expires_at > proposed_at),
     answered_by text, answered_at timestamptz, answer text, version int not null,
     constraint variation_number unique (decision_id, number),
     constraint variation_numbered check ((number is null) = (status <> 'confirmed')),
     constraint variation_direction check (case kind when 'transfer' then after_minor = before_minor and before_minor > 0
       when 'reduction' then after_minor < before_minor when 'renunciation' then after_minor < before_minor else after_minor > before_minor end),
     constraint variation_reason check (reason ~ '\\S' or kind = 'offer' and passed_over = '[]'))`,
  // An appeal that was upheld is given effect once.
  `create unique index variation_appeal_once on variation (appeal_id) where number is not null`,
  `create index variation_holder on variation (organisation_id) where number is not null`,
  `create unique index variation_one_at_a_time on variation (decision_id) where status in ('proposed', 'offered')`,
  `create index variation_expiring on variation (expires_at) where status in ('proposed', 'offered')`,
  // What was laid before the levels stands still; an offer takes effect by its provider's yes, everything else by the last level's.
  `create function keep_variation() returns trigger language plpgsql as $$
     begin
       if (to_jsonb(new) - '{status,number,answered_by,answered_at,answer,version}'::text[]) is distinct from (to_jsonb(old) - '{status,number,answered_by,answered_at,answer,version}'::text[])
          or old.status not in ('proposed', 'offered') then
         raise exception 'a variation never changes' using constraint = 'variation_immutable', errcode = 'P0001';
       end if;
       if new.status = 'offered' and new.kind <> 'offer' or new.status = 'confirmed' and (new.kind = 'offer') <> (old.status = 'offered') then
         raise exception 'an offer is accepted by its provider' using constraint = 'variation_offered', errcode = 'P0001';
       end if;
       if old.status = 'offered' and new.status in ('confirmed', 'declined') and (old.hands ? new.answered_by or new.answered_by = old.proposed_by
          or exists (select from variation_approval a where a.variation_id = old.id and new.answered_by in (a.person, a.on_behalf_of))) then
         raise exception 'an offer is answered by its provider' using constraint = 'proposal_two_people', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger keep_variation before update on variation for each row execute function keep_variation()`,
  ...keepLifecycle('variation', 'proposed', [
    ...[
      'proposed > offered',
      'proposed > confirmed',
      'proposed > refused',
      'proposed > withdrawn',
      'proposed > lapsed',
    ],
    ...['offered > confirmed', 'offered > declined', 'offered > lapsed'],
  ]),
  ...grantChanges('variation'),
  'revoke delete on variation from levada_app',
  ...forceRowSecurity('variation'),
];

const APPROVALS = [
  `create table variation_approval (id uuid primary key, authority_id uuid not null, variation_id uuid not null references variation,
     position int not null, verdict text not null check (verdict = 'approved'), person text not null, on_behalf_of text,
     content_hash text not null, comment text, at timestamptz not null)`,
  'create unique index variation_approval_once on variation_approval (variation_id, position)',
  ...grantInsertOnly('variation_approval'),
  ...forceRowSecurity('variation_approval'),
  `create function check_variation_approval() returns trigger language plpgsql as $$
     declare
       seen variation;
       people text[] := array_remove(array[new.person, new.on_behalf_of], null);
     begin
       select * into strict seen from variation where id = new.variation_id;
       if seen.content_hash <> new.content_hash or seen.status <> 'proposed' then
         raise exception 'another text than the one that stands' using constraint = 'proposal_approval_text', errcode = 'P0001';
       end if;
       if seen.hands ?| people or seen.proposed_by = any(people) or exists (select from variation_approval a
          where a.variation_id = new.variation_id and (a.person = any(people) or a.on_behalf_of = any(people))) then
         raise exception 'every level is another person' using constraint = 'proposal_two_people', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger check_variation_approval before insert on variation_approval for each row execute function check_variation_approval()`,
];

// Committed money comes back by a variation that took effect, once, and by nothing else.
const MONEY = [
  'alter table ledger_transfer drop constraint ledger_transfer_kind_check',
  `alter table ledger_transfer add constraint ledger_transfer_kind_check
     check (kind in ('fund', 'cut', 'move', 'pend', 'post', 'void', 'expire', 'commit', 'return', 'unbook'))`,
  `create unique index ledger_transfer_returned on ledger_transfer (reference) where kind = 'return'`,
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
         when 'return' then o.owner_id = c.owner_id and (o.kind, c.kind) = ('committed', 'available') and exists (select from variation v
           where v.id = m.reference and v.status = 'confirmed' and v.envelope_id = o.owner_id
             and (v.before_minor - v.after_minor, v.after_currency) = (m.amount_minor, m.amount_currency))
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
];

const CHECKS = [
  // Looked at when the transaction ends, with its approvals and its transfers.
  `create function check_variation() returns trigger language plpgsql as $$
     declare
       checked variation;
       asked application;
       was record;
     begin
       select * into strict checked from variation where id = new.id;
       if exists (select from jsonb_array_elements(checked.levels) level where not exists (select from variation_approval a
          where a.variation_id = checked.id and a.content_hash = checked.content_hash and a.position = (level->>'position')::int)) then
         raise exception 'every level has said yes' using constraint = 'decision_approved', errcode = 'P0001';
       end if;
       if checked.status = 'offered' then
         return null;
       end if;
       select coalesce(v.after_minor, d.amount_minor) as minor, d.amount_currency as currency, coalesce(v.organisation_id, d.organisation_id) as holder,
           d.envelope_id, d.application_id, coalesce(v.number, 0) as number, d.outcome, d.authority_id
         into strict was from decision d left join variation v on v.decision_id = d.id and v.number = checked.number - 1
         where d.id = checked.decision_id;
       if checked.number <> was.number + 1 or (checked.before_minor, checked.before_currency) <> (was.minor, was.currency) then
         raise exception 'a variation begins where the one before it ended' using constraint = 'variation_chain', errcode = 'P0001';
       end if;
       if (checked.envelope_id, checked.application_id, checked.authority_id) <> (was.envelope_id, was.application_id, was.authority_id)
          or (checked.kind = 'transfer') = (checked.organisation_id = was.holder) then
         raise exception 'a variation is of its decision' using constraint = 'variation_of_decision', errcode = 'P0001';
       end if;
       if checked.kind = 'offer' and (was.outcome <> 'reserve' or was.number > 0) or checked.kind = 'top-up' and was.minor = 0 and checked.appeal_id is null
          or checked.appeal_id is not null and not exists (select from appeal a
            where a.id = checked.appeal_id and a.decision_id = checked.decision_id and a.status = 'upheld') then
         raise exception 'money for what was refused' using constraint = 'variation_of_refused', errcode = 'P0001';
       end if;
       select * into strict asked from application where id = checked.application_id;
       if checked.after_minor > least(asked.requested_minor, asked.eligible_minor, asked.maximum_minor) and checked.after_minor > checked.before_minor then
         raise exception 'never above the request' using constraint = 'decision_within_request', errcode = 'P0001';
       end if;
       if exists (select from jsonb_array_elements_text(checked.lines) minor where minor::bigint < 0) or jsonb_array_length(checked.lines) <> (select count(*) from decision_line where decision_id = checked.decision_id)
          or jsonb_array_length(checked.lines) > 0 and checked.after_minor <> (select sum(minor::bigint) from jsonb_array_elements_text(checked.lines) minor) then
         raise exception 'the lines add up to the amount' using constraint = 'decision_lines_add_up', errcode = 'P0001';
       end if;
       if checked.after_minor - checked.before_minor <> coalesce((select sum(case when t.kind = 'return' then -t.amount_minor else t.amount_minor end)
           from ledger_transfer t where t.reference = checked.id and t.kind in ('post', 'commit', 'return')
             and checked.envelope_id || '/committed' in (t.debit, t.credit)), 0) then
         raise exception 'what is decided is committed in the envelope' using constraint = 'decision_committed', errcode = 'P0001';
       end if;
       return null;
     end $$`,
  `create constraint trigger check_variation after update on variation deferrable initially deferred for each row
     when (new.status in ('offered', 'confirmed')) execute function check_variation()`,
];

// A decision as it stands: the last variation that took effect, or the decision itself.
const VIEWS = [
  `create view standing_decision with (security_invoker = true) as
     select d.id, d.authority_id, d.round_id, d.application_id, coalesce(v.organisation_id, d.organisation_id) as organisation_id, d.run_id, d.proposal_id,
       d.envelope_id, d.outcome as decided_outcome, d.amount_minor as decided_minor, coalesce(v.after_minor, d.amount_minor) as amount_minor, d.amount_currency,
       d.reason, d.reason_code, d.reserve_rank, d.outside_plan, d.proposed_by, d.proposed_at, d.approved_by, d.approved_at,
       d.version + coalesce(v.number, 0) as version, coalesce(v.number, 0) as variations, v.kind as varied_by, v.lines as varied_lines
     from decision d left join lateral (select * from variation w where w.decision_id = d.id and w.number is not null order by w.number desc limit 1) v on true`,
  'grant select on standing_decision to levada_app, levada_ro',
];
