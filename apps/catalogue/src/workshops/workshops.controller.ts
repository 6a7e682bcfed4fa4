import { Body, Controller, Get, Inject, Post, Put } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  idParam,
  IfMatch,
  Lists,
  May,
  scopeOf,
  type Actor,
  type AskedList,
  type Page,
} from '@levada/platform';
import { loadVersion, sightOf } from '../versions/versions.queries.js';
import { AttendancesDto, CallWorkshopDto, OutcomeDto, ShownWorkshop } from './workshops.dto.js';
import { Workshops } from './manage-workshops.handler.js';
import { workshopList } from './workshops.queries.js';

const AFTERWARDS = [
  ...['catalogue-version/not-found', 'catalogue-version/not-editable', 'workshop/not-found', 'workshop/not-held-yet'],
];

@Controller('api/v1/catalogue/versions/:id/workshops')
export class WorkshopsController {
  constructor(
    @Inject(Workshops) private readonly workshops: Workshops,
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'callWorkshop',
    summary: 'Calls a workshop on a draft: the people of the providers invited are told.',
    answer: ShownWorkshop,
    refuses: [
      'catalogue-version/not-found',
      'catalogue-version/not-editable',
      'participant/not-found',
      'date/malformed',
    ],
    example: { title: '2. Workshop Versorgungsplanung', place: 'Vaduz', heldOn: '2026-03-10' },
  })
  async call(@By() by: Actor, @idParam('id') id: string, @Body() body: CallWorkshopDto): Promise<ShownWorkshop> {
    const workshop = await this.workshops.call(by, id, body);
    return this.one(by, workshop.id);
  }

  @Get()
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'listWorkshops',
    summary: 'The workshops on a draft: who was invited, who came, what was agreed, and what it changed.',
    answer: ShownWorkshop,
    list: workshopList,
    refuses: ['catalogue-version/not-found'],
  })
  async list(@By() by: Actor, @idParam('id') id: string, @Asked() asked: AskedList): Promise<Page<ShownWorkshop>> {
    await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => loadVersion(tx, id, sightOf(by)));
    return this.lists.answer(by, workshopList, asked, [(bind) => `w.version_id = ${bind(id)}`]);
  }

  @Put(':workshopId/attendance')
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'recordAttendance',
    summary: 'Writes down who of those invited came.',
    answer: ShownWorkshop,
    refuses: [...AFTERWARDS, 'workshop/not-invited'],
    example: { attendances: [{ participantId: '019a9d3e-1c00-7000-8000-0000000000d1', attendance: 'attended' }] },
  })
  async recordAttendance(
    @By() by: Actor,
    @idParam('id') id: string,
    @idParam('workshopId') workshopId: string,
    @IfMatch() read: number,
    @Body() body: AttendancesDto,
  ): Promise<ShownWorkshop> {
    await this.workshops.recordAttendance(by, { versionId: id, workshopId }, read, body);
    return this.one(by, workshopId);
  }

  @Post(':workshopId/outcomes')
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'recordOutcome',
    summary: 'Writes down what was agreed: changes of the draft name it as what led to them.',
    answer: ShownWorkshop,
    refuses: [...AFTERWARDS, 'entry-comment/unknown-code'],
    example: { code: 'W1', text: 'Der Nachtdienst gehört zum betreuten Wohnen.' },
  })
  async recordOutcome(
    @By() by: Actor,
    @idParam('id') id: string,
    @idParam('workshopId') workshopId: string,
    @IfMatch() read: number,
    @Body() body: OutcomeDto,
  ): Promise<ShownWorkshop> {
    await this.workshops.recordOutcome(by, { versionId: id, workshopId }, read, body);
    return this.one(by, workshopId);
  }

  private one(by: Actor, id: string): Promise<ShownWorkshop> {
    return this.lists.one(by, workshopList, id, 'workshop/not-found');
  }
}
