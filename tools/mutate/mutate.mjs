// `npm run mutate [-- FILES]`: changes the engine in one place after the other and looks whether a test falls. A mutant that lives is
// a line that no test minds. FILES are patterns of sources, `'libs/allocation/src/divisible/*.ts'`; without them the whole library.
// Fails under 90 %.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LEAST = 90;
// Texts are no rules: sentences and schemas are left out, and so is the solver, whose tests take seconds each.
const LEFT_OUT = [
  '*.spec',
  '*.factory',
  'index',
  'refusals',
  'engine-version',
  'explain/clauses',
  'schema/*',
  'optimal/*',
];
const here = import.meta.dirname;
const root = join(here, '../..');

if (!existsSync(join(here, 'node_modules/pretty-format'))) run('npm', ['ci'], here);
const given = process.argv.slice(2);
const files = given.length > 0 ? given : ['libs/allocation/src/**/*.ts'];
const mutated = [...files, ...LEFT_OUT.map((one) => `!**/${one}.ts`)].join(',');
const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');
run(process.execPath, [stryker, 'run', join(here, 'stryker.config.mjs'), '--mutate', mutated], root);

/** Folders with how many of their mutants fell and how many lived. */
const folders = new Map();
tally(JSON.parse(readFileSync(join(root, 'tmp/mutation.json'), 'utf8')));
let [allFallen, allLiving] = [0, 0];
for (const [folder, { fallen, living }] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
  print(folder, fallen, living);
  allFallen += fallen;
  allLiving += living;
}
process.exit(print('all', allFallen, allLiving) < LEAST ? 1 : 0);

function run(command, args, cwd) {
  // Public data, where it is at hand, would let more mutants fall there than elsewhere.
  const env = { ...process.env, LEVADA_TEST_DATA: join(root, 'tmp/none') };
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', env });
  if (status !== 0) process.exit(status ?? 1);
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
