import { newId, refuse } from '@levada/kernel';
import { checkPayload, producerOf, type EventClass, type EventEnvelope } from '@levada/contracts';
import type { Scope } from './scope.js';

export interface Fact<Data> {
  /** Id of the noun, and its version after the change. */
  readonly subject: string;
  readonly version: number;
  readonly data: Data;
}

export interface OutboxRow {
  readonly id: string;
  readonly authorityId: string | null;
  readonly type: string;
  readonly body: string;
}

/** NATS takes messages up to 1 MB. A fact that could never leave must not be told: it would hold up all that come after it. */
const LARGEST_FACT = 700_000;

/** Writes a fact as it will travel, without its place in the log: the relay stamps that. Throws `BrokenContract`. */
export function outboxRow<Data extends object>(event: EventClass<Data>, fact: Fact<Data>, scope: Scope): OutboxRow {
  checkPayload(event.type, fact.data);
  const envelope: EventEnvelope<Data> = {
    specversion: '1.0',
    id: newId(scope.at),
    source: `/levada/${producerOf(event.type)}`,
    type: event.type,
    subject: fact.subject,
    time: scope.at.toISOString(),
    datacontenttype: 'application/json',
    ...(scope.authorityId ? { authority: scope.authorityId } : {}),
    nounversion: fact.version,
    ...(scope.actorId ? { actor: scope.actorId } : {}),
    correlation: scope.correlation,
    ...(scope.causation ? { causation: scope.causation } : {}),
    data: fact.data,
  };
  const body = JSON.stringify(envelope);
  const bytes = Buffer.byteLength(body);
  if (bytes > LARGEST_FACT) throw refuse('fact/too-large', { bytes, most: LARGEST_FACT });
  return { id: envelope.id, authorityId: scope.authorityId, type: event.type, body };
}
