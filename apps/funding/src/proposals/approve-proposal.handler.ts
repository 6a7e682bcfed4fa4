import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1, ProposalChangedV1 } from '@levada/contracts';
import { isRefusal, newId, objection, refuse, take, type Clock, type Refusal } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, HeavyWork, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import type { ApprovalLevel } from '../approval-levels/approval-level.js';
import { expectVoted, levelOpenTo, type Laid, type OpenLevel } from '../approval-levels/level-open-to.queries.js';
import { isTenderRound, lockedRound } from '../rounds/rounds.queries.js';
import { decide } from './decide-proposal.handler.js';
import { laidProposal } from './laid-proposal.queries.js';
import { markOfProposal, seen } from './move-proposal.handler.js';
import { proposalFact } from './proposal-fact.js';
import { proposalReturned, proposalSubmitted } from './proposal-notice.js';
import { PROPOSAL_LIFECYCLE, type Approval, type Proposal } from './proposal.js';
import { ApprovalTable, ProposalLineTable, ProposalTable } from './proposal.table.js';

export interface AskedApproval {
  readonly proposalId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly comment: string | null;
  readonly by: Pick<Actor, 'id' | 'name' | 'authorityId' | 'grants'>;
  readonly at: Date;
  readonly key: IdempotencyKey;
}

/** More than these are for the worker. */
const MANY = 500;

@Injectable()
export class ApproveProposal {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HeavyWork) private readonly work: HeavyWork,
  ) {}

  /** What speaks against somebody's yes now, before they try. */
  async objection(id: string, by: Actor): Promise<Refusal | undefined> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const proposal = await tx.load(ProposalTable, id);
      try {
        await whoApproves(tx, proposal, by);
        return undefined;
      } catch (error) {
        if (isRefusal(error)) return error;
        throw error;
      }
    });
  }

  /** Says yes at the level that is open. The last yes makes every line a decision: all of them or none. */
  async approve(
    proposalId: string,
    version: number,
    said: { contentHash: string; comment?: string },
    by: Actor,
    key: IdempotencyKey,
  ): Promise<{ id: string }> {
    const at = this.clock.now();
    const { id, name, authorityId, grants } = by;
    const asked: AskedApproval = {
      ...{ proposalId, version, contentHash: said.contentHash, comment: said.comment ?? null },
      ...{ by: { id, name, authorityId, grants }, at, key },
    };
    const many = await this.transactions.run(
      scopeOf(by, at),
      async (tx) =>
        (await tx.query('select from proposal_line where proposal_id = $1 offset $2 limit 1', [proposalId, MANY]))
          .length > 0,
    );
    return many ? this.work.run('approveProposal', asked) : approve(this.transactions, asked);
  }

  /** Hands it back with what is to be mended, line by line: then every level is asked again. */
  async return(
    id: string,
    version: number,
    said: { comment: string; comments: readonly { reference: string; text: string }[] },
    by: Actor,
  ): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const proposal = await seen(tx, id, version);
      const { level, onBehalfOf } = await whoApproves(tx, proposal, by, 'return');
      const lines = await tx.list(ProposalLineTable, { proposalId: id });
      const known = new Set(lines.map(({ reference }) => reference));
      const unknown = said.comments.find(({ reference }) => !known.has(reference));
      if (unknown) throw refuse('proposal/no-such-line', { reference: unknown.reference });
      const returned = take(PROPOSAL_LIFECYCLE.return, proposal, { by: by.id });
      const approval = approvalOf(proposal, { level, onBehalfOf, by: by.id, at, comment: said.comment });
      tx.append(ApprovalTable, [
        { ...approval, verdict: 'returned', comments: said.comments.map((one) => ({ ...one })) },
      ]);
      tx.store(ProposalTable, returned, { action: 'return', reason: said.comment });
      tx.publish(ProposalChangedV1, proposalFact(returned, lines));
      const round = await lockedRound(tx, proposal.roundId, 'share');
      raiseNotices(tx, FundingNoticesRaisedV1, [proposalReturned(round, proposal, by.id, said.comment)]);
    });
  }
}

/** The level that is open, and in whose name this person may say yes to it. */
async function whoApproves(
  tx: Tx,
  proposal: Proposal,
  by: Pick<Actor, 'id' | 'name' | 'grants'>,
  step: 'decide' | 'return' = 'decide',
): Promise<OpenLevel & { laid: Laid }> {
  const mark = await markOfProposal(tx, proposal.id);
  // What is no longer as it was is handed back all the same.
  const against = objection(PROPOSAL_LIFECYCLE[step] as typeof PROPOSAL_LIFECYCLE.decide, proposal, {
    by: by.id,
    mark,
  });
  if (against) throw against;
  const laid = await laidProposal(tx, proposal);
  return { ...(await levelOpenTo(tx, laid, by, step === 'return' ? 'hand-back' : 'approve')), laid };
}

function approvalOf(
  { id: proposalId, authorityId, contentHash }: Proposal,
  of: { level: ApprovalLevel; onBehalfOf: string | null; by: string; at: Date; comment: string | null },
): Approval {
  const { level, onBehalfOf, by: person, at, comment } = of;
  return {
    ...{ id: newId(at), authorityId, proposalId, position: level.position, verdict: 'approved', person, onBehalfOf },
    ...{ contentHash: contentHash!, comment, comments: [], at },
  };
}

export async function approve(transactions: Transactions, asked: AskedApproval): Promise<{ id: string }> {
  const { proposalId: id, version, contentHash, comment, by, at, key } = asked;
  return transactions.once(scopeOf(by, at), key, async (tx) => {
    const proposal = await seen(tx, id, version);
    if (proposal.status === 'submitted' && proposal.contentHash !== contentHash) throw refuse('proposal/another-text');
    // A run's decisions, and an award, end the round; those that were written by hand leave it open for others.
    const round = await lockedRound(
      tx,
      proposal.roundId,
      proposal.runId === null && !(await isTenderRound(tx, proposal.roundId)) ? 'share' : 'update',
    );
    const { level, onBehalfOf, rest, laid } = await whoApproves(tx, proposal, by);
    await expectVoted(tx, laid, level);
    tx.append(ApprovalTable, [approvalOf(proposal, { level, onBehalfOf, by: by.id, at, comment })]);
    const [next] = rest;
    if (next) {
      tx.store(
        ProposalTable,
        { ...proposal, version: version + 1 },
        { action: 'approve', detail: { contentHash, level: level.position } },
      );
      const [lines] = await tx.query<{ count: number }>(
        'select count(*)::int as count from proposal_line where proposal_id = $1',
        [id],
      );
      raiseNotices(tx, FundingNoticesRaisedV1, [proposalSubmitted(round, proposal, lines!.count, next.role)]);
      return { id };
    }
    const decided = take(PROPOSAL_LIFECYCLE.decide, proposal, { by: by.id, mark: proposal.mark });
    tx.store(ProposalTable, decided, { action: 'approve', detail: { contentHash, level: level.position } });
    const approvals = await tx.list(ApprovalTable, { proposalId: id, contentHash, verdict: 'approved' });
    await decide(tx, decided, round, [...approvals.map(({ person }) => person), by.id]);
    return { id };
  });
}
