import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

/** A level may be a committee: its yes is a vote, with a quorum and a majority, of each application on its own. */
export class Votes1764800000002 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `alter table approval_level add vote jsonb check (vote is null or ((vote->>'quorum')::int between 1 and 200
     and vote->>'majority' in ('simple', 'absolute', 'two-thirds')))`,
  `create table approval_vote (id uuid primary key, authority_id uuid not null, laid_id uuid not null, position int not null,
     person text not null, on_behalf_of text, content_hash text not null, ballot text not null check (ballot in ('for', 'against', 'abstain')),
     recused jsonb not null, comment text, at timestamptz not null,
     constraint approval_vote_once unique (laid_id, content_hash, position, person))`,
  `create unique index approval_vote_for_once on approval_vote (laid_id, content_hash, position, (coalesce(on_behalf_of, person)))`,
  ...grantInsertOnly('approval_vote'),
  ...forceRowSecurity('approval_vote'),
  // A vote is on the text that stands before the levels, by nobody whose hand is in it or who spoke at another level.
  `create function check_vote() returns trigger language plpgsql as $$
     declare
       people text[] := array_remove(array[new.person, new.on_behalf_of], null);
     begin
       if not exists (select from proposal p where p.id = new.laid_id and p.status = 'submitted' and p.content_hash = new.content_hash
             and p.proposed_by <> all(people) and not p.hands ?| people)
          and not exists (select from variation v where v.id = new.laid_id and v.status = 'proposed' and v.content_hash = new.content_hash
             and v.proposed_by <> all(people) and not v.hands ?| people) then
         raise exception 'no vote on what one has a hand in, nor on another text' using constraint = 'proposal_two_people', errcode = 'P0001';
       end if;
       if not exists (select from proposal p, jsonb_array_elements(p.levels) l where p.id = new.laid_id and (l->>'position')::int = new.position and l ? 'vote'
           union all select from variation v, jsonb_array_elements(v.levels) l where v.id = new.laid_id and (l->>'position')::int = new.position and l ? 'vote') then
         raise exception 'no vote is taken at this level' using constraint = 'vote_not_asked', errcode = 'P0001';
       end if;
       if exists (select from proposal_approval a where a.proposal_id = new.laid_id and a.content_hash = new.content_hash and a.verdict = 'approved'
             and (a.person = any(people) or a.on_behalf_of = any(people)))
          or exists (select from variation_approval a where a.variation_id = new.laid_id and (a.person = any(people) or a.on_behalf_of = any(people)))
          or exists (select from approval_vote o where o.laid_id = new.laid_id and o.content_hash = new.content_hash and o.position <> new.position
           and (o.person = any(people) or o.on_behalf_of = any(people))) then
         raise exception 'every level is another person' using constraint = 'proposal_two_people', errcode = 'P0001';
       end if;
       return new;
     end $$`,
  `create trigger check_vote before insert on approval_vote for each row execute function check_vote()`,
  // Of each application the votes are counted on their own, without those who are out of it.
  `create function expect_carried(laid uuid, hash text, level jsonb, applications uuid[]) returns void language plpgsql as $$
     declare
       rule jsonb := level->'vote';
       wrong record;
     begin
       if coalesce(jsonb_typeof(rule), 'null') = 'null' then
         return;
       end if;
       with outs as materialized (select distinct c.application_id, c.person
           from (select distinct round_id from application where id = any(applications)) r, conflicts_of_round(r.round_id) c),
         votes as materialized (select * from approval_vote v where v.laid_id = laid and v.content_hash = hash and v.position = (level->>'position')::int),
         counted as (select line, count(v.id) as present, count(v.id) filter (where v.ballot = 'for') as yes, count(v.id) filter (where v.ballot = 'against') as no
           from unnest(applications) line left join votes v on not v.recused ? line::text
             and not exists (select from outs o where o.application_id = line and o.person in (v.person, v.on_behalf_of))
           group by line)
       select * into wrong from counted where present < (rule->>'quorum')::int or not case rule->>'majority'
         when 'simple' then yes > no when 'absolute' then 2 * yes > present else yes > 0 and 3 * yes >= 2 * (yes + no) end limit 1;
       if found then
         raise exception 'the committee did not say yes' using constraint = 'vote_carried', errcode = 'P0001';
       end if;
     end $$`,
  `create function check_carried() returns trigger language plpgsql as $$
     declare
       about uuid;
       level jsonb;
       applications uuid[];
     begin
       if new.verdict <> 'approved' then
         return new;
       end if;
       if tg_table_name = 'proposal_approval' then
         about := (to_jsonb(new)->>'proposal_id')::uuid;
         select l into level from proposal p, jsonb_array_elements(p.levels) l where p.id = about and (l->>'position')::int = new.position;
         applications := array(select application_id from proposal_line where proposal_id = about);
       else
         about := (to_jsonb(new)->>'variation_id')::uuid;
         select l into level from variation v, jsonb_array_elements(v.levels) l where v.id = about and (l->>'position')::int = new.position;
         applications := array(select application_id from variation where id = about);
       end if;
       if exists (select from approval_vote o where o.laid_id = about and o.content_hash = new.content_hash and o.position <> new.position
           and array[o.person, o.on_behalf_of] && array_remove(array[new.person, new.on_behalf_of], null)) then
         raise exception 'every level is another person' using constraint = 'proposal_two_people', errcode = 'P0001';
       end if;
       perform expect_carried(about, new.content_hash, level, applications);
       return new;
     end $$`,
  ...['proposal_approval', 'variation_approval'].map(
    (table) => `create trigger check_carried before insert on ${table} for each row execute function check_carried()`,
  ),
];
