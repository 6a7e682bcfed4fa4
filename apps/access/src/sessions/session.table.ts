import { EntitySchema } from 'typeorm';
import { newId } from '@levada/kernel';
import { column, EVERY_AUTHORITY, type Tx } from '@levada/persistence';
import { hashOf, newSecret } from '../secrets.client.js';
import { expiresAt, startSession, type Session } from './session.js';

export const SessionTable = new EntitySchema<Session>({
  name: 'session',
  columns: {
    id: column.id,
    personId: column.uuid,
    tokenHash: column.text,
    how: column.text,
    startedAt: column.instant,
    seenAt: column.instant,
    endedAt: column.optionalInstant,
    version: column.version,
  },
});

export interface SignedIn {
  /** The session's secret, told this once. */
  readonly secret: string;
  readonly expiresAt: Date;
}

export function storeSession(tx: Tx, personId: string, how: Session['how']): SignedIn {
  const { at } = tx.scope;
  const secret = newSecret('session');
  const session = startSession({ id: newId(at), personId, tokenHash: hashOf(secret), how }, at);
  tx.store(SessionTable, session, { action: 'sign-in', detail: { how, personId } });
  return { secret, expiresAt: expiresAt(session) };
}

/** Whoever is signed in as this person anywhere no longer is, nor is any script of theirs. */
export async function endSessions(tx: Tx, personId: string): Promise<void> {
  await tx.query('update session set ended_at = $2, version = version + 1 where person_id = $1 and ended_at is null', [
    personId,
    tx.scope.at,
  ]);
  const all = await tx.under({ ...tx.scope, authorityId: EVERY_AUTHORITY });
  await all.query(
    'update api_token set withdrawn_at = $2, version = version + 1 where person_id = $1 and withdrawn_at is null',
    [personId, tx.scope.at],
  );
  await tx.under(tx.scope);
}
