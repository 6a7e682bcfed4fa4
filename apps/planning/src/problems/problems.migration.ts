import { forceRowSecurity, grantChanges, keepLifecycle, SqlMigration } from '@levada/persistence';

export class Problems1764500001004 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table problem (
     id uuid primary key,
     authority_id uuid not null,
     body_id uuid,
     field text not null check (field <> ''),
     text text not null check (text <> ''),
     raised_by text not null,
     raised_at timestamptz not null,
     territory jsonb not null,
     territory_key text generated always as
       ((territory->>'scheme') || '/' || (territory->>'level') || '/' || (territory->>'code')) stored,
     version int not null check (version > 0),
     unique (id, authority_id),
     foreign key (body_id, authority_id) references body (id, authority_id))`,
  `create table proposal (
     id uuid primary key,
     authority_id uuid not null,
     problem_id uuid not null,
     text text not null check (text <> ''),
     drafted_by text not null,
     status text not null check (status in ('proposed', 'agreed', 'rejected')),
     reason text,
     agreement_id uuid,
     plan_id uuid,
     measure_code text,
     version int not null check (version > 0),
     check ((status = 'agreed') = (agreement_id is not null)),
     check ((status = 'rejected') = (reason is not null)),
     check ((plan_id is null) = (measure_code is null)),
     check (plan_id is null or status = 'agreed'),
     foreign key (problem_id, authority_id) references problem (id, authority_id),
     foreign key (agreement_id, authority_id) references agreement (id, authority_id),
     foreign key (plan_id, authority_id) references plan (id, authority_id))`,
  'create index proposal_of_problem on proposal (problem_id, id)',
  'create index proposal_of_measure on proposal (plan_id, measure_code) where plan_id is not null',
  ...keepLifecycle('proposal', 'proposed', ['proposed > agreed', 'proposed > rejected']),
  // What was voted down supports nothing.
  `create function keep_proposal() returns trigger language plpgsql as $$
     begin
       if new.agreement_id is not null and not (select reached from agreement where id = new.agreement_id) then
         raise exception 'not agreed' using errcode = 'P0001', constraint = 'proposal_agreed';
       end if;
       return new;
     end $$`,
  'create trigger keep_proposal before insert or update on proposal for each row execute function keep_proposal()',
  ...['problem', 'proposal'].flatMap((table) => [
    ...grantChanges(table),
    `revoke delete on ${table} from levada_app`,
    ...forceRowSecurity(table),
  ]),
];
