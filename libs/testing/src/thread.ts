import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { EntitySchema } from 'typeorm';
import { systemClock } from '@levada/kernel';
import { DecisionGrantedV1, type NumberedEvent } from '@levada/contracts';
import { Messaging, silent, type EventHandler } from '@levada/messaging';
import {
  column,
  forceRowSecurity,
  grantChanges,
  openDatabase,
  SqlMigration,
  Transactions,
  type ProjectedRow,
  type Tx,
} from '@levada/persistence';

/** What a consumer knows of a decision, and how often an event of it took effect: the count shows a doubled effect. */
export interface HeardDecision extends ProjectedRow {
  readonly authorityId: string;
  readonly amount: string;
}

export const HeardDecisionTable = new EntitySchema<HeardDecision>({
  name: 'heard_decision',
  columns: { id: column.id, epoch: column.int, version: column.version, authorityId: column.uuid, amount: column.text },
});

export class HeardDecisions1700000000001 extends SqlMigration {
  readonly statements = [
    `create table heard_decision (id uuid primary key, epoch int not null, version int not null, authority_id uuid not null, amount text not null)`,
    `create table effect (event_id uuid not null, n bigint generated always as identity)`,
    ...grantChanges('heard_decision'),
    ...grantChanges('effect'),
    ...forceRowSecurity('heard_decision'),
  ];
}

export const AUTHORITY = '019a9d3e-1c00-7000-8000-00000000000a';

/** One end of the shortest thread: a service's database with its messaging, without HTTP. */
export interface ThreadEnd {
  readonly database: DataSource;
  readonly transactions: Transactions;
  readonly messaging: Messaging;
  stop(): Promise<void>;
}

export interface ThreadOptions {
  readonly service: string;
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly onEvent?: (event: NumberedEvent<DecisionGrantedV1>, tx: Tx) => Promise<void>;
  readonly listens?: boolean;
  /** Called after an effect was committed, before it is acknowledged. */
  readonly afterCommit?: () => Promise<void>;
}

export async function aThreadEnd(options: ThreadOptions): Promise<ThreadEnd> {
  const database = await openDatabase({ url: options.databaseUrl, tables: [HeardDecisionTable] });
  const worker: { wake(): void } = { wake: () => undefined };
  const transactions = new Transactions(database, () => worker.wake());
  const run = transactions.run.bind(transactions);
  if (options.afterCommit) {
    const { afterCommit } = options;
    transactions.run = async (scope, work) => {
      const answer = await run(scope, work);
      await afterCommit();
      return answer;
    };
  }
  const handlers = new Map<string, EventHandler>();
  if (options.listens)
    handlers.set(DecisionGrantedV1.type, (event, tx) =>
      hear(event as NumberedEvent<DecisionGrantedV1>, tx, options.onEvent),
    );
  const messaging = new Messaging({
    service: options.service,
    natsUrl: options.natsUrl,
    databaseUrl: options.databaseUrl,
    transactions,
    handlers,
    projections: { funding: ['heard_decision'] },
    clock: systemClock,
    log: silent,
  });
  worker.wake = () => messaging.wake();
  messaging.start();
  return {
    database,
    transactions,
    messaging,
    stop: async () => {
      if (!database.isInitialized) return;
      await messaging.stop();
      await database.destroy();
    },
  };
}

async function hear(event: NumberedEvent<DecisionGrantedV1>, tx: Tx, onEvent: ThreadOptions['onEvent']): Promise<void> {
  await onEvent?.(event, tx);
  await tx.query('insert into effect (event_id) values ($1)', [event.id]);
  tx.project(HeardDecisionTable, {
    id: event.subject,
    epoch: event.epoch,
    version: event.nounversion,
    authorityId: event.authority!,
    amount: event.data.granted.amount,
  });
}

/** Tells that a decision was granted, at a version of it. Returns the decision's id. */
export async function grant(
  end: Pick<ThreadEnd, 'transactions'>,
  decisionId: string = randomUUID(),
  version = 1,
  amount = `${version}.00`,
): Promise<string> {
  const scope = { authorityId: AUTHORITY, actorId: 'officer', at: new Date(), correlation: randomUUID() };
  await end.transactions.run(scope, async (tx) => {
    const granted = { amount, currency: 'CZK' };
    tx.publish(DecisionGrantedV1, {
      subject: decisionId,
      version,
      data: { ...DecisionGrantedV1.example, decisionId, granted, committed: granted },
    });
  });
  return decisionId;
}
