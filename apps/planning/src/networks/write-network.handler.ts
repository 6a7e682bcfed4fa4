import { Inject, Injectable } from '@nestjs/common';
import { civilDate, idOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { knownRegistration } from '../known-registrations/known-registrations.queries.js';
import { knownTerritory } from '../known-territories/known-territories.queries.js';
import { lockPlan } from '../plans/plans.queries.js';
import { adopt, draft, enter, expectDraft, supersede, type Network, type NetworkEntry } from './network.js';
import { NetworkEntryTable, NetworkTable } from './network.table.js';
import type { DraftNetworkDto, NetworkEntryDto } from './networks.dto.js';
import { lockNetwork, networksOf } from './networks.queries.js';

@Injectable()
export class WriteNetwork {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The next number, with what the last one holds. */
  async draft(by: Actor, reach: Reach, planId: string, told: DraftNetworkDto): Promise<Network> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { authorityId } = await lockPlan(tx, planId, reach);
      const [last] = await networksOf(tx, planId);
      if (last?.status === 'draft') throw refuse('network/one-at-a-time', { number: last.number });
      const numbered = { id: newId(at), authorityId, planId, number: (last?.number ?? 0) + 1 };
      const said = { title: told.title, validFrom: civilDate(told.validFrom), draftedBy: by.id };
      const network = draft({ ...numbered, ...said }, last);
      tx.store(NetworkTable, network, { action: 'draft', detail: { planId, number: network.number } });
      if (last) tx.append(NetworkEntryTable, await copied(tx, last.id, network));
      return network;
    });
  }

  /** `read`: the version that is written anew; `null`: it is not there yet. */
  async enter(by: Actor, reach: Reach, key: EntryKey, read: number | null, told: NetworkEntryDto): Promise<Network> {
    return this.edit(by, reach, key.networkId, async (tx, network) => {
      const { registrationId } = key;
      const registration = await knownRegistration(tx, registrationId);
      await knownTerritory(tx, told.territory);
      if (told.priorityCode !== undefined) await expectPriority(tx, network.planId, told.priorityCode);
      const known = await tx.find(NetworkEntryTable, { networkId: network.id, registrationId });
      if (known && read === null) throw refuse('network/entry-twice', { name: registration.name });
      if (!known && read !== null) throw refuse('network/entry-not-found', { id: registrationId });
      if (known && read !== null) expectVersion(known, read, known);
      const { part, capacity, unit, fte = null, priorityCode = null } = told;
      const { scheme, level, code } = told.territory;
      const entry: NetworkEntry = {
        ...{ id: known?.id ?? idOf('network-entry', network.id, registrationId), authorityId: network.authorityId },
        ...{ networkId: network.id, registrationId, part, capacity, unit, fte, priorityCode },
        ...{ territory: { scheme, level, code }, version: (known?.version ?? 0) + 1 },
      };
      tx.store(NetworkEntryTable, enter(entry, registration), { action: 'enter', detail: { ...key, capacity, unit } });
    });
  }

  async leave(by: Actor, reach: Reach, key: EntryKey, read: number): Promise<Network> {
    return this.edit(by, reach, key.networkId, async (tx, network) => {
      const known = await tx.find(NetworkEntryTable, { networkId: network.id, registrationId: key.registrationId });
      if (!known) throw refuse('network/entry-not-found', { id: key.registrationId });
      expectVersion(known, read, known);
      await tx.query('delete from network_entry where id = $1', [known.id]);
      tx.audit(NetworkEntryTable, { ...known, version: known.version + 1 }, { action: 'leave', detail: { ...key } });
    });
  }

  async adopt(by: Actor, reach: Reach, id: string, read: number): Promise<Network> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const network = await lockNetwork(tx, id, reach);
      expectVersion(network, read);
      const entries = (await tx.list(NetworkEntryTable, { networkId: id })).length;
      const adopted = adopt(network, { by: by.id, at, entries });
      const before = (await networksOf(tx, network.planId)).find(({ status }) => status === 'in-force');
      if (before) {
        tx.store(NetworkTable, supersede(before, adopted), { action: 'supersede', detail: { by: adopted.number } });
        // Two are never in force at once: the old one leaves before the new one comes.
        await tx.flush();
      }
      tx.store(NetworkTable, adopted, { action: 'adopt', detail: { entries } });
      return adopted;
    });
  }

  private async edit(
    by: Actor,
    reach: Reach,
    id: string,
    write: (tx: Tx, network: Network) => Promise<void>,
  ): Promise<Network> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const network = await lockNetwork(tx, id, reach);
      expectDraft(network);
      await write(tx, network);
      return network;
    });
  }
}

export interface EntryKey {
  readonly networkId: string;
  readonly registrationId: string;
}

async function copied(tx: Tx, from: string, { id: networkId }: Network): Promise<NetworkEntry[]> {
  const entries = await tx.list(NetworkEntryTable, { networkId: from });
  return entries.map((one) => ({
    ...one,
    ...{ id: idOf('network-entry', networkId, one.registrationId), networkId, version: 1 },
  }));
}

async function expectPriority(tx: Tx, planId: string, code: string): Promise<void> {
  const found = await tx.query(`select from plan_element where plan_id = $1 and code = $2 and is_cited limit 1`, [
    ...[planId, code],
  ]);
  if (found.length === 0) throw refuse('plan/priority-unknown', { code });
}
