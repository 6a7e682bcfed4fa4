import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1 } from '@levada/contracts';
import { newId, objection, refuse, take, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, raiseNotices, scopeOf, type Actor, type Reach } from '@levada/platform';
import { ApplicationTable } from '../applications/application.table.js';
import { handsIn } from '../approval-levels/approval.js';
import { expectVoted, levelOpenTo, type OpenLevel } from '../approval-levels/level-open-to.queries.js';
import { reaches } from '../known-organisations/known-organisations.queries.js';
import { expire } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { heldFor } from '../ledger/reservations.queries.js';
import { laidVariation } from './laid-variation.queries.js';
import { letGoOf, seenVariation } from './propose-variation.handler.js';
import { takeEffectNow } from './take-effect.handler.js';
import { variationEnded, variationLaid, variationOffered } from './variation-notice.js';
import {
  declineOffer,
  offerToProvider,
  refuseVariation,
  VARIATION_LIFECYCLE,
  type Variation,
  type VariationWord,
} from './variation.js';
import { VariationTable, VariationWordTable } from './variation.table.js';

@Injectable()
export class AnswerVariation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says yes at the level that is open. By the last yes it takes effect, or where it is an offer its provider is asked. */
  async approve(
    id: string,
    version: number,
    said: { contentHash: string; comment?: string },
    by: Actor,
    key: IdempotencyKey,
  ): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const variation = await seenVariation(tx, id, version);
      const step = variation.kind === 'offer' ? VARIATION_LIFECYCLE.offer : VARIATION_LIFECYCLE.confirm;
      const against = objection(step as typeof VARIATION_LIFECYCLE.confirm, variation, { by: by.id, at });
      if (against) throw against;
      if (variation.contentHash !== said.contentHash) throw refuse('proposal/another-text');
      const application = await tx.load(ApplicationTable, variation.applicationId);
      const laid = await laidVariation(tx, variation, application);
      const open = await levelOpenTo(tx, laid, by);
      await expectVoted(tx, laid, open.level);
      tx.append(VariationWordTable, [wordOf(variation, open, by.id, at, said.comment ?? null)]);
      const [next] = open.rest;
      if (next) {
        const action = { action: 'approve', detail: { level: open.level.position } };
        tx.store(VariationTable, { ...variation, version: version + 1 }, action);
        raiseNotices(tx, FundingNoticesRaisedV1, [variationLaid(variation, application, next.role)]);
        return { id };
      }
      if (variation.kind === 'offer') {
        tx.store(VariationTable, offerToProvider(variation, { by: by.id, at }), { action: 'offer' });
        raiseNotices(tx, FundingNoticesRaisedV1, [variationOffered(variation, application, by.id)]);
        return { id };
      }
      await takeEffectNow(tx, 'confirm', variation, by.id, [...laid.words.map(({ person }) => person), by.id]);
      return { id };
    });
  }

  /** Says no, with the reason: nothing changes. */
  async refuse(id: string, version: number, answer: string, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const variation = await seenVariation(tx, id, version);
      const application = await tx.load(ApplicationTable, variation.applicationId);
      const refused = refuseVariation(variation, { by: by.id, at, answer });
      await levelOpenTo(tx, await laidVariation(tx, variation, application), by, 'hand-back');
      tx.store(VariationTable, refused, { action: 'refuse', reason: answer });
      await letGoOf(tx, id);
      raiseNotices(tx, FundingNoticesRaisedV1, [variationEnded(refused, application, by.id)]);
    });
  }

  /** Its provider takes what is offered. */
  async accept(id: string, version: number, by: Actor, reach: Reach, key: IdempotencyKey): Promise<{ id: string }> {
    return this.transactions.once(scopeOf(by, this.clock.now()), key, async (tx) => {
      const variation = await ownOffer(tx, await seenVariation(tx, id, version), by, reach);
      const words = await tx.list(VariationWordTable, { variationId: id });
      const said = words.map(({ person }) => person);
      await takeEffectNow(tx, 'accept', variation, by.id, said);
      return { id };
    });
  }

  /** Its provider does without: the next on the list can be offered the money. */
  async decline(id: string, version: number, answer: string | null, by: Actor, reach: Reach): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const variation = await ownOffer(tx, await seenVariation(tx, id, version), by, reach);
      const declined = declineOffer(variation, { by: by.id, at, answer });
      tx.store(VariationTable, declined, { action: 'decline', ...(answer ? { reason: answer } : {}) });
      await letGoOf(tx, id);
      const application = await tx.load(ApplicationTable, variation.applicationId);
      raiseNotices(tx, FundingNoticesRaisedV1, [variationEnded(declined, application, by.id)]);
    });
  }
}

/**
 * An offer that this person answers: its provider, or an officer who writes down what the provider said on paper, and then
 * somebody who had no hand in it.
 */
async function ownOffer(tx: Tx, variation: Variation, by: Actor, reach: Reach): Promise<Variation> {
  const { id, organisationId } = variation;
  if (!(await reaches(tx, reach, organisationId))) throw refuse('variation/not-found', { id });
  if (reach.everywhere) {
    const words = await tx.list(VariationWordTable, { variationId: id });
    if (handsIn(variation, words).has(by.id)) throw refuse('proposal/same-person');
  }
  return variation;
}

function wordOf(
  { id: variationId, authorityId, contentHash }: Variation,
  { level, onBehalfOf }: OpenLevel,
  person: string,
  at: Date,
  comment: string | null,
): VariationWord {
  return {
    ...{ id: newId(at), authorityId, variationId, position: level.position, verdict: 'approved', person, onBehalfOf },
    ...{ contentHash, comment, at },
  };
}

/** What nobody answered in time ends: what it held is free again. */
export async function lapseVariation(tx: Tx, id: string): Promise<void> {
  const { at } = tx.scope;
  await tx.query('select from variation where id = $1 for no key update', [id]);
  const lapsed = take(VARIATION_LIFECYCLE.lapse, await tx.load(VariationTable, id), { at });
  tx.store(VariationTable, lapsed, { action: 'lapse' });
  const application = await tx.load(ApplicationTable, lapsed.applicationId);
  raiseNotices(tx, FundingNoticesRaisedV1, [variationEnded(lapsed, application)]);
  const held = await heldFor(tx, id);
  tx.append(
    TransferTable,
    held.map((one) => expire(one, { id: newId(at), reference: id, at })),
  );
}
