import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  among,
  exactly,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { loadOwnPlan, lockPlan } from '../plans/plans.queries.js';
import { NETWORK_PARTS, type Network } from './network.js';
import { NetworkTable } from './network.table.js';
import type { ListedEntry } from './networks.dto.js';

/** A number of a network within the reader's reach; refuses `network/not-found`. */
export async function loadNetwork(tx: Tx, id: string, reach: Reach): Promise<Network> {
  const network = await tx.load(NetworkTable, id);
  await loadOwnPlan(tx, network.planId, reach).catch(() => {
    throw refuse('network/not-found', { id });
  });
  return network;
}

/** The same for who changes it: changes of one plan take turns. */
export async function lockNetwork(tx: Tx, id: string, reach: Reach): Promise<Network> {
  const { planId } = await loadNetwork(tx, id, reach);
  await lockPlan(tx, planId, reach);
  return tx.load(NetworkTable, id);
}

export async function networksOf(tx: Tx, planId: string): Promise<Network[]> {
  return (await tx.list(NetworkTable, { planId })).sort((a, b) => b.number - a.number);
}

export const entryList: ListDefinition<ListedEntry, ListedEntry> = {
  columns: `n.id, n.registration_id as "registrationId", k.name, k.code as "serviceType", k.form, k.status, n.part,
    n.capacity::text as capacity, n.unit, n.fte::text as fte, n.territory, n.priority_code as "priorityCode", n.version`,
  from: 'network_entry n join known_registration k on k.id = n.registration_id',
  id: 'n.id',
  filters: {
    part: among('n.part', NETWORK_PARTS, 'Basic or development.'),
    form: exactly('k.form', 'Of this form.'),
    serviceType: exactly('k.code', 'Of this type.'),
    priority: exactly('n.priority_code', 'Serving this priority.'),
  },
  sorts: { id: { sql: 'n.id', type: 'uuid' }, name: { sql: 'k.name', type: 'text' } },
  order: 'name',
  search: ['k.name'],
  show: (row) => row,
  sheet: [
    { title: TITLES.id, value: ({ registrationId }) => registrationId },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.code, value: ({ serviceType }) => serviceType },
    { title: TITLES.form, value: ({ form }) => form },
    { title: TITLES.part, value: ({ part }) => part },
    { title: TITLES.capacity, value: ({ capacity }) => capacity },
    { title: TITLES.unit, value: ({ unit }) => unit },
    { title: TITLES.priority, value: ({ priorityCode }) => priorityCode },
  ],
};

export interface SecuredCapacity {
  readonly serviceType: string;
  readonly form: string;
  readonly unit: string;
  readonly part: string;
  readonly territory: string;
  readonly services: number;
  readonly capacity: string;
  readonly fte: string | null;
}

/** What a number secures, by type × form × unit × part × territory: forms and units are never added up. */
export async function securedBy(tx: Tx, networkId: string): Promise<SecuredCapacity[]> {
  return tx.query<SecuredCapacity & Record<string, unknown>>(
    `select k.code as "serviceType", k.form, n.unit, n.part,
       concat_ws('/', n.territory ->> 'scheme', n.territory ->> 'level', n.territory ->> 'code') as territory,
       count(*)::int as services, sum(n.capacity)::text as capacity, sum(n.fte)::text as fte
     from network_entry n join known_registration k on k.id = n.registration_id
     where n.network_id = $1
     group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    [networkId],
  );
}

@Injectable()
export class NetworksQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  entries(by: Actor, networkId: string, asked: AskedList): Promise<Page<ListedEntry>> {
    return this.lists.answer(by, entryList, asked, [(bind) => `n.network_id = ${bind(networkId)}`]);
  }
}
