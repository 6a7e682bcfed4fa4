import type { EntityManager } from 'typeorm';
import type { AuditRow } from './audit.js';
import type { OutboxRow } from './outbox.js';
import { prepared } from './prepared.js';
import type { Scope } from './scope.js';
import type { IdempotencyKey } from './idempotency-key.js';

const FLUSH = `
  with facts as (
    insert into outbox (id, authority_id, type, body, at)
    select f.id, f.authority_id, f.type, f.body, $1 from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as f (id, authority_id, type, body)
  ), changes as (
    insert into audit (id, authority_id, at, actor_id, action, noun, noun_id, noun_version, reason, detail, correlation)
    select c.id, $6, $1, $7, c.action, c.noun, c.noun_id, c.noun_version, c.reason, c.detail, $8
    from unnest($9::uuid[], $10::text[], $11::text[], $12::text[], $13::int[], $14::text[], $15::text[])
      as c (id, action, noun, noun_id, noun_version, reason, detail)
  )
  insert into idempotency (actor_id, route, key, body_hash, authority_id, answer, at)
  select k.actor_id, k.route, k.key, k.body_hash, $6, k.answer, $1
  from unnest($16::text[], $17::text[], $18::text[], $19::text[], $20::text[]) as k (actor_id, route, key, body_hash, answer)`;

/** Outbox, audit and idempotency in one statement, in the order they were told. */
export async function flushLogs(
  manager: EntityManager,
  scope: Scope,
  facts: readonly OutboxRow[],
  changes: readonly AuditRow[],
  answer?: { key: IdempotencyKey; body: string },
): Promise<void> {
  if (facts.length === 0 && changes.length === 0 && !answer) return;
  const keys = answer ? [answer] : [];
  await prepared(manager, 'flush-logs', FLUSH, [
    scope.at,
    facts.map((one) => one.id),
    facts.map((one) => one.authorityId),
    facts.map((one) => one.type),
    facts.map((one) => one.body),
    scope.authorityId,
    scope.actorId,
    scope.correlation,
    changes.map((one) => one.id),
    changes.map((one) => one.action),
    changes.map((one) => one.noun),
    changes.map((one) => one.nounId),
    changes.map((one) => one.nounVersion),
    changes.map((one) => one.reason),
    changes.map((one) => one.detail),
    keys.map((one) => one.key.actorId),
    keys.map((one) => one.key.route),
    keys.map((one) => one.key.key),
    keys.map((one) => one.key.bodyHash),
    keys.map((one) => one.body),
  ]);
}
