import { AckPolicy, DeliverPolicy, jetstream, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import { isNumberedEvent, type LogPosition, type NumberedEvent } from '@levada/contracts';
import type { LogState } from '@levada/persistence';
import {
  consume,
  consumerAt,
  type ConsumerEffect,
  type ConsumerInput,
  type ConsumerState,
} from './consumer-machine.js';
import { FailedEvent, type Effects } from './effects.js';
import type { Log } from './log.js';
import { catchUpSubject, headSubject, managerOf, sleep, streamOf } from './nats.js';

/** The thin shell around the consumer machine, for one producer: JetStream and the producer's log on one side, the effects on the other. */
export class Consumer {
  private state: ConsumerState | undefined;
  private readonly messages = new Map<number, JsMsg>();
  private receipts = 0;
  private stream: ConsumerMessages | undefined;
  private heads: Subscription | undefined;
  private stopped = false;

  constructor(
    private readonly service: string,
    readonly producer: string,
    private readonly connection: NatsConnection,
    private readonly effects: Effects,
    private readonly logger: Log,
  ) {}

  get position(): LogPosition | undefined {
    return this.state?.at;
  }

  async start(): Promise<void> {
    // The database may be away just now: a consumer that gave up here would stay deaf until the next election.
    while (!this.stopped && !this.state) {
      const found = await this.effects.position(this.producer).catch(() => undefined);
      if (found) this.state = consumerAt(found.at, found.target);
      else await sleep(300);
    }
    if (this.stopped) return;
    this.listen().catch((error) => this.leaveIt('listen', error));
    void this.receive();
  }

  /** Stops taking events; what is being applied may still commit, and is then delivered again as a duplicate. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.heads?.unsubscribe();
    await this.stream?.close().catch(() => undefined);
  }

  /** Heads come by core NATS, once a second. */
  private async listen(): Promise<void> {
    this.heads = this.connection.subscribe(headSubject(this.producer));
    for await (const message of this.heads) {
      const head = readHead(message);
      if (head) this.feed({ kind: 'head', head });
    }
  }

  /** One durable without subject filter. When stream or durable is gone (the store was wiped), both are looked for again. */
  private async receive(): Promise<void> {
    while (!this.stopped && !this.connection.isClosed()) {
      try {
        const manager = await managerOf(this.connection);
        await manager.consumers.add(streamOf(this.producer), {
          durable_name: this.service,
          ack_policy: AckPolicy.Explicit,
          deliver_policy: DeliverPolicy.All,
          ack_wait: 30e9,
          max_ack_pending: 1000,
        });
        const consumer = await jetstream(this.connection).consumers.get(streamOf(this.producer), this.service);
        this.stream = await consumer.consume({ max_messages: 500, idle_heartbeat: 1_000 });
        if (this.stopped) return void (await this.stream.close());
        void this.watch(this.stream);
        for await (const message of this.stream) this.deliver(message);
      } catch (error) {
        this.logger.info({ producer: this.producer, error: String(error) }, 'waiting for the stream');
      }
      if (!this.stopped) await sleep(300);
    }
  }

  private async watch(stream: ConsumerMessages): Promise<void> {
    for await (const status of stream.status()) {
      if (
        ['consumer_not_found', 'consumer_deleted', 'stream_not_found', 'no_responders', 'heartbeats_missed'].includes(
          status.type,
        )
      ) {
        await stream.close().catch(() => undefined);
        return;
      }
    }
  }

  private deliver(message: JsMsg): void {
    if (this.stopped) return;
    const event = readEvent(message);
    if (!event) {
      this.logger.error(
        { producer: this.producer, subject: message.subject },
        'a message that is no event was dropped',
      );
      return message.term('not an event');
    }
    this.receipts += 1;
    this.messages.set(this.receipts, message);
    this.feed({ kind: 'delivered', event, receipt: this.receipts });
  }

  private feed(input: ConsumerInput): void {
    if (this.stopped || !this.state) return;
    const [state, effects] = consume(this.state, input);
    this.state = state;
    for (const effect of effects) this.carryOut(effect).catch((error) => this.leaveIt(effect.kind, error));
  }

  /** What could not be carried out (the connection is closing) is asked for again by a later input: a second, a redelivery. */
  private leaveIt(effect: string, error: unknown): void {
    this.logger.info({ producer: this.producer, effect, error: String(error) }, 'an effect was not carried out');
  }

  private async carryOut(effect: ConsumerEffect): Promise<void> {
    switch (effect.kind) {
      case 'ack':
        for (const receipt of effect.receipts) {
          this.messages.get(receipt)?.ack();
          this.messages.delete(receipt);
        }
        return;
      case 'forget':
        for (const receipt of effect.receipts) this.messages.delete(receipt);
        return;
      case 'fetch':
        return this.fetch(effect);
      case 'pause':
        await sleep(effect.milliseconds);
        return this.feed({ kind: 'resumed' });
      default:
        return this.apply(effect);
    }
  }

  private async apply(effect: Extract<ConsumerEffect, { kind: 'apply' | 'bury' | 'rebuild' }>): Promise<void> {
    try {
      this.feed({ kind: 'applied', at: await this.effects.carryOut(this.producer, effect) });
    } catch (error) {
      const failed = FailedEvent.of(error, null);
      this.logger.warn({ producer: this.producer, n: failed.n, error: failed.cause_ }, 'an event failed');
      this.feed({ kind: 'failed', n: failed.n, cause: failed.cause_, passing: failed.passing, broken: failed.broken });
    }
  }

  private async fetch({ from, heard }: Extract<ConsumerEffect, { kind: 'fetch' }>): Promise<void> {
    try {
      const question = JSON.stringify({ ...from, heard });
      const answer = await this.connection.request(catchUpSubject(this.producer), question, { timeout: 3_000 });
      this.feed({ kind: 'caught-up', ...answer.json<{ log: LogState; events: NumberedEvent[] }>() });
    } catch {
      this.feed({ kind: 'not-caught-up' });
    }
  }
}

function readHead(message: Msg): LogPosition | undefined {
  try {
    const head = message.json<LogPosition>();
    return Number.isSafeInteger(head.epoch) && Number.isSafeInteger(head.n) ? head : undefined;
  } catch {
    return undefined;
  }
}

function readEvent(message: JsMsg): NumberedEvent | undefined {
  try {
    const event: unknown = message.json();
    return isNumberedEvent(event) ? event : undefined;
  } catch {
    return undefined;
  }
}
