import { copyOfInbox, emptyInbox, type InboxTables } from './inbox-tables.factory.js';
import { copyOfLog, emptyLog, type LogTables, type OutboxRow } from './log-tables.factory.js';
import type { Surroundings } from './surroundings.factory.js';

/** A connection: each end learns by itself, and later than the other, that it is gone. */
export interface Link {
  readonly owner: object;
  serverOpen: boolean;
  clientOpen: boolean;
  /** Statements of one connection run one after another. */
  busyUntil: number;
  readonly unanswered: Set<() => void>;
  onLost(): void;
}

interface Running {
  readonly xid: number;
  rows: OutboxRow[];
  readonly seen: Map<string, number>;
  ended: boolean;
}

interface Tables {
  log: LogTables;
  nouns: Map<string, number>;
  inboxes: Map<string, InboxTables>;
}

/** What a statement may say instead of an answer: it waits for a lock. */
export const WAITING = Symbol('waiting for a lock');
/** PostgreSQL writes what need not be durable at once to the disk after this time, at the latest. */
const WAL_WRITER_MS = 600;

/**
 * A service's PostgreSQL: transaction ids, snapshots, locks and commits as far as the log and the inbox depend on them.
 * Transactions get their id when they begin and their rows a sequence number when they are written; they commit in any
 * order. The worker commits without waiting for the disk: a crash takes the newest of its commits away.
 */
export class Postgres {
  tables: Tables;
  private up = true;
  private nextXid = 3;
  private nextSeq = 1;
  private nextFact = 1;
  private readonly running = new Set<Running>();
  private readonly links = new Set<Link>();
  private readonly cutOff = new Set<object>();
  private elected: Link | undefined;
  private outboxLock: object | undefined;
  private undurable: { at: number; undo: () => void }[] = [];

  constructor(
    readonly service: string,
    private readonly world: Surroundings,
    producers: readonly string[],
  ) {
    this.tables = {
      log: emptyLog(),
      nouns: new Map(),
      inboxes: new Map(producers.map((name) => [name, emptyInbox()])),
    };
  }

  get log(): LogTables {
    return this.tables.log;
  }

  inbox(producer: string): InboxTables {
    return this.tables.inboxes.get(producer)!;
  }

  /** `pg_snapshot_xmin`: the oldest transaction still running. */
  get xmin(): number {
    let least = this.nextXid;
    for (const { xid } of this.running) least = Math.min(least, xid);
    return least;
  }

  get xmax(): number {
    return this.nextXid;
  }

  /** Does something that need not be durable at once; `before` is what a crash makes of the log. */
  lazily<Answer>(work: () => Answer): Answer {
    const before = copyOfState(this.log);
    const answer = work();
    this.undurable.push({ at: this.world.schedule.now, undo: before });
    return answer;
  }

  /** A commit that waits for the disk takes everything before it along. */
  durable(): void {
    this.undurable = [];
  }

  // Connections

  connect(owner: object, onLost: () => void): Link | undefined {
    if (!this.up || this.cutOff.has(owner)) return undefined;
    const link: Link = {
      owner,
      serverOpen: true,
      clientOpen: true,
      busyUntil: 0,
      unanswered: new Set(),
      onLost,
    };
    this.links.add(link);
    return link;
  }

  /** `done` or `failed` is called, once. After `failed` nobody knows whether it was carried out. */
  ask<Answer>(
    link: Link,
    statement: () => Answer | typeof WAITING,
    done: (answer: Answer) => void,
    failed: () => void,
  ): void {
    const { schedule, random } = this.world;
    if (!link.clientOpen) return schedule.after(1, failed);
    const fail = (): void => {
      if (link.unanswered.delete(fail)) failed();
    };
    link.unanswered.add(fail);
    const arrives = Math.max(schedule.now + this.travel(), link.busyUntil);
    link.busyUntil = arrives;
    const run = (): void => {
      if (!link.serverOpen) return;
      if (random.chance(this.world.weather.aborted)) return this.cut(link, 0);
      const answer = statement();
      if (answer === WAITING) {
        link.busyUntil = schedule.now + 5;
        return schedule.after(5, run);
      }
      if (random.chance(this.world.weather.ambiguous)) return this.cut(link, random.between(0, 50));
      const answered = Math.max(schedule.now + this.travel(), link.busyUntil);
      link.busyUntil = answered;
      schedule.after(answered - schedule.now, () => {
        if (!link.serverOpen || !link.clientOpen || !link.unanswered.delete(fail)) return;
        done(answer);
      });
    };
    schedule.after(arrives - schedule.now, run);
  }

  /** On a connection of the pool. */
  askOnce<Answer>(owner: object, statement: () => Answer, done: (answer: Answer) => void, failed: () => void): void {
    const link = this.connect(owner, () => undefined);
    if (!link) return this.world.schedule.after(this.world.random.between(1, 50), failed);
    this.ask(
      link,
      statement,
      (answer) => {
        this.close(link);
        done(answer);
      },
      failed,
    );
  }

  /** The client leaves. The server may notice much later, and holds the locks until then. */
  close(link: Link): void {
    if (!link.clientOpen) return;
    this.loseClient(link);
    this.world.schedule.after(this.travel(), () => this.loseServer(link));
  }

  /** The connection breaks; the client notices after a while. */
  cut(link: Link, noticedAfter: number): void {
    this.loseServer(link);
    this.world.schedule.after(noticedAfter, () => {
      if (!link.clientOpen) return;
      const { onLost } = link;
      this.loseClient(link);
      onLost.call(link);
    });
  }

  private loseServer(link: Link): void {
    link.serverOpen = false;
    this.links.delete(link);
    if (this.elected === link) this.elected = undefined;
    if (this.outboxLock === link) this.outboxLock = undefined;
  }

  private loseClient(link: Link): void {
    link.clientOpen = false;
    for (const fail of [...link.unanswered]) fail();
  }

  /** `pg_try_advisory_lock`. */
  elect(link: Link): boolean {
    this.elected ??= link;
    return this.elected === link;
  }

  /** The lock of renumbering: waits for transactions that have written to the outbox, and holds off others meanwhile. */
  lockOutbox(link: Link): boolean {
    if (this.outboxLock && this.outboxLock !== link) return false;
    this.outboxLock = link;
    return ![...this.running].some(({ rows }) => rows.length > 0);
  }

  unlockOutbox(): void {
    this.outboxLock = undefined;
  }

  cutOffFrom(owner: object, noticedAfter: number): void {
    this.cutOff.add(owner);
    for (const link of [...this.links]) if (link.owner === owner) this.cut(link, noticedAfter);
  }

  reachableFrom(owner: object): void {
    this.cutOff.delete(owner);
  }

  // Transactions of the service's own work

  begin(): Running | undefined {
    if (!this.up) return undefined;
    const transaction: Running = { xid: this.nextXid, rows: [], seen: new Map(), ended: false };
    this.nextXid += 1;
    this.running.add(transaction);
    return transaction;
  }

  /** Writes the next version of nouns, with a fact each. `false`: the outbox is locked. */
  write(transaction: Running, nouns: readonly string[]): boolean {
    if (this.outboxLock) return false;
    for (const noun of nouns) {
      const version = (transaction.seen.get(noun) ?? this.tables.nouns.get(noun) ?? 0) + 1;
      transaction.seen.set(noun, version);
      const id = `${this.service}-${this.nextFact}`;
      transaction.rows.push({ seq: this.nextSeq, xid: transaction.xid, id, noun, version });
      this.nextFact += 1;
      this.nextSeq += 1;
    }
    return true;
  }

  /** Refused when another transaction has changed a noun meanwhile: it was written at a stale version. */
  commit(transaction: Running): boolean {
    if (transaction.ended) return false;
    this.end(transaction);
    const first = new Map<string, number>();
    for (const { noun, version } of transaction.rows) if (!first.has(noun)) first.set(noun, version);
    for (const [noun, version] of first) if ((this.tables.nouns.get(noun) ?? 0) !== version - 1) return false;
    for (const [noun, version] of transaction.seen) this.tables.nouns.set(noun, version);
    this.log.outbox.push(...transaction.rows);
    this.log.waiting.push(...transaction.rows);
    this.durable();
    return true;
  }

  end(transaction: Running): void {
    transaction.ended = true;
    this.running.delete(transaction);
  }

  // Faults

  /** SIGKILL: what runs is rolled back, the newest commits of the worker may be gone. */
  crash(downFor: number): void {
    const { schedule, random } = this.world;
    const atRisk = this.undurable.filter(({ at }) => schedule.now - at <= WAL_WRITER_MS);
    const lost = random.between(0, atRisk.length);
    for (let left = 0; left < lost; left += 1) atRisk.pop()!.undo();
    this.durable();
    this.disconnectAll();
    this.up = false;
    schedule.after(downFor, () => (this.up = true));
  }

  snapshot(): Tables {
    const { log, nouns, inboxes } = this.tables;
    return {
      log: copyOfLog(log),
      nouns: new Map(nouns),
      inboxes: new Map([...inboxes].map(([name, inbox]) => [name, copyOfInbox(inbox)])),
    };
  }

  /**
   * The database as it was. In the same cluster transaction ids go on; a dump brought to another cluster brings its rows'
   * ids along, while that cluster has come less far, or further.
   */
  restore(snapshot: Tables, elsewhere: boolean): void {
    this.disconnectAll();
    this.durable();
    const { log, nouns, inboxes } = snapshot;
    this.tables = {
      log: copyOfLog(log),
      nouns: new Map(nouns),
      inboxes: new Map([...inboxes].map(([name, inbox]) => [name, copyOfInbox(inbox)])),
    };
    if (elsewhere) this.nextXid = this.world.random.between(3, this.nextXid + 100);
    this.nextSeq = Math.max(0, ...this.log.outbox.map(({ seq }) => seq)) + 1;
  }

  private disconnectAll(): void {
    for (const transaction of [...this.running]) this.end(transaction);
    for (const link of [...this.links]) this.cut(link, this.world.random.between(0, 100));
    this.outboxLock = undefined;
  }

  private travel(): number {
    const { random, weather } = this.world;
    return random.chance(weather.late / 10) ? random.between(50, 500) : random.between(1, 3);
  }
}

/** Remembers the log as it is, and gives the way back: rows of the outbox stay, what the worker made of them goes. */
function copyOfState(log: LogTables): () => void {
  const { epoch, lastXid, lastSeq, published, holder } = log;
  const rows = log.positions.get(epoch)!;
  const numbered = rows.length;
  return () => {
    const back = log.positions.get(epoch)!.slice(0, numbered);
    for (const later of [...log.positions.keys()]) if (later > epoch) log.positions.delete(later);
    log.positions.set(epoch, back);
    const placed = new Set(back);
    Object.assign(log, { epoch, lastXid, lastSeq, published, holder });
    log.waiting = log.outbox.filter((row) => !placed.has(row));
  };
}
