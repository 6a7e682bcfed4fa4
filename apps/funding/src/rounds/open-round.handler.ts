import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { engineOptions } from '../allocation-runs/run-rule.js';
import { EnvelopeTable } from '../envelopes/envelope.table.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { RoundTable } from './round.table.js';
import { openRound } from './round.js';
import type { OpenRoundBody } from './rounds.dto.js';

@Injectable()
export class OpenRound {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async open(asked: OpenRoundBody, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const envelope = await tx.load(EnvelopeTable, asked.envelopeId);
      const plan = await knownPlan(tx, asked.planId);
      const { title, rule } = asked;
      const parameters = { ...asked.parameters };
      engineOptions(rule, parameters, String);
      const roundTo = fromMoneyText(asked.roundTo);
      const round = openRound(envelope, plan, { id: newId(at), title, rule, parameters, roundTo });
      tx.store(RoundTable, round, { action: 'open', detail: { planId: plan.id, planVersion: plan.planVersion, rule } });
      return { id: round.id };
    });
  }
}
