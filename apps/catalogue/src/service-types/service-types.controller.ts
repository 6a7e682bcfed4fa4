import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  May,
  scopeOf,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { loadVersion, sightOf } from '../versions/versions.queries.js';
import { ServiceTypeTable } from './service-type.table.js';
import {
  AddServiceTypeDto,
  ChangeServiceTypeDto,
  RemoveServiceTypeQuery,
  ShownChange,
  ShownServiceType,
} from './service-types.dto.js';
import { changeList, serviceTypeList, ServiceTypesQueries, shown } from './service-types.queries.js';
import { WriteServiceType } from './write-service-type.handler.js';

const WOHNEN = {
  ...{ kind: 'social-service', delivery: 'facility', names: { de: 'Betreutes Wohnen' } },
  ...{ domain: 'housing', forms: ['residential'], capacityUnits: ['place'], serviceUnit: 'day' },
  ...{ legalBasis: 'Sozialhilfegesetz Art. 21', isCommunityBased: true },
};
const REFUSES = [
  ...['code-entry/unknown', 'code-entry/ended'],
  ...['catalogue-version/not-found', 'catalogue-version/not-editable', 'service-type/no-name', 'service-type/no-form'],
  ...['service-type/residential-without-facility', 'service-type/cost-of-unknown-unit', 'service-type/unknown-cause'],
  ...['service-type/unknown-attribute', 'service-type/one-answer-only', 'service-type/unknown-option'],
  ...['money/unknown-currency', 'money/too-many-decimals'],
];

@Controller('api/v1/catalogue/versions/:id')
export class ServiceTypesController {
  constructor(
    @Inject(WriteServiceType) private readonly writing: WriteServiceType,
    @Inject(ServiceTypesQueries) private readonly serviceTypes: ServiceTypesQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('service-types')
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'addServiceType',
    summary: 'Adds an entry to a draft.',
    answer: ShownServiceType,
    refuses: [...REFUSES, 'service-type/code-taken', 'service-type/too-many'],
    example: { code: 'W1', entry: WOHNEN, reason: 'Workshop 2' },
  })
  async add(@By() by: Actor, @idParam('id') id: string, @Body() body: AddServiceTypeDto): Promise<ShownServiceType> {
    await this.writing.add(by, id, body.code, body.entry, body);
    return this.one(by, id, body.code);
  }

  @Get('service-types')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'listServiceTypes',
    summary: 'The entries of a version.',
    answer: ShownServiceType,
    list: serviceTypeList,
    refuses: ['catalogue-version/not-found'],
  })
  async list(@By() by: Actor, @idParam('id') id: string, @Asked() asked: AskedList): Promise<Page<ShownServiceType>> {
    await this.expectSeen(by, id);
    return this.serviceTypes.list(by, id, asked);
  }

  @Get('service-types/:code')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'getServiceType',
    summary: 'One entry of a version.',
    answer: ShownServiceType,
    refuses: ['catalogue-version/not-found', 'service-type/not-found'],
  })
  async one(@By() by: Actor, @idParam('id') id: string, @Param('code') code: string): Promise<ShownServiceType> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const { languages } = await loadVersion(tx, id, sightOf(by));
      const row = await tx.find(ServiceTypeTable, { versionId: id, code });
      if (!row) throw refuse('service-type/not-found', { id: code });
      return shown({ ...row, languages: [...languages] });
    });
  }

  @Put('service-types/:code')
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'changeServiceType',
    summary: 'Says all of an entry anew: what is left out is no longer so.',
    answer: ShownServiceType,
    refuses: [...REFUSES, 'service-type/not-found'],
    example: { entry: WOHNEN, reason: 'Anregung des Frauenhauses' },
  })
  async change(
    @By() by: Actor,
    @idParam('id') id: string,
    @Param('code') code: string,
    @IfMatch() read: number,
    @Body() body: ChangeServiceTypeDto,
  ): Promise<ShownServiceType> {
    await this.writing.change(by, { versionId: id, code }, read, body.entry, body);
    return this.one(by, id, code);
  }

  @Delete('service-types/:code')
  @HttpCode(204)
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'removeServiceType',
    summary: 'Takes an entry out of a draft.',
    refuses: [
      ...['catalogue-version/not-found', 'catalogue-version/not-editable', 'service-type/not-found'],
      'service-type/unknown-cause',
    ],
  })
  async remove(
    @By() by: Actor,
    @idParam('id') id: string,
    @Param('code') code: string,
    @IfMatch() read: number,
    @Query() because: RemoveServiceTypeQuery,
  ): Promise<void> {
    await this.writing.remove(by, { versionId: id, code }, read, because);
  }

  @Get('changes')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'listServiceTypeChanges',
    summary: 'What was changed in a draft, by whom, why, and what led to it.',
    answer: ShownChange,
    list: changeList,
    refuses: ['catalogue-version/not-found'],
  })
  async changes(@By() by: Actor, @idParam('id') id: string, @Asked() asked: AskedList): Promise<Page<ShownChange>> {
    await this.expectSeen(by, id);
    return this.serviceTypes.changes(by, id, asked);
  }

  private async expectSeen(by: Actor, id: string): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadVersion(tx, id, sightOf(by)));
  }
}
