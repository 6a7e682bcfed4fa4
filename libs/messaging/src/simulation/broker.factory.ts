import type { LogPosition, NumberedEvent } from '@levada/contracts';
import type { LogState } from '@levada/persistence';
import type { Surroundings } from './surroundings.factory.js';

export interface CatchUp {
  readonly log: LogState;
  readonly events: readonly NumberedEvent[];
}

/** A client of nats-server. */
export interface Client {
  /** As the client sees it. */
  up: boolean;
  onConnected(): void;
  onDisconnected(): void;
  onHead(producer: string, head: LogPosition): void;
  /** Answers by `reply`, or never. */
  onCatchUp(producer: string, reader: Asked, reply: (answer: CatchUp) => void): void;
}

export type Asked = LogPosition & { readonly heard: LogPosition };

/** A consumer attached to its durable. */
export interface Attached {
  readonly client: Client;
  deliver(event: NumberedEvent, ack: () => void): void;
  /** Its stream or durable is gone. */
  onGone(): void;
}

interface Durable {
  /** The next message to deliver for the first time. */
  cursor: number;
  /** Delivered and not acknowledged: when it is delivered again. */
  readonly pending: Map<number, number>;
  readonly attached: Set<Attached>;
}

interface Stream {
  messages: NumberedEvent[];
  readonly ids: Map<string, number>;
  readonly durables: Map<string, Durable>;
}

const ACK_WAIT_MS = 30_000;
const DUPLICATE_WINDOW_MS = 120_000;
const MAX_ACK_PENDING = 1_000;

/** nats-server: core messages at most once, streams with durables at least once, and a store that can be lost. */
export class Broker {
  private running = true;
  private readonly clients = new Set<Client>();
  private readonly cutOff = new Set<Client>();
  private streams = new Map<string, Stream>();
  /** Publishing under way, by client: it fails when the client sees that its connection is gone. */
  private readonly publishing = new Map<Client, Set<() => void>>();

  constructor(private readonly world: Surroundings) {
    this.tick();
  }

  // Connections

  enter(client: Client): void {
    this.clients.add(client);
    this.reconnect(client);
  }

  leave(client: Client): void {
    this.clients.delete(client);
    this.detachAll(client);
    client.up = false;
  }

  cutOffFrom(client: Client, noticedAfter: number): void {
    this.cutOff.add(client);
    this.disconnect(client, noticedAfter);
  }

  reachableFrom(client: Client): void {
    this.cutOff.delete(client);
  }

  private reaches(client: Client): boolean {
    return this.running && this.clients.has(client) && !this.cutOff.has(client);
  }

  private disconnect(client: Client, noticedAfter: number): void {
    this.detachAll(client);
    this.world.schedule.after(noticedAfter, () => {
      if (!this.clients.has(client)) return;
      if (client.up) {
        client.up = false;
        client.onDisconnected();
        for (const fail of [...(this.publishing.get(client) ?? [])]) fail();
      }
      this.reconnect(client);
    });
  }

  private reconnect(client: Client): void {
    if (!this.clients.has(client) || client.up) return;
    if (this.reaches(client)) {
      client.up = true;
      client.onConnected();
    } else this.world.schedule.after(this.world.random.between(200, 250), () => this.reconnect(client));
  }

  // Core messages

  announce(from: Client, producer: string, head: LogPosition): void {
    if (!this.reaches(from)) return;
    for (const client of this.clients) {
      if (client === from || this.dropped()) continue;
      this.travel(() => this.reaches(client) && client.up && client.onHead(producer, head));
    }
  }

  request(from: Client, producer: string, reader: Asked, done: (answer: CatchUp) => void, failed: () => void): void {
    let open = true;
    const end = (then: () => void): void => {
      if (!open) return;
      open = false;
      then();
    };
    if (!from.up) return this.world.schedule.after(5, failed);
    this.world.schedule.after(3_000, () => end(failed));
    if (!this.reaches(from) || this.dropped()) return;
    this.travel(() => {
      for (const client of this.clients) {
        if (!this.reaches(client) || !client.up) continue;
        client.onCatchUp(producer, reader, (answer) => {
          if (!this.reaches(client) || this.dropped()) return;
          this.travel(() => this.reaches(from) && end(() => done(answer)));
        });
      }
    });
  }

  // Streams

  /** Puts the stream in place. `false`: nobody answers. */
  ensureStream(client: Client, producer: string): boolean {
    if (!this.reaches(client)) return false;
    if (!this.streams.has(producer)) this.streams.set(producer, { messages: [], ids: new Map(), durables: new Map() });
    return true;
  }

  publish(
    from: Client,
    producer: string,
    events: readonly NumberedEvent[],
    done: () => void,
    failed: () => void,
  ): void {
    const { schedule, random, weather } = this.world;
    let left = events.length;
    let open = true;
    const underWay = this.publishing.get(from) ?? new Set();
    this.publishing.set(from, underWay);
    const end = (then: () => void): void => {
      if (!open) return;
      open = false;
      underWay.delete(lost);
      then();
    };
    const lost = (): void => end(failed);
    const fail = (after: number): void => schedule.after(after, lost);
    if (!from.up) return fail(5);
    underWay.add(lost);
    fail(5_000);
    for (const event of events) {
      if (random.chance(weather.unpublished)) continue;
      const copies = random.chance(weather.doubled) ? 2 : 1;
      for (let copy = 1; copy <= copies; copy += 1) {
        this.travel(() => {
          if (!this.reaches(from)) return;
          const stream = this.streams.get(producer);
          if (!stream) return fail(random.between(1, 5));
          this.store(stream, event);
          if (copy === 1 && random.chance(weather.unacknowledged)) return;
          if (copy > 1) return;
          this.travel(() => {
            if (!open || !this.reaches(from)) return;
            left -= 1;
            if (left === 0) end(done);
          });
        });
      }
    }
  }

  private store(stream: Stream, event: NumberedEvent): void {
    const known = stream.ids.get(event.id);
    if (known !== undefined && this.world.schedule.now - known < DUPLICATE_WINDOW_MS) return;
    stream.ids.set(event.id, this.world.schedule.now);
    stream.messages.push(event);
    for (const durable of stream.durables.values()) this.pump(stream, durable);
  }

  /** `undefined`: there is no stream. Otherwise the way to let go. */
  attach(producer: string, name: string, attached: Attached): (() => void) | undefined {
    if (!this.reaches(attached.client)) return undefined;
    const stream = this.streams.get(producer);
    if (!stream) return undefined;
    const durable = stream.durables.get(name) ?? { cursor: 0, pending: new Map(), attached: new Set() };
    stream.durables.set(name, durable);
    durable.attached.add(attached);
    this.pump(stream, durable);
    return () => durable.attached.delete(attached);
  }

  private pump(stream: Stream, durable: Durable): void {
    while (durable.cursor < stream.messages.length && durable.pending.size < MAX_ACK_PENDING) {
      if (durable.attached.size === 0) return;
      this.deliver(stream, durable, durable.cursor);
      durable.cursor += 1;
    }
  }

  private deliver(stream: Stream, durable: Durable, at: number): void {
    const { random, weather, schedule } = this.world;
    const event = stream.messages[at]!;
    const to = random.pick([...durable.attached]);
    durable.pending.set(at, schedule.now + ACK_WAIT_MS);
    const ack = (): void => {
      if (!to.client.up || this.dropped()) return;
      this.travel(() => {
        if (!this.reaches(to.client)) return;
        durable.pending.delete(at);
        this.pump(stream, durable);
      });
    };
    for (let copies = random.chance(weather.doubled) ? 2 : 1; copies > 0; copies -= 1) {
      if (this.dropped()) continue;
      this.travel(() => this.reaches(to.client) && durable.attached.has(to) && to.deliver(event, ack));
    }
  }

  /** Once a second: what was not acknowledged in time is delivered again. */
  private tick(): void {
    const { schedule } = this.world;
    for (const stream of this.streams.values()) {
      for (const durable of stream.durables.values()) {
        for (const [at, due] of durable.pending) {
          if (due <= schedule.now && durable.attached.size > 0) this.deliver(stream, durable, at);
        }
        this.pump(stream, durable);
      }
    }
    schedule.after(1_000, () => this.tick());
  }

  // Faults

  /** Killed, and started again with what it had stored. */
  crash(downFor: number): void {
    const { schedule, random } = this.world;
    this.running = false;
    for (const client of this.clients) this.disconnect(client, random.between(0, 200));
    schedule.after(downFor, () => (this.running = true));
  }

  /** The whole store is lost while the server runs. */
  wipe(): void {
    const old = [...this.streams.values()];
    this.streams = new Map();
    for (const { durables } of old) {
      for (const { attached } of durables.values()) {
        for (const one of attached)
          this.world.schedule.after(this.world.random.between(1_000, 3_000), () => one.onGone());
        attached.clear();
      }
    }
  }

  /** A power cut: the newest messages, acknowledged as they were, had not reached the disk. */
  truncate(producer: string): void {
    const stream = this.streams.get(producer);
    if (!stream) return;
    const keep = Math.max(0, stream.messages.length - this.world.random.between(1, 20));
    for (const { id } of stream.messages.splice(keep)) stream.ids.delete(id);
    for (const durable of stream.durables.values()) {
      durable.cursor = Math.min(durable.cursor, keep);
      for (const at of [...durable.pending.keys()]) if (at >= keep) durable.pending.delete(at);
    }
  }

  private detachAll(client: Client): void {
    for (const { durables } of this.streams.values()) {
      for (const { attached } of durables.values()) {
        for (const one of [...attached]) {
          if (one.client !== client) continue;
          attached.delete(one);
          this.world.schedule.after(this.world.random.between(1_000, 3_000), () => one.onGone());
        }
      }
    }
  }

  private dropped(): boolean {
    return this.world.random.chance(this.world.weather.dropped);
  }

  private travel(arrive: () => void): void {
    const { random, weather, schedule } = this.world;
    schedule.after(random.chance(weather.late) ? random.between(20, 2_500) : random.between(1, 4), arrive);
  }
}
