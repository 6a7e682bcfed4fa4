// `npm run mutate [-- FILES]`: changes the engine in one place after the other and looks whether a test falls. A mutant that lives is
// a line that no test minds. FILES are patterns of sources, `'libs/allocation/src/divisible/*.ts'`, tried with the tests of all
// folders (LEVADA_MUTATE_TESTS=divisible,run: of those alone). Without FILES the whole library, part by part, each with the tests
// that are about it: so the score is at least what is printed. Fails under 90 %.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEFT_OUT, PARTS } from './parts.mjs';

const LEAST = 90;
const here = import.meta.dirname;
const root = join(here, '../..');
const run = (command, args, cwd, env = {}) =>
  spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

if (
  !existsSync(join(here, 'node_modules/@stryker-mutator/core')) &&
  run('npm', ['ci', '--legacy-peer-deps'], here) !== 0
)
  process.exit(1);

/** Folders with how many of their mutants fell and how many lived. */
const folders = new Map();
const files = process.argv.slice(2);
const parts = files.length > 0 ? [{ files, tests: process.env.LEVADA_MUTATE_TESTS ?? '' }] : PARTS;
for (const part of parts) tally(mutate(part));

let [allFallen, allLiving] = [0, 0];
for (const [folder, { fallen, living }] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
  print(folder, fallen, living);
  allFallen += fallen;
  allLiving += living;
}
process.exit(print('all', allFallen, allLiving) < LEAST ? 1 : 0);

function mutate({ files: patterns, tests }) {
  const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const mutated = [...patterns, ...LEFT_OUT.map((one) => `!**/${one}.ts`)].join(',');
  const args = [stryker, 'run', join(here, 'stryker.config.mjs'), '--mutate', mutated];
  const status = run(process.execPath, args, root, { LEVADA_MUTATE_TESTS: tests });
  if (status !== 0) process.exit(status);
  return JSON.parse(readFileSync(join(root, 'tmp/mutation.json'), 'utf8'));
}

function tally(report) {
  for (const [file, { mutants }] of Object.entries(report.files)) {
    const folder = file.replace(/^libs\/allocation\/src\//, '').replace(/\/?[^/]+$/, '') || '.';
    const count = folders.get(folder) ?? { fallen: 0, living: 0 };
    for (const { status } of mutants) {
      if (status === 'Killed' || status === 'Timeout') count.fallen += 1;
      if (status === 'Survived' || status === 'NoCoverage') count.living += 1;
    }
    folders.set(folder, count);
  }
}

function print(name, fallen, living) {
  const score = (100 * fallen) / (fallen + living || 1);
  console.log(`${name.padEnd(14)} ${score.toFixed(1).padStart(5)} %  ${fallen} fell, ${living} live`);
  return score;
}
