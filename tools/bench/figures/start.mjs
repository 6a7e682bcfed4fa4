import { openSecrets } from '../../../apps/levada/dist/instance/secrets.js';
import { figure, ratios } from '../figure.mjs';
import { pssOf, treeOf } from '../processes.mjs';
import { startBare } from '../start/bare.mjs';
import { dataFolder, startHouse } from '../start/house.mjs';

const PAIRS = 5;
const IDLE_MS = 10_000;

/** Starting, stopping and the memory at rest of the whole house with the demo authority, as `npm start` runs it. */
export async function measure(say) {
  const folder = dataFolder();
  say('the first start, which fills the data folder');
  const first = await startHouse(folder);
  const filled = await first.settled();
  await first.stop();
  const { postgres: password } = await openSecrets(folder);

  const [starts, stops, bares, memories] = [[], [], [], []];
  say(`${PAIRS} starts on that data, each beside bare servers`);
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const house = async () => {
      const running = await startHouse(folder);
      starts.push(running.readyIn);
      await running.settled();
      if (pair === PAIRS - 1) memories.push(await memoryAtRest(running.pid, say));
      stops.push(await running.stop());
    };
    const bare = async () => {
      const running = await startBare(folder, password);
      if (pair === 0 && process.platform === 'linux') {
        await idle();
        running.memory = running.pss();
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
    ...memoryFigures(memories[0], bares[0].memory),
  ];
}

async function memoryAtRest(pid, say) {
  if (process.platform !== 'linux') return void say('memory is measured on Linux only: elsewhere there is no PSS');
  say('10 s of rest, for the memory');
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

function memoryFigures(memory, bareService) {
  if (!memory) return [];
  const megabytes = (name, what, value, goal) => figure({ name, what, unit: 'MB', goal, samples: [value] });
  return [
    megabytes('memory', 'memory of the stack at rest (PSS)', memory.stack, { atMost: 400 }),
    megabytes('memory-node', '  all services, one Node process', memory.house),
    megabytes('memory-postgres', '  PostgreSQL, every backend', memory.postgres),
    megabytes('memory-nats', '  nats-server', memory.nats),
    megabytes('memory-starter', '  beside it: the starter that waits', memory.starter),
    figure({
      name: 'memory-bare',
      what: '  all services ÷ one bare Nest service',
      goal: { atMost: 1.6 },
      samples: [memory.house / bareService],
    }),
  ];
}

const idle = () => new Promise((resolve) => setTimeout(resolve, IDLE_MS));
