import { Inject, Injectable } from '@nestjs/common';
import type { AwardRow } from '@levada/allocation';
import { ProposalChangedV1 } from '@levada/contracts';
import { fromMoneyText, money, newId, parseMoney, refuse, zero, type Clock, type Money } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, HeavyWork, scopeOf, type Actor } from '@levada/platform';
import { resultOf, type AllocationRun } from '../allocation-runs/allocation-run.js';
import { AllocationRunTable } from '../allocation-runs/allocation-run.table.js';
import type { Application } from '../applications/application.js';
import { undecidedApplications } from '../applications/applications.queries.js';
import { envelopeFor } from '../envelopes/envelope.js';
import { EnvelopeTable } from '../envelopes/envelope.table.js';
import { envelopesWithin } from '../envelopes/envelopes.queries.js';
import { pinned, type KnownPlan } from '../known-plans/known-plan.js';
import { knownPlan } from '../known-plans/known-plans.queries.js';
import { pend } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { isTenderRound, lockedRound, markOf, markOfApplications } from '../rounds/rounds.queries.js';
import type { Round } from '../rounds/round.js';
import { expectUnsealed, refuseUnlessOpen } from '../rounds/round.js';
import { expectEveryBid, expectOneAward, isTender } from '../tenders/tender.js';
import {
  changeLines,
  expectSound,
  heldBy,
  outcomeOf,
  totalOf,
  type LineChange,
  type Proposal,
  type ProposalLine,
} from './proposal.js';
import { proposalFact } from './proposal-fact.js';
import { ProposalLineTable, ProposalTable } from './proposal.table.js';
import type { LineDto } from './proposals.dto.js';

/** How long a proposal holds its money. */
const HOLD_DAYS = 60;
const DAY_MS = 86_400_000;
/** More than these are for the worker. */
const MANY = 500;

export interface AskedProposal {
  readonly id: string;
  readonly runId: string;
  readonly by: Pick<Actor, 'id' | 'authorityId'>;
  readonly at: Date;
  readonly key: IdempotencyKey | undefined;
}

@Injectable()
export class Propose {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(HeavyWork) private readonly work: HeavyWork,
  ) {}

  /** Puts a run forward: its awards become lines, and their sum is held in the envelopes. */
  async run(runId: string, by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    const asked: AskedProposal = { id: newId(at), runId, by: { id: by.id, authorityId: by.authorityId }, at, key };
    const many = await this.transactions.run(scopeOf(by, at), async (tx) => {
      const [run] = await tx.query<{ requests: number }>('select requests from allocation_run where id = $1', [runId]);
      if (!run) throw refuse('allocation-run/not-found', { id: runId });
      return run.requests > MANY;
    });
    return many ? this.work.run('proposeRun', asked) : proposeRun(this.transactions, asked);
  }

  /** Puts lines forward that no run computed. */
  async lines(roundId: string, lines: readonly LineDto[], by: Actor, key?: IdempotencyKey): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      // The award ends a tender: two of them wait for each other.
      const round = await lockedRound(tx, roundId, (await isTenderRound(tx, roundId)) ? 'update' : 'share');
      refuseUnlessOpen(round);
      expectUnsealed(round, at);
      const plan = await knownPlan(tx, round.planId);
      const asked = await undecidedApplications(
        tx,
        roundId,
        lines.map(({ reference }) => reference),
      );
      const ids = asked.map(({ id }) => id);
      await expectAllBids(tx, round, ids);
      const mark = await markOfApplications(tx, roundId, ids);
      const proposal = aProposal({ id: newId(at), round, runId: null, hands: [by.id], by: by.id, at }, mark);
      const envelopeOf = await envelopesOfRound(tx, round);
      const empty = asked.map((one) => lineOf(proposal, one, plan, envelopeOf(one)));
      const limits = new Map(asked.map((one) => [one.id, one]));
      const written = changeLines(empty, limits, lines.map(changeOf), by.id);
      return { id: await store(tx, proposal, written, limits, round) };
    });
  }
}

/** Of a body's line, as the domain speaks of it. */
export const changeOf = ({ amount, ...rest }: LineDto): LineChange => ({
  ...rest,
  ...(amount ? { amount: fromMoneyText(amount) } : {}),
});

export async function proposeRun(transactions: Transactions, asked: AskedProposal): Promise<{ id: string }> {
  const { id, runId, by, at, key } = asked;
  return transactions.once(scopeOf(by, at), key, async (tx) => {
    const run = await tx.load(AllocationRunTable, runId);
    const round = await lockedRound(tx, run.roundId, 'update');
    refuseUnlessOpen(round);
    const mark = await markOf(tx, round.id);
    if (run.mark !== mark) throw refuse('allocation-run/outdated');
    const plan = await knownPlan(tx, round.planId);
    const byReference = new Map((await undecidedApplications(tx, round.id)).map((one) => [one.reference, one]));
    const envelopeOf = envelopesOf(run);
    const proposal = aProposal({ id, round, runId, hands: await handsInRun(tx, runId, by.id), by: by.id, at }, mark);
    const lines = resultOf(run).awards.map((award) => {
      const application = byReference.get(award.id);
      if (!application) throw refuse('allocation-run/outdated');
      return lineOf(proposal, application, plan, envelopeOf.get(award.id)!, award);
    });
    const limits = new Map([...byReference.values()].map((one) => [one.id, one]));
    return { id: await store(tx, proposal, lines, limits, round) };
  });
}

function aProposal(
  of: { id: string; round: Round; runId: string | null; hands: readonly string[]; by: string; at: Date },
  mark: string,
): Omit<Proposal, 'total'> & { currency: string } {
  const { id, round, runId, hands, by, at } = of;
  return {
    ...{ id, authorityId: round.authorityId, roundId: round.id, runId, status: 'draft', mark, contentHash: null },
    ...{
      levels: [],
      hands,
      proposedBy: by,
      proposedAt: at,
      submittedAt: null,
      currency: round.roundTo.currency,
      version: 1,
    },
    expiresAt: new Date(at.getTime() + HOLD_DAYS * DAY_MS),
  };
}

function lineOf(
  { id: proposalId, authorityId, currency }: { id: string; authorityId: string; currency: string },
  application: Application,
  plan: KnownPlan,
  envelopeId: string,
  award?: AwardRow,
): ProposalLine {
  const amount = award ? parseMoney(award.award, currency) : zero(currency);
  const outcome = outcomeOf(amount, application.requested, award?.code ?? null);
  return {
    ...{ proposalId, authorityId, applicationId: application.id, reference: application.reference, envelopeId, amount },
    ...{ computedMinor: award ? amount.minor : null, changedBy: null, reason: null, reasonCode: award?.code ?? null },
    ...{ outcome, computedOutcome: award ? outcome : null },
    priorityRefs: pinned(plan, application.priorityRefs),
  };
}

/** Which envelope each request drew from, by the labels of the run. */
function envelopesOf(run: AllocationRun): Map<string, string> {
  const { requests } = JSON.parse(run.input) as { requests: { id: string; envelope: string }[] };
  return new Map(requests.map(({ id, envelope }) => [id, run.envelopes[envelope]!]));
}

/** Who calculated a run and those it is a fork of, with who puts it forward: a floor in a fork is a hand in the result. */
async function handsInRun(tx: Tx, runId: string, by: string): Promise<string[]> {
  const rows = await tx.query<{ person: string }>(
    `with recursive line (id, parent_id, person) as (
       select id, parent_id, calculated_by from allocation_run where id = $1
       union all select r.id, r.parent_id, r.calculated_by from allocation_run r join line on line.parent_id = r.id)
     select distinct person from line`,
    [runId],
  );
  return [...new Set([by, ...rows.map(({ person }) => person)])];
}

/** Where an application of a round is paid from. */
async function envelopesOfRound(tx: Tx, round: Round): Promise<(application: Application) => string> {
  const root = await tx.load(EnvelopeTable, round.envelopeId);
  const ids = await envelopesWithin(tx, root.id, round.id);
  const within = await tx.list(
    EnvelopeTable,
    ids.map(({ id }) => ({ id })),
  );
  return ({ reference, priorityRefs, serviceType, territories: places }) => {
    const territories = places.map(({ territory }) => territory);
    const found = envelopeFor(root, within, { reference, priorityRefs, serviceType, territories });
    if (!found) throw refuse('allocation-run/without-envelope', { references: reference });
    return found.id;
  };
}

/** Refuses a tender of which some bids would stay open. */
async function expectAllBids(tx: Tx, round: Round, ids: readonly string[]): Promise<void> {
  if (!isTender(round)) return;
  const open = await undecidedApplications(tx, round.id);
  expectEveryBid(
    round,
    open.filter(({ id }) => !ids.includes(id)).map(({ reference }) => reference),
  );
}

async function store(
  tx: Tx,
  { currency, ...proposal }: Omit<Proposal, 'total'> & { currency: string },
  lines: readonly ProposalLine[],
  limits: ReadonlyMap<string, Application>,
  round: Round,
): Promise<string> {
  if (lines.length === 0) throw refuse('proposal/empty');
  expectSound(lines, limits);
  expectOneAward(round, lines, limits);
  const total = totalOf(lines, currency);
  tx.store(ProposalTable, { ...proposal, total }, { action: 'propose', detail: { runId: proposal.runId } });
  tx.append(ProposalLineTable, lines);
  hold(tx, { ...proposal, total }, lines);
  tx.publish(ProposalChangedV1, proposalFact({ ...proposal, total }, lines));
  return proposal.id;
}

/** Holds in each envelope what the lines need of it, until the proposal expires. */
export function hold(
  tx: Tx,
  { id: reference, authorityId, total, expiresAt }: Proposal,
  lines: readonly ProposalLine[],
): void {
  const { at } = tx.scope;
  const held = [...heldBy(lines)].sort(([a], [b]) => (a < b ? -1 : 1));
  const amountOf = (minor: bigint): Money => money(minor, total.currency);
  tx.append(
    TransferTable,
    held.map(([envelopeId, minor]) =>
      pend({ id: newId(at), envelopeId, authorityId, amount: amountOf(minor), reference, at }, expiresAt),
    ),
  );
}
