import { Inject, Injectable } from '@nestjs/common';
import { fromMoneyText, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { engineOptions } from '@levada/allocation';
import { EnvelopeTable } from '../envelopes/envelope.table.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { ProgrammeVersionTable } from '../programmes/programme.table.js';
import { RoundTable } from './round.table.js';
import { extendDeadline, openRound } from './round.js';
import type { ExtendDeadlineBody, OpenRoundBody } from './rounds.dto.js';
import { lockedRound } from './rounds.queries.js';

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
      const programmeVersionId = asked.programmeVersionId ?? null;
      if (programmeVersionId !== null) {
        const { status } = await tx.load(ProgrammeVersionTable, programmeVersionId);
        if (status !== 'published') throw refuse('programme/not-published');
      }
      const window = {
        ...{ kind: asked.kind ?? 'ordinary', programmeVersionId, isSealed: asked.isSealed ?? false },
        ...{
          opensAt: instantOf(asked.opensAt),
          deadline: instantOf(asked.deadline),
          appealDays: asked.appealDays ?? null,
          compensationYear: asked.compensationYear ?? null,
        },
      } as const;
      const round = openRound(envelope, plan, { id: newId(at), title, rule, parameters, roundTo, ...window });
      tx.store(RoundTable, round, { action: 'open', detail: { planId: plan.id, planVersion: plan.planVersion, rule } });
      return { id: round.id };
    });
  }

  /** Gives everybody more time. */
  async extend(id: string, version: number, asked: ExtendDeadlineBody, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const round = await lockedRound(tx, id, 'update');
      expectVersion(round, version);
      const extended = extendDeadline(round, new Date(asked.deadline), at);
      const detail = { from: round.deadline, to: asked.deadline };
      tx.store(RoundTable, extended, { action: 'extend', reason: asked.reason, detail });
    });
  }
}

const instantOf = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));
