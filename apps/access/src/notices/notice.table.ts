import { EntitySchema } from 'typeorm';
import { noticeOf, type AskedNotice, type RaisedNotice } from '@levada/contracts';
import { idOf, newId } from '@levada/kernel';
import { column, type Tx } from '@levada/persistence';
import { dayOf } from '../grants/role-grant.js';
import type { Person } from '../people/person.js';
import { plannedDelivery, type MailWish, type Notice } from './notice.js';
import { INVITATION } from './notice-texts.js';

type NoticeRow = Notice & { readonly inInbox: boolean; readonly secret: string | null };

export const NoticeTable = new EntitySchema<NoticeRow>({
  name: 'notice',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    personId: column.uuid,
    kind: column.text,
    title: column.json,
    text: column.json,
    path: column.text,
    inInbox: { type: 'boolean' },
    raisedAt: column.instant,
    delivery: column.text as never,
    digest: { type: 'boolean' },
    nextAttemptAt: column.optionalInstant,
    secret: column.optionalText,
  },
});

type Recipient = Pick<Person, 'id' | 'status' | 'demo'> & { readonly wish: MailWish };

/**
 * Named, or holding one of the roles at that instant: of that organisation, or of the whole authority where none is named.
 * Said again later, it reaches the same people.
 */
const RECIPIENTS = `
  select p.id, p.status, p.demo, coalesce(w.wish, 'each') as wish
  from person p left join mail_wish w on w.person_id = p.id
  where p.status <> 'blocked' and p.id is distinct from $1 and (p.id = any($2) or exists (
    select from role_grant g
    where g.person_id = p.id and g.role = any($3) and g.organisation_id is not distinct from $4 and g.territory is null
      and g.from_on <= $5 and (g.until_on is null or g.until_on >= $5)
      and g.given_at <= $6 and (g.withdrawn_at is null or g.withdrawn_at > $6)))`;

const RECORD = `
  insert into notice (id, authority_id, person_id, kind, title, text, path, in_inbox, raised_at, delivery, digest, next_attempt_at)
  values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9, $10, $11) on conflict (id) do nothing`;

/** Writes a notice into the log, a row for each who is told. `tx` is of its authority. The same notice again changes nothing. */
export async function recordNotice(tx: Tx, notice: RaisedNotice, raisedAt: Date, mailLeaves: boolean): Promise<void> {
  const { noticeId, kind, to, title, text, path } = notice;
  const { people = [], roles = [], organisationId = null, except = null } = to;
  const told = [except, people, roles, organisationId, dayOf(raisedAt), raisedAt];
  for (const one of await tx.query<Recipient>(RECIPIENTS, told)) {
    const { delivery, digest, nextAttemptAt } = plannedDelivery(one, one.wish, mailLeaves, raisedAt);
    const row = [idOf('notice', noticeId, one.id), tx.scope.authorityId, one.id, kind, title, text, path];
    await tx.query(RECORD, [...row, raisedAt, delivery, digest, nextAttemptAt]);
  }
}

/** Of something that `access` itself did, and now. */
export async function tellPeople(tx: Tx, asked: AskedNotice, mailLeaves: boolean): Promise<void> {
  const { at } = tx.scope;
  await recordNotice(tx, noticeOf(asked, newId(at)), at, mailLeaves);
}

/** An invitation goes to an address, not into an inbox: nobody can read that yet. What still waits of an earlier one is void. */
export async function mailInvitation(
  tx: Tx,
  { id, name }: Pick<Person, 'id' | 'name'>,
  { token, days }: { token: string; days: number },
): Promise<void> {
  await voidInvitationMail(tx, id);
  const { at, authorityId } = tx.scope;
  const asked = { kind: 'invitation/sent', says: INVITATION, facts: { name, days }, to: {}, path: '/invitation' };
  const { noticeId, kind, title, text, path } = noticeOf(asked, newId(at));
  tx.append(NoticeTable, [
    {
      ...{ id: noticeId, authorityId: authorityId!, personId: id, kind, title, text, path, inInbox: false },
      ...{ raisedAt: at, delivery: 'waiting', digest: false, nextAttemptAt: at, secret: token },
    },
  ]);
}

/** What was to be mailed of an invitation that no longer holds is not mailed. */
export async function voidInvitationMail(tx: Tx, personId: string): Promise<void> {
  const all = `update notice set delivery = 'cancelled', next_attempt_at = null, secret = null
    where person_id = $1 and kind = 'invitation/sent' and delivery in ('waiting', 'undelivered')`;
  await tx.query(all, [personId]);
}
