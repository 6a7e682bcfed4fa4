import { keepLifecycle, SqlMigration } from '@levada/persistence';

export class PlanLifecycle1763800002001 extends SqlMigration {
  readonly statements = keepLifecycle('plan', 'draft', [
    'draft > adopted',
    'draft > in-consultation',
    'in-consultation > adopted',
  ]);
}
