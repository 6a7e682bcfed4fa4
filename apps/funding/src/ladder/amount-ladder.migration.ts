import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

/** How the amount of an application came to be: every value, by whom, when and why. */
export class AmountLadder1764700000005 extends SqlMigration {
  readonly statements = [
    `create table amount_step (position bigint generated always as identity, id uuid primary key, authority_id uuid not null,
       round_id uuid not null references round, application_id uuid not null references application, revision int not null,
       step text not null check (step in ('maximum', 'optimal', 'real', 'committee')), amount_minor bigint not null check (amount_minor >= 0),
       amount_currency char(3) not null, reason text not null check (reason ~ '\\S'), run_id uuid references allocation_run, author text not null,
       at timestamptz not null, version int not null check (version = 1))`,
    'create index amount_step_of_application on amount_step (application_id, position)',
    ...grantInsertOnly('amount_step'),
    ...forceRowSecurity('amount_step'),
    // The amount of a step that holds for a revision.
    `create function amount_holding(of_application uuid, of_revision int, of_step text) returns bigint
       language sql stable set search_path = public, pg_temp as $$
       select amount_minor from amount_step where application_id = of_application and revision = of_revision and step = of_step
       order by position desc limit 1 $$`,
    // Whoever writes waits for the others: two at once could pass each other.
    `create function check_amount_step() returns trigger language plpgsql as $$
       declare
         asked application;
       begin
         select * into strict asked from application where id = new.application_id for no key update;
         if asked.status <> 'submitted' or new.revision <> asked.revision or new.round_id <> asked.round_id then
           raise exception 'its amounts stand' using constraint = 'ladder_decided', errcode = 'P0001';
         end if;
         if new.amount_minor > asked.requested_minor or new.amount_currency <> asked.requested_currency then
           raise exception 'never above the request' using constraint = 'ladder_above_requested', errcode = 'P0001';
         end if;
         if new.step = 'optimal' and new.amount_minor > amount_holding(new.application_id, new.revision, 'maximum') then
           raise exception 'never above the maximum' using constraint = 'ladder_above_maximum', errcode = 'P0001';
         end if;
         if new.step = 'maximum' and new.amount_minor < amount_holding(new.application_id, new.revision, 'optimal') then
           raise exception 'never below the optimal amount' using constraint = 'ladder_below_optimal', errcode = 'P0001';
         end if;
         if is_conflicted(new.author, new.application_id) then
           raise exception 'a conflict of interest' using constraint = 'conflict_recused', errcode = 'P0001';
         end if;
         return new;
       end $$`,
    `create trigger check_amount_step before insert on amount_step for each row execute function check_amount_step()`,
  ];
}
