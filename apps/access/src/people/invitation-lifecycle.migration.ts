import { keepLifecycle, SqlMigration } from '@levada/persistence';

export class InvitationLifecycle1763800001002 extends SqlMigration {
  readonly statements = keepLifecycle('invitation', 'sent', ['sent > accepted', 'sent > withdrawn']);
}
