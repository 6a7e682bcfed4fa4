import { SqlMigration, forceRowSecurity, grantChanges } from '@levada/persistence';

/**
 * What each version of a plan said that was in force since funding heard of it: whoever is told which priority a decision serves
 * reads the sentence that it cited, also after an amendment. The database keeps it beside what is known now.
 */
export class KnownPlanVersions1764900000002 extends SqlMigration {
  readonly statements = [
    `create table known_plan_version (plan_id uuid not null, plan_version int not null, authority_id uuid not null, title text not null,
       priorities jsonb not null, primary key (plan_id, plan_version))`,
    ...grantChanges('known_plan_version'),
    'revoke delete on known_plan_version from levada_app',
    ...forceRowSecurity('known_plan_version'),
    // The owner of tables is bound by their policies as well.
    `select set_config('levada.authority', '*', true)`,
    `insert into known_plan_version select id, plan_version, authority_id, title, priorities from known_plan`,
    `create function keep_plan_version_known() returns trigger language plpgsql as $$
       begin
         insert into known_plan_version values (new.id, new.plan_version, new.authority_id, new.title, new.priorities)
           on conflict (plan_id, plan_version) do update set title = excluded.title, priorities = excluded.priorities;
         return null;
       end $$`,
    `create trigger keep_plan_version_known after insert or update on known_plan
       for each row execute function keep_plan_version_known()`,
  ];
}
