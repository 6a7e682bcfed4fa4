import { Broker } from './broker.factory.js';
import { Postgres } from './postgres.factory.js';
import type { Random } from './random.factory.js';
import { Replica } from './replica.factory.js';
import { Schedule } from './schedule.factory.js';
import { CALM, weatherOf, type Plant, type Surroundings, type Weather } from './surroundings.factory.js';

/** Who listens to whom; every service tells facts of its own. */
const LISTENS: Readonly<Record<string, readonly string[]>> = {
  registry: [],
  planning: ['funding', 'registry'],
  funding: ['planning', 'registry'],
};
export const SERVICES = Object.keys(LISTENS);
export const REPLICAS = 2;
const NOUNS = 12;
/** More facts than the relay numbers in one page. */
const BULK = 620;

/** Three services of two replicas, each service with its database, and one broker between them. */
export class World implements Surroundings {
  readonly schedule = new Schedule();
  weather: Weather;
  readonly databases: ReadonlyMap<string, Postgres>;
  readonly broker: Broker;
  /** Events whose handler never succeeds: they have to be put aside. */
  readonly poison = new Set<string>();
  private readonly replicas = new Map<string, Replica>();
  private lives = 0;

  constructor(
    readonly random: Random,
    readonly plant: Plant | undefined,
    private readonly lines: string[] | undefined,
  ) {
    this.weather = weatherOf(random);
    for (let left = random.between(0, 3); left > 0; left -= 1)
      this.poison.add(`${random.pick(SERVICES)}-${random.between(1, 150)}`);
    this.databases = new Map(SERVICES.map((name) => [name, new Postgres(name, this, LISTENS[name]!)]));
    this.broker = new Broker(this);
    for (const service of SERVICES) for (let at = 0; at < REPLICAS; at += 1) this.startReplica(`${service}/${at}`);
  }

  trace(line: () => string): void {
    this.lines?.push(`${(this.schedule.now / 1000).toFixed(3).padStart(8)} ${line()}`);
  }

  listens(service: string): readonly string[] {
    return LISTENS[service]!;
  }

  /** By `service/number`. A killed replica is replaced by a fresh one of the same place. */
  replica(place: string): Replica {
    return this.replicas.get(place)!;
  }

  elected(service: string): Replica[] {
    return [...this.replicas]
      .filter(([place, replica]) => place.startsWith(`${service}/`) && replica.elected)
      .map(([, replica]) => replica);
  }

  killReplica(place: string, downFor: number): void {
    if (!this.replica(place).alive) return;
    this.replica(place).kill();
    this.schedule.after(downFor, () => this.startReplica(place));
  }

  private startReplica(place: string): void {
    const service = place.split('/', 1)[0]!;
    this.lives += 1;
    const database = this.databases.get(service)!;
    const name = `${place}#${this.lives}`;
    const { broker, poison } = this;
    this.replicas.set(place, new Replica(name, service, LISTENS[service]!, this, database, broker, poison));
  }

  /** Transactions of a service's own work, until an instant. */
  work(service: string, until: number): void {
    const { schedule, random } = this;
    if (schedule.now >= until) return;
    this.transact(service, Math.min(until - schedule.now, this.patience()), random.between(1, 3));
    schedule.after(random.between(10, 250), () => this.work(service, until));
  }

  bulk(service: string): void {
    this.transact(service, 300, BULK);
  }

  private patience(): number {
    const { random, weather } = this;
    return random.chance(weather.long) ? random.between(500, 3_000) : random.between(1, 60);
  }

  /** A transaction takes its id when it begins, and writes its facts somewhere on its way to the commit. */
  private transact(service: string, lasts: number, facts: number): void {
    const { schedule, random } = this;
    const database = this.databases.get(service)!;
    const transaction = database.begin();
    if (!transaction) return;
    const nouns = Array.from({ length: facts }, (_, at) =>
      facts === BULK ? `bulk-${at}` : `noun-${random.between(1, NOUNS)}`,
    );
    const write = (): void => {
      if (transaction.ended) return;
      if (!database.write(transaction, nouns)) return schedule.after(5, write);
      schedule.after(Math.ceil(lasts * random.fraction()), end);
    };
    const end = (): void => {
      if (transaction.ended) return;
      if (random.chance(this.weather.rolledBack)) return database.end(transaction);
      if (!database.commit(transaction)) return;
      this.trace(
        () =>
          `${service} commits ${transaction.rows
            .map(({ id }) => id)
            .slice(0, 5)
            .join(' ')}`,
      );
      // The elected process is told, unless the answer to its commit was lost: then it looks by itself within a second.
      for (const replica of this.elected(service)) if (random.chance(0.9)) replica.wake();
    };
    schedule.after(Math.floor(lasts * random.fraction()), write);
  }

  /** No fault any more: what was cut is whole again. */
  calm(): void {
    this.weather = CALM;
    for (const replica of this.replicas.values()) {
      this.broker.reachableFrom(replica);
      for (const database of this.databases.values()) database.reachableFrom(replica);
    }
  }
}
