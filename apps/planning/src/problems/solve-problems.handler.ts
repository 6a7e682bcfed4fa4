import { Inject, Injectable } from '@nestjs/common';
import { dayOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { lockBody } from '../bodies/bodies.queries.js';
import { expectElement } from '../elements/elements.queries.js';
import { isWithin, usableTerritory } from '../known-territories/known-territories.queries.js';
import { agreementOf } from '../meetings/meetings.queries.js';
import { expectOwnPlan } from '../plans/plans.queries.js';
import { agreeOn, leadToMeasure, reject, type Problem, type Proposal } from './problem.js';
import { ProblemTable, ProposalTable } from './problem.table.js';
import type { MeasureDto, ProposeSolutionDto, RaiseProblemDto } from './problems.dto.js';

export interface Which {
  readonly id: string;
  readonly read: number;
}

/** From a problem over proposals to a measure. */
@Injectable()
export class SolveProblems {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async raise(by: Actor, reach: Reach, told: RaiseProblemDto): Promise<Problem> {
    const at = this.clock.now();
    const { field, text, raisedBy, territory, bodyId = null } = told;
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await usableTerritory(tx, territory, reach, 'planning:keep-bodies');
      if (bodyId !== null) await lockBody(tx, bodyId, reach, dayOf(at));
      const problem: Problem = {
        ...{ id: newId(at), authorityId: by.authorityId, field: field.trim(), text, raisedBy, raisedAt: at, bodyId },
        ...{ territory: { ...territory }, version: 1 },
      };
      tx.store(ProblemTable, problem, { action: 'raise', detail: { field: problem.field } });
      return problem;
    });
  }

  async propose(
    by: Actor,
    reach: Reach,
    problemId: string,
    { text, draftedBy }: ProposeSolutionDto,
  ): Promise<Proposal> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      await loadProblem(tx, problemId, reach);
      const proposal: Proposal = {
        ...{ id: newId(at), authorityId: by.authorityId, problemId, text, draftedBy, status: 'proposed' },
        ...{ reason: null, agreementId: null, planId: null, measureCode: null, version: 1 },
      };
      tx.store(ProposalTable, proposal, { action: 'propose', detail: { problemId } });
      return proposal;
    });
  }

  agree(by: Actor, reach: Reach, which: Which, agreementId: string): Promise<void> {
    return this.move(by, reach, which, 'agree', async (tx, held) =>
      agreeOn(held, await agreementOf(tx, agreementId, reach)),
    );
  }

  reject(by: Actor, reach: Reach, which: Which, reason: string): Promise<void> {
    return this.move(by, reach, which, 'reject', async (_, held) => reject(held, reason));
  }

  lead(by: Actor, reach: Reach, which: Which, { planId, measureCode }: MeasureDto): Promise<void> {
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
    step: (tx: Tx, held: Proposal) => Promise<Proposal>,
  ): Promise<void> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const held = await tx.load(ProposalTable, id);
      const { territory } = await tx.load(ProblemTable, held.problemId);
      if (!(await isWithin(tx, territory, reach))) throw refuse('proposal/not-found', { id });
      expectVersion(held, read);
      tx.store(ProposalTable, await step(tx, held), { action });
    });
  }
}

async function loadProblem(tx: Tx, id: string, reach: Reach): Promise<Problem> {
  const problem = await tx.load(ProblemTable, id);
  if (!(await isWithin(tx, problem.territory, reach))) throw refuse('problem/not-found', { id });
  return problem;
}
