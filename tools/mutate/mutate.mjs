// `npm run mutate [-- FILES]`: changes the engine in one place after the other and looks whether a test falls. A mutant that lives is
// a line that no test minds. FILES are patterns of sources, `libs/allocation/src/divisible/*.ts`; without them it takes hours.
// LEVADA_MUTATE_TESTS=divisible,run leaves the tests of other folders out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '../..');
const run = (command, args, cwd) => spawnSync(command, args, { cwd, stdio: 'inherit' }).status ?? 1;

if (
  !existsSync(join(here, 'node_modules/@stryker-mutator/core')) &&
  run('npm', ['ci', '--legacy-peer-deps'], here) !== 0
)
  process.exit(1);
const files = process.argv.slice(2);
const only = files.length > 0 ? ['--mutate', [...files, '!**/*.spec.ts', '!**/*.factory.ts'].join(',')] : [];
const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');
process.exit(run(process.execPath, [stryker, 'run', join(here, 'stryker.config.mjs'), ...only], root));
