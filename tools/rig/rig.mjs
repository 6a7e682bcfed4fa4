// `npm run rig -- [--faults 200] [--seed N] [--kinds 'power cut,disk full'] [--json FILE]`: the real system under real faults.
// Prints the script of faults, then what was found; exit code 1 when something was lost, doubled, broken or stuck.
// `--here` only says which kinds can strike on this machine; `--plant` does damage at the end that the checks have to find.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build, checkNode, install } from '../prepare.mjs';

const text = { type: 'string' };
const flag = { type: 'boolean', default: false };
const options = { faults: text, seed: text, kinds: text, json: text, here: flag, plant: flag };
const { values } = parseArgs({ options });
const count = Number(values.faults ?? 200);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000) + 1);
if (![count, seed].every((one) => Number.isSafeInteger(one) && one > 0)) {
  console.error('--faults and --seed are whole numbers above 0');
  process.exit(2);
}
checkNode();
if ((await install()) !== 0 || (await build()) !== 0) process.exit(1);
const { plantDamage, unsettled, verdict } = await import('./check.mjs');
const { makeDisk } = await import('./disk.mjs');
const { FAULTS, kindsFor, scriptOf } = await import('./faults.mjs');
const { randomOf } = await import('./random.mjs');
const { restoreDrill } = await import('./restore.mjs');
const { System } = await import('./system.mjs');
const { Workload } = await import('./workload.mjs');

/** What a user may wait for; what the rig waits for before it says "stuck". */
const CONVERGED_WITHIN_MS = 10_000;
const STUCK_AFTER_MS = 60_000;

const folder = await mkdtemp(join(tmpdir(), 'levada-rig-'));
await chmod(folder, 0o711);
const { disk, reason } = await makeDisk();
const available = kindsFor(disk);
const wanted = values.kinds ? values.kinds.split(',').map((one) => one.trim()) : Object.keys(FAULTS);
const kinds = available.filter((kind) => wanted.includes(kind));
const skipped = Object.fromEntries(wanted.filter((one) => !available.includes(one)).map((one) => [one, reason]));
if (values.here) {
  await disk?.remove();
  await rm(folder, { recursive: true, force: true });
  console.log(JSON.stringify({ kinds, skipped }));
  process.exit(0);
}
if (kinds.length === 0) {
  console.error(`--kinds are some of: ${available.join(', ')}`);
  process.exit(2);
}
const random = randomOf(seed);
const script = scriptOf(random, count, kinds);
const dataDir = disk?.dataDir ?? join(folder, 'data');
const system = new System(dataDir, join(folder, 'levada.log'));
const workload = new Workload(system, randomOf(seed + 1), join(folder, 'intents.jsonl'));
const result = {
  seed,
  faults: 0,
  byKind: {},
  skipped,
  intents: 0,
  attempts: 0,
  lost: [],
  doubled: [],
  broken: [],
  stuck: [],
  fell: system.fell,
  convergedIn: [],
};

let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    interrupted = true;
  });

console.log(`seed ${seed}, ${count} faults; ledger of intents and log of the program in ${folder}`);
for (const [kind, why] of Object.entries(skipped)) console.log(`skipped: ${kind} (${why})`);
try {
  await system.prepare();
  system.start();
  for (let left = 600; !system.answers; left -= 1) {
    if (left === 0) throw new Error(`the system did not start: ${system.lastWords()}`);
    await sleep(100);
  }
  await workload.setTheTable();
  for (let from = 0; from < script.length && !interrupted; from += kinds.length)
    await round(script.slice(from, from + kinds.length));
  if (!values.plant && !interrupted) await drill();
} catch (error) {
  result.stuck.push(String(error.stack ?? error));
} finally {
  await workload.abandon();
  await system.stop();
}
await report();

/** Each kind of fault once, then quiet, then everything is looked at. */
async function round(faults) {
  workload.start();
  for (const fault of faults) {
    if (interrupted) break;
    const { kind, after, lasts, times, broken } = fault;
    console.log(
      `${String(result.faults + 1).padStart(4)} ${kind} (after ${after} ms, ${lasts} ms, ${times}×${broken ? ', broken' : ''})`,
    );
    await sleep(after);
    await FAULTS[kind]({ system, disk }, fault);
    result.faults += 1;
    result.byKind[kind] = (result.byKind[kind] ?? 0) + 1;
  }
  const answered = workload.stop();
  result.convergedIn.push(await atRest());
  await answered;
  if (values.plant && result.faults === count) await plantDamage(system);
  await look();
  console.log(
    `     at rest after ${(result.convergedIn.at(-1) / 1000).toFixed(1)} s; ${workload.intents.length} intents; ` +
      `lost ${result.lost.length}, doubled ${result.doubled.length}, broken ${result.broken.length}`,
  );
}

/** At the very end: funding's database as it was some decisions ago. */
async function drill() {
  const forgotten = await restoreDrill(system, workload, atRest);
  result.restored = { forgotten: forgotten.length, convergedIn: await atRest() };
  await look();
  console.log(
    `     restored: ${forgotten.length} intents forgotten, at rest after ${(result.restored.convergedIn / 1000).toFixed(1)} s`,
  );
}

/** Waits until every intent is answered and every part agrees. Returns how many milliseconds that took. */
async function atRest() {
  const begun = performance.now();
  for (;;) {
    const why =
      workload.clients.length > 0
        ? `${workload.unanswered.length} intents wait for an answer`
        : await unsettled(system).catch(String);
    const waited = performance.now() - begun;
    if (why === undefined) return Math.round(waited);
    if (waited > STUCK_AFTER_MS) throw new Error(`stuck after ${STUCK_AFTER_MS / 1000} s: ${why}`);
    await sleep(50);
  }
}

async function look() {
  const found = await verdict(system, workload);
  // 503 says that something is away; 500 says that we did not know what to say.
  for (const [said, times] of Object.entries(workload.answers))
    if (said.startsWith('500')) result.broken.push(`answered ${said}, ${times} times so far`);
  for (const list of ['lost', 'doubled', 'broken'])
    result[list].push(...found[list].filter((one) => !result[list].includes(one)));
}

async function report() {
  result.intents = workload.intents.length;
  result.attempts = workload.attempts;
  result.answers = workload.answers;
  const slow = [...result.convergedIn, result.restored?.convergedIn ?? 0].filter((one) => one > CONVERGED_WITHIN_MS);
  const lists = ['lost', 'doubled', 'broken', 'stuck', 'fell'];
  for (const list of lists) for (const one of result[list].slice(0, 20)) console.log(`${list}: ${one}`);
  console.log(
    `${result.faults} faults, ${result.intents} intents in ${result.attempts} attempts: ` +
      `${lists.map((list) => `${result[list].length} ${list}`).join(', ')}; ` +
      `at rest at most ${(Math.max(0, ...result.convergedIn) / 1000).toFixed(1)} s after the last fault (seed ${seed})`,
  );
  console.log(`answers: ${JSON.stringify(workload.answers)}`);
  if (values.json) await writeFile(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
  const good = lists.every((list) => result[list].length === 0) && slow.length === 0 && result.faults > 0;
  process.exitCode = good ? 0 : 1;
  // Damage done on purpose need not be looked into.
  const isKept = !good && !values.plant;
  if (isKept && disk) console.log(`the data folder is kept in ${disk.folder}`);
  if (!isKept) {
    await disk?.remove();
    await rm(folder, { recursive: true, force: true });
  } else await disk?.unmount().catch(() => undefined);
}
