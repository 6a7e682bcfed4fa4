import { BaseRpcContext, Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { NumberedEvent } from '@levada/contracts';
import { eventClassOf } from '@levada/contracts';
import type { Tx } from '@levada/persistence';
import type { EventHandler } from './effects.js';

/** What a consumer's handler gets beside the event: the transaction that its effect and the inbox share. */
export class EventContext extends BaseRpcContext<[Tx]> {
  get tx(): Tx {
    return this.getArgByIndex(0) as Tx;
  }
}

/**
 * Nest's side of the consumers: collects the `@EventPattern('…')` handlers of a service's controllers. Nest's own NATS
 * transport is core NATS, at most once; here `Messaging` delivers, in the inbox's transaction.
 */
export class EventsFromJetStream extends Server implements CustomTransportStrategy {
  override listen(callback: () => void): void {
    callback();
  }

  override close(): void {
    // Messaging is started and stopped by the service that owns it.
  }

  override on(): void {
    // No events of its own.
  }

  override unwrap<T>(): T {
    throw new Error('there is no server behind this strategy: ask Messaging');
  }

  /** Refuses a handler of an event that is not in the event map, and two handlers of one event: they would share one inbox row. */
  handlersByType(): Map<string, EventHandler> {
    return new Map(
      [...this.getHandlers()].map(([type, handler]) => {
        if (!eventClassOf(type)) throw new Error(`@EventPattern('${type}'): there is no such event in the event map`);
        if (handler.next) throw new Error(`@EventPattern('${type}'): two handlers in one service`);
        return [type, awaited(handler)];
      }),
    );
  }
}

/** Nest hands back an Observable that does nothing until it is subscribed to: the event is handled only once it has ended. */
function awaited(handler: MessageHandler): EventHandler {
  return async (event: NumberedEvent, tx: Tx) => {
    const answer: unknown = await handler(event, new EventContext([tx]));
    if (isObservable(answer)) await lastValueFrom(answer, { defaultValue: undefined });
  };
}
