import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '../door.js';
import type { System } from '../system.js';

/** A numbered statement of a seed, walked through the real doors. */
export interface Step {
  readonly step: string;
  /** What is shown to hold, in words. */
  readonly what: string;
  /** Throws where it does not hold. */
  walk(system: System): Promise<void>;
}

/** Holds, or says what was found instead. */
export function holds(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}

export function granted<Body>(answer: Answer<Body>, what: string): Body {
  holds(answer.status < 300, `${what}: ${answer.status} ${answer.code ?? ''}`);
  return answer.body;
}

export function refused(answer: Answer<unknown>, code: string, what: string): void {
  holds(answer.code === code, `${what}: expected the refusal ${code}, got ${answer.status} ${answer.code ?? ''}`);
}

/** Facts travel: asks until it holds, for fifteen seconds. */
export async function eventually<Found>(ask: () => Promise<Found>): Promise<Found> {
  for (let left = 150; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
      await sleep(100);
    }
  }
}
