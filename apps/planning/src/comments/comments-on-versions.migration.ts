import { SqlMigration } from '@levada/persistence';

/** A comment is on a version, and on any passage or element of it. */
export class CommentsOnVersions1764400001002 extends SqlMigration {
  readonly statements = [
    `alter table plan_comment rename column priority_code to element_code`,
    `alter table plan_comment add column plan_version int not null default 1`,
    `alter table plan_comment alter column plan_version drop default`,
    `alter table plan_comment add foreign key (plan_id, plan_version) references plan_version (plan_id, plan_version)`,
  ];
}
