import type { Postgres } from './postgres.factory.js';
import { REPLICAS, SERVICES, type World } from './world.factory.js';

export interface Fault {
  /** Milliseconds of simulated time. */
  readonly at: number;
  readonly kind: keyof typeof FAULTS;
  readonly service: string;
  readonly replica: string;
}

type Strike = (world: World, fault: Fault, state: Snapshots) => void;

/** Backups by service, oldest first. */
type Snapshots = Map<string, ReturnType<Postgres['snapshot']>[]>;

const database = (world: World, { service }: Fault): Postgres => world.databases.get(service)!;

/** Brings an older state back, the newest backup or any. Nothing of the service need be stopped for it. */
const restore =
  (elsewhere: boolean): Strike =>
  (world, fault, backups) => {
    const kept = backups.get(fault.service) ?? [];
    if (kept.length > 0) database(world, fault).restore(world.random.pick(kept), elsewhere);
  };

const FAULTS = {
  'kill a replica': (world, { replica }) => world.killReplica(replica, world.random.between(10, 3_000)),
  'kill a database': (world, fault) => database(world, fault).crash(world.random.between(50, 2_000)),
  'break a session': (world, { replica }) => world.replica(replica).loseSession(world.random.between(0, 4_000)),
  'part a replica from the broker': (world, { replica }) => {
    const cut = world.replica(replica);
    world.broker.cutOffFrom(cut, world.random.between(0, 2_000));
    world.schedule.after(world.random.between(100, 4_000), () => world.broker.reachableFrom(cut));
  },
  'part a replica from its database': (world, fault) => {
    const cut = world.replica(fault.replica);
    const own = world.databases.get(fault.replica.split('/', 1)[0]!)!;
    own.cutOffFrom(cut, world.random.between(0, 2_000));
    world.schedule.after(world.random.between(100, 4_000), () => own.reachableFrom(cut));
  },
  'kill the broker': (world) => world.broker.crash(world.random.between(50, 2_000)),
  'wipe the store of the broker': (world) => world.broker.wipe(),
  'lose the tail of a stream': (world, { service }) => world.broker.truncate(service),
  'back a database up': (world, fault, backups) => {
    backups.set(fault.service, [...(backups.get(fault.service) ?? []), database(world, fault).snapshot()]);
  },
  'restore a database': restore(false),
  'restore a database in another cluster': restore(true),
  'tell many facts at once': (world, { service }) => world.bulk(service),
} satisfies Record<string, Strike>;

const KINDS = Object.keys(FAULTS) as (keyof typeof FAULTS)[];
const BACKUPS = 3;

/** A script of faults, drawn from the seed: some kinds of fault only, so that each is also seen alone. */
export function scriptOf(world: World, until: number): Fault[] {
  const { random } = world;
  const kinds = KINDS.filter((kind) => kind !== 'back a database up' && random.chance(0.5));
  const draw = (kind: keyof typeof FAULTS): Fault => ({
    at: random.between(500, until),
    kind,
    service: random.pick(SERVICES),
    replica: `${random.pick(SERVICES)}/${random.between(0, REPLICAS - 1)}`,
  });
  const struck =
    kinds.length === 0 ? [] : Array.from({ length: random.between(1, 14) }, () => draw(random.pick(kinds)));
  const backups = SERVICES.flatMap((service) =>
    Array.from({ length: BACKUPS }, () => ({ ...draw('back a database up'), service })),
  );
  return [...struck, ...backups].sort((a, b) => a.at - b.at);
}

export function plan(world: World, script: readonly Fault[]): void {
  const backups: Snapshots = new Map();
  for (const fault of script) {
    world.schedule.after(fault.at, () => {
      world.trace(() => `FAULT ${fault.kind}: ${fault.service} ${fault.replica}`);
      const strike: Strike = FAULTS[fault.kind];
      strike(world, fault, backups);
    });
  }
}
