// Prints the engine as a page would load it: from its sources, under the name levadaEngine, with nothing of Node in it.
// A program of its own, because the bundler does not run inside of jest.
import { join } from 'node:path';
import { build, defaultClientConditions } from 'vite';

const entry = join(import.meta.dirname, '../../libs/allocation/src/index.ts');
const made = await build({
  configFile: false,
  logLevel: 'error',
  root: import.meta.dirname,
  resolve: { conditions: ['@levada/source', ...defaultClientConditions] },
  build: { lib: { entry, formats: ['iife'], name: 'levadaEngine' }, write: false, minify: true },
});
const code = [made].flat().flatMap(({ output }) => output.flatMap((one) => (one.type === 'chunk' ? [one.code] : [])));
process.stdout.write(code.join('\n'));
