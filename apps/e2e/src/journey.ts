import { STORIES } from './stories/stories.js';
import { startSystem } from './system.js';

export interface WalkedStep {
  readonly step: string;
  readonly held: boolean;
  readonly what: string;
  /** Why it did not hold. */
  readonly because?: string;
}

/** Starts a fresh system of a profile and walks its story, step by step. */
export async function* walk(profile: string): AsyncGenerator<WalkedStep> {
  const system = await startSystem(['--profile', profile]);
  try {
    for (const { step, what, walk: go } of STORIES[profile] ?? []) {
      try {
        await go(system);
        yield { step, held: true, what };
      } catch (error) {
        yield { step, held: false, what, because: error instanceof Error ? error.message : String(error) };
      }
    }
  } finally {
    await system.stop();
    await system.remove();
  }
}
