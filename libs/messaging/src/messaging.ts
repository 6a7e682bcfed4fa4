import { randomUUID } from 'node:crypto';
import type { NatsConnection } from '@nats-io/transport-node';
import { newId, type Clock } from '@levada/kernel';
import type { LogPosition } from '@levada/contracts';
import { EVERY_AUTHORITY, OutboxLog, Session, type Transactions } from '@levada/persistence';
import { Consumer } from './consumer.js';
import { retryDeadLetter } from './dead-letters.js';
import { Effects, type EventHandler } from './effects.js';
import type { Log } from './log.js';
import { catchUpSubject, connectNats, rehearSubject, sleep, wakeSubject } from './nats.js';
import { Relay } from './relay.js';

export interface MessagingOptions {
  readonly service: string;
  readonly natsUrl: string;
  /** The database once more, for the session of the elected worker. */
  readonly databaseUrl: string;
  readonly transactions: Transactions;
  readonly handlers: ReadonlyMap<string, EventHandler>;
  /** Tables of what is known of others, by producer: `{ planning: ['known_priority'] }`. */
  readonly projections: Readonly<Record<string, readonly string[]>>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface MessagingStatus {
  readonly nats: 'up' | 'down';
  readonly elected: boolean;
  /** Numbered facts that JetStream has not acknowledged. */
  readonly unpublished: number;
  readonly log: LogPosition;
  readonly inbox: Readonly<Record<string, LogPosition | null>>;
}

/**
 * A service's ear and mouth. Of all replicas one is elected, by an advisory lock of the service's database: it relays
 * the service's facts and consumes those of others. The service itself goes on when NATS is away.
 */
export class Messaging {
  private readonly holder = randomUUID();
  private readonly ending = new AbortController();
  private readonly relay: Relay;
  private readonly effects: Effects;
  private session: Session | undefined;
  private connection: NatsConnection | undefined;
  private consumers: Consumer[] = [];
  private timer: NodeJS.Timeout | undefined;
  private waking = false;
  private loops: Promise<unknown>[] = [];

  constructor(private readonly options: MessagingOptions) {
    this.relay = new Relay(options.service, this.holder, options.log, () => void this.stepDown());
    this.effects = new Effects(options.transactions, options.handlers, options.projections, options.clock);
  }

  start(): void {
    this.loops = [this.connect(), this.stand()];
    this.timer = setInterval(() => this.relay.second(), 1_000);
  }

  /** Facts were committed in this process. */
  wake(): void {
    if (this.waking) return;
    this.waking = true;
    // Several commits of one turn of the event loop are one look at the log.
    setImmediate(() => {
      this.waking = false;
      if (this.session) this.relay.wake();
      else if (this.up) this.tellWorker();
    });
  }

  /** The elected worker is another process; it looks by itself every second when this does not reach it. */
  private tellWorker(): void {
    try {
      this.connection?.publish(wakeSubject(this.options.service));
    } catch {
      // The connection is being drained.
    }
  }

  status(): MessagingStatus {
    const connected = this.connection !== undefined && !this.connection.isClosed() && this.up;
    return {
      nats: connected ? 'up' : 'down',
      elected: this.session !== undefined,
      unpublished: this.relay.behind,
      log: this.relay.position,
      inbox: Object.fromEntries(this.consumers.map((one) => [one.producer, one.position ?? null])),
    };
  }

  /** Somebody moved the inbox back: whoever is elected begins again from there. Without NATS it notices at the next event. */
  inboxMoved(): void {
    if (this.up) this.connection?.publish(rehearSubject(this.options.service));
  }

  /** Tries an event again that was put aside; in any replica. */
  async retry(id: string): Promise<{ outcome: 'retried' | 'failed'; cause: string | null }> {
    const { transactions, clock } = this.options;
    const at = clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    return retryDeadLetter(transactions, this.effects, scope, id);
  }

  /** Publishes what is numbered, lets what is being applied finish, and leaves. */
  async stop(): Promise<void> {
    this.relay.wake();
    for (let waited = 0; waited < 20 && this.session && this.up && this.relay.behind > 0; waited += 1) await sleep(50);
    this.ending.abort();
    clearInterval(this.timer);
    this.up = false;
    await this.stepDown();
    await this.connection?.drain().catch(() => undefined);
    await Promise.all(this.loops);
  }

  private up = false;

  private async connect(): Promise<void> {
    const connection = await connectNats(this.options.natsUrl, this.options.service, this.ending.signal);
    if (!connection) return;
    // It was stopped in the meantime, and had no connection to close yet.
    if (this.ending.signal.aborted) return connection.close();
    this.connection = connection;
    this.up = true;
    this.relay.connected(connection);
    this.serve(connection).catch(() => undefined);
    if (this.session) void this.hire();
    for await (const status of connection.status()) {
      if (status.type === 'disconnect') {
        this.up = false;
        this.relay.disconnected();
      } else if (status.type === 'reconnect') {
        this.up = true;
        this.relay.connected(connection);
      }
    }
  }

  private async serve(connection: NatsConnection): Promise<void> {
    this.hearWakes(connection).catch(() => undefined);
    this.hearReplays(connection).catch(() => undefined);
    for await (const message of connection.subscribe(catchUpSubject(this.options.service)))
      void this.relay.answer(message);
  }

  private async hearWakes(connection: NatsConnection): Promise<void> {
    for await (const _ of connection.subscribe(wakeSubject(this.options.service))) this.relay.wake();
  }

  private async hearReplays(connection: NatsConnection): Promise<void> {
    for await (const _ of connection.subscribe(rehearSubject(this.options.service))) await this.rehear();
  }

  private async rehear(): Promise<void> {
    if (!this.session || !this.connection) return;
    const consumers = this.consumers.splice(0);
    await Promise.all(consumers.map((one) => one.stop()));
    await this.hire();
  }

  /** Stands for election until elected, again after every loss. */
  private async stand(): Promise<void> {
    while (!this.ending.signal.aborted) {
      if (!this.session) await this.tryElection().catch(() => undefined);
      await sleep(this.session ? 200 : 500, this.ending.signal);
    }
  }

  private async tryElection(): Promise<void> {
    const session = await Session.connect(this.options.databaseUrl, () => void this.stepDown());
    try {
      if (this.ending.signal.aborted || !(await session.elect())) return await session.close();
      await this.relay.lead(session, new OutboxLog(session, this.holder));
    } catch (error) {
      this.relay.unseat();
      await session.close();
      throw error;
    }
    if (this.ending.signal.aborted) {
      this.relay.unseat();
      return session.close();
    }
    this.session = session;
    this.options.log.info({ service: this.options.service }, 'elected to relay and consume');
    if (this.connection) void this.hire();
  }

  private async hire(): Promise<void> {
    const producers = new Set([...this.options.handlers.keys()].map((type) => type.split('.', 1)[0]!));
    this.consumers = [...producers].map(
      (producer) => new Consumer(this.options.service, producer, this.connection!, this.effects, this.options.log),
    );
    await Promise.all(this.consumers.map((one) => one.start()));
  }

  private async stepDown(): Promise<void> {
    const session = this.session;
    this.session = undefined;
    this.relay.unseat();
    const consumers = this.consumers.splice(0);
    await Promise.all(consumers.map((one) => one.stop()));
    await session?.close();
  }
}
