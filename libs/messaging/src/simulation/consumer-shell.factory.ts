import type { LogPosition, NumberedEvent } from '@levada/contracts';
import {
  consume,
  consumerAt,
  type ConsumerEffect,
  type ConsumerInput,
  type ConsumerState,
} from '../consumer-machine.js';
import type { Attached, Broker, Client } from './broker.factory.js';
import { carryOut, type InboxWork } from './inbox-tables.factory.js';
import type { Postgres } from './postgres.factory.js';
import type { Surroundings } from './surroundings.factory.js';

/** `consumer.ts` in the simulated world: carries the effects of the very consumer machine out, and tells it what came of them. */
export class ConsumerShell implements Attached {
  state: ConsumerState | undefined;
  /** When it last asked the producer's log. */
  fetchedAt = -Infinity;
  private readonly acks = new Map<number, () => void>();
  private receipts = 0;
  private letGo: (() => void) | undefined;
  private stopped = false;

  constructor(
    private readonly service: string,
    readonly producer: string,
    private readonly world: Surroundings,
    private readonly database: Postgres,
    private readonly broker: Broker,
    readonly client: Client,
    private readonly poison: ReadonlySet<string>,
    private readonly later: (milliseconds: number, what: () => void) => void,
  ) {}

  start(): void {
    if (this.stopped) return;
    this.database.askOnce(
      this.client,
      () => ({ ...this.database.inbox(this.producer) }),
      ({ at, rebuildingTo }) => {
        if (this.stopped) return;
        this.state = consumerAt(at, rebuildingTo ?? at);
        this.receive();
      },
      () => this.later(300, () => this.start()),
    );
  }

  stop(): void {
    this.stopped = true;
    this.letGo?.();
  }

  head(head: LogPosition): void {
    this.feed({ kind: 'head', head });
  }

  deliver(event: NumberedEvent, ack: () => void): void {
    if (this.stopped) return;
    this.receipts += 1;
    this.acks.set(this.receipts, ack);
    this.feed({ kind: 'delivered', event, receipt: this.receipts });
  }

  onGone(): void {
    this.letGo = undefined;
    this.later(300, () => this.receive());
  }

  private receive(): void {
    if (this.stopped || this.letGo) return;
    this.letGo = this.broker.attach(this.producer, this.service, this);
    if (!this.letGo) this.later(300, () => this.receive());
  }

  private feed(input: ConsumerInput): void {
    if (this.stopped || !this.state) return;
    const [state, effects] = consume(this.state, input);
    this.state = state;
    for (const effect of effects) this.carryOut(effect);
  }

  private carryOut(effect: ConsumerEffect): void {
    switch (effect.kind) {
      case 'ack':
        for (const receipt of effect.receipts) {
          this.acks.get(receipt)?.();
          this.acks.delete(receipt);
        }
        return;
      case 'forget':
        for (const receipt of effect.receipts) this.acks.delete(receipt);
        return;
      case 'fetch':
        return this.fetch(effect);
      case 'pause':
        return this.later(effect.milliseconds, () => this.feed({ kind: 'resumed' }));
      default:
        return this.apply(effect);
    }
  }

  private fetch(effect: Extract<ConsumerEffect, { kind: 'fetch' }>): void {
    this.fetchedAt = this.world.schedule.now;
    this.world.trace(() => `${this.service} asks ${this.producer} after ${effect.from.epoch}/${effect.from.n}`);
    this.broker.request(
      this.client,
      this.producer,
      { ...effect.from, heard: this.world.plant === 'furthest place not told' ? effect.from : effect.heard },
      (answer) => this.feed({ kind: 'caught-up', ...answer }),
      () => this.feed({ kind: 'not-caught-up' }),
    );
  }

  /** A handler fails before its commit, so nothing of the batch takes effect. */
  private apply(work: InboxWork): void {
    const failing = this.failing(work);
    const failed = (n: number | null, passing: boolean): void =>
      this.feed({ kind: 'failed', n, cause: 'simulated', passing, broken: false });
    const away = (): void => failed(null, true);
    const { random, plant } = this.world;
    if (failing) return this.later(random.between(2, 20), () => failed(random.chance(0.2) ? null : failing.n, false));
    this.database.askOnce(
      this.client,
      () => {
        const at = carryOut(this.database.inbox(this.producer), work, plant);
        this.database.durable();
        this.world.trace(() => `${this.service} handled ${this.producer} ${work.kind} up to ${at.epoch}/${at.n}`);
        return at;
      },
      (at) => this.feed({ kind: 'applied', at }),
      away,
    );
  }

  private failing(work: InboxWork): NumberedEvent | undefined {
    if (work.kind !== 'apply') return undefined;
    const { random, weather } = this.world;
    return work.events.find((event) => this.poison.has(event.id) || random.chance(weather.failing));
  }
}
