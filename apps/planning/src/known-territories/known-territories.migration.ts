import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantChanges } from '@levada/persistence';

export class KnownTerritories1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table known_territory (
      id uuid primary key,
      epoch int not null,
      version int not null,
      scheme text not null,
      level text not null,
      code text not null,
      name text not null)`);
    await runner.query('create index known_territory_key on known_territory (code, level, scheme)');
    for (const statement of grantChanges('known_territory')) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
