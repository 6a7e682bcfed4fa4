// `npm run simulate -- [--seeds 10000] [--from 1] [--seed N] [--plant 'inbox skipped'] [--lines 60]`: the deterministic
// simulation of libs/messaging/src/simulation over many seeds. Exit code 1 when one fails: its faults and the end of its
// trace are printed, and `--seed N` runs it again.
import { parseArgs } from 'node:util';
import { checkNode, install } from './prepare.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { seeds: text, from: text, seed: text, plant: text, lines: text } });
const from = Number(values.seed ?? values.from ?? 1);
const seeds = values.seed === undefined ? Number(values.seeds ?? 10_000) : 1;
const lines = Number(values.lines ?? 60);
if (![from, seeds, lines].every((one) => Number.isSafeInteger(one) && one > 0)) {
  console.error('seeds and lines are whole numbers above 0');
  process.exit(2);
}
checkNode();
if ((await install()) !== 0) process.exit(1);
await import('./run-source.mjs');
const { simulate, report } = await import('../libs/messaging/src/simulation/simulation.factory.ts');
const { PLANTS } = await import('../libs/messaging/src/simulation/surroundings.factory.ts');
if (values.plant !== undefined && !PLANTS.includes(values.plant)) {
  console.error(`--plant is one of: ${PLANTS.join(', ')}`);
  process.exit(2);
}
const plant = values.plant === undefined ? {} : { plant: values.plant };

const begun = performance.now();
const total = { failed: 0, facts: 0, simulated: 0, slowest: 0, faults: 0 };
for (let seed = from; seed < from + seeds; seed += 1) {
  const run = simulate(seed, plant);
  total.facts += run.facts;
  total.simulated += run.lasted;
  total.faults += run.script.length;
  if (values.seed !== undefined && run.failure === undefined) console.log(report({ seed, ...plant }, lines));
  if (run.failure === undefined) total.slowest = Math.max(total.slowest, run.convergedIn);
  else {
    total.failed += 1;
    console.log(total.failed === 1 ? report({ seed, ...plant }, lines) : `seed ${seed}: ${run.failure}`);
  }
  if ((seed - from + 1) % 1_000 === 0) console.error(`${seed - from + 1} seeds, ${total.failed} failed`);
}
const seconds = (performance.now() - begun) / 1000;
console.log(
  `${seeds} seeds, ${total.failed} failed: ${(seeds / seconds).toFixed(0)} seeds/s, ` +
    `${Math.round(total.simulated / 1000 / seconds)} × real time, ${total.faults} faults, ${total.facts} facts, ` +
    `at rest at most ${(total.slowest / 1000).toFixed(2)} s after the last fault`,
);
process.exitCode = total.failed === 0 ? 0 : 1;
