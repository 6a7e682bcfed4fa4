import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type AptSource, deb822, parseDeb822, parseOneLine } from './apt-sources.js';

const run = promisify(execFile);

/** The package sources this machine is set up with, so that a mirror or proxy of the site is kept to. */
export async function machineSources(root = '/etc/apt'): Promise<AptSource[]> {
  const parts = (await readdir(join(root, 'sources.list.d')).catch(() => [])).sort();
  const read = (file: string) => readFile(join(root, file), 'utf8').catch(() => '');
  const sources = parseOneLine(await read('sources.list'));
  for (const part of parts) {
    if (part.endsWith('.sources')) sources.push(...parseDeb822(await read(join('sources.list.d', part))));
    if (part.endsWith('.list')) sources.push(...parseOneLine(await read(join('sources.list.d', part))));
  }
  return sources;
}

/**
 * Where to look for a package, best first: the distribution's own release; on Debian then the release `fallbackSuite`
 * from the same mirror, its signature checked against the same keyring.
 */
export function candidates(
  sources: readonly AptSource[],
  release: { id: string; codename: string },
  fallbackSuite: string,
): AptSource[] {
  const own = sources.find((source) => source.suites.includes(release.codename));
  if (own === undefined) return [];
  const ownRelease = { ...own, suites: [release.codename] };
  if (release.id !== 'debian' || release.codename === fallbackSuite) return [ownRelease];
  return [ownRelease, { ...own, suites: [fallbackSuite], components: ['main'] }];
}

/** `ID` and `VERSION_CODENAME` of os-release; undefined where there is none (not Linux). */
export async function distribution(): Promise<{ id: string; codename: string } | undefined> {
  const text = await readFile('/etc/os-release', 'utf8').catch(() => undefined);
  const value = (key: string) => new RegExp(`^${key}="?([^"\n]*)`, 'm').exec(text ?? '')?.[1] ?? '';
  return text === undefined ? undefined : { id: value('ID'), codename: value('VERSION_CODENAME') };
}

/** The version that `apt install` would take today; undefined when apt has no lists or does not know the package. */
export async function installableVersion(packageName: string): Promise<string | undefined> {
  const answer = await run('apt-cache', ['policy', packageName], { env: { ...process.env, LC_ALL: 'C' } }).catch(
    () => undefined,
  );
  const version = /Candidate: (\S+)/.exec(answer?.stdout ?? '')?.[1];
  return version === '(none)' ? undefined : version;
}

/**
 * Downloads a package with apt and unpacks it into `<workDir>/unpacked`, without root and without touching the state of the
 * machine's own apt: lists, cache and sources are private to `workDir`. Signatures are checked as always.
 * @throws Error when apt cannot reach the source, does not trust it or does not find the package
 */
export async function fetchPackage(packageName: string, source: AptSource, workDir: string): Promise<string> {
  const path = (name: string) => join(workDir, name);
  await mkdir(path('lists/partial'), { recursive: true });
  await mkdir(path('cache/archives/partial'), { recursive: true });
  await writeFile(path('levada.sources'), deb822(source));
  const settings = {
    'Dir::Etc::sourcelist': path('levada.sources'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::State': path(''),
    'Dir::State::lists': path('lists'),
    'Dir::Cache': path('cache'),
    'Debug::NoLocking': '1',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '2',
    // Our folder is closed to the user `_apt`, to whom apt would otherwise step down when root calls it.
    ...(process.getuid?.() === 0 && { 'APT::Sandbox::User': 'root' }),
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  const apt = (...words: string[]) => run('apt-get', [...options, '-qq', ...words], { cwd: workDir, timeout: 180_000 });
  await apt('update', '--error-on=any');
  await apt('download', packageName);
  const archive = (await readdir(workDir)).find((file) => file.endsWith('.deb'));
  if (archive === undefined) throw new Error(`apt did not download ${packageName}`);
  await run('dpkg', ['-x', path(archive), path('unpacked')]);
  return path('unpacked');
}
