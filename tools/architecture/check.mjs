// `npm run fences`: holds the tree against the fences. `check.mjs [ROOT] [--json]`; exit code 1 when one is broken.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { fences } from './dependencies.mjs';
import { brokenNames } from './names.mjs';

const args = process.argv.slice(2);
const root = resolve(args.find((arg) => !arg.startsWith('--')) ?? join(import.meta.dirname, '../..'));

const broken = [...(await brokenImports()), ...brokenNames(root)];
if (args.includes('--json')) console.log(JSON.stringify(broken));
else
  for (const { fence, from, to, why } of broken) console.error(`${from}${to ? ` -> ${to}` : ''}\n  ${fence}: ${why}`);
if (broken.length > 0) console.error(`${broken.length} broken fence${broken.length === 1 ? '' : 's'}`);
process.exitCode = broken.length === 0 ? 0 : 1;

async function brokenImports() {
  const rooms = ['libs', 'apps'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}/src`));
  const { output } = await cruise(
    rooms,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: fences },
      // Types count: a pure file that names a type of Nest is not pure.
      tsPreCompilationDeps: true,
      doNotFollow: { path: ['node_modules', '/dist/'] },
      exclude: { path: '/dist/' },
    },
    // Our own packages are seen as their sources, built or not.
    {
      exportsFields: ['exports'],
      conditionNames: ['@levada/source', 'import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
  );
  return output.summary.violations.map(({ rule, from, to }) => ({
    fence: rule.name,
    from,
    to,
    why: fences.find(({ name }) => name === rule.name)?.comment,
  }));
}
