import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { civilDate, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  Asked,
  By,
  CLOCK,
  Does,
  EVERYWHERE,
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
import { MoveRegistration } from './move-registration.handler.js';
import { RecordCapacity } from './record-capacity.handler.js';
import {
  EndRegistrationDto,
  ListedCapacity,
  ListedRegistration,
  ReasonDto,
  RecordCapacityDto,
  ShownRegistration,
} from './registrations.dto.js';
import { capacityList, historyOf, registrationList, RegistrationsQueries } from './registrations.queries.js';

const REFUSES = ['registration/not-found', 'registration/wrong-step'];

@Controller('api/v1/registry/registrations')
export class RegistrationsController {
  constructor(
    @Inject(MoveRegistration) private readonly moving: MoveRegistration,
    @Inject(RecordCapacity) private readonly recording: RecordCapacity,
    @Inject(RegistrationsQueries) private readonly registrations: RegistrationsQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @May('registry:read-organisations', 'organisation')
  @Does({
    id: 'listRegistrations',
    summary: 'Who may provide which kind of service in which form and at which place, now or on a day.',
    answer: ListedRegistration,
    list: registrationList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ListedRegistration>> {
    return this.registrations.list(by, reach, asked);
  }

  @Get(':id')
  @May('registry:read-organisations', 'organisation')
  @Does({
    id: 'getRegistration',
    summary: 'One registration, with every capacity and suspension it ever had.',
    answer: ShownRegistration,
    refuses: ['registration/not-found'],
  })
  async one(@By() by: Actor, @Within() reach: Reach, @idParam('id') id: string): Promise<ShownRegistration> {
    const registration = await this.registrations.one(by, reach, id);
    const history = await this.transactions.run(scopeOf(by, this.clock.now()), (tx) => historyOf(tx, id));
    return { ...registration, ...history };
  }

  @Post(':id/suspension')
  @HttpCode(200)
  @May('registry:change-registration')
  @Does({
    id: 'suspendRegistration',
    summary: 'Suspends a registration from today on: nothing new is funded on it until it is resumed.',
    answer: ShownRegistration,
    refuses: REFUSES,
    example: { reason: 'The building was closed after a fire inspection.' },
  })
  async suspend(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: ReasonDto,
  ): Promise<ShownRegistration> {
    await this.moving.suspend(by, id, read, reason);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/resumption')
  @HttpCode(200)
  @May('registry:change-registration')
  @Does({
    id: 'resumeRegistration',
    summary: 'Lets a suspended registration hold again, from today on.',
    answer: ShownRegistration,
    refuses: REFUSES,
    example: { reason: 'The building was opened again.' },
  })
  async resume(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { reason }: ReasonDto,
  ): Promise<ShownRegistration> {
    await this.moving.resume(by, id, read, reason);
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/end')
  @HttpCode(200)
  @May('registry:change-registration')
  @Does({
    id: 'endRegistration',
    summary: 'Ends a registration on a day; one to come is written down, and it ends when that day has come.',
    answer: ShownRegistration,
    refuses: [...REFUSES, ...['registration/ends-before-it-begins', 'registration/ends-earlier']],
    example: { on: '2027-07-01', reason: 'Given up by the provider.' },
  })
  async end(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() { on, reason }: EndRegistrationDto,
  ): Promise<ShownRegistration> {
    await this.moving.end(by, id, read, { on: civilDate(on), reason });
    return this.one(by, EVERYWHERE, id);
  }

  @Post(':id/capacities')
  @HttpCode(200)
  @May('registry:change-registration')
  @Does({
    id: 'recordCapacity',
    summary: 'A capacity from a day on. What held before ends there; the same first day again corrects it.',
    answer: ShownRegistration,
    refuses: [
      ...[...REFUSES, 'capacity/malformed', 'capacity/unchanged', 'capacity/unknown-unit'],
      ...['service-type/not-known'],
    ],
    example: { basis: 'registered', unit: 'place', amount: '14', from: '2027-01-01', reason: 'A wing was added.' },
  })
  async capacity(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: RecordCapacityDto,
  ): Promise<ShownRegistration> {
    await this.recording.record(by, id, read, told);
    return this.one(by, EVERYWHERE, id);
  }
}

@Controller('api/v1/registry/capacities')
export class CapacitiesController {
  constructor(@Inject(RegistrationsQueries) private readonly registrations: RegistrationsQueries) {}

  @Get()
  @May('registry:read-organisations', 'organisation')
  @Does({
    id: 'listCapacities',
    summary: 'Capacities as they are, were or will be on a day, each by itself: they are never added up.',
    answer: ListedCapacity,
    list: capacityList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ListedCapacity>> {
    return this.registrations.capacities(by, reach, asked);
  }
}
