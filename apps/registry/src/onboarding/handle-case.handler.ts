import { Inject, Injectable } from '@nestjs/common';
import { addDays, civilDate, dayOf, onWorkingDay, type CivilDate, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, EVERYWHERE, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { workingDaysOf } from '../known-calendars/known-calendars.queries.js';
import { rulesOf } from '../registration-rules/registration-rules.queries.js';
import {
  appeal,
  askCompletion,
  complete,
  confirmCompleteness,
  discontinue,
  markItems,
  propose,
  reopen,
  returnToChecking,
  uphold,
  withdraw,
} from './case-steps.js';
import type { OnboardingCase } from './onboarding-case.js';
import { CaseStepTable, OnboardingCaseTable } from './onboarding-case.table.js';
import type { AskCompletionDto, CaseTextDto, MarkItemsDto, ProposeDto, ReopenCaseDto } from './onboarding.dto.js';
import { lockCase, readinessOf } from './onboarding.queries.js';
import { stepOf } from './receive-application.handler.js';

type Step = (tx: Tx, one: OnboardingCase, today: CivilDate) => Promise<OnboardingCase>;

/** Takes a case from step to step, up to what a second person decides. Each step is dated, attributed and kept with its text. */
@Injectable()
export class HandleCase {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  markItems(by: Actor, id: string, read: number, { items }: MarkItemsDto): Promise<void> {
    const plain = items.map((item) => ({ ...item }));
    return this.take(by, id, read, 'mark-items', '', async (_, one) => markItems(one, plain));
  }

  askCompletion(by: Actor, id: string, read: number, { text, dueOn }: AskCompletionDto): Promise<void> {
    return this.take(by, id, read, 'ask-completion', text, async (tx, one, today) => {
      const { rules, calendar } = await datedBy(tx, one, today);
      const usual = onWorkingDay(calendar, addDays(today, rules.completionDays));
      return askCompletion(one, { today, dueOn: dueOn ? civilDate(dueOn) : usual });
    });
  }

  /** By the office, or by the provider's own people. */
  complete(by: Actor, reach: Reach, id: string, read: number, { text }: CaseTextDto): Promise<void> {
    return this.take(
      by,
      id,
      read,
      'complete',
      text,
      async (tx, one, today) => complete(one, await datedBy(tx, one, today)),
      reach,
    );
  }

  confirmCompleteness(by: Actor, id: string, read: number): Promise<void> {
    return this.take(by, id, read, 'confirm-completeness', '', async (tx, one) =>
      confirmCompleteness(one, await rulesOf(tx, one.rulesId)),
    );
  }

  propose(by: Actor, id: string, read: number, { outcome, reasons, text }: ProposeDto): Promise<void> {
    return this.take(by, id, read, 'propose', text, async (tx, one, today) =>
      propose(one, await readinessOf(tx, one, today), { outcome, reasons: [...reasons], text, by: by.id }),
    );
  }

  return(by: Actor, id: string, read: number, { text }: CaseTextDto): Promise<void> {
    return this.take(by, id, read, 'return', text, async (_, one) => returnToChecking(one));
  }

  appeal(by: Actor, reach: Reach, id: string, read: number, { text }: CaseTextDto): Promise<void> {
    return this.take(
      by,
      id,
      read,
      'appeal',
      text,
      async (tx, one, today) => appeal(one, await datedBy(tx, one, today)),
      reach,
    );
  }

  uphold(by: Actor, id: string, read: number, { text }: CaseTextDto): Promise<void> {
    return this.take(by, id, read, 'uphold', text, async (_, one) => uphold(one, by.id));
  }

  reopen(by: Actor, id: string, read: number, { text, people = [] }: ReopenCaseDto): Promise<void> {
    return this.take(by, id, read, 'reopen', text, async (tx, one, today) =>
      reopen(one, { by: by.id, people: people.map((person) => ({ ...person })), ...(await datedBy(tx, one, today)) }),
    );
  }

  withdraw(by: Actor, reach: Reach, id: string, read: number, { text }: CaseTextDto): Promise<void> {
    return this.take(by, id, read, 'withdraw', text, async (_, one) => withdraw(one), reach);
  }

  discontinue(by: Actor, id: string, read: number, { text }: CaseTextDto): Promise<void> {
    return this.take(by, id, read, 'discontinue', text, async (_, one, today) => discontinue(one, today));
  }

  private async take(
    by: Actor,
    id: string,
    read: number,
    action: string,
    text: string,
    step: Step,
    reach: Reach = EVERYWHERE,
  ): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const one = await lockCase(tx, id, reach);
      expectVersion(one, read);
      const moved = await step(tx, one, dayOf(at));
      // What was said stays with the case: the chain of the audit cannot forget a name that somebody may write here.
      tx.store(OnboardingCaseTable, moved, { action, detail: { status: moved.status } });
      tx.append(CaseStepTable, [stepOf(tx, by, moved, action, text)]);
    });
  }
}

/** What the deadlines of a case are counted by. */
async function datedBy(tx: Tx, one: OnboardingCase, today: CivilDate) {
  const rules = await rulesOf(tx, one.rulesId);
  return { today, rules, calendar: await workingDaysOf(tx, rules.calendar) };
}
