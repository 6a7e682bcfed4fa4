import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class Comments1700000004001 extends SqlMigration {
  readonly statements = STATEMENTS;
}

const STATEMENTS = [
  `create table plan_comment (
     id uuid primary key,
     authority_id uuid not null,
     plan_id uuid not null,
     priority_code text,
     text text not null check (text <> ''),
     author_name text not null,
     made_by text not null,
     made_at timestamptz not null,
     disposition text check (disposition in ('accepted', 'partly', 'refused')),
     reason text,
     disposed_by text,
     disposed_at timestamptz,
     version int not null check (version > 0),
     foreign key (plan_id, authority_id) references plan (id, authority_id),
     check ((disposition is null) = (reason is null) and (disposition is null) = (disposed_by is null)
       and (disposition is null) = (disposed_at is null)))`,
  `create index plan_comment_of_plan on plan_comment (plan_id, id)`,
  ...grantChanges('plan_comment'),
  `revoke delete on plan_comment from levada_app`,
  ...forceRowSecurity('plan_comment'),
];
