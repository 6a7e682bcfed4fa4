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
    // After every story the services agree: nothing was lost on the way, and planning knows of the money what funding knows.
    const { code, stdout, stderr } = await system.levada('verify');
    if (code !== 0) yield { step: 'verify', held: false, what: 'the services agree', because: stdout || stderr };
  } finally {
    await system.stop();
    await system.remove();
  }
}
