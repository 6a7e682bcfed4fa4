import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forceRowSecurity, grantChanges } from '@levada/persistence';

export class KnownDecisions1700000003002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const STATEMENTS = [
  `create table known_decision (
     id uuid primary key,
     epoch int not null,
     version int not null,
     authority_id uuid not null,
     application_id uuid not null,
     parts jsonb not null)`,
  `create index known_decision_by_plan on known_decision using gin (parts jsonb_path_ops)`,
  ...grantChanges('known_decision'),
  ...forceRowSecurity('known_decision'),
];
