import { BrokenContract, checkPayload, type LogPosition, type NumberedEvent } from '@levada/contracts';
import { isId, newId, type Clock } from '@levada/kernel';
import {
  EVERY_AUTHORITY,
  advanceInbox,
  buryEvent,
  dropStale,
  isPassing,
  lockInbox,
  moveInbox,
  type InboxState,
  type Scope,
  type Transactions,
  type Tx,
} from '@levada/persistence';
import type { ConsumerEffect } from './consumer-machine.js';

export type EventHandler = (event: NumberedEvent, tx: Tx) => Promise<void>;

/** Event `n` could not be applied. */
export class FailedEvent extends Error {
  constructor(
    /** `null`: nobody can say which of a batch. */
    readonly n: number | null,
    readonly cause_: string,
    readonly passing: boolean,
    readonly broken: boolean,
  ) {
    super(cause_);
  }

  static of(error: unknown, n: number | null): FailedEvent {
    if (error instanceof FailedEvent) return error;
    const cause = error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);
    return new FailedEvent(n, cause, isPassing(error), error instanceof BrokenContract);
  }
}

/** Carries out what the consumer machine decides, each time in one transaction with the inbox row. Returns where the inbox is now. */
export class Effects {
  constructor(
    private readonly transactions: Transactions,
    private readonly handlers: ReadonlyMap<string, EventHandler>,
    /** Tables with what is known of each producer, by producer. */
    private readonly projections: Readonly<Record<string, readonly string[]>>,
    private readonly clock: Clock,
  ) {}

  /** Where the inbox is, and where a rebuild that is under way ends. */
  async position(producer: string): Promise<{ at: LogPosition; target: LogPosition }> {
    return this.transactions.run(this.scope(), async (tx) => {
      const inbox = await lockInbox(tx, producer);
      const at = placeOf(inbox);
      return { at, target: inbox.rebuildingTo ? { epoch: at.epoch, ...inbox.rebuildingTo } : at };
    });
  }

  async carryOut(
    producer: string,
    effect: Extract<ConsumerEffect, { kind: 'apply' | 'bury' | 'rebuild' }>,
  ): Promise<LogPosition> {
    if (effect.kind === 'rebuild') return this.rebuild(producer, effect);
    const events = effect.kind === 'apply' ? effect.events : [effect.event];
    const { epoch, n, id } = events.at(-1)!;
    // The authority of the first event: most often that of all, which is then said once. A malformed one is the event's
    // own failure, told below.
    const { authority } = events[0]!;
    const scope = this.scope(effect.kind === 'apply' && isId(authority) ? authority : EVERY_AUTHORITY);
    return this.transactions.run(scope, async (tx) => {
      const inbox = await advanceInbox(tx, producer, effect.from, { epoch, n, id });
      // Another replica was here first: its position is the truth, nothing is done twice.
      if (!inbox) return placeOf(await lockInbox(tx, producer));
      if (effect.kind === 'bury') await buryEvent(tx, effect.event, effect.cause, effect.tries);
      else for (const event of events) await this.handle(tx, event);
      if (inbox.rebuildingTo !== null && n >= inbox.rebuildingTo.n)
        await this.endRebuild(tx, producer, { epoch, n, id });
      return { epoch, n, id };
    });
  }

  private async rebuild(
    producer: string,
    { from, to }: Extract<ConsumerEffect, { kind: 'rebuild' }>,
  ): Promise<LogPosition> {
    return this.transactions.run(this.scope(), async (tx) => {
      const inbox = await lockInbox(tx, producer);
      if (inbox.epoch !== from.epoch || inbox.n !== from.n) return placeOf(inbox);
      const begun = { epoch: to.epoch, n: 0, id: null };
      const rebuildingTo = inbox.epoch === 0 ? null : { n: to.n, id: to.id };
      await moveInbox(tx, producer, { ...begun, rebuildingTo });
      if (rebuildingTo?.n === 0) await this.endRebuild(tx, producer, begun);
      return begun;
    });
  }

  private async endRebuild(tx: Tx, producer: string, at: LogPosition): Promise<void> {
    const all = await tx.under({ ...tx.scope, authorityId: EVERY_AUTHORITY });
    await dropStale(all, this.projections[producer] ?? [], at.epoch);
    await moveInbox(all, producer, { ...at, rebuildingTo: null });
  }

  /** Hands an event to its handler, in a transaction that its caller commits. Throws `FailedEvent`. */
  async handle(tx: Tx, event: NumberedEvent): Promise<void> {
    const handler = this.handlers.get(event.type);
    // An event nobody here listens to only moves the inbox on: so a hole in the log is always noticed.
    if (!handler) return;
    try {
      checkPayload(event.type, event.data);
      const own = await tx.under({
        authorityId: event.authority ?? null,
        actorId: event.actor ?? null,
        at: tx.scope.at,
        correlation: event.correlation,
        causation: event.id,
      });
      await handler(event, own);
      await own.flush();
    } catch (error) {
      throw FailedEvent.of(error, event.n);
    }
  }

  private scope(authorityId: string = EVERY_AUTHORITY): Scope {
    const at = this.clock.now();
    return { authorityId, actorId: null, at, correlation: newId(at) };
  }
}

function placeOf({ epoch, n, id }: InboxState): LogPosition {
  return { epoch, n, id };
}
