import { execFile } from 'node:child_process';
import { access, constants, copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { candidates, distribution, fetchPackage, installableVersion, machineSources } from './apt-fetch.js';
import { compareVersions, versionIn } from './version.js';

const run = promisify(execFile);

/** Earlier ones can lose a stream when they are killed. */
export const OLDEST_NATS_SERVER = '2.10.23';
/** The Debian release that has a new enough nats-server; its binary runs on Debian 12, too. */
const DEBIAN_SUITE = 'trixie';

export interface NatsServerBinary {
  readonly path: string;
  /** e.g. `2.10.27` */
  readonly version: string;
}

export interface FindNatsServerOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** False: look only on this machine. */
  readonly fetch?: boolean;
  /** Gets one line when something is about to be downloaded. */
  readonly onProgress?: (line: string) => void;
}

/**
 * Finds a nats-server of at least {@link OLDEST_NATS_SERVER}: `NATS_SERVER_BIN`, then `PATH`, then the cache, then, on Debian
 * and Ubuntu, a download with apt into the cache (no root needed, signature checked).
 * @throws Error with one sentence that says what to install
 */
export async function findNatsServer(options: FindNatsServerOptions = {}): Promise<NatsServerBinary> {
  const env = options.env ?? process.env;
  if (env.NATS_SERVER_BIN) {
    const chosen = await versionOf(env.NATS_SERVER_BIN);
    if (chosen !== undefined && isNewEnough(chosen)) return chosen;
    throw new Error(
      `NATS_SERVER_BIN=${env.NATS_SERVER_BIN} ${chosen ? `is version ${chosen.version}` : 'does not run'}; Levada needs nats-server ${OLDEST_NATS_SERVER} or later.`,
    );
  }
  const cached = join(cacheFolder(env), 'nats-server');
  // Debian installs it in /usr/sbin, which is not on the path of an ordinary user.
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/local/bin', '/usr/local/sbin', '/usr/sbin'];
  for (const path of [...folders.filter((folder) => folder !== '').map((f) => join(f, 'nats-server')), cached]) {
    if (!(await isExecutable(path))) continue;
    const found = await versionOf(path);
    if (found !== undefined && isNewEnough(found)) return found;
  }
  const reasons: string[] = [];
  if (options.fetch !== false) {
    const fetched = await fetchWithApt(cached, reasons, options.onProgress);
    if (fetched !== undefined) return fetched;
  }
  const because = reasons.length === 0 ? '' : ` (Fetching it failed: ${reasons.join('; ')}.)`;
  throw new Error(
    `Levada needs nats-server ${OLDEST_NATS_SERVER} or later: install it with "brew install nats-server" or "apt install nats-server", or set NATS_SERVER_BIN to its path.${because}`,
  );
}

async function fetchWithApt(
  target: string,
  reasons: string[],
  onProgress: (line: string) => void = () => undefined,
): Promise<NatsServerBinary | undefined> {
  const release = await distribution();
  if (release === undefined || !(await isExecutable('/usr/bin/apt-get'))) return undefined;
  const own = versionIn((await installableVersion('nats-server')) ?? '');
  for (const source of candidates(await machineSources(), release, DEBIAN_SUITE)) {
    const isOwn = source.suites.includes(release.codename);
    if (isOwn && own !== undefined && compareVersions(own, OLDEST_NATS_SERVER) < 0) continue;
    onProgress(`fetching nats-server from ${source.uri} ${source.suites.join(' ')}`);
    const workDir = await mkdtemp(join(tmpdir(), 'levada-apt-'));
    try {
      const unpacked = await fetchPackage('nats-server', source, workDir);
      const found = await versionOf(join(unpacked, 'usr/sbin/nats-server'));
      if (found !== undefined && isNewEnough(found)) return { ...found, path: await keep(found.path, target) };
      reasons.push(`${source.suites.join(' ')} has ${found?.version ?? 'one that does not run'}`);
    } catch (error) {
      reasons.push(String((error as { stderr?: string }).stderr || (error as Error).message).trim());
    } finally {
      await rm(workDir, { recursive: true, force: true });
    }
  }
  return undefined;
}

// Copied beside the target and renamed over it: of two that fetch at once the later wins, and both have a whole file.
async function keep(path: string, target: string): Promise<string> {
  const folder = join(target, '..');
  await mkdir(folder, { recursive: true });
  const besides = await mkdtemp(join(folder, '.fetched-'));
  try {
    await copyFile(path, join(besides, 'nats-server'));
    await rename(join(besides, 'nats-server'), target);
  } finally {
    await rm(besides, { recursive: true, force: true });
  }
  return target;
}

/** Where programs that Levada fetched for itself are kept: `$XDG_CACHE_HOME/levada`. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'levada');
}

async function versionOf(path: string): Promise<NatsServerBinary | undefined> {
  const answer = await run(path, ['--version'], { timeout: 10_000 }).catch(() => undefined);
  const version = versionIn(answer?.stdout ?? '');
  return version === undefined ? undefined : { path, version };
}

function isNewEnough(found: NatsServerBinary): boolean {
  return compareVersions(found.version, OLDEST_NATS_SERVER) >= 0;
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
