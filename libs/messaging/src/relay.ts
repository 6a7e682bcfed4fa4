import { jetstream } from '@nats-io/jetstream';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import type { LogPosition } from '@levada/contracts';
import { chainAudit, stamped, type OutboxLog, type Session } from '@levada/persistence';
import type { Log } from './log.js';
import { ensureStream, headSubject, sleep } from './nats.js';
import { PAGE, relay, resting, type RelayEffect, type RelayInput, type RelayState } from './relay-machine.js';

/** A catch-up answer stays below NATS's 1 MB message limit. */
const ANSWER_BYTES = 700_000;
const ANSWER_FACTS = 1_000;

/** The thin shell around the relay machine: carries its effects out on PostgreSQL and NATS and tells it what came of them. */
export class Relay {
  private state: RelayState = resting;
  private connection: NatsConnection | undefined;
  /** Ends with the connection to NATS: acknowledgements under way will not come any more. */
  private link = new AbortController();
  private log: OutboxLog | undefined;
  private session: Session | undefined;
  private chaining = false;
  /** Counts elections: what an earlier one asked for is no longer waited for. */
  private term = 0;
  /**
   * All that was committed before the election has its number. A crash of the database may have lost the newest numbers:
   * the same facts get the same ones again, but until then no reader's place may be judged.
   */
  private settled = false;

  constructor(
    private readonly producer: string,
    private readonly holder: string,
    private readonly logger: Log,
    private readonly onFenced: () => void,
  ) {}

  /** Facts with a number that JetStream has not acknowledged yet. */
  get behind(): number {
    return this.state.head.n - this.state.published;
  }

  get position(): LogPosition {
    return this.state.head;
  }

  async lead(session: Session, log: OutboxLog): Promise<void> {
    this.session = session;
    this.log = log;
    this.term += 1;
    this.settled = false;
    this.feed({ kind: 'elected', log: await log.takeOver() });
  }

  unseat(): void {
    this.log = undefined;
    this.session = undefined;
    this.term += 1;
    this.feed({ kind: 'unseated' });
  }

  connected(connection: NatsConnection): void {
    this.connection = connection;
    void this.wire();
  }

  disconnected(): void {
    this.feed({ kind: 'unwired' });
    this.link.abort(new Error('the connection to NATS was lost'));
    this.link = new AbortController();
  }

  wake(): void {
    this.feed({ kind: 'woken' });
  }

  second(): void {
    this.feed({ kind: 'second' });
    void this.chain();
  }

  /** Answers a reader: what follows on its place, or the new epoch when its place is not known. */
  async answer(message: Msg): Promise<void> {
    const log = this.log;
    // Unanswered, the reader asks again.
    if (!log || !this.settled) return;
    try {
      const { heard, ...reader } = message.json<LogPosition & { readonly heard: LogPosition }>();
      const state = await log.recognise(reader, heard);
      this.feed({ kind: 'recognised', log: state });
      const facts = reader.epoch === state.epoch ? await log.read(reader, ANSWER_FACTS) : [];
      const events: string[] = [];
      let bytes = 0;
      for (const fact of facts) {
        const event = stamped(this.producer, state.epoch, fact);
        bytes += Buffer.byteLength(event) + 1;
        if (bytes > ANSWER_BYTES && events.length > 0) break;
        events.push(event);
      }
      message.respond(`{"log":${JSON.stringify(state)},"events":[${events.join(',')}]}`);
    } catch (error) {
      this.logger.warn({ producer: this.producer, error: String(error) }, 'catch-up could not be answered');
    }
  }

  private feed(input: RelayInput): void {
    const [state, effects] = relay(this.state, input);
    this.state = state;
    for (const effect of effects) this.carryOut(effect).catch((error) => this.leaveIt(effect.kind, error));
  }

  /** What could not be carried out (the connection is closing) is asked for again by a later input: a second, a redelivery. */
  private leaveIt(effect: string, error: unknown): void {
    this.logger.info({ producer: this.producer, effect, error: String(error) }, 'an effect was not carried out');
  }

  private async carryOut(effect: RelayEffect): Promise<void> {
    switch (effect.kind) {
      case 'number':
        return this.number(effect.limit);
      case 'read':
        return this.read(effect);
      case 'publish':
        return this.publish(effect);
      case 'mark':
        return this.log?.markPublished(effect).catch(() => undefined);
      case 'announce':
        if (this.state.wired) this.connection?.publish(headSubject(this.producer), JSON.stringify(effect.head));
        return;
      case 'wire':
        return this.wire();
    }
  }

  /** Feeds what came of an effect, unless it was asked for by an earlier election. */
  private feedIn(term: number, input: RelayInput): void {
    if (term === this.term) this.feed(input);
  }

  private async number(limit: number): Promise<void> {
    const { term } = this;
    try {
      const page = await this.log?.numberPage(limit);
      if (page && page.facts.length < PAGE) this.settled = true;
      if (page) this.feedIn(term, { kind: 'numbered', ...page });
      else if (term === this.term) this.onFenced();
    } catch (error) {
      if (term !== this.term) return;
      this.logger.warn({ producer: this.producer, error: String(error) }, 'facts could not be numbered');
      await sleep(200);
      this.feedIn(term, { kind: 'failed', at: 'numbering' });
    }
  }

  private async read({ after, limit }: Extract<RelayEffect, { kind: 'read' }>): Promise<void> {
    const { term } = this;
    try {
      this.feedIn(term, { kind: 'read', facts: (await this.log?.read(after, limit)) ?? [] });
    } catch {
      await sleep(200);
      this.feedIn(term, { kind: 'failed', at: 'reading' });
    }
  }

  private async publish({ epoch, facts }: Extract<RelayEffect, { kind: 'publish' }>): Promise<void> {
    const { term } = this;
    try {
      const client = jetstream(this.connection!, { timeout: 5_000 });
      const acknowledged = Promise.all(
        facts.map((fact) => client.publish(fact.type, stamped(this.producer, epoch, fact), { msgID: fact.id })),
      );
      await unless(this.link.signal, acknowledged);
      this.feedIn(term, { kind: 'published', epoch, n: facts.at(-1)!.n });
    } catch (error) {
      this.logger.warn(
        { producer: this.producer, error: String(error) },
        'facts could not be published, they stay in the log',
      );
      await sleep(200);
      this.feedIn(term, { kind: 'not-published' });
    }
  }

  private async wire(): Promise<void> {
    const connection = this.connection;
    while (connection && connection === this.connection && !connection.isClosed()) {
      try {
        await ensureStream(connection, this.producer);
        return this.feed({ kind: 'wired' });
      } catch {
        await sleep(300);
      }
    }
  }

  private async chain(): Promise<void> {
    const session = this.session;
    if (!session || this.chaining) return;
    this.chaining = true;
    try {
      while (((await chainAudit(session, this.holder, 500)) ?? 0) === 500);
    } catch (error) {
      this.logger.warn({ producer: this.producer, error: String(error) }, 'audit could not be chained');
    } finally {
      this.chaining = false;
    }
  }
}

/** What `work` gives, or the signal's reason as soon as it is given. */
function unless<Answer>(signal: AbortSignal, work: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(signal.reason);
    signal.addEventListener('abort', end, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}
