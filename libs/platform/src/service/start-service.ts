import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Clock } from '@levada/kernel';
import { EventsFromJetStream, Messaging } from '@levada/messaging';
import { logHealth, migrate, openDatabase, Transactions, type Tables } from '@levada/persistence';
import { Tokens } from '../access/actor.js';
import type { KeyRing } from '../access/key-ring.js';
import { MayGuard, refuseSilentRoutes } from '../access/may.guard.js';
import { VersionAsETag } from '../http/etag.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { closeWhenIdle } from '../http/close-when-idle.js';
import { houseRefusals, type RefusalCatalogue } from '../http/refusals.js';
import { validationPipe } from '../http/validation.js';
import { ChangeFeed } from '../changes/change-feed.js';
import { changesOf } from '../changes/changes.controller.js';
import { FileTable } from '../files/file.table.js';
import { Files } from '../files/files.js';
import { Files1700000001003 } from '../files/files.migration.js';
import { followClock } from '../known-clock/follow-clock.js';
import { KnownClockConsumer } from '../known-clock/known-clock.consumer.js';
import { KnownClock1700000001002 } from '../known-clock/known-clock.migration.js';
import { KnownClockTable } from '../known-clock/known-clock.table.js';
import { MovableClock } from '../known-clock/movable-clock.js';
import { KnownGrantTable } from '../known-grants/known-grant.table.js';
import { KnownGrantsConsumer } from '../known-grants/known-grants.consumer.js';
import { KnownGrants1700000001000 } from '../known-grants/known-grants.migration.js';
import { KnownGrants } from '../known-grants/known-grants.queries.js';
import { operationsOf, type Operations } from '../operations/operations.controller.js';
import { HealthController, type ServiceStatus } from './health.controller.js';
import { Lists } from '../lists/lists.js';
import { Words1700000001001 } from '../lists/words.migration.js';
import { HeavyWork } from '../work/heavy-work.js';
import { nestLogger } from './logger.js';
import { Steps } from '../steps/steps.js';
import { CLOCK, DATABASE, LOG, OPERATIONS, REFUSALS, SERVICE_NAME, SERVICE_STATUS, TOKENS } from './tokens.js';

/** What a service is, apart from where it runs. */
export interface ServiceDefinition {
  readonly name: string;
  readonly module: Type | DynamicModule;
  readonly tables: Tables;
  readonly migrations: Parameters<typeof migrate>[1];
  /** Tables of what is known of other services, by producer. */
  readonly projections: Readonly<Record<string, readonly string[]>>;
  readonly refusals: RefusalCatalogue;
  /** The file that serves its jobs, run as a process of its own. */
  readonly worker?: URL;
  /** Fingerprints of what another service should know the same of, by what they are of: told to `verify`. */
  digests?(transactions: Transactions): Promise<Readonly<Record<string, string>>>;
}

/** What its database is made of: the service's own, and what every service knows of grants. For `migrate`. */
export function migrationsOf({ migrations }: ServiceDefinition): (new () => object)[] {
  return [
    KnownGrants1700000001000,
    Words1700000001001,
    KnownClock1700000001002,
    Files1700000001003,
    ...(Object.values(migrations) as (new () => object)[]),
  ];
}

function projectionsOf({ projections }: ServiceDefinition): ServiceDefinition['projections'] {
  return { ...projections, access: [...(projections.access ?? []), 'known_grant', 'known_clock'] };
}

/** Where and how it runs. */
export interface ServiceSettings {
  /** Of the service's `app` role. */
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** To know the gateway by; `access` and the gateway sign with it as well. */
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** Of demo data: it may be set ahead. */
  readonly clockMoves?: boolean;
  readonly log: Logger;
  /** More of what this service alone wants to know. */
  readonly extras?: ReadonlyMap<symbol, unknown>;
}

export interface RunningService {
  readonly name: string;
  readonly url: string;
  readonly app: NestFastifyApplication;
  status(): Promise<ServiceStatus>;
  /** Ends what takes long and only that, before doors are closed that would wait for it. */
  stopWork(): Promise<void>;
  stop(): Promise<void>;
}

/** A request body may hold one page of an import; files have doors of their own. */
const BODY_BYTES = 2 * 1024 * 1024;
/** Facts are numbered within milliseconds. */
const HELD_UP_MS = 5_000;
/**
 * Old memory is swept once it has grown by this share. Left to itself V8 lets it double again and again: an import of
 * 100,000 services left 170 MiB of garbage lying about; so it is 30 MiB, and takes a twentieth longer.
 */
const SWEEP_AT_PERCENT = 60;

/** Starts a service: its database, its HTTP door, its relay and its consumers. Migrations must have run. */
export async function startService(definition: ServiceDefinition, settings: ServiceSettings): Promise<RunningService> {
  const { name } = definition;
  const log = settings.log.child({ service: name });
  const database = await openDatabase({
    url: settings.databaseUrl,
    tables: [...Object.values(definition.tables), KnownGrantTable, KnownClockTable, FileTable],
  });
  const clock = new MovableClock(settings.clock);
  const wake = { relay: (): void => undefined };
  const transactions = new Transactions(database, () => wake.relay());
  const work = new HeavyWork(definition.worker, settings.databaseUrl, () => wake.relay());
  const readStatus: { now(): Promise<ServiceStatus> } = { now: async () => ({ ready: false, degraded: [] }) };

  const lent: { messaging?: Messaging } = {};
  const operations: Operations = {
    projections: projectionsOf(definition),
    inboxMoved: () => lent.messaging!.inboxMoved(),
    retry: (id) => lent.messaging!.retry(id),
    digests: async () => definition.digests?.(transactions) ?? {},
  };
  @Module({})
  class Service {}
  const root: DynamicModule = {
    module: Service,
    global: true,
    imports: [definition.module],
    controllers: [HealthController, KnownGrantsConsumer, KnownClockConsumer, operationsOf(name), changesOf(name)],
    providers: [
      { provide: SERVICE_NAME, useValue: name },
      { provide: CLOCK, useValue: clock },
      { provide: LOG, useValue: log },
      { provide: DATABASE, useValue: database },
      { provide: Transactions, useValue: transactions },
      { provide: HeavyWork, useValue: work },
      { provide: TOKENS, useValue: new Tokens(settings.keys, settings.clock) },
      KnownGrants,
      ChangeFeed,
      Lists,
      Steps,
      Files,
      { provide: REFUSALS, useValue: { ...houseRefusals, ...definition.refusals } },
      { provide: OPERATIONS, useValue: operations },
      { provide: SERVICE_STATUS, useValue: () => readStatus.now() },
      ...[...(settings.extras ?? [])].map(([provide, useValue]) => ({ provide, useValue })),
      { provide: APP_GUARD, useClass: MayGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_PIPE, useFactory: validationPipe },
      { provide: APP_INTERCEPTOR, useClass: VersionAsETag },
    ],
    exports: [
      SERVICE_NAME,
      CLOCK,
      LOG,
      DATABASE,
      Transactions,
      HeavyWork,
      TOKENS,
      REFUSALS,
      SERVICE_STATUS,
      Lists,
      Steps,
      Files,
      ...[...(settings.extras ?? [])].map(([one]) => one),
    ],
  };

  const adapter = new FastifyAdapter({ bodyLimit: BODY_BYTES, forceCloseConnections: 'idle' });
  // Bytes of a file are read where they are kept; everywhere else they are refused.
  adapter.getInstance().addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body));
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLogger(log),
    abortOnError: false,
  });
  refuseSilentRoutes(app.get(ModulesContainer));
  const events = new EventsFromJetStream();
  app.connectMicroservice({ strategy: events }, { inheritAppConfig: true });
  await app.startAllMicroservices();

  const messaging = new Messaging({
    service: name,
    natsUrl: settings.natsUrl,
    databaseUrl: settings.databaseUrl,
    transactions,
    handlers: events.handlersByType(),
    projections: projectionsOf(definition),
    clock,
    log,
  });
  lent.messaging = messaging;
  wake.relay = () => messaging.wake();
  readStatus.now = async () => {
    const { nats, elected, unpublished, log: position, inbox } = messaging.status();
    const health = await logHealth(database).catch(() => undefined);
    const waited = health?.waitingSince ? clock.now().getTime() - health.waitingSince.getTime() : 0;
    const degraded = [
      ...(nats === 'down' ? ['nats is away; facts wait in the log'] : []),
      ...(unpublished > 1000 ? [`${unpublished} facts wait to be published`] : []),
      ...(waited > HELD_UP_MS
        ? [
            `facts wait for ${Math.round(waited / 1000)} s to be numbered: a long transaction holds them up, or no worker is elected`,
          ]
        : []),
      ...(health && health.deadLetters > 0
        ? [`${health.deadLetters} events were put aside and wait for an operator`]
        : []),
    ];
    return { ready: health !== undefined, degraded, nats, elected, unpublished, log: position, inbox };
  };
  const following = settings.clockMoves ? await followClock(database, clock) : undefined;
  // Doors first, so that no request finds a closed pool; then the facts that they made; then the pool.
  const stop = async (): Promise<void> => {
    following?.stop();
    await work.stop();
    await closeWhenIdle(app.getHttpServer(), () => app.close());
    await messaging.stop();
    await database.destroy();
  };
  messaging.start();
  try {
    await app.listen(settings.port, settings.host);
  } catch (error) {
    await stop();
    throw error;
  }
  // After the start, whose garbage is let go at once.
  setFlagsFromString(`--heap-growing-percent=${SWEEP_AT_PERCENT}`);
  return {
    name,
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    app,
    status: () => readStatus.now(),
    stopWork: () => work.stop(),
    stop,
  };
}
