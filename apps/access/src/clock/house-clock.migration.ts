import { grantChanges, SqlMigration } from '@levada/persistence';

export class HouseClock1763800001001 extends SqlMigration {
  readonly statements = [
    `create table house_clock (id uuid primary key, ahead_seconds bigint not null check (ahead_seconds >= 0), version int not null)`,
    ...grantChanges('house_clock'),
  ];
}
