import { workerData } from 'node:worker_threads';
import { isRefusal, type RefusalFacts, type RefusalPlace } from '@levada/kernel';
import { databaseFault, openDatabase, Transactions, type DatabaseFault, type Tables } from '@levada/persistence';

/** What a worker is told when it is made. */
export interface WorkerData {
  readonly databaseUrl: string;
}

/** How a job ended, as it crosses threads: an error's class does not. */
export type Outcome =
  | { readonly answer: unknown; readonly told: boolean }
  | { readonly refused: { code: string; facts: RefusalFacts; places: readonly RefusalPlace[] } }
  | { readonly failed: DatabaseFault & { message: string } };

export type Job<Asked, Answer> = (transactions: Transactions, asked: Asked) => Promise<Answer>;

let opened: Promise<Transactions> | undefined;
let told = false;

/**
 * Makes a job of a service's worker file: `export const calculate = job(tables, work)`. It has the service's database by
 * one connection of its own, and nothing else of the service. What it is asked and answers is copied between threads.
 */
export function job<Asked, Answer>(tables: Tables, work: Job<Asked, Answer>): (asked: Asked) => Promise<Outcome> {
  return async (asked) => {
    told = false;
    try {
      // A database that was away is looked for again by the next job.
      opened ??= open(tables).catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      const answer = await work(await opened, asked);
      return { answer, told };
    } catch (error) {
      if (!isRefusal(error)) return { failed: { ...databaseFault(error), message: textOf(error) } };
      const { code, facts, places } = error;
      return { refused: { code, facts, places } };
    }
  };
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

async function open(tables: Tables): Promise<Transactions> {
  const { databaseUrl } = workerData as WorkerData;
  const database = await openDatabase({ url: databaseUrl, tables, poolSize: 1 });
  return new Transactions(database, () => (told = true));
}
