import { restless, unsettled } from './check.factory.js';
import { plan, scriptOf, type Fault } from './faults.factory.js';
import { Random } from './random.factory.js';
import { Broken, type Plant } from './surroundings.factory.js';
import { SERVICES, World } from './world.factory.js';

/** Faults strike, and services work, up to here. */
const STORM_MS = 14_000;
/** Within this time of the last fault everything is told, heard and in effect. */
export const CONVERGED_WITHIN_MS = 10_000;
/** Longer than JetStream waits for an acknowledgement: nothing that comes again changes anything. */
const AFTERWARDS_MS = 35_000;
const STEP_MS = 250;

export interface Run {
  readonly seed: number;
  /** What broke; `undefined` when everything held. */
  readonly failure: string | undefined;
  /** Simulated milliseconds from the last fault to the state in which everything held. */
  readonly convergedIn: number;
  /** Simulated milliseconds in all. */
  readonly lasted: number;
  readonly facts: number;
  readonly script: readonly Fault[];
  /** Only when it was asked for. */
  readonly trace: readonly string[];
}

/** One run of the simulated world. The same seed is the same run, to the last message. */
export function simulate(seed: number, { plant, traced = false }: { plant?: Plant; traced?: boolean } = {}): Run {
  const trace: string[] = [];
  const world = new World(new Random(seed), plant, traced ? trace : undefined);
  const script = scriptOf(world, STORM_MS - 500);
  let convergedIn = 0;
  let failure: string | undefined;
  try {
    plan(world, script);
    for (const service of SERVICES) world.work(service, STORM_MS);
    world.schedule.runTo(STORM_MS);
    world.calm();
    for (failure = unsettled(world); failure && convergedIn < CONVERGED_WITHIN_MS; failure = unsettled(world)) {
      convergedIn += STEP_MS;
      world.schedule.runTo(STORM_MS + convergedIn);
    }
    if (!failure) {
      world.schedule.runTo(STORM_MS + CONVERGED_WITHIN_MS + AFTERWARDS_MS);
      failure = unsettled(world) ?? restless(world, world.schedule.now - 5_000);
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    failure = error.message;
  }
  if (failure) world.trace(() => `BROKEN ${failure}`);
  const facts = [...world.databases.values()].reduce((all, { log }) => all + log.outbox.length, 0);
  return { seed, failure, convergedIn, lasted: world.schedule.now, facts, script, trace };
}

/** What a person needs to look into a failure: the seed, the script of faults, and the end of the trace. */
export function report({ seed, plant }: { seed: number; plant?: Plant }, lines = 60): string {
  const { failure, trace, script } = simulate(seed, { ...(plant ? { plant } : {}), traced: true });
  const faults = script.map(
    ({ at, kind, service, replica }) => `  ${(at / 1000).toFixed(3)} ${kind} ${service} ${replica}`,
  );
  return [
    `seed ${seed}: ${failure ?? 'everything held'}`,
    'faults:',
    ...faults,
    'the end of the trace:',
    ...trace.slice(-lines),
  ].join('\n');
}
