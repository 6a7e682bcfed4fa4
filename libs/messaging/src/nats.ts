import { setTimeout as wait } from 'node:timers/promises';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import {
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  DiscardPolicy,
  type JetStreamManager,
} from '@nats-io/jetstream';

/** Facts stay this long on the transport. Older ones are read from the producer's log: a week is comfort, not safety. */
const KEPT_FOR = 7 * 24 * 3600 * 1e9;

/** `nats://user:password@host:port[,…]`. Waits for the first connection and reconnects for ever: a service lives without NATS. */
export async function connectNats(url: string, name: string, signal: AbortSignal): Promise<NatsConnection | undefined> {
  const first = new URL(url.split(',')[0]!);
  const servers = url.split(',').map((one) => new URL(one).host);
  while (!signal.aborted) {
    try {
      return await connect({
        servers,
        name,
        ...(first.username
          ? { user: decodeURIComponent(first.username), pass: decodeURIComponent(first.password) }
          : {}),
        maxReconnectAttempts: -1,
        reconnectTimeWait: 200,
        reconnectJitter: 50,
        timeout: 3_000,
        pingInterval: 5_000,
        maxPingOut: 2,
        ignoreAuthErrorAbort: true,
      });
    } catch {
      await sleep(300);
    }
  }
  return undefined;
}

/** `funding` → `FUNDING`, the stream that holds `funding.>`. */
export function streamOf(producer: string): string {
  return producer.toUpperCase();
}

export async function ensureStream(connection: NatsConnection, producer: string): Promise<void> {
  const manager = await managerOf(connection);
  const name = streamOf(producer);
  const found = await manager.streams.info(name).catch(() => undefined);
  if (found) return;
  await manager.streams.add({
    name,
    subjects: [`${producer}.>`],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: KEPT_FOR,
    duplicate_window: 120e9,
    allow_direct: true,
  });
}

export async function managerOf(connection: NatsConnection): Promise<JetStreamManager> {
  return jetstreamManager(connection, { checkAPI: false });
}

/** Heads and catch-up go by core NATS, outside every stream. */
export const headSubject = (producer: string): string => `levada.head.${producer}`;
export const catchUpSubject = (producer: string): string => `levada.catchup.${producer}`;
/** A replica that is not elected tells the elected one that it committed facts. */
export const wakeSubject = (producer: string): string => `levada.wake.${producer}`;

export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return wait(milliseconds, undefined, { signal, ref: true }).catch(() => undefined);
}

/** Core NATS: the elected worker of a service reads again how far it has heard others, since somebody moved that. */
export const rehearSubject = (service: string): string => `levada.rehear.${service}`;
