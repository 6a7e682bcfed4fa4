// The unit tests of the engine under Stryker, without jest: that sets every file up anew for each mutant, which takes longer than the
// tests do, and more from mutant to mutant. Here all files are loaded once; a mutant is switched on, and of the tests that reach it
// the quick ones run first, until one falls.
import { PluginKind, declareFactoryPlugin } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadTests } from './tests.mjs';

/** How long each test took without a mutant: in the copy of the repository that Stryker works in, for all its processes. */
const TIMES = 'times.json';
const LATE = 1e9;

class QuickRunner {
  #context = (globalThis.__stryker__ ??= {});
  #loaded = null;

  /** What is reckoned when a module of the engine loads needs a process of its own for each mutant. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    const { tests, reloads } = await this.#load();
    const results = await this.#run(tests, false);
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    // They would reach all that their tests reach; what they reach by themselves has been seen as they were loaded.
    const seen = [...reloads.keys()].map((id) => ({ id, name: id, timeSpentMs: 0, status: TestStatus.Success }));
    return {
      status: DryRunStatus.Complete,
      tests: [...results, ...seen],
      mutantCoverage: this.#context.mutantCoverage,
    };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    const context = this.#context;
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    const { tests, reloads } = await this.#load();
    const reaching = testFilter ? chosen(new Map([...tests, ...reloads]), testFilter) : tests;
    Object.assign(context, { activeMutant: activeMutant.id, hitCount: hitLimit ? 0 : undefined, hitLimit });
    const results = await this.#run(reaching, !disableBail);
    context.activeMutant = undefined;
    const fallen = results.find(({ status }) => status === TestStatus.Failed);
    // What a mutant leaves behind must not fell the next one: a new process tries it again then.
    if (fallen && testFilter && (await failureOf(reaching.get(fallen.id))) !== null)
      throw new Error(`“${fallen.id}” falls without a mutant, too`);
    const looped = determineHitLimitReached(context.hitCount, context.hitLimit);
    return toMutantRunResult(looped ?? { status: DryRunStatus.Complete, tests: results }, disableBail);
  }

  async #load() {
    return (this.#loaded ??= await loadTests((id) => (this.#context.currentTestId = id)));
  }

  async #run(tests, isBailing) {
    const times = existsSync(TIMES) ? JSON.parse(readFileSync(TIMES, 'utf8')) : {};
    const results = [];
    for (const [id, test] of [...tests].sort(([a], [b]) => (times[a] ?? LATE) - (times[b] ?? LATE))) {
      const begun = performance.now();
      this.#context.currentTestId = id;
      const failure = await failureOf(test);
      this.#context.currentTestId = undefined;
      const result = { id, name: id, timeSpentMs: performance.now() - begun };
      const fell = { ...result, status: TestStatus.Failed, failureMessage: failure };
      results.push(failure === null ? { ...result, status: TestStatus.Success } : fell);
      if (failure !== null && isBailing) break;
    }
    return results;
  }
}

function chosen(tests, ids) {
  return new Map(ids.map((id) => [id, tests.get(id)]));
}

async function failureOf(test) {
  try {
    await test();
    return null;
  } catch (error) {
    return String(error);
  }
}

const quickRunner = () => new QuickRunner();
quickRunner.inject = [];
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'quick', quickRunner)];
