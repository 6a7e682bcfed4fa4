import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
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
import { CriteriaSetTable } from './criteria-set.table.js';
import {
  CriteriaContentDto,
  DraftCriteriaSetDto,
  ListedCriteriaSet,
  shownSet,
  ShownCriteriaSet,
} from './criteria-sets.dto.js';
import { criteriaSetList, CriteriaSetsQueries } from './criteria-sets.queries.js';
import { WriteCriteriaSet } from './write-criteria-set.handler.js';

const WRONG = ['criteria-set/code-twice', 'criteria-set/unknown-field', 'criteria-set/no-text'];
const CONTENT = {
  ...{ title: 'Qualitätskriterien der integrierten Planung', source: 'LSZ, Handlungsfelder 1 bis 6' },
  fields: [{ code: '1', title: { de: 'Steuerung, Vernetzung, Nachhaltigkeit und Planung' } }],
  criteria: [{ code: '1a', field: '1', text: { de: 'Es gibt eine Planungsstelle.' }, isRequired: true }],
};

@Controller('api/v1/catalogue/criteria-sets')
export class CriteriaSetsController {
  constructor(
    @Inject(WriteCriteriaSet) private readonly writing: WriteCriteriaSet,
    @Inject(CriteriaSetsQueries) private readonly sets: CriteriaSetsQueries,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'draftCriteriaSet',
    summary: 'Drafts the next number of a set of quality criteria, by fields.',
    answer: ShownCriteriaSet,
    refuses: [...WRONG, 'criteria-set/one-at-a-time'],
    example: { name: 'lsz-quality', ...CONTENT },
  })
  async draft(@By() by: Actor, @Body() told: DraftCriteriaSetDto): Promise<ShownCriteriaSet> {
    return shownSet(await this.writing.draft(by, told));
  }

  @Get()
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({
    id: 'listCriteriaSets',
    summary: 'Sets of criteria, newest first.',
    answer: ListedCriteriaSet,
    list: criteriaSetList,
  })
  async list(@By() by: Actor, @Asked() asked: AskedList): Promise<Page<ListedCriteriaSet>> {
    return this.sets.list(by, asked);
  }

  @Get(':id')
  @May('catalogue:read-catalogue', 'anywhere')
  @Does({ id: 'getCriteriaSet', summary: 'One set.', answer: ShownCriteriaSet, refuses: ['criteria-set/not-found'] })
  async one(@By() by: Actor, @idParam('id') id: string): Promise<ShownCriteriaSet> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      shownSet(await tx.load(CriteriaSetTable, id)),
    );
  }

  @Put(':id')
  @May('catalogue:draft-catalogue')
  @Does({
    id: 'changeCriteriaSet',
    summary: 'Changes a draft: all of it, anew.',
    answer: ShownCriteriaSet,
    refuses: [...WRONG, 'criteria-set/not-found', 'criteria-set/published'],
    example: CONTENT,
  })
  async change(
    @By() by: Actor,
    @idParam('id') id: string,
    @IfMatch() read: number,
    @Body() told: CriteriaContentDto,
  ): Promise<ShownCriteriaSet> {
    return shownSet(await this.writing.change(by, id, read, told));
  }

  @Post(':id/publication')
  @HttpCode(200)
  @May('catalogue:publish-catalogue')
  @Does({
    id: 'publishCriteriaSet',
    summary: 'Publishes a set as a second person: it never changes from now on.',
    answer: ShownCriteriaSet,
    refuses: [
      ...['criteria-set/not-found', 'criteria-set/published', 'criteria-set/empty', 'criteria-set/same-person'],
      'criteria-set/field-without-criterion',
    ],
  })
  async publish(@By() by: Actor, @idParam('id') id: string, @IfMatch() read: number): Promise<ShownCriteriaSet> {
    return shownSet(await this.writing.publish(by, id, read));
  }
}
