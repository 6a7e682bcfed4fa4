// The fences that are about names: what a file or folder may be called, and where an index may stand.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export const SUFFIXES =
  'controller consumer job worker handler queries table dto client config guard filter migration module factory spec int-spec e2e-spec'.split(
    ' ',
  );
const VAGUE = ['common', 'shared', 'utils', 'util', 'helpers', 'helper', 'base', 'manager', 'managers'];

/** Every broken rule of naming below `root`: `{ fence, from, why }`, paths relative to `root`. */
export function brokenNames(root) {
  return ['libs', 'apps'].flatMap((kind) => walk(root, kind)).flatMap((path) => [...complaints(path)]);
}

function* complaints(path) {
  const parts = path.split('/');
  const file = parts.at(-1);
  const [stem, ...rest] = file.split('.');
  const suffixes = rest.slice(0, -1);
  // The room's own folder (apps/x, libs/x) counts as a name, too.
  for (const name of [...parts.slice(1, -1), stem]) {
    if (VAGUE.includes(name) || VAGUE.some((word) => name.endsWith(`-${word}`)))
      yield { fence: 'no-vague-names', from: path, why: `"${name}" says nothing about what it holds` };
  }
  const unknown = suffixes.find((suffix) => !SUFFIXES.includes(suffix));
  if (unknown !== undefined)
    yield {
      fence: 'known-suffixes',
      from: path,
      why: `".${unknown}" is not in the closed list; a new one needs an ADR`,
    };
  if (stem === 'index' && suffixes.length === 0 && (parts.length !== 4 || parts[2] !== 'src'))
    yield { fence: 'one-index', from: path, why: 'the only index.ts of a room is src/index.ts' };
}

function walk(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : walk(root, path);
    return /(?<!\.d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
