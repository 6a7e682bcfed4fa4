// The faults of the rig, each a function that strikes and resolves when the fault is over; the system may need longer.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { send } from './system.mjs';

/** How long a server may take to be there again before it is struck; longer is being stuck. */
const BACK_WITHIN_MS = 30_000;

const running = async (system, server) => {
  for (let left = BACK_WITHIN_MS / 50; left > 0; left -= 1) {
    const processes = await system.processesOf(server);
    if (processes.length > 0) return processes;
    await sleep(50);
  }
  throw new Error(`${server} did not come back within ${BACK_WITHIN_MS / 1000} s`);
};

const answering = async (system) => {
  for (let left = BACK_WITHIN_MS / 50; left > 0 && !(system.child && system.answers); left -= 1) await sleep(50);
  if (!system.answers) throw new Error(`levada did not come back within ${BACK_WITHIN_MS / 1000} s`);
};

const kill =
  (server) =>
  async ({ system }) =>
    send((await running(system, server))[0], 'SIGKILL');

const pause =
  (server) =>
  async ({ system }, { lasts }) => {
    const processes = await running(system, server);
    for (const pid of processes) send(pid, 'SIGSTOP');
    await sleep(lasts);
    for (const pid of processes) send(pid, 'SIGCONT');
  };

const part =
  (server) =>
  async ({ system }, { lasts, broken }) => {
    const proxy = system.proxies[server];
    proxy.part();
    await sleep(lasts);
    proxy.rejoin({ broken });
  };

/** Waits until something was cut: a fault that did not strike is none. */
const cutAfter =
  (server) =>
  async ({ system }, { times }) => {
    const proxy = system.proxies[server];
    const before = proxy.cutsMade;
    proxy.cutAfter(server, times);
    for (let left = BACK_WITHIN_MS / 10; left > 0 && proxy.cutsMade === before; left -= 1) await sleep(10);
    await sleep(300);
    proxy.uncut();
    if (proxy.cutsMade === before) throw new Error(`nothing was sent to ${server} for ${BACK_WITHIN_MS / 1000} s`);
  };

export const FAULTS = {
  'kill levada': async ({ system }) => {
    await answering(system);
    system.kill();
  },
  'kill postgres': kill('postgres'),
  'kill nats': kill('nats'),
  'pause levada': async ({ system }, { lasts }) => {
    await answering(system);
    system.signal('SIGSTOP');
    await sleep(lasts);
    system.signal('SIGCONT');
  },
  'pause postgres': pause('postgres'),
  'pause nats': pause('nats'),
  'part from postgres': part('postgres'),
  'part from nats': part('nats'),
  'break connections to postgres': async ({ system }) => system.proxies.postgres.sever(),
  'break connections to nats': async ({ system }) => system.proxies.nats.sever(),
  'cut after COMMIT': cutAfter('postgres'),
  'cut after a published message': cutAfter('nats'),
  'lose the JetStream store': async ({ system }) => {
    const [pid] = await running(system, 'nats');
    send(pid, 'SIGSTOP');
    await rm(join(system.dataDir, 'nats/jetstream'), { recursive: true, force: true });
    send(pid, 'SIGKILL');
  },
  'delete the streams': async ({ system }) => {
    await running(system, 'nats');
    const connection = await connect({ ...(await system.natsAccount()), timeout: 5_000, maxReconnectAttempts: 20 });
    try {
      const manager = await jetstreamManager(connection);
      for (const name of await manager.streams.names().next()) await manager.streams.delete(name);
    } finally {
      await connection.close();
    }
  },
  'disk full': async ({ disk }, { lasts }) => {
    await disk.fill();
    await sleep(lasts);
    await disk.empty();
  },
  'power cut': async ({ system, disk }) => {
    await system.whileDown(async () => {
      const processes = (await Promise.all(['postgres', 'nats'].map((one) => system.processesOf(one)))).flat();
      await disk.cutPower();
      system.kill();
      for (const pid of processes) send(pid, 'SIGKILL');
      await disk.remount();
    });
  },
};

const ON_DISK = new Set(['disk full', 'power cut']);

/** A script of faults: every kind once before any comes twice, in an order and with times drawn from the seed. */
export function scriptOf(random, count, kinds) {
  const script = [];
  while (script.length < count) {
    const deck = [...kinds];
    while (deck.length > 0 && script.length < count) {
      const [kind] = deck.splice(random.between(0, deck.length - 1), 1);
      const [after, lasts, times] = [random.between(200, 1_500), random.between(1_000, 3_000), random.between(1, 4)];
      script.push({ kind, after, lasts, times, broken: random.fraction() < 0.5 });
    }
  }
  return script;
}

/** The kinds that can strike here; without a disk of the rig's own the two that need one are left out. */
export function kindsFor(disk) {
  return Object.keys(FAULTS).filter((kind) => disk || !ON_DISK.has(kind));
}
