// `npm test`: every check of the house, from a fresh clone. Each runs even if one before it failed, except that nothing can be
// tested that is not installed. Ends with one line, `N passed, N failed`, in which a step counts like a test.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, checkNode, install, run } from './prepare.mjs';

checkNode();
if ((await install()) !== 0) finish({ passed: 0, failed: 1, skipped: 0 });

const node = (script, ...args) => run('node', [`node_modules/${script}`, ...args]);
const steps = {
  build,
  lint: async () =>
    (await node('eslint/bin/eslint.js', '.')) ||
    (await node('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')),
  types: () => node('typescript/bin/tsc', '-b'),
  fences: () => run('node', ['tools/architecture/check.mjs']),
};
// What only reads goes side by side: there are two cores.
const together = [['build'], ['lint', 'types', 'fences']];
const count = { passed: 0, failed: 0, skipped: 0 };
for (const names of together) await Promise.all(names.map(take));
await runJest();
finish(count);

async function take(name) {
  const begun = performance.now();
  const code = await steps[name]();
  count[code === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${name}: ${code === 0 ? 'passed' : 'FAILED'} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

async function runJest() {
  const folder = mkdtempSync(join(tmpdir(), 'levada-test-'));
  const report = join(folder, 'jest.json');
  const env = { NODE_OPTIONS: '--conditions=@levada/source --experimental-vm-modules --no-warnings' };
  const args = ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...process.argv.slice(2)];
  const code = await run('node', args, { env });
  let failed = 0;
  try {
    const results = JSON.parse(readFileSync(report, 'utf8'));
    count.passed += results.numPassedTests;
    count.skipped += results.numPendingTests + results.numTodoTests;
    // A file that does not even load holds tests that nobody can count: one failure.
    failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  } catch {
    console.error('jest wrote no report');
  }
  // Jest also fails without a failing test, e.g. when its global setup does: never call that a success.
  count.failed += code === 0 ? failed : Math.max(failed, 1);
  rmSync(folder, { recursive: true, force: true });
}

function finish({ passed, failed, skipped }) {
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed === 0 ? 0 : 1);
}
