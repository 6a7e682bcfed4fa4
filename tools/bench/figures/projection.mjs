import { figure, quantileOf, ratios } from '../figure.mjs';
import { ourThread } from '../projection/our-thread.mjs';
import { rawThread } from '../projection/raw-thread.mjs';
import { realServers } from '../real-servers.mjs';

const PAIRS = 7;
const EVENTS = 200;
/** Events a second of the steady load. */
const RATE = 200;
const WARM_UP = 50;

/** From a commit in the producer to the commit in the consumer's projection, beside the same by hand. */
export async function measure(say) {
  const servers = await realServers();
  const ours = await ourThread(servers);
  const raw = await rawThread(servers, await ours.anEvent());
  for (const thread of [ours, raw]) await oneByOne(thread, WARM_UP);
  say(`${PAIRS} × 2 blocks of ${EVENTS} events, one at a time`);
  const alone = await inPairs(ours, raw, oneByOne);
  say(`${PAIRS} × 2 blocks of ${EVENTS} events, ${RATE} a second`);
  const steady = await inPairs(ours, raw, steadily);
  return [
    ...figuresOf('one event at a time', 'projection', alone, { atMost: 2 }),
    ...figuresOf(`at ${RATE} events/s`, 'projection-steady', steady),
  ];
}

function figuresOf(how, name, { ours, raw }, goal) {
  const per = (blocks, share) => blocks.map((block) => quantileOf(block, share));
  const line = (share) => {
    const p = `p${share * 100}`;
    return [
      figure({
        name: `${name}-${p}`,
        what: `commit → projection ÷ raw, ${how}, ${p}`,
        ...(share === 0.5 && goal ? { goal } : {}),
        samples: ratios(per(ours, share), per(raw, share)),
      }),
      figure({ name: `${name}-${p}-ours`, what: `  ours, ${p}`, unit: 'ms', samples: per(ours, share) }),
      figure({ name: `${name}-${p}-raw`, what: `  raw, ${p}`, unit: 'ms', samples: per(raw, share) }),
    ];
  };
  return [...line(0.5), ...line(0.99)];
}

/** Blocks A B, B A, A B, …: what changes while it runs falls on both. */
async function inPairs(ours, raw, block) {
  const times = { ours: [], raw: [] };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const sides = ['ours', 'raw'];
    if (pair % 2 === 1) sides.reverse();
    for (const side of sides) times[side].push(await block(side === 'ours' ? ours : raw, EVENTS));
  }
  return times;
}

async function oneByOne(thread, count) {
  const times = [];
  for (let sent = 0; sent < count; sent += 1) times.push(await thread.tell());
  return times;
}

/** On schedule, whatever became of the events before: so a thread that lags shows it. */
async function steadily(thread, count) {
  const begun = performance.now();
  const telling = [];
  for (let sent = 0; sent < count; sent += 1) {
    const wait = begun + (sent * 1000) / RATE - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    telling.push(thread.tell());
  }
  return Promise.all(telling);
}
