import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { refuse } from '@levada/kernel';
import type { Asked, Ended } from './job.js';

/** The process ends when nothing was asked for this long. */
const IDLE_MS = 20_000;
/** What needs more memory than this fails by itself, and the service goes on. */
const MOST_MEGABYTES = 4_096;

interface Waiting {
  readonly asked: Asked;
  resolve(ended: Ended): void;
  reject(error: Error): void;
}

/**
 * Runs what takes longer than 50 ms in a process of its own, one job after another and at the lowest priority: while a
 * million requests are calculated, the service answers everybody else. It is made when it is first needed.
 */
export class HeavyWork {
  private child: ChildProcess | undefined;
  private readonly queue: Waiting[] = [];
  private rest: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly file: URL | undefined,
    private readonly databaseUrl: string,
    private readonly onFacts: () => void,
  ) {}

  async run<Answer>(name: string, argument: object): Promise<Answer> {
    if (this.stopped) throw refuse('service/unavailable');
    const ended = await new Promise<Ended>((resolve, reject) => {
      this.queue.push({ asked: { name, argument }, resolve, reject });
      if (this.queue.length === 1) this.next();
    });
    if ('refused' in ended) {
      const { code, facts, places } = ended.refused;
      throw refuse(code, facts, places);
    }
    if ('failed' in ended) {
      const { message, ...fault } = ended.failed;
      throw Object.assign(new Error(message), fault);
    }
    if (ended.told) this.onFacts();
    return ended.answer as Answer;
  }

  /** Whoever waits for a job is told to come back: it is undone, as if it had never begun. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.rest);
    const { child } = this;
    for (const waiting of this.queue.splice(0)) waiting.reject(refuse('service/unavailable'));
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  }

  private next(): void {
    clearTimeout(this.rest);
    const [first] = this.queue;
    if (first) (this.child ??= this.open()).send(first.asked);
    else this.rest = setTimeout(() => this.dismiss(), IDLE_MS).unref();
  }

  /** Whoever asks from now on gets another one. */
  private dismiss(): void {
    const { child } = this;
    this.child = undefined;
    child?.kill();
  }

  private open(): ChildProcess {
    if (!this.file) throw new Error('this service has no worker file');
    const source = this.file.pathname.endsWith('.ts');
    const child = fork(fileURLToPath(this.file), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${MOST_MEGABYTES}`, '--no-warnings', ...(source ? FROM_SOURCE : [])],
      env: { ...process.env, NODE_OPTIONS: '', LEVADA_WORKER_DATABASE: this.databaseUrl },
      // A signal to the house is for the house: it ends its processes itself.
      detached: true,
    });
    // Only the job that was being done is lost with it.
    const lost = (why: string): void => {
      if (this.child !== child) return;
      this.child = undefined;
      child.kill('SIGKILL');
      this.queue.shift()?.reject(new Error(`the worker was lost: ${why}`));
      if (!this.stopped) this.next();
    };
    child.on('error', ({ message }) => lost(message));
    child.once('exit', (code, signal) => lost(String(signal ?? code)));
    child.on('message', (ended: Ended) => {
      if (this.child !== child) return;
      this.queue.shift()?.resolve(ended);
      this.next();
    });
    return child;
  }
}

/** Tests run sources as they are: so does their worker. */
const FROM_SOURCE = [
  '--conditions=@levada/source',
  `--import=${fileURLToPath(new URL('../../../../tools/run-source.mjs', import.meta.url))}`,
];
