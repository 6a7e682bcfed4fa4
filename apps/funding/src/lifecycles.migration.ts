import { keepLifecycle, SqlMigration } from '@levada/persistence';

export class Lifecycles1763800000003 extends SqlMigration {
  readonly statements = [
    ...keepLifecycle('round', 'open', ['open > decided']),
    ...keepLifecycle('application', 'submitted', ['submitted > decided']),
    ...keepLifecycle('allocation_run', 'proposed', ['proposed > confirmed', 'proposed > superseded']),
  ];
}
