import { Inject, Injectable } from '@nestjs/common';
import { civilDate, idOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { knownRegistration, knownRegistrations } from '../known-registrations/known-registrations.queries.js';
import { knownTerritory } from '../known-territories/known-territories.queries.js';
import { loadOwnPlan, lockPlan } from '../plans/plans.queries.js';
import {
  adopt,
  draft,
  enter,
  expectDraft,
  expectRegistered,
  rewrite,
  supersede,
  withdraw,
  writtenIn,
  type Network,
  type NetworkEntry,
} from './network.js';
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
      const all = await networksOf(tx, planId);
      const last = lastOf(all);
      if (last?.status === 'draft') throw refuse('network/one-at-a-time', { number: last.number });
      const numbered = { id: newId(at), authorityId, planId, number: (all[0]?.number ?? 0) + 1 };
      const said = { title: told.title, validFrom: civilDate(told.validFrom), draftedBy: by.id };
      const network = draft({ ...numbered, ...said }, last);
      tx.store(NetworkTable, network, { action: 'draft', detail: { planId, number: network.number } });
      if (last) tx.append(NetworkEntryTable, await copied(tx, last.id, network));
      return network;
    });
  }

  async rewrite(by: Actor, reach: Reach, id: string, read: number, told: DraftNetworkDto): Promise<Network> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const network = await lockNetwork(tx, id, reach);
      expectVersion(network, read);
      const before = lastOf((await networksOf(tx, network.planId)).filter((one) => one.id !== network.id));
      const said = { title: told.title, validFrom: civilDate(told.validFrom) };
      const rewritten = rewrite(network, said, before);
      tx.store(NetworkTable, rewritten, { action: 'rewrite', detail: said });
      return rewritten;
    });
  }

  async withdraw(by: Actor, reach: Reach, id: string, read: number): Promise<Network> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const network = await lockNetwork(tx, id, reach);
      expectVersion(network, read);
      const withdrawn = withdraw(network);
      tx.store(NetworkTable, withdrawn, { action: 'withdraw', detail: { number: network.number } });
      return withdrawn;
    });
  }

  /** `read`: the version that is written anew; `null`: it is not there yet. */
  async enter(by: Actor, reach: Reach, key: EntryKey, read: number | null, told: NetworkEntryDto): Promise<Network> {
    return this.edit(by, reach, key, 'enter', async (tx, network) => {
      const { registrationId } = key;
      const registration = await knownRegistration(tx, registrationId);
      await knownTerritory(tx, told.territory);
      if (told.priorityCode !== undefined) await expectPriority(tx, network, reach, told.priorityCode);
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
    return this.edit(by, reach, key, 'leave', async (tx, network) => {
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
      const listed = await tx.list(NetworkEntryTable, { networkId: id });
      const entries = listed.length;
      const adopted = adopt(network, { by: by.id, at, entries });
      const ids = listed.map(({ registrationId }) => registrationId);
      expectRegistered(listed, await knownRegistrations(tx, ids));
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
    { networkId, registrationId }: EntryKey,
    action: string,
    write: (tx: Tx, network: Network) => Promise<void>,
  ): Promise<Network> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const network = await lockNetwork(tx, networkId, reach);
      expectDraft(network);
      await write(tx, network);
      const written = writtenIn(network);
      tx.store(NetworkTable, written, { action, detail: { registrationId } });
      return written;
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

/** What comes before the next one: those that were withdrawn never came. */
function lastOf(newestFirst: readonly Network[]): Network | undefined {
  return newestFirst.find(({ status }) => status !== 'withdrawn');
}

/** It serves what the plan says, or is about to say: never what an earlier version said. */
async function expectPriority(tx: Tx, { planId }: Network, reach: Reach, code: string): Promise<void> {
  for (const which of ['standing', 'open'] as const) {
    const { priorities } = await loadOwnPlan(tx, planId, reach, which);
    if (priorities.some((one) => one.code === code)) return;
  }
  throw refuse('plan/priority-unknown', { code });
}
