import type { LogPosition } from '@levada/contracts';
import type { Asked, Broker, CatchUp, Client } from './broker.factory.js';
import { ConsumerShell } from './consumer-shell.factory.js';
import type { Link, Postgres } from './postgres.factory.js';
import { RelayShell } from './relay-shell.factory.js';
import type { Surroundings } from './surroundings.factory.js';

/** `messaging.ts` in the simulated world: one process of a service, which stands for election, relays and consumes. */
export class Replica implements Client {
  up = false;
  consumers: ConsumerShell[] = [];
  readonly relay: RelayShell;
  private link: Link | undefined;
  alive = true;

  constructor(
    readonly name: string,
    private readonly service: string,
    private readonly producers: readonly string[],
    private readonly world: Surroundings,
    private readonly database: Postgres,
    private readonly broker: Broker,
    private readonly poison: ReadonlySet<string>,
  ) {
    const later = this.later.bind(this);
    this.relay = new RelayShell(service, name, world, database, broker, this, later, () => this.stepDown());
    broker.enter(this);
    this.stand();
    this.everySecond();
  }

  get elected(): boolean {
    return this.link !== undefined;
  }

  wake(): void {
    if (this.link) this.relay.wake();
  }

  /** SIGKILL: nothing it waits for is heard any more. What it sent may still arrive. */
  kill(): void {
    this.alive = false;
    this.broker.leave(this);
    this.stopConsumers();
    if (this.standing) this.database.close(this.standing);
    if (this.link) this.database.close(this.link);
  }

  /** The session breaks: the server notices at once, the replica after a while, and works on as if elected until then. */
  loseSession(noticedAfter: number): void {
    if (this.link) this.database.cut(this.link, noticedAfter);
  }

  onConnected(): void {
    this.relay.connected();
    if (this.link && this.consumers.length === 0) this.hire();
  }

  onDisconnected(): void {
    this.relay.disconnected();
  }

  onHead(producer: string, head: LogPosition): void {
    if (this.alive) for (const one of this.consumers) if (one.producer === producer) one.head(head);
  }

  onCatchUp(producer: string, asked: Asked, reply: (answer: CatchUp) => void): void {
    if (this.alive && producer === this.service) this.relay.answer(asked, reply);
  }

  private later(milliseconds: number, what: () => void): void {
    this.world.schedule.after(milliseconds, () => {
      if (this.alive) what();
    });
  }

  private everySecond(): void {
    this.later(1_000, () => {
      this.relay.second();
      this.everySecond();
    });
  }

  private standing: Link | undefined;

  private stand(): void {
    this.later(this.link ? 200 : 500, () => this.stand());
    if (this.link || this.standing) return;
    const link = this.database.connect(this, () => this.stepDown());
    if (!link) return;
    this.standing = link;
    const failed = (): void => {
      if (!this.alive) return;
      this.relay.unseat();
      this.standing = undefined;
      this.database.close(link);
    };
    this.database.ask(
      link,
      () => this.database.elect(link),
      (elected) => {
        if (!this.alive) return;
        if (!elected) return failed();
        this.relay.lead(link, () => this.take(link), failed);
      },
      failed,
    );
  }

  private take(link: Link): void {
    if (!this.alive) return;
    this.standing = undefined;
    this.link = link;
    this.world.trace(() => `${this.name} is elected`);
    if (this.up) this.hire();
  }

  private hire(): void {
    this.consumers = this.producers.map(
      (producer) =>
        new ConsumerShell(
          this.service,
          producer,
          this.world,
          this.database,
          this.broker,
          this,
          this.poison,
          this.later.bind(this),
        ),
    );
    for (const one of this.consumers) one.start();
  }

  private stepDown(): void {
    if (!this.alive) return;
    const { link } = this;
    this.link = undefined;
    this.relay.unseat();
    this.stopConsumers();
    if (link) this.database.close(link);
  }

  private stopConsumers(): void {
    for (const one of this.consumers.splice(0)) one.stop();
  }
}
