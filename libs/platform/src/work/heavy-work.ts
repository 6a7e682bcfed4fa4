import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { refuse } from '@levada/kernel';
import type { Outcome, WorkerData } from './job.js';

/** The thread ends when nothing was asked for this long. */
const IDLE_MS = 20_000;
/** What needs more than this fails by itself, and the service goes on. */
const MOST_MEGABYTES = 4_096;

/**
 * Runs what takes longer than 50 ms in a thread of its own, one after another: while a million requests are calculated,
 * the service answers everybody else. The thread is made when it is first needed.
 */
export class HeavyWork {
  private pool: Piscina | undefined;
  private stopped = false;

  constructor(
    private readonly file: URL | undefined,
    private readonly databaseUrl: string,
    private readonly onFacts: () => void,
  ) {}

  async run<Answer>(name: string, asked: object): Promise<Answer> {
    if (this.stopped) throw refuse('service/unavailable');
    this.pool ??= this.open();
    const outcome = await (this.pool.run(asked, { name }) as Promise<Outcome>).catch((error: unknown) => {
      throw this.stopped ? refuse('service/unavailable') : error;
    });
    if ('failed' in outcome) {
      const { message, ...fault } = outcome.failed;
      throw Object.assign(new Error(message), fault);
    }
    if ('refused' in outcome) {
      const { code, facts, places } = outcome.refused;
      throw refuse(code, facts, places);
    }
    if (outcome.told) this.onFacts();
    return outcome.answer as Answer;
  }

  /** Whoever waits for a job is told to come back: it is undone, as if it had never begun. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.pool?.destroy();
  }

  private open(): Piscina {
    if (!this.file) throw new Error('this service has no worker file');
    return new Piscina({
      filename: this.file.href,
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE_MS,
      workerData: { databaseUrl: this.databaseUrl } satisfies WorkerData,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
      ...(this.file.pathname.endsWith('.ts') ? FROM_SOURCE : {}),
    });
  }
}

/** Tests run sources as they are: so does their worker. */
const FROM_SOURCE = {
  execArgv: [
    '--conditions=@levada/source',
    '--no-warnings',
    `--import=${fileURLToPath(new URL('../../../../tools/run-source.mjs', import.meta.url))}`,
  ],
};
