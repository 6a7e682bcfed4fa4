import { constants, setPriority } from 'node:os';
import { isRefusal, type RefusalFacts, type RefusalPlace } from '@levada/kernel';
import { databaseFault, openDatabase, Transactions, type DatabaseFault, type Tables } from '@levada/persistence';

/** What a worker is asked. */
export interface Asked {
  readonly name: string;
  readonly argument: object;
}

/** How a job ended, as it crosses processes: an error's class does not. */
export type Ended =
  | { readonly answer: unknown; readonly told: boolean }
  | { readonly refused: { code: string; facts: RefusalFacts; places: readonly RefusalPlace[] } }
  | { readonly failed: DatabaseFault & { message: string } };

export type Job = (transactions: Transactions, argument: never) => Promise<unknown>;

/**
 * Makes a service's worker file: `serveJobs(tables, { calculateRun: calculate })`. It has the service's database by one
 * connection of its own, and nothing else of the service. What it is asked and answers is copied between processes.
 */
export function serveJobs(tables: Tables, jobs: Readonly<Record<string, Job>>): void {
  // People come first.
  setPriority(constants.priority.PRIORITY_LOW);
  const url = new URL(process.env.LEVADA_WORKER_DATABASE ?? '');
  // In PostgreSQL as well: one backend for one job.
  url.searchParams.set('options', '-c max_parallel_workers_per_gather=0');
  // So an operator who looks at what PostgreSQL is doing knows whose it is.
  url.searchParams.set('application_name', `levada worker ${process.pid}`);
  let opened: Promise<Transactions> | undefined;
  let told = false;
  const open = async (): Promise<Transactions> => {
    const database = await openDatabase({ url: url.toString(), tables, poolSize: 1 });
    return new Transactions(database, () => (told = true));
  };
  const end = async ({ name, argument }: Asked): Promise<Ended> => {
    told = false;
    try {
      // A database that was away is looked for again by the next job.
      opened ??= open().catch((error: unknown) => {
        opened = undefined;
        throw error;
      });
      const answer = await jobs[name]!(await opened, argument as never);
      return { answer, told };
    } catch (error) {
      if (!isRefusal(error)) return { failed: { ...databaseFault(error), message: textOf(error) } };
      const { code, facts, places } = error;
      return { refused: { code, facts, places } };
    }
  };
  process.on('message', (asked: Asked) => void end(asked).then((ended) => process.send?.(ended)));
  // Without its service it has nothing to do.
  process.on('disconnect', () => process.exit(0));
}

const textOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
