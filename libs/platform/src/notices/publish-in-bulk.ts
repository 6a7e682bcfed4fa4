import type { EventClass } from '@levada/contracts';
import { newId } from '@levada/kernel';
import type { Tx } from '@levada/persistence';

/** What fits one event of the bulk kind, as its contract says. */
const ITEMS_AN_EVENT = 200;

/** Tells of many nouns in few events, in their order; each item carries its noun's own version. */
export function publishInBulk<Item extends object>(
  tx: Tx,
  event: EventClass<{ items: Item[] }>,
  items: readonly Item[],
): void {
  for (let from = 0; from < items.length; from += ITEMS_AN_EVENT)
    tx.publish(event, {
      ...{ subject: newId(tx.scope.at), version: 1 },
      data: { items: items.slice(from, from + ITEMS_AN_EVENT) },
    });
}
