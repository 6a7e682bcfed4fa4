import { SqlMigration } from '@levada/persistence';

/** Tenders: one award, at the price of its bid. */
export class Tenders1764900000005 extends SqlMigration {
  readonly statements = [
    'alter table round drop constraint round_kind_check',
    `alter table round add constraint round_kind_check check (kind in ('ordinary', 'extraordinary', 'tender')),
       add constraint tender_sealed check (kind <> 'tender' or is_sealed)`,
    `create function check_award() returns trigger language plpgsql as $$
       begin
         if new.amount_minor > 0 and exists (select from round r where r.id = new.round_id and r.kind = 'tender') then
           if exists (select from decision d where d.round_id = new.round_id and d.id <> new.id and d.amount_minor > 0) then
             raise exception 'a tender has one award' using constraint = 'tender_one_award', errcode = 'P0001';
           end if;
           if new.amount_minor <> (select requested_minor from application where id = new.application_id) then
             raise exception 'a bid is awarded at its price' using constraint = 'tender_at_its_price', errcode = 'P0001';
           end if;
         end if;
         return null;
       end $$`,
    `create function check_varied_award() returns trigger language plpgsql as $$
       begin
         if new.after_minor > 0 and new.kind <> 'transfer' and exists (select from decision d join round r on r.id = d.round_id
             where d.id = new.decision_id and r.kind = 'tender') then
           raise exception 'an award is taken back whole' using constraint = 'tender_not_varied', errcode = 'P0001';
         end if;
         return new;
       end $$`,
    `create trigger check_varied_award before insert on variation for each row execute function check_varied_award()`,
    `create constraint trigger check_award after insert on decision deferrable initially deferred for each row execute function check_award()`,
  ];
}
