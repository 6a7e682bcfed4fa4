import { formatAmount, isRefusal, parseFraction, parseMoney, refuse, type RefusalPlace } from '@levada/kernel';
import { expectUseful, expectWhole } from '../applications/application.js';
import { splitOverPriorities } from '../decisions/priority-split.js';
import { budgetSums, EMPTY_BUDGET } from '../eligibility/facts.js';
import { unknownPriorities, type KnownPlan } from '../known-plans/known-plan.js';
import { usefulOf, type DraftContent } from './draft.js';

/** Everything that keeps a draft from being handed in, each with its place. None: it can be. */
export function faultsOf(content: DraftContent, currency: string, plan: KnownPlan): readonly RefusalPlace[] {
  const faults = new Faults();
  if (isBlank(content.title)) faults.at('/title', 'draft/missing');
  judgePriorities(faults, content, plan);
  judgeTerritories(faults, content);
  judgeMoney(faults, content, currency);
  return faults.found;
}

class Faults {
  readonly found: RefusalPlace[] = [];

  at(pointer: string, code: string, facts = {}): void {
    this.found.push({ pointer, code, facts });
  }

  /** What it refuses is a fault of this place. */
  try(pointer: string, attempt: () => void): void {
    try {
      attempt();
    } catch (error) {
      if (!isRefusal(error)) throw error;
      this.at(pointer, error.code, error.facts);
    }
  }

  /** Whether a part of the judging found nothing. */
  nothingIn(judge: () => void): boolean {
    const before = this.found.length;
    judge();
    return this.found.length === before;
  }
}

const isBlank = (text: string | undefined): boolean => !/\S/.test(text ?? '');

function judgePriorities(faults: Faults, { priorityRefs = [] }: DraftContent, plan: KnownPlan): void {
  if (priorityRefs.length === 0) return faults.at('/priorityRefs', 'draft/missing');
  faults.found.push(...unknownPriorities(plan, priorityRefs));
  const areShares = faults.nothingIn(() =>
    priorityRefs.forEach(({ share }, n) => faults.try(`/priorityRefs/${n}/share`, () => void parseFraction(share))),
  );
  // What they are shares of does not matter to whether they are shares.
  const one = { minor: 1n, currency: 'CZK' };
  if (areShares) faults.try('/priorityRefs', () => void splitOverPriorities(one, priorityRefs));
}

function judgeTerritories(faults: Faults, { territories = [] }: DraftContent): void {
  const areShares = faults.nothingIn(() =>
    territories.forEach(({ share }, n) => faults.try(`/territories/${n}/share`, () => void parseFraction(share))),
  );
  if (areShares) faults.try('/territories', () => expectWhole(territories));
}

function judgeMoney(faults: Faults, content: DraftContent, currency: string): void {
  const { requested, minimumViable, maximumUseful, budget = EMPTY_BUDGET } = content;
  const amount = (pointer: string, text: string): void => {
    if (isBlank(text)) return faults.at(pointer, 'draft/missing');
    faults.try(pointer, () => {
      if (parseMoney(text, currency).minor < 0n) throw refuse('money/malformed', { amount: text });
    });
  };
  const areAmounts = faults.nothingIn(() => {
    for (const part of ['costs', 'revenues'] as const)
      budget[part].forEach((line, n) => {
        if (isBlank(line.category)) faults.at(`/budget/${part}/${n}/category`, 'draft/missing');
        amount(`/budget/${part}/${n}/amount`, line.amount);
      });
    budget.sources.forEach((source, n) => {
      if (isBlank(source.funder)) faults.at(`/budget/sources/${n}/funder`, 'draft/missing');
      amount(`/budget/sources/${n}/amount`, source.amount);
    });
    amount('/requested', requested?.amount ?? '');
    if (minimumViable !== undefined) amount('/minimumViable', minimumViable);
    if (maximumUseful !== undefined) amount('/maximumUseful', maximumUseful);
  });
  if (!requested || !areAmounts) return;
  faults.try('/requested', () => {
    const useful = usefulOf(content, requested);
    const asked = useful.requested;
    if (asked.minor <= 0n) throw refuse('application/request-not-positive', { amount: formatAmount(asked) });
    if (asked.currency !== currency) {
      throw refuse('money/mixed-currencies', { one: asked.currency, other: currency });
    }
    faults.try('/minimumViable', () => expectUseful(useful));
    if (budget.costs.length === 0) return faults.at('/budget/costs', 'draft/missing');
    const { gap } = budgetSums(budget, asked);
    if (gap.minor !== 0n) faults.at('/budget', 'draft/budget-open', { gap: formatAmount(gap) });
  });
}
