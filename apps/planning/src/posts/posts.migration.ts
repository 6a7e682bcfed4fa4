import { forceRowSecurity, grantChanges, SqlMigration } from '@levada/persistence';

export class Posts1764500001001 extends SqlMigration {
  readonly statements = [
    `create table post (
       id uuid primary key,
       authority_id uuid not null,
       title text not null check (title <> ''),
       plan_id uuid,
       body_id uuid,
       application_id uuid,
       decision_id uuid,
       created_by text not null,
       version int not null check (version > 0),
       unique (id, authority_id),
       constraint post_waits_for_one check (num_nonnulls(application_id, decision_id) = 1),
       foreign key (plan_id, authority_id) references plan (id, authority_id),
       foreign key (body_id, authority_id) references body (id, authority_id))`,
    'create index known_decision_of_application on known_decision (application_id)',
    ...grantChanges('post'),
    'revoke delete on post from levada_app',
    ...forceRowSecurity('post'),
  ];
}
