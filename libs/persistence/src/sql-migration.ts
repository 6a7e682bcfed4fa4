import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration that is a list of SQL statements, run as the owner in one transaction. Forward only: a mistake is mended by the next one. */
export abstract class SqlMigration implements MigrationInterface {
  abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
