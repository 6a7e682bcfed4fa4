import { Inject, Injectable } from '@nestjs/common';
import { FundingNoticesRaisedV1, ProposalChangedV1 } from '@levada/contracts';
import { newId, parseMoney, refuse, take, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, raiseNotices, scopeOf, type Actor } from '@levada/platform';
import { sha256 } from '../allocation-runs/allocation-runs.queries.js';
import { ApplicationTable } from '../applications/application.table.js';
import { approvalLevels } from '../approval-levels/approval-levels.queries.js';
import { levelsFor } from '../approval-levels/approval-level.js';
import { brokenNow } from '../eligibility/eligibility.queries.js';
import { expire, letGo } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { heldFor } from '../ledger/reservations.queries.js';
import type { Round } from '../rounds/round.js';
import { expectOneAward, isTender } from '../tenders/tender.js';
import { RoundTable } from '../rounds/round.table.js';
import { proposalFact } from './proposal-fact.js';
import { proposalSubmitted } from './proposal-notice.js';
import { ProposalLineTable, ProposalTable, ProposalTextTable } from './proposal.table.js';
import {
  changeLines,
  contentOf,
  expectOpen,
  PROPOSAL_LIFECYCLE,
  submitProposal,
  totalOf,
  type LineChange,
  type Proposal,
  type ProposalLine,
} from './proposal.js';
import { hold } from './propose.handler.js';

@Injectable()
export class MoveProposal {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Changes lines: all that are asked for, or none. What is held follows. */
  async change(id: string, version: number, changes: readonly LineChange[], by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const proposal = await seen(tx, id, version);
      expectOpen(proposal);
      const lines = await tx.list(ProposalLineTable, { proposalId: id });
      const references = new Set(changes.map(({ reference }) => reference));
      const asked = lines.filter(({ reference }) => references.has(reference));
      const applications = await tx.list(
        ApplicationTable,
        asked.map(({ applicationId }) => ({ id: applicationId })),
      );
      const limits = new Map(applications.map((one) => [one.id, one]));
      const changed = changeLines(asked, limits, changes, by.id);
      const rest = lines.filter(({ reference }) => !references.has(reference));
      await expectStillOneAward(tx, proposal.roundId, [...rest, ...changed]);
      const hands = proposal.hands.includes(by.id) ? proposal.hands : [...proposal.hands, by.id];
      const next = { ...proposal, hands, total: totalOf([...rest, ...changed], proposal.total.currency) };
      await writeLines(tx, changed);
      const detail = { lines: changes.map((one) => one.reference) };
      tx.store(ProposalTable, { ...next, version: proposal.version + 1 }, { action: 'change-lines', detail });
      await letAllGo(tx, id);
      hold(tx, next, [...rest, ...changed]);
      tx.publish(ProposalChangedV1, proposalFact({ ...next, version: proposal.version + 1 }, [...rest, ...changed]));
    });
  }

  /** From now on the text stands still, and each level says yes to this very one. */
  async submit(id: string, version: number, by: Actor, key: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const proposal = await seen(tx, id, version);
      const round = await tx.load(RoundTable, proposal.roundId);
      const lines = await tx.list(ProposalLineTable, { proposalId: id });
      await expectEligible(tx, round, lines);
      const { currency } = proposal.total;
      const levels = levelsFor(
        await approvalLevels(tx),
        proposal.total,
        (amount) => parseMoney(amount, currency).minor,
      );
      const content = contentOf(proposal, lines, levels);
      const contentHash = sha256(content);
      const submitted = submitProposal(proposal, {
        by: by.id,
        at,
        contentHash,
        levels,
        mark: await markOfProposal(tx, id),
      });
      tx.store(ProposalTable, submitted, { action: 'submit', detail: { contentHash } });
      const text = { proposalId: id, contentHash, authorityId: proposal.authorityId, content };
      tx.append(ProposalTextTable, [{ ...text, submittedBy: by.id, submittedAt: at }]);
      tx.publish(ProposalChangedV1, proposalFact(submitted, lines));
      raiseNotices(tx, FundingNoticesRaisedV1, [proposalSubmitted(round, submitted, lines.length, levels[0]!.role)]);
      return { id };
    });
  }

  /** Gives up a proposal: what it held is free again. */
  async withdraw(id: string, version: number, by: Actor): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const withdrawn = take(PROPOSAL_LIFECYCLE.withdraw, await seen(tx, id, version), undefined);
      tx.store(ProposalTable, withdrawn, { action: 'withdraw' });
      tx.publish(ProposalChangedV1, proposalFact(withdrawn, []));
      await letAllGo(tx, id);
    });
  }
}

/** Whoever breaks a condition of the programme by now is funded only with a reason of a person. */
async function expectEligible(tx: Tx, round: Round, lines: readonly ProposalLine[]): Promise<void> {
  const silent = lines.filter(({ amount, reason }) => amount.minor > 0n && reason === null);
  const applications = await tx.list(
    ApplicationTable,
    silent.map(({ applicationId }) => ({ id: applicationId })),
  );
  const broken = await brokenNow(tx, round, applications);
  const named = silent.filter(({ applicationId }) => broken.has(applicationId));
  if (named.length === 0) return;
  const said = named
    .slice(0, 10)
    .map(({ reference, applicationId }) => `${reference} (${broken.get(applicationId)!.join(', ')})`);
  throw refuse('proposal/not-eligible', { references: said.join('; ') });
}

export async function seen(tx: Tx, id: string, version: number): Promise<Proposal> {
  await tx.query('select from proposal where id = $1 for no key update', [id]);
  const proposal = await tx.load(ProposalTable, id);
  expectVersion(proposal, version);
  return proposal;
}

/** Of its round, or where no run computed it of its applications, as they are now. */
export async function markOfProposal(tx: Tx, id: string): Promise<string> {
  const [row] = await tx.query<{ mark: string }>('select mark_of_proposal(p) as mark from proposal p where id = $1', [
    id,
  ]);
  return row!.mark;
}

/** What nobody decided in time holds nothing any more. */
export async function lapse(tx: Tx, id: string): Promise<void> {
  const { at } = tx.scope;
  await tx.query('select from proposal where id = $1 for no key update', [id]);
  const lapsed = take(PROPOSAL_LIFECYCLE.lapse, await tx.load(ProposalTable, id), { at });
  tx.store(ProposalTable, lapsed, { action: 'lapse' });
  tx.publish(ProposalChangedV1, proposalFact(lapsed, []));
  const held = await heldFor(tx, id);
  tx.append(
    TransferTable,
    held.map((one) => expire(one, { id: newId(at), reference: id, at })),
  );
}

async function letAllGo(tx: Tx, reference: string): Promise<void> {
  const { at } = tx.scope;
  const held = await heldFor(tx, reference);
  tx.append(
    TransferTable,
    held.map((one) => letGo(one, { id: newId(at), amount: one.left, reference, at })),
  );
}

async function expectStillOneAward(tx: Tx, roundId: string, lines: readonly ProposalLine[]): Promise<void> {
  const round = await tx.load(RoundTable, roundId);
  if (!isTender(round)) return;
  const bids = await tx.list(ApplicationTable, { roundId });
  expectOneAward(round, lines, new Map(bids.map((one) => [one.id, one])));
}

async function writeLines(tx: Tx, lines: readonly ProposalLine[]): Promise<void> {
  const rows = lines.map(({ proposalId, applicationId, amount, outcome, reasonCode, reason, changedBy }) => ({
    ...{ proposal_id: proposalId, application_id: applicationId, amount_minor: amount.minor.toString() },
    ...{ outcome, reason_code: reasonCode, reason, changed_by: changedBy },
  }));
  await tx.query(
    `update proposal_line l set amount_minor = n.amount_minor, outcome = n.outcome, reason_code = n.reason_code, reason = n.reason,
       changed_by = n.changed_by
     from jsonb_to_recordset($1::jsonb) as n (proposal_id uuid, application_id uuid, amount_minor bigint, outcome text, reason_code text,
       reason text, changed_by text) where (l.proposal_id, l.application_id) = (n.proposal_id, n.application_id)`,
    [JSON.stringify(rows)],
  );
}
