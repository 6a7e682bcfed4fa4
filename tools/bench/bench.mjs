// `npm run bench [-- --json FILE] [-- --only NAME] [-- --long]`: measures what the house promises. README.md says what each figure means.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { prepare } from '../prepare.mjs';
import { printTable } from './table.mjs';

const FIGURES = [
  'start',
  'projection',
  'drain',
  'allocation',
  'optimum',
  'voters',
  'import',
  'search',
  'plans',
  'decisions',
  'sign-in',
  'screens',
];

const only = { type: 'string', multiple: true, default: FIGURES };
const { values } = parseArgs({ options: { json: { type: 'string' }, only, long: { type: 'boolean' } } });
const unknown = values.only.find((name) => !FIGURES.includes(name));
if (unknown !== undefined) {
  console.error(`there is no figure “${unknown}”; there are ${FIGURES.join(', ')}`);
  process.exit(2);
}

await prepare();
await import('reflect-metadata');
const { describeMachine } = await import('./machine.mjs');
const { whatStarted } = await import('./cleanup.mjs');
const machine = describeMachine();
console.log(
  `${machine.cpu}, ${machine.cores} cores, fdatasync ${machine.fdatasyncMicroseconds} µs, Node ${machine.node}`,
);

const figures = [];
let broken = 0;
for (const name of FIGURES.filter((one) => values.only.includes(one))) {
  const begun = performance.now();
  try {
    const { measure } = await import(`./figures/${name}.mjs`);
    figures.push(...(await measure((line) => console.error(`${name}: ${line}`), values)));
  } catch (error) {
    broken += 1;
    console.error(`${name}: could not be measured`, error);
  } finally {
    await whatStarted.end();
  }
  console.error(`${name}: took ${((performance.now() - begun) / 1000).toFixed(0)} s`);
}
printTable(figures);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ at: new Date(), machine, figures }, null, 2)}\n`);
// A goal missed on a busy machine is a figure to look at, not a failure of the bench; what could not be measured is one.
process.exit(broken === 0 ? 0 : 1);
