import { SqlMigration } from '@levada/persistence';

/** A run reads the applications of its round by pages. */
export class ApplicationOfRound1763800000004 extends SqlMigration {
  readonly statements = ['create index application_of_round on application (round_id, id)'];
}
