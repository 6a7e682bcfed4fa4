import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { newId, parseMoney, refuse, zero, type Clock, type Money } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { sha256 } from '../allocation-runs/allocation-runs.queries.js';
import type { Application } from '../applications/application.js';
import { AppealTable } from '../appeals/appeal.table.js';
import { levelsFor } from '../approval-levels/approval-level.js';
import { approvalLevels } from '../approval-levels/approval-levels.queries.js';
import { brokenNow } from '../eligibility/eligibility.queries.js';
import { knownOrganisation, reaches } from '../known-organisations/known-organisations.queries.js';
import { expectNotSuspended } from '../known-registrations/known-registrations.queries.js';
import { withRoomNow } from '../rooms/room-sources.queries.js';
import { letGo, pend } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { heldFor } from '../ledger/reservations.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import type { Round } from '../rounds/round.js';
import { expectVariedTender } from '../tenders/tender.js';
import { standingDecision, waitingBefore } from './standing-decisions.queries.js';
import { variationLaid } from './variation-notice.js';
import {
  contentOf,
  heldBy,
  movedBy,
  vary,
  withdrawVariation,
  type Variation,
  type VariationKind,
} from './variation.js';
import { VariationTable } from './variation.table.js';

/** How long a variation waits for its levels, and holds its money. */
const HOLD_DAYS = 60;
const DAY_MS = 86_400_000;

export interface VariationAsked {
  readonly kind: VariationKind;
  readonly amount?: Money;
  readonly successorId?: string;
  readonly reason?: string;
  /** Of an offer: until when its provider answers. */
  readonly answerBy?: Date;
  readonly appealId?: string;
}

@Injectable()
export class ProposeVariation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Lays a variation before the levels for what it moves; what it would give is held. */
  async propose(
    decisionId: string,
    asked: VariationAsked,
    by: Actor,
    reach: Reach,
    key?: IdempotencyKey,
  ): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      // Nobody changes a decision between what is read here and what is written.
      await tx.query(`select pg_advisory_xact_lock(hashtextextended('decision ' || $1, 0))`, [decisionId]);
      const { standing, decision, lines, application } = await standingDecision(tx, decisionId);
      if (!(await reaches(tx, reach, standing.organisationId))) throw refuse('decision/not-found', { id: decisionId });
      const round = await tx.load(RoundTable, decision.roundId);
      if (asked.successorId) await knownOrganisation(tx, asked.successorId);
      if (asked.appealId) await expectUpheld(tx, asked.appealId, decisionId);
      const varied = vary(standing, await withRoomNow(tx, application), lines, {
        ...{ kind: asked.kind, successor: asked.successorId ?? null, reason: asked.reason ?? null },
        amount: asked.amount ?? (asked.kind === 'renunciation' ? zero(standing.amount.currency) : null),
        passedOver: asked.kind === 'offer' ? await waitingBefore(tx, decision) : [],
        appealId: asked.appealId ?? null,
      });
      expectVariedTender(round, varied.kind, varied.after);
      const held = heldBy(varied);
      if (held !== null && varied.reason === null) await expectEligibleStill(tx, round, application);
      if (held !== null || varied.kind === 'transfer') await expectNotSuspended(tx, varied.organisationId);
      const { currency } = varied.after;
      const levels = levelsFor(await approvalLevels(tx), movedBy(varied), (text) => parseMoney(text, currency).minor);
      const id = newId(at);
      const variation: Variation = {
        ...{ ...varied, id, number: null, status: 'proposed', levels, contentHash: sha256(contentOf(varied, levels)) },
        ...{ hands: [by.id], proposedBy: by.id, proposedAt: at, expiresAt: expiryOf(asked, at) },
        ...{ answeredBy: null, answeredAt: null, answer: null, version: 1 },
      };
      const detail = { decisionId, kind: asked.kind };
      tx.store(VariationTable, variation, {
        ...{ action: 'propose', detail },
        ...(variation.reason ? { reason: variation.reason } : {}),
      });
      const { envelopeId, authorityId, expiresAt } = variation;
      if (held) {
        const asHeld = { id: newId(at), envelopeId, authorityId, amount: held, reference: id, at };
        tx.append(TransferTable, [pend(asHeld, expiresAt)]);
      }
      raiseNotices(tx, FundingNoticesRaisedV1, [variationLaid(variation, application, levels[0]!.role)]);
      return { id };
    });
  }

  /** Takes one's own back: what it held is free again. */
  async withdraw(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const withdrawn = withdrawVariation(await seenVariation(tx, id, version), { by: by.id, at });
      tx.store(VariationTable, withdrawn, { action: 'withdraw' });
      await letGoOf(tx, id);
    });
  }
}

function expiryOf({ kind, answerBy }: VariationAsked, at: Date): Date {
  if (kind !== 'offer' || !answerBy) return new Date(at.getTime() + HOLD_DAYS * DAY_MS);
  if (answerBy <= at) throw refuse('variation/answer-by-past');
  return answerBy;
}

/** Whoever breaks a condition of the programme by now is offered money only with a reason. */
async function expectEligibleStill(tx: Tx, round: Round, application: Application): Promise<void> {
  const broken = (await brokenNow(tx, round, [application])).get(application.id);
  if (broken) throw refuse('proposal/not-eligible', { references: `${application.reference} (${broken.join(', ')})` });
}

async function expectUpheld(tx: Tx, appealId: string, decisionId: string): Promise<void> {
  const appeal = await tx.load(AppealTable, appealId);
  if (appeal.decisionId !== decisionId || appeal.status !== 'upheld') throw refuse('variation/appeal-not-upheld');
}

export async function seenVariation(tx: Tx, id: string, version: number): Promise<Variation> {
  await tx.query('select from variation where id = $1 for no key update', [id]);
  const variation = await tx.load(VariationTable, id);
  expectVersion(variation, version);
  return variation;
}

/** What is held for a variation that ends without an effect is free again. */
export async function letGoOf(tx: Tx, reference: string): Promise<void> {
  const { at } = tx.scope;
  const held = await heldFor(tx, reference);
  tx.append(
    TransferTable,
    held.map((one) => letGo(one, { id: newId(at), amount: one.left, reference, at })),
  );
}
