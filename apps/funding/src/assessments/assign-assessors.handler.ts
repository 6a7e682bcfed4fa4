import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock, type RefusalPlace } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { conflictedPeople } from '../conflicts/conflicts.queries.js';
import { expectUnsealed, refuseUnlessOpen } from '../rounds/round.js';
import { lockedRound } from '../rounds/rounds.queries.js';
import { planOf } from './assessment.queries.js';
import { ReviewAssignmentTable, ReviewTable } from './assessment.table.js';
import {
  distribute,
  renewAssignment,
  withdrawAssignment,
  type Pair,
  type ReviewAssignment,
} from './review-assignment.js';

@Injectable()
export class AssignAssessors {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All that are named or none, each fault with its place. */
  async assign(roundId: string, asked: readonly { reference: string; person: string }[], by: Actor): Promise<number> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { applications, assigned, recused } = await this.standing(tx, roundId, at);
      const ids = new Map(applications.map(({ id, reference }) => [reference, id]));
      const seen = new Set(assigned.filter(({ status }) => status === 'assigned').map(key));
      const out = new Set(recused.map(key));
      const faults: RefusalPlace[] = [];
      const pairs: Pair[] = [];
      for (const [index, { reference, person }] of asked.entries()) {
        const pair = { applicationId: ids.get(reference) ?? '', person };
        const why = !ids.has(reference)
          ? 'assessment/no-such-application'
          : out.has(key(pair))
            ? 'conflict/person-recused'
            : seen.has(key(pair))
              ? 'review-assignment/already'
              : undefined;
        seen.add(key(pair));
        if (why) faults.push({ pointer: `/assignments/${index}`, code: why, facts: { reference } });
        else pairs.push(pair);
      }
      if (faults.length > 0) throw refuse('assessment/assignments-faulty', {}, faults);
      return this.write(tx, roundId, pairs, assigned, by);
    });
  }

  /** Evenly, and the same each time for the same people and applications. */
  async distribute(roundId: string, people: readonly string[], by: Actor): Promise<number> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const { plan, applications, assigned, recused } = await this.standing(tx, roundId, at);
      const standing = assigned.filter(({ status }) => status === 'assigned');
      const pairs = distribute(applications, people, plan.assessors, { assigned: standing, recused });
      return this.write(tx, roundId, pairs, assigned, by);
    });
  }

  async withdraw(id: string, version: number, reason: string, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const assignment = await tx.load(ReviewAssignmentTable, id);
      expectVersion(assignment, version);
      const { applicationId, person } = assignment;
      // A review that is being submitted comes before or after.
      await tx.query('select from application where id = $1 for no key update', [applicationId]);
      const review = await tx.find(ReviewTable, { applicationId, person, status: 'submitted' });
      const withdrawn = withdrawAssignment(assignment, reason, review !== null);
      tx.store(ReviewAssignmentTable, withdrawn, { action: 'withdraw', reason });
    });
  }

  private async standing(tx: Tx, roundId: string, at: Date) {
    const round = await lockedRound(tx, roundId, 'share');
    refuseUnlessOpen(round);
    expectUnsealed(round, at);
    const plan = await planOf(tx, roundId);
    // One after the other: two who distribute at once would both see nobody laden.
    await tx.query('select from round_assessment where id = $1 for update', [plan.id]);
    const applications = await tx.list(ApplicationTable, { roundId, status: 'submitted' });
    applications.sort((one, other) => (one.reference < other.reference ? -1 : 1));
    const assigned = await tx.list(ReviewAssignmentTable, { roundId });
    const ids = applications.map(({ id }) => id);
    return { plan, applications, assigned, recused: await conflictedPeople(tx, ids) };
  }

  private write(
    tx: Tx,
    roundId: string,
    pairs: readonly Pair[],
    known: readonly ReviewAssignment[],
    { id: by, authorityId }: Actor,
  ): number {
    const { at } = tx.scope;
    const before = new Map(known.map((one) => [key(one), one]));
    for (const pair of pairs) {
      const old = before.get(key(pair));
      const begun = { id: newId(at), authorityId, roundId, ...pair, assignedBy: by, assignedAt: at, reason: null };
      const next = old ? renewAssignment(old, by, at) : { ...begun, status: 'assigned' as const, version: 1 };
      tx.store(ReviewAssignmentTable, next, { action: 'assign', detail: { person: pair.person } });
    }
    return pairs.length;
  }
}

const key = ({ applicationId, person }: Pair): string => `${applicationId}/${person}`;
