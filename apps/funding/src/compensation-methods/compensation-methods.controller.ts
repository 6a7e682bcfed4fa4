import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import type { IdempotencyKey } from '@levada/persistence';
import {
  Asked,
  By,
  Does,
  EVERYWHERE,
  idParam,
  IfMatch,
  May,
  OnceIfAsked,
  Within,
  type Actor,
  type AskedList,
  type Page,
  type Reach,
} from '@levada/platform';
import { DraftMethodBody, MethodTextBody, ShownMethod } from './compensation-methods.dto.js';
import { CompensationMethods, methodList } from './compensation-methods.queries.js';
import { WriteCompensationMethod } from './write-compensation-method.handler.js';

const TEXT = {
  title: 'Vyrovnávací platba 2027: pobytové služby podle lůžek',
  serviceTypes: ['57', '58'],
  ...{ unit: 'bed', currency: 'CZK', euroRate: { value: '25.2', source: 'roční průměr ČNB' } },
  parameters: [
    {
      ...{ name: 'usualCosts', source: 'Metodika kraje 2027, příloha 1' },
      byServiceType: [
        { serviceType: '57', value: '312000' },
        { serviceType: '58', value: '268000' },
      ],
    },
    { name: 'ownRevenue', source: 'Metodika kraje 2027, příloha 1', value: '54000' },
  ],
  formulas: [
    { code: 'perUnit', is: { does: '−', of: [{ fact: 'usualCosts' }, { fact: 'ownRevenue' }] } },
    {
      code: 'compensation',
      is: {
        does: 'max',
        of: [{ number: '0' }, { does: '×', of: [{ fact: 'perUnit' }, { fact: 'capacity' }] }],
      },
    },
  ],
};
const FAULTY = [
  ...['compensation-method/faulty', 'rules/faulty', 'rules/code-twice', 'money/unknown-currency'],
  ...['compensation-method/parameter-twice', 'compensation-method/parameter-empty', 'compensation-method/kind-twice'],
  ...['compensation-method/parameter-malformed', 'compensation-method/no-compensation'],
];
const SEEN = ['compensation-method/not-found', 'compensation-method/not-a-draft'];

/** How an authority reckons compensation in a year, in versions: parameters and formulas as data. */
@Controller('api/v1/funding/compensation-methods')
export class CompensationMethodsController {
  constructor(
    @Inject(WriteCompensationMethod) private readonly handler: WriteCompensationMethod,
    @Inject(CompensationMethods) private readonly methods: CompensationMethods,
  ) {}

  @Post()
  @May('funding:write-compensation-method')
  @Does({
    id: 'draftCompensationMethod',
    summary: 'Begins the next version of a year’s method; its formulas are read at once.',
    answer: ShownMethod,
    refuses: [...FAULTY, 'compensation-method/draft-begun'],
    example: { year: 2027, code: 'bed', ...TEXT },
  })
  async draft(
    @Body() body: DraftMethodBody,
    @By() by: Actor,
    @OnceIfAsked() key?: IdempotencyKey,
  ): Promise<ShownMethod> {
    const { id } = await this.handler.draft(body, by, key);
    return this.methods.one(by, EVERYWHERE, id);
  }

  @Get()
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'listCompensationMethods',
    summary: 'Methods, newest first; providers read those that were published.',
    answer: ShownMethod,
    list: methodList,
  })
  async list(@By() by: Actor, @Within() reach: Reach, @Asked() asked: AskedList): Promise<Page<ShownMethod>> {
    return this.methods.list(by, reach, asked);
  }

  @Get(':id')
  @May('funding:read-compensation', 'organisation')
  @Does({
    id: 'getCompensationMethod',
    summary: 'One version of a method.',
    answer: ShownMethod,
    refuses: ['compensation-method/not-found'],
  })
  async one(@idParam('id') id: string, @By() by: Actor, @Within() reach: Reach): Promise<ShownMethod> {
    return this.methods.one(by, reach, id);
  }

  @Put(':id')
  @May('funding:write-compensation-method')
  @Does({
    id: 'rewriteCompensationMethod',
    summary: 'Writes a draft anew.',
    answer: ShownMethod,
    refuses: [...SEEN, ...FAULTY],
    example: TEXT,
  })
  async rewrite(
    @idParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: MethodTextBody,
    @By() by: Actor,
  ): Promise<ShownMethod> {
    await this.handler.rewrite(id, version, body, by);
    return this.methods.one(by, EVERYWHERE, id);
  }

  @Post(':id/publish')
  @HttpCode(200)
  @May('funding:publish-compensation-method')
  @Does({
    id: 'publishCompensationMethod',
    summary: 'Puts a version in force, as a second person; what was reckoned by the one before stands.',
    answer: ShownMethod,
    refuses: [...SEEN, 'compensation-method/same-person'],
  })
  async publish(@idParam('id') id: string, @IfMatch() version: number, @By() by: Actor): Promise<ShownMethod> {
    await this.handler.publish(id, version, by);
    return this.methods.one(by, EVERYWHERE, id);
  }
}
