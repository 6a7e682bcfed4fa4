import { Body, Controller, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, codeParam, Does, May, scopeOf, type Actor } from '@levada/platform';
import { nextTemplate } from './plan-template.js';
import { PlanTemplateTable } from './plan-template.table.js';
import { PlanTemplateDto, shownTemplate, ShownTemplate, ShownTemplates, templateTold } from './plan-templates.dto.js';
import { currentTemplate, currentTemplates, templateByCode } from './plan-templates.queries.js';

@Controller('api/v1/planning/plan-templates')
export class PlanTemplatesController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @May('planning:read-plans', 'anywhere')
  @Does({
    id: 'listPlanTemplates',
    summary: 'How plans of this authority are built, by the last number of each template.',
    answer: ShownTemplates,
  })
  async list(@By() by: Actor): Promise<{ items: ShownTemplate[] }> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => ({
      items: (await currentTemplates(tx)).map(shownTemplate),
    }));
  }

  @Get(':code')
  @May('planning:read-plans', 'anywhere')
  @Does({
    id: 'getPlanTemplate',
    summary: 'One template by its last number.',
    answer: ShownTemplate,
    refuses: ['plan-template/not-found'],
  })
  async one(@By() by: Actor, @Param('code') code: string): Promise<ShownTemplate> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      shownTemplate(await templateByCode(tx, code)),
    );
  }

  @Put(':code')
  @HttpCode(200)
  @May('planning:set-template')
  @Does({
    id: 'setPlanTemplate',
    summary: 'How plans are built from now on, under the next number. Plans that were begun keep theirs.',
    answer: ShownTemplate,
    refuses: [
      ...['plan-template/code-twice', 'plan-template/kind-unknown', 'plan-template/field-unknown'],
      'plan-template/kind-below-itself',
    ],
    example: {
      source: 'vyhláška č. 505/2006 Sb., § 39a',
      parts: [
        { code: 'strategic', title: { cs: 'Strategická část' }, isRequired: true, kinds: ['priority', 'measure'] },
      ],
      kinds: [
        { kind: 'passage', title: { cs: 'Text' }, under: ['plan'], isRequired: false, requires: [] },
        { kind: 'priority', title: { cs: 'Priorita' }, under: ['plan'], isRequired: true, requires: ['officer'] },
        { kind: 'measure', title: { cs: 'Opatření' }, under: ['priority'], isRequired: true, requires: ['costs'] },
      ],
      cited: 'priority',
      gates: [{ code: 'council', kind: 'resolution', title: { cs: 'Rada kraje' } }],
      criteria: [],
    },
  })
  async set(@By() by: Actor, @codeParam('code') code: string, @Body() body: PlanTemplateDto): Promise<ShownTemplate> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `plan template ${by.authorityId} ${code}`,
      ]);
      const current = await currentTemplate(tx, code);
      const next = nextTemplate({ id: newId(at), authorityId: by.authorityId, code }, templateTold(body), current);
      if (next) tx.store(PlanTemplateTable, next, { action: 'set', detail: { code, number: next.number } });
      return shownTemplate(next ?? current!);
    });
  }
}
