import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  By,
  CLOCK,
  countParam,
  Does,
  idParam,
  IfMatch,
  May,
  scopeOf,
  Within,
  type Actor,
  type Reach,
} from '@levada/platform';
import { loadPlan } from '../plans/plans.queries.js';
import {
  AddElementDto,
  AddElementsDto,
  ElementDto,
  PlaceDto,
  PlanContent,
  PlanOutline,
  shownElement,
  ShownElement,
} from './elements.dto.js';
import { elementsOf, loadElement, outlineOf } from './elements.queries.js';
import { WriteElement } from './write-element.handler.js';

const MEASURE = {
  ...{ title: 'Zřídit odlehčovací službu v Turnově', measureKind: 'new', responsible: ['Město Turnov'] },
  officer: { name: 'Jana Nováková', department: 'Odbor sociálních věcí', contact: 'sprss@kraj.example' },
  costs: [{ year: 2027, source: 'region', amount: { amount: '1200000.00', currency: 'CZK' } }],
};
const WRONG = [
  ...['plan/not-found', 'plan/version-unknown', 'plan/not-editable', 'element/kind-unknown', 'element/wrong-place'],
  ...['element/part-unknown', 'element/not-in-this-part', 'element/another-part', 'element/parent-unknown'],
  ...['element/cost-told-twice', 'element/cost-outside-period', 'element/cost-negative', 'element/period-reversed'],
  ...['element/not-a-measure', 'element/without-budget-line', 'element/without-addressee'],
  ...['element/below-related', 'element/social-below', 'element/aligned-twice', 'element/parts-differ'],
  ...['element/indicator-told-twice', 'money/unknown-currency', 'money/too-many-decimals'],
];

@Controller('api/v1/planning/plans/:id/versions/:planVersion/elements')
export class ElementsController {
  constructor(
    @Inject(WriteElement) private readonly writing: WriteElement,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanOutline',
    summary: 'The elements of a version in their order, by what they are called and where they stand.',
    answer: PlanOutline,
    refuses: ['plan/not-found', 'plan/version-unknown'],
  })
  async outline(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
  ): Promise<PlanOutline> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadPlan(tx, planId, reach, planVersion);
      return { items: await outlineOf(tx, planId, planVersion) };
    });
  }

  @Get('whole')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanContent',
    summary: 'The elements of a version in their order, with all that is said of each.',
    answer: PlanContent,
    refuses: ['plan/not-found', 'plan/version-unknown'],
  })
  async whole(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
  ): Promise<PlanContent> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadPlan(tx, planId, reach, planVersion);
      return { items: (await elementsOf(tx, planId, planVersion)).map(shownElement) };
    });
  }

  @Get(':code')
  @May('planning:read-plans', 'territory')
  @Does({
    id: 'getPlanElement',
    summary: 'One element with all that is said of it.',
    answer: ShownElement,
    refuses: ['plan/not-found', 'plan/version-unknown', 'element/not-found'],
  })
  async one(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
    @Param('code') code: string,
  ): Promise<ShownElement> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      await loadPlan(tx, planId, reach, planVersion);
      return shownElement(await loadElement(tx, planId, planVersion, code));
    });
  }

  @Post()
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'addPlanElement',
    summary: 'Adds an element to a draft.',
    answer: ShownElement,
    refuses: [...WRONG, 'element/code-taken', 'element/too-many'],
    example: { code: 'P1.1', kind: 'measure', parent: 'P1', element: MEASURE },
  })
  async add(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
    @Body() body: AddElementDto,
  ): Promise<ShownElement> {
    const [added] = await this.writing.add(by, reach, { planId, planVersion }, [body]);
    return shownElement(added!);
  }

  @Post('batch')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'addPlanElements',
    summary: 'Adds up to 500 elements to a draft, each after the one it stands below: all of them, or none.',
    answer: PlanContent,
    refuses: [...WRONG, 'element/code-taken', 'element/too-many'],
    example: { elements: [{ code: 'P1.1', kind: 'measure', parent: 'P1', element: MEASURE }] },
  })
  async addMany(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
    @Body() { elements }: AddElementsDto,
  ): Promise<PlanContent> {
    const added = await this.writing.add(by, reach, { planId, planVersion }, elements);
    return { items: added.map(shownElement) };
  }

  @Put(':code')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'changePlanElement',
    summary:
      'Says anew all that is said of an element of a draft. Who wrote beside somebody else is shown what stands there.',
    answer: ShownElement,
    refuses: [...WRONG, 'element/not-found'],
    example: MEASURE,
  })
  async change(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
    @Param('code') code: string,
    @IfMatch() read: number,
    @Body() body: ElementDto,
  ): Promise<ShownElement> {
    return shownElement(await this.writing.change(by, reach, { planId, planVersion, code }, read, body));
  }

  @Post(':code/move')
  @HttpCode(200)
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'movePlanElement',
    summary: 'Puts an element of a draft somewhere else, with all that stands below it.',
    answer: ShownElement,
    refuses: [...WRONG, 'element/not-found'],
    example: { parent: 'P2', position: 0 },
  })
  async move(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
    @Param('code') code: string,
    @IfMatch() read: number,
    @Body() body: PlaceDto,
  ): Promise<ShownElement> {
    return shownElement(await this.writing.move(by, reach, { planId, planVersion, code }, read, body));
  }

  @Delete(':code')
  @May('planning:draft-plan', 'territory')
  @Does({
    id: 'removePlanElement',
    summary: 'Takes an element out of a draft, where nothing stands below it. The answer is what it was.',
    answer: ShownElement,
    refuses: ['plan/not-found', 'plan/version-unknown', 'plan/not-editable', 'element/not-found', 'element/not-empty'],
  })
  async remove(
    @By() by: Actor,
    @Within() reach: Reach,
    @idParam('id') planId: string,
    @countParam('planVersion') planVersion: number,
    @Param('code') code: string,
    @IfMatch() read: number,
  ): Promise<ShownElement> {
    return shownElement(await this.writing.remove(by, reach, { planId, planVersion, code }, read));
  }
}
