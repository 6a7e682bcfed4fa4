import { BrokenContract, checkPayload, type LogPosition, type NumberedEvent } from '@levada/contracts';
import { newId, type Clock } from '@levada/kernel';
import {
  EVERY_AUTHORITY,
  buryEvent,
  dropStale,
  isPassing,
  lockInbox,
  moveInbox,
  type InboxState,
  type Transactions,
  type Tx,
} from '@levada/persistence';
import type { ConsumerEffect } from './consumer-machine.js';

export type EventHandler = (event: NumberedEvent, tx: Tx) => Promise<void>;

/** Event `n` could not be applied. */
export class FailedEvent extends Error {
  constructor(
    readonly n: number,
    readonly cause_: string,
    readonly passing: boolean,
    readonly broken: boolean,
  ) {
    super(cause_);
  }

  static of(error: unknown, n: number): FailedEvent {
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

  async position(producer: string): Promise<LogPosition> {
    return this.locked(producer, async () => undefined);
  }

  async carryOut(
    producer: string,
    effect: Extract<ConsumerEffect, { kind: 'apply' | 'bury' | 'rebuild' }>,
  ): Promise<LogPosition> {
    return this.locked(producer, async (tx, inbox) => {
      // Another replica was here first: its position is the truth, nothing is done twice.
      if (inbox.epoch !== effect.from.epoch || inbox.n !== effect.from.n) return undefined;
      if (effect.kind === 'rebuild') {
        return { epoch: effect.epoch, n: 0, id: null, rebuildingTo: inbox.epoch === 0 ? null : effect.to };
      }
      if (effect.kind === 'bury') await buryEvent(tx, effect.event, effect.cause, effect.tries);
      else for (const event of effect.events) await this.handle(tx, event);
      const last = effect.kind === 'bury' ? effect.event : effect.events.at(-1)!;
      return { epoch: last.epoch, n: last.n, id: last.id, rebuildingTo: inbox.rebuildingTo };
    });
  }

  private async handle(tx: Tx, event: NumberedEvent): Promise<void> {
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

  private async locked(
    producer: string,
    work: (tx: Tx, inbox: InboxState) => Promise<InboxState | undefined>,
  ): Promise<LogPosition> {
    const at = this.clock.now();
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    return this.transactions.run(scope, async (tx) => {
      const inbox = await lockInbox(tx, producer);
      const moved = await work(tx, inbox);
      if (!moved) return { epoch: inbox.epoch, n: inbox.n, id: inbox.id };
      const rebuilt = moved.rebuildingTo !== null && moved.n >= moved.rebuildingTo;
      if (rebuilt) {
        const all = await tx.under(scope);
        await dropStale(all, this.projections[producer] ?? [], moved.epoch);
      }
      await moveInbox(tx, producer, { ...moved, rebuildingTo: rebuilt ? null : moved.rebuildingTo });
      return { epoch: moved.epoch, n: moved.n, id: moved.id };
    });
  }
}
