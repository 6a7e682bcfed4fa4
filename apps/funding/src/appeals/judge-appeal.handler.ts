import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { expectNotRecused } from '../conflicts/conflicts.queries.js';
import { DecisionTable } from '../decisions/decision.table.js';
import { reaches } from '../known-organisations/known-organisations.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import { standingDecision } from '../variations/standing-decisions.queries.js';
import { appealFiled, appealJudged } from './appeal-notice.js';
import { AppealTable } from './appeal.table.js';
import { appealUntil, fileAppeal, judgeAppeal, withdrawAppeal, type Appeal, type AppealVerdict } from './appeal.js';

@Injectable()
export class JudgeAppeal {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async file(decisionId: string, text: string, by: Actor, reach: Reach, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const { decision, standing, application } = await standingDecision(tx, decisionId);
      const { organisationId, authorityId } = standing;
      if (!(await reaches(tx, reach, organisationId))) throw refuse('decision/not-found', { id: decisionId });
      const { appealDays } = await tx.load(RoundTable, decision.roundId);
      const asked = { id: newId(at), authorityId, decisionId, organisationId, text, filedBy: by.id, filedAt: at };
      const appeal = fileAppeal(asked, appealUntil(decision.approvedAt, appealDays));
      tx.store(AppealTable, appeal, { action: 'file', reason: text, detail: { decisionId } });
      raiseNotices(tx, FundingNoticesRaisedV1, [appealFiled(appeal, application)]);
      return { id: appeal.id };
    });
  }

  async judge(id: string, version: number, verdict: AppealVerdict, answer: string, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const appeal = await seen(tx, id, version);
      const { applicationId } = await tx.load(DecisionTable, appeal.decisionId);
      await expectNotRecused(tx, by, applicationId);
      const judged = judgeAppeal(appeal, verdict, {
        by: by.id,
        at,
        answer,
        hands: await handsIn(tx, appeal.decisionId),
      });
      tx.store(AppealTable, judged, { action: verdict === 'upheld' ? 'uphold' : 'dismiss', reason: answer });
      raiseNotices(tx, FundingNoticesRaisedV1, [appealJudged(judged, await tx.load(ApplicationTable, applicationId))]);
    });
  }

  async withdraw(id: string, version: number, by: Actor, reach: Reach): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const appeal = await seen(tx, id, version);
      if (!(await reaches(tx, reach, appeal.organisationId))) throw refuse('appeal/not-found', { id });
      tx.store(AppealTable, withdrawAppeal(appeal, by.id, at), { action: 'withdraw' });
    });
  }
}

async function seen(tx: Tx, id: string, version: number): Promise<Appeal> {
  const appeal = await tx.load(AppealTable, id);
  expectVersion(appeal, version);
  return appeal;
}

/** Whoever proposed, changed or approved a decision, in whatever name. */
async function handsIn(tx: Tx, decisionId: string): Promise<string[]> {
  const rows = await tx.query<{ person: string }>(
    `select d.proposed_by as person from decision d where d.id = $1 union select d.approved_by from decision d where d.id = $1
     union select jsonb_array_elements_text(p.hands) from decision d join proposal p on p.id = d.proposal_id where d.id = $1
     union select unnest(array_remove(array[a.person, a.on_behalf_of], null)) from decision d
       join proposal_approval a on a.proposal_id = d.proposal_id and a.verdict = 'approved' where d.id = $1
     union select unnest(array_remove(array[v.person, v.on_behalf_of], null)) from decision d
       join approval_vote v on v.laid_id = d.proposal_id or v.laid_id in (select id from variation where decision_id = d.id) where d.id = $1
     union select jsonb_array_elements_text(v.hands) from variation v where v.decision_id = $1 and v.number is not null
     union select unnest(array_remove(array[a.person, a.on_behalf_of], null)) from variation v
       join variation_approval a on a.variation_id = v.id where v.decision_id = $1 and v.number is not null`,
    [decisionId],
  );
  return rows.map(({ person }) => person);
}
