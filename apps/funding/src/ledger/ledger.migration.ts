import { SqlMigration, forceRowSecurity, grantInsertOnly } from '@levada/persistence';

/** Double entry: every transfer lowers one balance and raises another, and no balance falls below zero. */
export class Ledger1763800000001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table ledger_account (
     id text primary key,
     authority_id uuid not null,
     owner_id uuid not null,
     kind text not null check (kind in ('outside', 'free', 'available', 'reserved', 'committed')),
     currency char(3) not null,
     balance_minor bigint not null default 0,
     unique (owner_id, kind),
     unique (id, authority_id, currency),
     constraint ledger_account_not_negative check (kind = 'outside' or balance_minor >= 0))`,
  // The compound keys make both accounts, and the transfer, belong to one authority and one currency.
  `create table ledger_transfer (
     id uuid primary key,
     authority_id uuid not null,
     debit text not null,
     credit text not null,
     amount_minor bigint not null check (amount_minor > 0),
     amount_currency char(3) not null,
     reference uuid not null,
     at timestamptz not null,
     check (debit <> credit),
     foreign key (debit, authority_id, amount_currency) references ledger_account (id, authority_id, currency),
     foreign key (credit, authority_id, amount_currency) references ledger_account (id, authority_id, currency))`,
  `create index ledger_transfer_for on ledger_transfer (reference)`,
  // Locks are taken in the order of account ids, and weaker than `for update`, which would wait for the key locks that
  // the foreign keys of another transfer hold: so two transfers never wait for each other in a circle.
  // Money goes only the ways below, and never more of it than the source or the envelope was opened with.
  `create function move_balances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
     declare
       origin ledger_account;
       target ledger_account;
     begin
       perform 1 from ledger_account where id in (new.debit, new.credit) order by id for no key update;
       update ledger_account set balance_minor = balance_minor - new.amount_minor where id = new.debit returning * into strict origin;
       update ledger_account set balance_minor = balance_minor + new.amount_minor where id = new.credit returning * into strict target;
       if not coalesce(case
         when origin.kind = 'outside' then target.kind = 'free' and target.owner_id = origin.owner_id
         when origin.kind = 'free' then target.kind = 'available'
           and exists (select from envelope e where e.id = target.owner_id and e.source_id = origin.owner_id)
         else target.owner_id = origin.owner_id and (origin.kind, target.kind) in
           (('available', 'reserved'), ('reserved', 'available'), ('reserved', 'committed'), ('available', 'committed'))
         end, false) then
         raise exception 'money does not go from % to %', origin.kind, target.kind using constraint = 'ledger_way', errcode = 'P0001';
       end if;
       if target.kind = 'free' and -origin.balance_minor > (select amount_minor from source where id = origin.owner_id)
         or origin.kind = 'free' and (select sum(balance_minor) from ledger_account where owner_id = target.owner_id)
           > (select amount_minor from envelope where id = target.owner_id) then
         raise exception 'more than it was opened with' using constraint = 'ledger_within_amount', errcode = 'P0001';
       end if;
       return null;
     end $$`,
  `create trigger move_balances after insert on ledger_transfer for each row execute function move_balances()`,
  `create function start_at_zero() returns trigger language plpgsql as $$
     begin new.balance_minor := 0; return new; end $$`,
  `create trigger start_at_zero before insert on ledger_account for each row execute function start_at_zero()`,
  ...['ledger_account', 'ledger_transfer'].flatMap((table) => [...grantInsertOnly(table), ...forceRowSecurity(table)]),
];
