import { Inject, Injectable } from '@nestjs/common';
import { PlanningNoticesRaisedV1 } from '@levada/contracts';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { expectElement } from '../elements/elements.queries.js';
import { isWithin } from '../known-territories/known-territories.queries.js';
import { expectOwnPlan } from '../plans/plans.queries.js';
import { suggestionAnswered } from './suggestion-notice.js';
import { answer, hide, leadToMeasure, sent, show, takeUp, type Suggestion } from './suggestion.js';
import { SuggestionTable } from './suggestion.table.js';
import type { LeadToMeasureDto } from './suggestions.dto.js';

export interface Which {
  readonly id: string;
  readonly read: number;
}

/** What the office does with a suggestion. */
@Injectable()
export class HandleSuggestion {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  show(by: Actor, reach: Reach, which: Which): Promise<void> {
    return this.move(by, reach, which, 'show', async (_, held) => show(held));
  }

  hide(by: Actor, reach: Reach, which: Which, reason: string): Promise<void> {
    return this.move(by, reach, which, 'hide', async (_, held) => hide(held, reason));
  }

  takeUp(by: Actor, reach: Reach, which: Which): Promise<void> {
    return this.move(by, reach, which, 'take-up', async (_, held) => takeUp(held));
  }

  answer(by: Actor, reach: Reach, which: Which, text: string): Promise<void> {
    return this.move(by, reach, which, 'answer', async (tx, held) => {
      const answered = answer(held, text, { by: by.id, at: tx.scope.at });
      raiseNotices(tx, PlanningNoticesRaisedV1, suggestionAnswered(answered));
      return answered;
    });
  }

  sent(by: Actor, reach: Reach, which: Which): Promise<void> {
    return this.move(by, reach, which, 'send', async (tx, held) => sent(held, tx.scope.at));
  }

  lead(by: Actor, reach: Reach, which: Which, { planId, measureCode }: LeadToMeasureDto): Promise<void> {
    return this.move(by, reach, which, 'lead', async (tx, held) => {
      await expectOwnPlan(tx, planId);
      await expectElement(tx, planId, measureCode);
      return leadToMeasure(held, planId, measureCode);
    });
  }

  private async move(
    by: Actor,
    reach: Reach,
    { id, read }: Which,
    action: string,
    step: (tx: Tx, held: Suggestion) => Promise<Suggestion>,
  ): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const held = await loadSuggestion(tx, id, reach);
      expectVersion(held, read);
      tx.store(SuggestionTable, await step(tx, held), { action });
    });
  }
}

/** One of no territory is the whole authority's. */
export async function loadSuggestion(tx: Tx, id: string, reach: Reach): Promise<Suggestion> {
  const found = await tx.load(SuggestionTable, id);
  const within = found.territory ? await isWithin(tx, found.territory, reach) : reach.everywhere;
  if (!within) throw refuse('suggestion/not-found', { id });
  return found;
}
