import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { expectElement } from '../elements/elements.queries.js';
import type { Plan } from '../plans/plan.js';
import { lockPlan } from '../plans/plans.queries.js';
import { checkedTable, expectWritable, publish, type Guidance, type GuidanceAnswer } from './guidance.js';
import { GuidanceAnswerTable, GuidanceTable } from './guidance.table.js';
import type { AnswerGuidanceDto, GuidanceDto } from './guidance.dto.js';

export interface Which {
  readonly planId: string;
  readonly id: string;
}

@Injectable()
export class GiveGuidance {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  write(by: Actor, reach: Reach, planId: string, told: GuidanceDto): Promise<Guidance> {
    return this.at(by, reach, planId, async (tx, { authorityId }) => {
      const of = { id: newId(tx.scope.at), authorityId, planId, isPublished: false };
      const written = { writtenBy: by.id, writtenAt: tx.scope.at, version: 1 };
      const guidance = { ...of, ...(await wordsOf(tx, planId, told)), ...written };
      tx.store(GuidanceTable, guidance, { action: 'write', detail: { planId, kind: told.kind } });
      return guidance;
    });
  }

  rewrite(by: Actor, reach: Reach, { planId, id }: Which, read: number, told: GuidanceDto): Promise<Guidance> {
    return this.at(by, reach, planId, async (tx) => {
      const held = await ownOf(tx, { planId, id }, read);
      expectWritable(held);
      const next = { ...held, ...(await wordsOf(tx, planId, told)), writtenBy: by.id, version: held.version + 1 };
      tx.store(GuidanceTable, next, { action: 'rewrite', detail: { planId } });
      return next;
    });
  }

  publish(by: Actor, reach: Reach, which: Which, read: number): Promise<Guidance> {
    return this.at(by, reach, which.planId, async (tx) => {
      const next = publish(await ownOf(tx, which, read));
      tx.store(GuidanceTable, next, { action: 'publish', detail: { planId: which.planId } });
      return next;
    });
  }

  /** `read`: the version that is written anew; `null`: it is not there yet. */
  answer(by: Actor, reach: Reach, which: Which, read: number | null, told: AnswerGuidanceDto): Promise<GuidanceAnswer> {
    return this.at(by, reach, which.planId, async (tx, plan) => {
      const given = await tx.find(GuidanceTable, { id: which.id });
      // Of the plan above this one, once it was published: by row-level security also of another authority.
      if (!given?.isPublished || given.planId !== plan.partOf) throw refuse('guidance/not-found', { id: which.id });
      const { planId, id: guidanceId } = which;
      const known = await tx.find(GuidanceAnswerTable, { planId, guidanceId });
      if (known && read === null) throw refuse('guidance/answered-already');
      if (!known && read !== null) throw refuse('guidance/not-answered');
      if (known && read !== null) expectVersion(known, read);
      const answer: GuidanceAnswer = {
        ...{ id: known?.id ?? newId(tx.scope.at), authorityId: plan.authorityId, planId, planTitle: plan.title },
        ...{ guidanceId, guidanceAuthorityId: given.authorityId, followed: told.followed, reason: told.reason },
        ...{ markedBy: by.id, markedAt: tx.scope.at, version: (known?.version ?? 0) + 1 },
      };
      tx.store(GuidanceAnswerTable, answer, { action: 'answer', detail: { guidanceId, followed: told.followed } });
      return answer;
    });
  }

  private at<Made>(
    by: Actor,
    reach: Reach,
    planId: string,
    write: (tx: Tx, plan: Plan) => Promise<Made>,
  ): Promise<Made> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) =>
      write(tx, await lockPlan(tx, planId, reach)),
    );
  }
}

async function ownOf(tx: Tx, { planId, id }: Which, read: number): Promise<Guidance> {
  const held = await tx.find(GuidanceTable, { planId, id });
  if (!held) throw refuse('guidance/not-found', { id });
  expectVersion(held, read);
  return held;
}

async function wordsOf(tx: Tx, planId: string, told: GuidanceDto) {
  const { kind, elementCode = null, title, text, link = null, table } = told;
  if (elementCode !== null) await expectElement(tx, planId, elementCode);
  const shared = checkedTable(table ? { columns: table.columns, rows: table.rows } : null);
  return { kind, elementCode, title, text, link, table: shared };
}
