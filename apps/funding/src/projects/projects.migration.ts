import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

export class Projects1764900000007 extends SqlMigration {
  readonly statements = [
    `create table project (id uuid primary key, authority_id uuid not null, code text not null, title text not null,
       source_id uuid not null references source, focus text not null, target_groups jsonb not null, key_activities jsonb not null,
       management jsonb not null, starts_on date not null, ends_on date not null check (ends_on >= starts_on), costs jsonb not null,
       priorities jsonb not null check (jsonb_array_length(priorities) > 0),
       status text not null check (status in ('planned', 'running', 'ended')), version int not null,
       constraint project_code unique (authority_id, code))`,
    'create index project_of_source on project (source_id)',
    'create index project_by_priority on project using gin (priorities jsonb_path_ops)',
    ...grantChanges('project'),
    'revoke delete on project from levada_app',
    ...forceRowSecurity('project'),
  ];
}
