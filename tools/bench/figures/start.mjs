import { openSecrets } from '../../../apps/levada/dist/instance/secrets.js';
import { figure, ratios } from '../figure.mjs';
import { pssOf, treeOf } from '../processes.mjs';
import { startBare } from '../start/bare.mjs';
import { dataFolder, startHouse } from '../start/house.mjs';

const PAIRS = 5;
/** Pairs in which the memory is measured, too: it takes its time. */
const MEMORY_PAIRS = 3;
const IDLE_MS = 10_000;

/** Starting, stopping and the memory at rest of the whole house with the demo authority, as `npm start` runs it. */
export async function measure(say) {
  const folder = dataFolder();
  say('the first start, which fills the data folder');
  const first = await startHouse(folder);
  const filled = await first.settled();
  await first.stop();
  const { postgres: password } = await openSecrets(folder);

  const [starts, stops, bares, memories, bareMemories] = [[], [], [], [], []];
  const weighs = (pair) => process.platform === 'linux' && pair < MEMORY_PAIRS;
  if (process.platform !== 'linux') say('memory is measured on Linux only: elsewhere there is no PSS');
  say(`${PAIRS} starts on that data, each beside bare servers`);
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const house = async () => {
      const running = await startHouse(folder);
      starts.push(running.readyIn);
      await running.settled();
      if (weighs(pair)) memories.push(await memoryAtRest(running.pid));
      stops.push(await running.stop());
    };
    const bare = async () => {
      const running = await startBare(folder, password);
      if (weighs(pair)) {
        await idle();
        bareMemories.push(running.pss());
      }
      bares.push(running);
      await running.stop();
    };
    for (const side of pair % 2 === 0 ? [bare, house] : [house, bare]) await side();
  }
  const seconds = (times) => times.map((milliseconds) => milliseconds / 1000);
  const servers = bares.map((one) => one.servers);
  const withService = bares.map((one) => one.servers + one.service);
  return [
    figure({ name: 'start-first', what: 'first start to ready', unit: 's', samples: seconds([first.readyIn]) }),
    figure({ name: 'start-demo', what: '  with the demo data loaded', unit: 's', samples: seconds([filled]) }),
    figure({ name: 'start', what: 'second start to ready', unit: 's', goal: { atMost: 6 }, samples: seconds(starts) }),
    figure({ name: 'start-servers', what: '  ÷ PostgreSQL + nats-server alone', samples: ratios(starts, servers) }),
    figure({
      name: 'start-bare',
      what: '  ÷ the same + one bare Nest service',
      goal: { atMost: 2 },
      samples: ratios(starts, withService),
    }),
    figure({ name: 'stop', what: 'Ctrl-C to nothing left', unit: 's', goal: { atMost: 5 }, samples: seconds(stops) }),
    ...(memories.length > 0 ? memoryFigures(memories, bareMemories) : []),
  ];
}

async function memoryAtRest(pid) {
  await idle();
  const sizes = treeOf(pid).map((one) => ({ ...one, pss: pssOf(one.pid) }));
  const sum = (some) => some.reduce((total, { pss }) => total + pss, 0);
  const postgres = sizes.filter(({ name }) => name === 'postgres');
  const nats = sizes.filter(({ name }) => name === 'nats-server');
  const others = sizes.filter((one) => !postgres.includes(one) && !nats.includes(one));
  // The starter (tools/start.mjs) is a small Node that only waits; the house is the one below it.
  const house = others.reduce((largest, one) => (one.pss > largest.pss ? one : largest));
  return {
    stack: house.pss + sum(postgres) + sum(nats),
    house: house.pss,
    postgres: sum(postgres),
    nats: sum(nats),
    starter: sum(others) - house.pss,
  };
}

function memoryFigures(memories, bareMemories) {
  const megabytes = (part, what, goal) => {
    const name = `memory-${part}`;
    return figure({ name, what, unit: 'MB', goal, samples: memories.map((one) => one[part]) });
  };
  const houses = memories.map(({ house }) => house);
  return [
    megabytes('stack', 'memory of the stack at rest (PSS)', { atMost: 400 }),
    megabytes('house', '  all services, one Node process'),
    megabytes('postgres', '  PostgreSQL, every backend'),
    megabytes('nats', '  nats-server'),
    megabytes('starter', '  beside it: the starter that waits'),
    figure({
      name: 'memory-bare',
      what: '  all services ÷ one bare Nest service',
      goal: { atMost: 1.6 },
      samples: ratios(houses, bareMemories),
    }),
  ];
}

const idle = () => new Promise((resolve) => setTimeout(resolve, IDLE_MS));
