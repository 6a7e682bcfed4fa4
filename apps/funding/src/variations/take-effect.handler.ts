import { DecisionVariedV1, FundingNoticesRaisedV1 } from '@levada/contracts';
import { compareMoney, money, newId, refuse, toMoneyText, zero } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { raiseNotices } from '@levada/platform';
import { expectNotSuspended } from '../known-registrations/known-registrations.queries.js';
import { post, returned } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { heldFor } from '../ledger/reservations.queries.js';
import { expectRooms } from '../rooms/room-sources.queries.js';
import { returnedOf, standingDecision } from './standing-decisions.queries.js';
import { offerAccepted, variationPassedOn, variationTookEffect } from './variation-notice.js';
import { movedBy, outcomeNow, takeEffect, type Variation } from './variation.js';
import { VariationTable } from './variation.table.js';

/** A variation takes effect: its money is committed or comes back, and planning hears what the decision stands at. */
export async function takeEffectNow(
  tx: Tx,
  step: 'confirm' | 'accept',
  variation: Variation,
  by: string,
  approvedBy: readonly string[],
): Promise<void> {
  const { at } = tx.scope;
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('decision ' || $1, 0))`, [variation.decisionId]);
  const { standing, decision, lines, application } = await standingDecision(tx, variation.decisionId);
  const next = takeEffect(step, variation, standing, { by, at });
  const { id, after, before, envelopeId, authorityId, organisationId, kind } = next;
  // Nobody is given money whose registrations were suspended or ended in between.
  if (compareMoney(after, before) > 0 || kind === 'transfer') await expectNotSuspended(tx, organisationId);
  if (compareMoney(after, before) > 0) {
    await expectRooms(tx, application.room?.year ?? null, [{ application, minor: after.minor }]);
  }
  tx.store(VariationTable, next, { action: step, detail: { decisionId: decision.id, number: next.number } });
  const amount = movedBy(next);
  if (compareMoney(after, before) > 0) {
    const [held] = await heldFor(tx, id);
    if (!held) throw refuse('reservation/exceeded');
    tx.append(TransferTable, [post(held, { id: newId(at), amount, reference: id, at })]);
  }
  if (compareMoney(after, before) < 0) {
    tx.append(TransferTable, [returned({ id: newId(at), authorityId, envelopeId, amount, reference: id, at })]);
  }
  const { currency } = after;
  const back = (await returnedOf(tx, decision.id)) + (compareMoney(after, before) < 0 ? amount.minor : 0n);
  tx.publish(DecisionVariedV1, {
    subject: decision.id,
    version: decision.version + next.number!,
    data: {
      ...{ decisionId: decision.id, applicationId: application.id, roundId: decision.roundId, organisationId },
      ...{ granted: toMoneyText(after), committed: toMoneyText(after), paid: toMoneyText(zero(currency)) },
      ...{
        returned: toMoneyText(money(back, currency)),
        outcome: outcomeNow(decision.outcome, next, application.requested),
      },
      ...{ kind, variationId: id, reason: next.reason ?? '', proposedBy: next.proposedBy, approvedBy: [...approvedBy] },
      decidedAt: at.toISOString(),
      priorities: lines.map(({ planId, planVersion, priorityCode, measureCode, share }, place) => ({
        ...{ planId, planVersion, priorityCode, share },
        amount: toMoneyText(money(BigInt(next.lines[place]!), currency)),
        ...(measureCode ? { measureCode } : {}),
      })),
    },
  });
  const former = kind === 'transfer' ? [variationPassedOn(next, application, standing.organisationId, by)] : [];
  const accepted = kind === 'offer' ? [offerAccepted(next, application, by)] : [];
  raiseNotices(tx, FundingNoticesRaisedV1, [variationTookEffect(next, application, by), ...former, ...accepted]);
}
