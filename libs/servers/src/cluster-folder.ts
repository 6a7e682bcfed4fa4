import { randomUUID } from 'node:crypto';
import { chown, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canReach, nobody, type SystemUser } from './system-user.js';

export interface ClusterFolder {
  /** Where the files of PostgreSQL are. */
  readonly path: string;
  /** As whom to run PostgreSQL; undefined: as ourselves. */
  readonly user: SystemUser | undefined;
}

const POINTER = 'MOVED_TO';
const HOME_OF_ROOT = '/var/lib/levada';

/**
 * Finds or chooses the folder of a cluster. Root's PostgreSQL runs as `nobody`; where `nobody` cannot reach the wanted folder
 * (a clone below `/root`, say) the cluster lives in /var/lib/levada and the wanted folder holds a file `MOVED_TO` with its path.
 */
export async function clusterFolder(dataDir: string, onProgress: (line: string) => void): Promise<ClusterFolder> {
  await mkdir(dirname(dataDir), { recursive: true });
  if (process.getuid?.() !== 0) return { path: await resolved(dataDir), user: undefined };

  const elsewhere = await pointedTo(dataDir);
  const path = elsewhere ?? (await resolved(dataDir));
  const owner = await stat(join(path, 'PG_VERSION')).catch(() => undefined);
  // Data that an ordinary user made stays that user's.
  if (owner !== undefined && owner.uid !== 0) return { path, user: { uid: owner.uid, gid: owner.gid } };

  const user = await nobody();
  if (elsewhere !== undefined || (await canReach(user, dirname(path)))) return { path, user };
  const moved = join(HOME_OF_ROOT, randomUUID());
  await mkdir(HOME_OF_ROOT, { recursive: true, mode: 0o755 });
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, POINTER), `${moved}\n`);
  onProgress(`PostgreSQL keeps its data in ${moved}, since its user cannot reach ${dataDir}`);
  return { path: moved, user };
}

/** Where an existing cluster is, without choosing anything. */
export async function existingCluster(dataDir: string): Promise<string> {
  return (await pointedTo(dataDir)) ?? (await resolved(dataDir));
}

/** Makes a folder that only the server's user can enter. */
export async function makePrivate(path: string, user: SystemUser | undefined): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (user !== undefined) await chown(path, user.uid, user.gid);
}

async function pointedTo(dataDir: string): Promise<string | undefined> {
  const text = await readFile(join(dataDir, POINTER), 'utf8').catch(() => '');
  return text.trim() || undefined;
}

async function resolved(dataDir: string): Promise<string> {
  const parent = await realpath(dirname(dataDir)).catch(() => dirname(dataDir));
  return join(parent, dataDir.slice(dirname(dataDir).length));
}
