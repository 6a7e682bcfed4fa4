import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { equals, Lists, TITLES, type Actor, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import type { ShownEnvelope } from './envelopes.dto.js';

type Sums = Record<'available' | 'reserved' | 'committed' | 'handedDown', string>;

interface Row extends Omit<ShownEnvelope, keyof Sums | 'amount' | 'territory'>, Sums {
  readonly currency: string;
  readonly territory: string | null;
}

const balance = (kind: string): string =>
  `(select a.balance_minor from ledger_account a where a.owner_id = e.id and a.kind = '${kind}')`;

export const envelopeList: ListDefinition<Row, ShownEnvelope> = {
  columns: `e.id, e.source_id as "sourceId", e.parent_id as "parentId", e.title, e.plan_id as "planId", e.priority_code as "priorityCode",
    e.territory, e.service_type as "serviceType", e.year, e.amount_currency as currency, ${balance('available')} as available,
    ${balance('reserved')} as reserved, ${balance('committed')} as committed, handed_down(e.id) as "handedDown", e.version`,
  from: 'envelope e',
  id: 'e.id',
  filters: {
    id: equals('e.id', 'uuid', 'Envelopes.'),
    source: equals('e.source_id', 'uuid', 'Cut from these sources.'),
    parent: equals('e.parent_id', 'uuid', 'Cut from these envelopes.'),
    plan: equals('e.plan_id', 'uuid', 'For priorities of these plans.'),
    priority: equals('e.priority_code', 'text', 'For these priorities.'),
    year: equals('e.year', 'int', 'For these years.'),
  },
  sorts: {
    id: { sql: 'e.id', type: 'uuid' },
    title: { sql: 'e.title', type: 'text' },
    available: { sql: balance('available'), type: 'bigint' },
  },
  order: '-id',
  search: ['e.title'],
  show: ({ available, reserved, committed, handedDown, currency, territory, ...row }) => {
    const text = (minor: bigint | string) => toMoneyText(money(BigInt(minor), currency));
    const all = [available, reserved, committed, handedDown].reduce((sum, one) => sum + BigInt(one), 0n);
    return {
      ...row,
      territory: territory === null ? null : territoryOf(territory),
      ...{ amount: text(all), available: text(available), reserved: text(reserved) },
      ...{ committed: text(committed), handedDown: text(handedDown) },
    };
  },
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.available, amount: true, value: ({ available }) => available.amount },
    { title: TITLES.reserved, amount: true, value: ({ reserved }) => reserved.amount },
    { title: TITLES.committed, amount: true, value: ({ committed }) => committed.amount },
    { title: TITLES.handedDown, amount: true, value: ({ handedDown }) => handedDown.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
  ],
};

/** Of a territory's key: codes may hold a slash, schemes and levels none. */
export function territoryOf(key: string): { scheme: string; level: string; code: string } {
  const [scheme = '', level = '', ...code] = key.split('/');
  return { scheme, level, code: code.join('/') };
}

/**
 * An envelope and those within it, with the money of each that is free for a round: what is available, and what a proposal
 * of the round holds there already.
 */
export async function envelopesWithin(
  tx: Tx,
  rootId: string,
  roundId: string,
): Promise<{ readonly id: string; readonly minor: bigint }[]> {
  const rows = await tx.query<{ id: string; minor: string }>(
    `with recursive below (id) as (
       select $1::uuid union all select e.id from envelope e join below on e.parent_id = below.id)
     select b.id, a.balance_minor + coalesce((select sum(r.left_minor) from ledger_reservation r
       join proposal p on p.id = r.reference
       where r.envelope_id = b.id and p.round_id = $2 and p.run_id is not null and r.left_minor > 0), 0) as minor
     from below b join ledger_account a on a.owner_id = b.id and a.kind = 'available'`,
    [rootId, roundId],
  );
  return rows.map(({ id, minor }) => ({ id, minor: BigInt(minor) }));
}

@Injectable()
export class Envelopes {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, asked: AskedList): Promise<Page<ShownEnvelope>> {
    return this.lists.answer(by, envelopeList, asked);
  }

  async balance(by: Actor, id: string): Promise<ShownEnvelope> {
    return this.lists.one(by, envelopeList, id, 'envelope/not-found');
  }
}
