import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Query } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  May,
  scopeOf,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { loadOwnPlan } from '../plans/plans.queries.js';
import { compareNetworks, type Network } from './network.js';
import { NetworkEntryTable } from './network.table.js';
import {
  DraftNetworkDto,
  EnterServiceDto,
  ListedEntry,
  NetworkEntryDto,
  ShownComparedNetworks,
  shownNetwork,
  ShownNetwork,
  ShownNetworks,
  ShownSecured,
  WithNetworkQuery,
} from './networks.dto.js';
import { entryList, loadNetwork, networksOf, NetworksQueries, securedBy } from './networks.queries.js';
import { WriteNetwork } from './write-network.handler.js';

const ENTRY = {
  ...{ part: 'basic', capacity: '40', unit: 'bed', fte: '22.5', priorityCode: 'P1' },
  territory: { scheme: 'cz-csu', level: 'orp', code: '5109' },
};
const WRONG = [
  ...['network/not-found', 'network/not-a-draft', 'network/not-registered', 'network/more-than-registered'],
  'network/unit-not-registered',
  ...['registration/not-known', 'plan/territory-unknown', 'plan/priority-unknown'],
];

@Controller('api/v1/planning')
export class NetworksController {
  constructor(
    @Inject(WriteNetwork) private readonly writing: WriteNetwork,
    @Inject(NetworksQueries) private readonly networks: NetworksQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('plans/:planId/networks')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'draftNetwork',
    summary: 'Drafts the next number of the network that a plan secures, with what the last one holds.',
    answer: ShownNetwork,
    refuses: ['plan/not-found', 'network/one-at-a-time', 'network/not-after-the-last'],
    example: { title: 'Síť sociálních služeb 2027', validFrom: '2027-01-01' },
  })
  async draft(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
    @Body() body: DraftNetworkDto,
  ): Promise<ShownNetwork> {
    return shownNetwork(await this.writing.draft(by, reach, planId, body));
  }

  @Get('plans/:planId/networks')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listNetworks',
    summary: 'The numbers of a plan’s network, the newest first.',
    answer: ShownNetworks,
    refuses: ['plan/not-found'],
  })
  async ofPlan(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('planId') planId: string,
  ): Promise<{ items: ShownNetwork[] }> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadOwnPlan(tx, planId, reach);
      return { items: (await networksOf(tx, planId)).map(shownNetwork) };
    });
  }

  @Get('networks/:id')
  @May('planning:read-plans', 'territory')
  @Does({ id: 'getNetwork', summary: 'One number of a network.', answer: ShownNetwork, refuses: ['network/not-found'] })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownNetwork> {
    return this.read(by, reach, id, async (_, network) => shownNetwork(network));
  }

  @Put('networks/:id')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'rewriteNetwork',
    summary: 'Says the title and the first day of a draft anew.',
    answer: ShownNetwork,
    refuses: ['network/not-found', 'network/not-a-draft', 'network/not-after-the-last'],
    example: { title: 'Síť sociálních služeb 2027', validFrom: '2027-07-01' },
  })
  async rewrite(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() body: DraftNetworkDto,
  ): Promise<ShownNetwork> {
    return shownNetwork(await this.writing.rewrite(by, reach, id, read, body));
  }

  @Post('networks/:id/withdraw')
  @HttpCode(200)
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'withdrawNetwork',
    summary: 'Withdraws a draft: the next one begins with what the last that was not withdrawn holds.',
    answer: ShownNetwork,
    refuses: ['network/not-found', 'network/not-a-draft'],
  })
  async withdraw(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
  ): Promise<ShownNetwork> {
    return shownNetwork(await this.writing.withdraw(by, reach, id, read));
  }

  @Get('networks/:id/entries')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'listNetworkEntries',
    summary: 'The services of a network, each with the capacity that is secured.',
    answer: ListedEntry,
    list: entryList,
    refuses: ['network/not-found'],
  })
  async entries(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Asked() asked: AskedList,
  ): Promise<Page<ListedEntry>> {
    await this.read(by, reach, id, async () => undefined);
    return this.networks.entries(by, id, asked);
  }

  @Get('networks/:id/capacities')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getSecuredCapacities',
    summary: 'What a network secures, by type, form, unit, part and territory; forms and units are never added up.',
    answer: ShownSecured,
    refuses: ['network/not-found'],
  })
  async capacities(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownSecured> {
    return this.read(by, reach, id, async (tx) => ({ items: await securedBy(tx, id) }));
  }

  @Get('networks/:id/comparison')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'compareNetworks',
    summary: 'What differs from another number of a network, by registration.',
    answer: ShownComparedNetworks,
    refuses: ['network/not-found'],
  })
  async compare(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @Query() { with: other }: WithNetworkQuery,
  ): Promise<ShownComparedNetworks> {
    return this.read(by, reach, id, async (tx) => {
      await loadNetwork(tx, other, reach);
      const [before, after] = [
        await tx.list(NetworkEntryTable, { networkId: other }),
        await tx.list(NetworkEntryTable, { networkId: id }),
      ];
      return structuredClone(compareNetworks(before, after)) as ShownComparedNetworks;
    });
  }

  @Post('networks/:id/entries')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'enterService',
    summary: 'Takes a registered service into a draft.',
    answer: ShownNetwork,
    refuses: [...WRONG, 'network/entry-twice'],
    example: { registrationId: '5f0c9d3e-1c00-7000-8000-0000000000f1', ...ENTRY },
  })
  async enter(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') networkId: string,
    @Body() { registrationId, ...entry }: EnterServiceDto,
  ): Promise<ShownNetwork> {
    return shownNetwork(await this.writing.enter(by, reach, { networkId, registrationId }, null, entry));
  }

  @Put('networks/:id/entries/:registrationId')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'changeEntry',
    summary: 'Says anew what of a service is secured.',
    answer: ShownNetwork,
    refuses: [...WRONG, 'network/entry-not-found'],
    example: ENTRY,
  })
  async change(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') networkId: string,
    @idParam('registrationId') registrationId: string,
    @IfMatch() read: number,
    @Body() entry: NetworkEntryDto,
  ): Promise<ShownNetwork> {
    return shownNetwork(await this.writing.enter(by, reach, { networkId, registrationId }, read, entry));
  }

  @Delete('networks/:id/entries/:registrationId')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'leaveNetwork',
    summary: 'Takes a service out of a draft.',
    answer: ShownNetwork,
    refuses: ['network/not-found', 'network/not-a-draft', 'network/entry-not-found'],
  })
  async leave(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') networkId: string,
    @idParam('registrationId') registrationId: string,
    @IfMatch() read: number,
  ): Promise<ShownNetwork> {
    return shownNetwork(await this.writing.leave(by, reach, { networkId, registrationId }, read));
  }

  @Post('networks/:id/adopt')
  @HttpCode(200)
  @May('planning:adopt-plan', 'territory')
  @Does({
    id: 'adoptNetwork',
    summary: 'Adopts a network as a second person; the one in force until then ends on the day before.',
    answer: ShownNetwork,
    refuses: [
      ...['network/not-found', 'network/not-a-draft', 'network/same-person', 'network/empty'],
      'network/entries-not-registered',
    ],
  })
  async adopt(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') id: string,
    @IfMatch() read: number,
  ): Promise<ShownNetwork> {
    return shownNetwork(await this.writing.adopt(by, reach, id, read));
  }

  private async read<Found>(
    by: Actor,
    reach: Reach,
    id: string,
    ask: (tx: Tx, network: Network) => Promise<Found>,
  ): Promise<Found> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      ask(tx, await loadNetwork(tx, id, reach)),
    );
  }
}
