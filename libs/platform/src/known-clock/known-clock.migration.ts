import { grantChanges, SqlMigration } from '@levada/persistence';

/** In every service: how far its clock is ahead, for whichever replica starts next. */
export class KnownClock1700000001002 extends SqlMigration {
  readonly statements = [
    'create table known_clock (id uuid primary key, epoch int not null, version int not null, ahead_seconds bigint not null)',
    ...grantChanges('known_clock'),
  ];
}
