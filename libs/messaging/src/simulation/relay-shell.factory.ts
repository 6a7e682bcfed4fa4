import type { NumberedEvent } from '@levada/contracts';
import type { LoggedFact, LogState } from '@levada/persistence';
import { PAGE, relay, resting, type RelayEffect, type RelayInput, type RelayState } from '../relay-machine.js';
import type { Asked, Broker, CatchUp, Client } from './broker.factory.js';
import {
  factsAfter,
  isFromElsewhere,
  isKnown,
  numberPage,
  renumber,
  startEpoch,
  stateOf,
  type OutboxRow,
} from './log-tables.factory.js';
import { WAITING, type Link, type Postgres } from './postgres.factory.js';
import type { Surroundings } from './surroundings.factory.js';

/** Facts in one answer: so few that catching up takes many. */
const ANSWER_FACTS = 40;

/** `relay.ts` in the simulated world: carries the effects of the very relay machine out, and tells it what came of them. */
export class RelayShell {
  state: RelayState = resting;
  private link: Link | undefined;
  private term = 0;
  private settled = false;

  constructor(
    private readonly producer: string,
    private readonly holder: string,
    private readonly world: Surroundings,
    private readonly database: Postgres,
    private readonly broker: Broker,
    private readonly client: Client,
    /** Only while the process lives. */
    private readonly later: (milliseconds: number, what: () => void) => void,
    private readonly onFenced: () => void,
  ) {}

  lead(link: Link, done: () => void, failed: () => void): void {
    this.link = link;
    this.term += 1;
    this.settled = false;
    const takeOver = (): LogState | typeof WAITING => {
      const { database } = this;
      const isElsewhere = this.world.plant !== 'other cluster not noticed' && isFromElsewhere(database.log, database);
      if (isElsewhere && !database.lockOutbox(link)) return WAITING;
      return database.lazily(() => {
        if (isElsewhere) renumber(database.log, database.log.epoch + 1, database.xmin);
        database.unlockOutbox();
        database.log.holder = this.holder;
        return stateOf(database.log);
      });
    };
    this.database.ask(
      link,
      takeOver,
      (log) => {
        this.feed({ kind: 'elected', log });
        done();
      },
      failed,
    );
  }

  unseat(): void {
    this.link = undefined;
    this.term += 1;
    this.feed({ kind: 'unseated' });
  }

  connected(): void {
    this.wire();
  }

  disconnected(): void {
    this.feed({ kind: 'unwired' });
  }

  wake(): void {
    this.feed({ kind: 'woken' });
  }

  second(): void {
    this.feed({ kind: 'second' });
  }

  answer(asked: Asked, reply: (answer: CatchUp) => void): void {
    const { link, database } = this;
    if (!link || !this.settled) return;
    const recognise = (): LogState | typeof WAITING => {
      const unknown = [asked.heard, asked].find((place) => !isKnown(database.log, place));
      if (!unknown) return stateOf(database.log);
      if (!database.lockOutbox(link)) return WAITING;
      const state = database.lazily(() => startEpoch(database.log, unknown, database.xmin, this.world.plant));
      database.unlockOutbox();
      this.world.trace(() => `${this.producer} does not know ${unknown.epoch}/${unknown.n}: epoch ${state.epoch}`);
      return state;
    };
    const lost = (): void => undefined;
    database.ask(
      link,
      recognise,
      (log) => {
        this.feed({ kind: 'recognised', log });
        if (asked.epoch !== log.epoch) return reply({ log, events: [] });
        database.ask(
          link,
          () => factsAfter(database.log, asked.epoch, asked.n, ANSWER_FACTS),
          (facts) => reply({ log, events: facts.map((fact) => stamped(this.producer, log.epoch, fact)) }),
          lost,
        );
      },
      lost,
    );
  }

  private feed(input: RelayInput): void {
    const [state, effects] = relay(this.state, input);
    this.state = state;
    for (const effect of effects) this.carryOut(effect);
  }

  private feedIn(term: number, input: RelayInput): void {
    if (term === this.term) this.feed(input);
  }

  private carryOut(effect: RelayEffect): void {
    switch (effect.kind) {
      case 'number':
        return this.number(effect.limit);
      case 'read':
        return this.read(effect);
      case 'publish':
        return this.publish(effect);
      case 'mark':
        return this.mark(effect);
      case 'announce':
        if (this.state.wired) this.broker.announce(this.client, this.producer, effect.head);
        return;
      case 'wire':
        return this.wire();
    }
  }

  private number(limit: number): void {
    const { term, link, database } = this;
    const failed = (): void => {
      if (term === this.term) this.later(200, () => this.feedIn(term, { kind: 'failed', at: 'numbering' }));
    };
    if (!link) return this.later(1, failed);
    const take = (seen?: readonly OutboxRow[]): void =>
      database.ask(
        link,
        () =>
          database.lazily(() => numberPage(database.log, this.holder, limit, database.xmin, this.world.plant, seen)),
        (page) => this.numbered(term, page),
        failed,
      );
    if (this.world.plant === 'page and xmin read apart')
      database.ask(link, () => [...database.log.waiting], take, failed);
    else take();
  }

  private numbered(term: number, page: ReturnType<typeof numberPage>): void {
    if (page && page.facts.length < PAGE) this.settled = true;
    if (page) {
      if (page.facts.length > 0)
        this.world.trace(() => `${this.producer} numbers up to ${page.position.epoch}/${page.position.n}`);
      this.feedIn(term, { kind: 'numbered', ...page });
    } else if (term === this.term) this.onFenced();
  }

  private read({ after, limit }: Extract<RelayEffect, { kind: 'read' }>): void {
    const { term, link, database } = this;
    const failed = (): void => this.later(200, () => this.feedIn(term, { kind: 'failed', at: 'reading' }));
    if (!link) return this.feedIn(term, { kind: 'read', facts: [] });
    database.ask(
      link,
      () => factsAfter(database.log, after.epoch, after.n, limit),
      (facts) => this.feedIn(term, { kind: 'read', facts }),
      failed,
    );
  }

  private publish({ epoch, facts }: Extract<RelayEffect, { kind: 'publish' }>): void {
    const { term } = this;
    const events = facts.map((fact) => stamped(this.producer, epoch, fact));
    this.broker.publish(
      this.client,
      this.producer,
      events,
      () => this.feedIn(term, { kind: 'published', epoch, n: facts.at(-1)!.n }),
      () => this.later(200, () => this.feedIn(term, { kind: 'not-published' })),
    );
  }

  private mark({ epoch, n }: Extract<RelayEffect, { kind: 'mark' }>): void {
    const { link, database } = this;
    if (!link) return;
    const mark = (): void =>
      database.lazily(() => {
        const { log } = database;
        if (log.holder === this.holder && log.epoch === epoch) log.published = Math.max(log.published, n);
      });
    database.ask(
      link,
      mark,
      () => undefined,
      () => undefined,
    );
  }

  private wire(): void {
    if (!this.client.up) return;
    if (this.broker.ensureStream(this.client, this.producer))
      this.later(this.world.random.between(1, 10), () => this.feed({ kind: 'wired' }));
    else this.later(300, () => this.wire());
  }
}

function stamped(producer: string, epoch: number, { n, id, type, body, previous }: LoggedFact): NumberedEvent {
  const { noun, version } = JSON.parse(body) as { noun: string; version: number };
  const before = previous === null ? {} : { previous };
  return { id, type, subject: noun, nounversion: version, producer, epoch, n, ...before } as NumberedEvent;
}
