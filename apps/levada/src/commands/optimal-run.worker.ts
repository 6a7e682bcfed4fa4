import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineInput } from '@levada/allocation';
import { optimal, type Coverage, type Objective, type OptimalResult } from '@levada/allocation/optimal';
import { isRefusal, type RefusalFacts, type RefusalPlace } from '@levada/kernel';

export interface OptimalOrder {
  readonly input: EngineInput;
  readonly objective?: Objective;
  readonly coverage?: Coverage;
  /** For all questions to the solver together. */
  readonly seconds: number;
}

/** A refusal crosses the border of a thread as data. */
export type OptimalAnswer =
  | { readonly result: OptimalResult }
  | {
      readonly refused: {
        readonly code: string;
        readonly facts: RefusalFacts;
        readonly places: readonly RefusalPlace[];
      };
    };

const { input, objective, coverage, seconds } = workerData as OptimalOrder;
const deadline = performance.now() + seconds * 1000;
parentPort?.postMessage(await answer());

async function answer(): Promise<OptimalAnswer> {
  try {
    const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
    const isOver = (): boolean => performance.now() > deadline;
    return { result: await optimal(input, { hash, objective, coverage, seconds: BigInt(Math.ceil(seconds)), isOver }) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { code, facts, places } = error;
    return { refused: { code, facts, places } };
  }
}
