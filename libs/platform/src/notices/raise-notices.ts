import { noticeOf, type AskedNotice, type EventClass, type RaisedNotices } from '@levada/contracts';
import { newId } from '@levada/kernel';
import type { Tx } from '@levada/persistence';

/** With the longest titles still a fact that can travel. */
const AT_ONCE = 50;

/** Tells people something when, and only if, this transaction commits. `access` knows who they are and how to reach them. */
export function raiseNotices<Event extends RaisedNotices>(
  tx: Tx,
  event: EventClass<Event>,
  asked: readonly AskedNotice[],
): void {
  const { at } = tx.scope;
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const items = asked.slice(from, from + AT_ONCE).map((one) => noticeOf(one, newId(at)));
    tx.publish<RaisedNotices>(event, { subject: newId(at), version: 1, data: { items } });
  }
}
