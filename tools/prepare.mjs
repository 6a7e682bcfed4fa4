// What every command of the house does before its own work: the right Node, the packages, an up-to-date build.
// Plain Node without packages, since it runs on a fresh clone. Progress goes to stderr: stdout belongs to the program.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Ends the process with a sentence when Node is too old. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace(/^\D+/, '').split('.').map(Number);
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(
    `Levada needs Node ${wanted.join('.')} or later; this is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

/** Installs the packages, then builds, each only when needed. Ends the process when either fails. */
export async function prepare() {
  checkNode();
  for (const step of [install, build]) {
    const code = await step();
    if (code !== 0) process.exit(code);
  }
}

/** `npm ci`, unless the packages of this very lock file are there. Exit code. */
export async function install() {
  if (isInstalled()) return 0;
  console.error('installing packages (once, about half a minute)');
  return run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Builds what changed. Milliseconds when nothing did, since not even Nx is asked then. Exit code. */
export async function build() {
  const stamp = join(root, 'node_modules/.cache/levada/built');
  const begun = new Date();
  if (existsSync(stamp) && isBuilt(statSync(stamp).mtimeMs)) return 0;
  console.error('building');
  // Without the daemon, so that nothing keeps running behind the user's back.
  const env = { NX_DAEMON: 'false', NX_TUI: 'false' };
  const code = await run(
    'node',
    ['node_modules/nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=static'],
    {
      env,
      quiet: true,
    },
  );
  if (code !== 0) return code;
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, '');
  // The time before the build: what was saved while it ran is newer.
  utimesSync(stamp, begun, begun);
  return 0;
}

/**
 * Runs a program in the foreground and answers with its exit code; signals that reach us are passed on, so that it can end in
 * order. `quiet` keeps its output back and shows it on stderr when it fails; `env` adds to ours.
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    // Its stdout goes to our stderr: ours belongs to the program that is prepared for.
    stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
  });
  const kept = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => kept.push(chunk));
  return ended(child).then((code) => {
    if (quiet && code !== 0) process.stderr.write(Buffer.concat(kept));
    return code;
  });
}

/** Runs one of our programs as if it were this process: same terminal, same folder, same exit code. */
export async function become(program, args) {
  const file = join(root, program);
  if (!existsSync(file)) {
    console.error(`${program} is not built.`);
    process.exit(1);
  }
  // Over the channel the program notices when we are killed without a chance to tell it.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { stdio });
  // npm passes a signal on to a shell that dies of it and tells nobody: a new parent is how we learn of it.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (!process.env.npm_lifecycle_event || process.ppid === parent) return;
    // Once: a second request is read as impatience.
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  process.exitCode = await ended(child);
  clearInterval(watch);
}

function ended(child) {
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve) => {
    const done = (code) => {
      for (const signal of signals) process.off(signal, pass);
      resolve(code);
    };
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    // 128 + the number of the signal, as shells have it; the numbers that matter here are these.
    child.once('exit', (code, signal) => done(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9 }[signal] ?? 15)));
  });
}

// npm keeps a lock file of what it installed inside node_modules: compare, instead of trusting file times.
function isInstalled() {
  const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  try {
    const installed = packagesOf('node_modules/.package-lock.json');
    return Object.entries(packagesOf('package-lock.json')).every(
      ([path, { version, optional }]) =>
        !path.startsWith('node_modules/') ||
        (installed[path] ? installed[path].version === version : optional === true),
    );
  } catch {
    return false;
  }
}

function isBuilt(since) {
  const rooms = ['libs', 'apps'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => join(root, kind, name)));
  const settings = ['.swcrc', 'package-lock.json', 'nx.json', 'tsconfig.base.json'].map((file) => join(root, file));
  return settings.every((file) => isOlder(file, since)) && rooms.every((room) => isRoomBuilt(room, since));
}

function isRoomBuilt(room, since) {
  if (!existsSync(join(room, 'src'))) return true;
  const parts = readdirSync(room).filter((name) => !['dist', 'node_modules'].includes(name));
  return existsSync(join(room, 'dist')) && parts.every((name) => isOlder(join(room, name), since));
}

// Folders count, too: their time changes when a file goes.
function isOlder(path, since) {
  const found = statSync(path);
  if (found.mtimeMs > since) return false;
  return !found.isDirectory() || readdirSync(path).every((name) => isOlder(join(path, name), since));
}
