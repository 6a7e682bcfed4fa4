import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OptimalResult } from '@levada/allocation/optimal';
import { Refusal, refuse } from '@levada/kernel';
import type { OptimalAnswer, OptimalOrder } from './optimal-run.worker.js';

/** What a solver that does not look at its limit is given on top of it. */
const GRACE = 10;

/** Runs the solver in a thread of its own, which is ended when it does not end by itself. */
export async function allocateOptimally(order: OptimalOrder): Promise<OptimalResult> {
  const file = new URL(`./optimal-run.worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, { workerData: order });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<OptimalAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      timer = setTimeout(() => reject(refuse('allocation/no-answer-in-time')), (2 * order.seconds + GRACE) * 1000);
    });
    if ('result' in answer) return answer.result;
    const { code, facts, places } = answer.refused;
    throw new Refusal(code, facts, places);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
