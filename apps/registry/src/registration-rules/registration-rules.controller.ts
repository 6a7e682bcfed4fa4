import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { newId, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { By, CLOCK, Does, May, scopeOf, type Actor } from '@levada/platform';
import { nextRules, type RulesText } from './registration-rules.js';
import { RegistrationRulesDto, shownRules, ShownRules } from './registration-rules.dto.js';
import { currentRules, expectRules } from './registration-rules.queries.js';
import { RegistrationRulesTable } from './registration-rules.table.js';

@Controller('api/v1/registry/registration-rules')
export class RegistrationRulesController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Put()
  @HttpCode(200)
  @May('registry:set-rules')
  @Does({
    id: 'setRegistrationRules',
    summary: 'What the authority asks of who wants to be registered, from now on. Cases that run keep theirs.',
    answer: ShownRules,
    refuses: ['registration-rules/code-twice', 'registration-rules/no-refusal-reason'],
    example: {
      ...{ legalBasis: 'MK 385/2017', decisionDays: 30, completionDays: 15, appealDays: 30, calendar: 'lv' },
      ...{ validityYears: 5, noticeDays: [90, 30] },
      checklist: [{ code: 'statutes', title: { en: 'Statutes', lv: 'Statūti' }, isRequired: true }],
      checks: [{ code: 'identifier', isRequired: true, repeatDays: null }],
      refusalReasons: [{ code: 'premises', title: { en: 'No right to the premises' } }],
    },
  })
  async set(@By() by: Actor, @Body() body: RegistrationRulesDto): Promise<ShownRules> {
    const at = this.clock.now();
    // As plain data: what is compared and kept has no class.
    const text = { ...(JSON.parse(JSON.stringify(body)) as RulesText), calendar: body.calendar ?? null };
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`registration rules ${by.authorityId}`]);
      const current = await currentRules(tx);
      const next = nextRules({ id: newId(at), authorityId: by.authorityId }, text, current);
      if (next) tx.store(RegistrationRulesTable, next, { action: 'set', detail: { number: next.number } });
      return shownRules(next ?? current!);
    });
  }

  @Get()
  @May('registry:read-organisations', 'anywhere')
  @Does({
    id: 'getRegistrationRules',
    summary: 'What is asked of who wants to be registered now.',
    answer: ShownRules,
    refuses: ['registration-rules/none'],
  })
  async current(@By() by: Actor): Promise<ShownRules> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => shownRules(await expectRules(tx)));
  }
}
