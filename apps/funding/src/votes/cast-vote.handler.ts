import { Inject, Injectable } from '@nestjs/common';
import { newId, objection, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { ballotOpenTo, type Laid } from '../approval-levels/level-open-to.queries.js';
import { expectDeclared } from '../conflicts/conflicts.queries.js';
import { laidProposal } from '../proposals/laid-proposal.queries.js';
import { PROPOSAL_LIFECYCLE } from '../proposals/proposal.js';
import { ProposalTable } from '../proposals/proposal.table.js';
import { laidVariation } from '../variations/laid-variation.queries.js';
import { VariationTable } from '../variations/variation.table.js';
import type { Ballot } from '../approval-levels/vote.js';
import { VoteTable } from '../approval-levels/vote.table.js';

export interface AskedVote {
  readonly contentHash: string;
  readonly ballot: Ballot;
  readonly comment?: string;
}

/** Members of a committee vote on what is laid before them; each once, on one text. */
@Injectable()
export class CastVote {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onProposal(id: string, asked: AskedVote, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    return this.cast(asked, by, key, async (tx) => {
      await tx.query('select from proposal where id = $1 for no key update', [id]);
      const proposal = await tx.load(ProposalTable, id);
      const mark = proposal.mark;
      const against = objection(PROPOSAL_LIFECYCLE.decide, proposal, { by: by.id, mark });
      if (against) throw against;
      return { laid: await laidProposal(tx, proposal), roundId: proposal.roundId };
    });
  }

  onVariation(id: string, asked: AskedVote, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    return this.cast(asked, by, key, async (tx) => {
      await tx.query('select from variation where id = $1 for no key update', [id]);
      const variation = await tx.load(VariationTable, id);
      if (variation.status !== 'proposed') throw refuse('variation/not-so-now', { status: variation.status });
      const application = await tx.load(ApplicationTable, variation.applicationId);
      return { laid: await laidVariation(tx, variation, application), roundId: application.roundId };
    });
  }

  private async cast(
    { contentHash, ballot, comment }: AskedVote,
    by: Actor,
    key: IdempotencyKey | undefined,
    load: (tx: Tx) => Promise<{ laid: Laid; roundId: string }>,
  ): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const { laid, roundId } = await load(tx);
      if (laid.of.contentHash !== contentHash) throw refuse('proposal/another-text');
      const { level, onBehalfOf, recused } = await ballotOpenTo(tx, laid, by);
      await expectDeclared(tx, by, roundId);
      const cast = await tx.list(VoteTable, { laidId: laid.id, contentHash, position: level.position });
      const person = onBehalfOf ?? by.id;
      if (cast.some((one) => one.person === by.id || (one.onBehalfOf ?? one.person) === person))
        throw refuse('vote/cast');
      const id = newId(at);
      const vote = {
        id,
        authorityId: by.authorityId,
        laidId: laid.id,
        position: level.position,
        person: by.id,
        onBehalfOf,
      };
      tx.append(VoteTable, [{ ...vote, contentHash, ballot, recused, comment: comment ?? null, at }]);
      tx.audit(VoteTable, { id, version: 1 }, { action: 'vote', detail: { laidId: laid.id, ballot } });
      return { id };
    });
  }
}
