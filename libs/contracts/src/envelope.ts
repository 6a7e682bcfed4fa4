import { isId } from '@levada/kernel';

/**
 * A fact as it travels: CloudEvents 1.0 JSON. Attribute names are lower case without separators, as the
 * specification wants of extensions.
 */
export interface EventEnvelope<Data = unknown> {
  readonly specversion: '1.0';
  /** UUIDv7; also the message id under which JetStream drops a second copy. */
  readonly id: string;
  /** `/levada/<producer>` */
  readonly source: string;
  /** `<context>.<noun>.<past-verb>.v<major>`, and the subject it travels on. */
  readonly type: string;
  /** Id of the noun whose outward state `data` is. */
  readonly subject: string;
  /** When the fact was made, UTC. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  /** The authority whose fact it is; absent on reference data that belongs to all. */
  readonly authority?: string;
  /** Version of the noun; the highest wins, whatever the order of arrival. */
  readonly nounversion: number;
  /** Who did it; absent where nobody did (an expiry, an import of the house). */
  readonly actor?: string;
  readonly correlation: string;
  /** Id of the event that this one follows from. */
  readonly causation?: string;
  readonly data: Data;
}

/** An event with its place in its producer's log: `n` counts without gaps within an `epoch`. Stamped by the relay. */
export interface NumberedEvent<Data = unknown> extends EventEnvelope<Data> {
  readonly producer: string;
  readonly epoch: number;
  readonly n: number;
  /** Id of event `n - 1`, absent at 1: a reader sees at once when a log is no longer the one it has read so far. */
  readonly previous?: string;
}

/** Where a log, or a reader of it, is: the number and the id of its last event. `n` 0 has no id. */
export interface LogPosition {
  readonly epoch: number;
  readonly n: number;
  readonly id: string | null;
}

/** A contract is a class: its validators are the schema, `type` its name and version, `example` what tests feed to every consumer. */
export interface EventClass<Data extends object = object> {
  new (): Data;
  readonly type: string;
  readonly example: Data;
}

/** The first part of a type names the service that publishes it: `funding.decision.granted.v1` → `funding`. */
export function producerOf(type: string): string {
  return type.split('.', 1)[0] ?? '';
}

export function isNumberedEvent(value: unknown): value is NumberedEvent {
  if (typeof value !== 'object' || value === null) return false;
  const event = value as Partial<NumberedEvent>;
  return (
    isId(event.id) &&
    (event.previous === undefined || isId(event.previous)) &&
    (event.authority === undefined || isId(event.authority)) &&
    typeof event.type === 'string' &&
    typeof event.subject === 'string' &&
    typeof event.producer === 'string' &&
    Number.isSafeInteger(event.epoch) &&
    Number.isSafeInteger(event.n) &&
    Number.isSafeInteger(event.nounversion) &&
    typeof event.data === 'object' &&
    event.data !== null
  );
}
