import { FundingNoticesRaisedV1, ProposalChangedV1 } from '@levada/contracts';
import { newId, refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { raiseNotices } from '@levada/platform';
import type { Application } from '../applications/application.js';
import { ApplicationTable } from '../applications/application.table.js';
import { joinOrganisation, organisationIdOf } from '../known-organisations/known-organisations.queries.js';
import { standingSql } from '../known-registrations/known-registrations.queries.js';
import { post } from '../ledger/ledger.js';
import { TransferTable } from '../ledger/ledger.table.js';
import { heldFor } from '../ledger/reservations.queries.js';
import type { Proposal } from './proposal.js';
import { proposalFact } from './proposal-fact.js';
import { ProposalLineTable } from './proposal.table.js';
import { expectRooms } from '../rooms/room-sources.queries.js';
import { close, type Round } from '../rounds/round.js';
import { expectEveryBid, isTender } from '../tenders/tender.js';
import { RoundTable } from '../rounds/round.table.js';
import { decisionFact } from '../decisions/decision-fact.js';
import { decisionMade } from '../decisions/decision-notice.js';
import { DecisionLineTable, DecisionTable } from '../decisions/decision.table.js';
import { makeDecision, reserveRanks, type MadeDecision } from '../decisions/decision.js';

/** Makes every line of a proposal a decision, commits its money and tells it. `approvedBy`: all who said yes, in order. */
export async function decide(tx: Tx, proposal: Proposal, round: Round, approvedBy: readonly string[]): Promise<void> {
  const { at } = tx.scope;
  const person = approvedBy.at(-1)!;
  const lines = await tx.list(ProposalLineTable, { proposalId: proposal.id });
  lines.sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const applications = await applicationsOf(tx, proposal.id);
  const granted = lines.filter(({ amount }) => amount.minor > 0n).map(({ applicationId }) => applicationId);
  await expectRegistered(tx, granted);
  const given = lines.filter(({ amount }) => amount.minor > 0n);
  await expectRooms(
    tx,
    round.compensationYear,
    given.map(({ applicationId, amount }) => ({ application: applications.get(applicationId)!, minor: amount.minor })),
  );
  const ranks = reserveRanks(lines, applications, await lastRank(tx, round.id));
  const made = lines.map((line) =>
    makeDecision(proposal, line, applications.get(line.applicationId)!, {
      ...{ person, at, reserveRank: ranks.get(line.applicationId) ?? null },
    }),
  );
  const detail = { proposalId: proposal.id, runId: proposal.runId };
  // What a run was about is decided as a whole: whatever comes later is a round of its own.
  const isLast = proposal.runId !== null || isTender(round);
  if (isLast) await expectNothingOpen(tx, round.id, proposal.id);
  if (isTender(round)) await expectNoBidLeft(tx, round, applications);
  if (isLast) tx.store(RoundTable, close(round), { action: 'decide', detail });
  await closeApplications(tx, made);
  tx.store(
    DecisionTable,
    made.map(({ decision }) => decision),
    { action: 'decide', detail },
  );
  tx.append(
    DecisionLineTable,
    made.flatMap((one) => one.lines),
  );
  await commitMoney(tx, proposal, made);
  tx.publish(ProposalChangedV1, proposalFact(proposal, []));
  for (const one of made) {
    const { event, fact } = decisionFact(one, approvedBy);
    tx.publish(event, fact);
  }
  raiseNotices(
    tx,
    FundingNoticesRaisedV1,
    made.map(({ decision, application }) => decisionMade(decision, application)),
  );
}

async function applicationsOf(tx: Tx, proposalId: string): Promise<Map<string, Application>> {
  const ids = await tx.query<{ id: string }>('select application_id as id from proposal_line where proposal_id = $1', [
    proposalId,
  ]);
  const all: Application[] = [];
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    all.push(...(await tx.list(ApplicationTable, ids.slice(from, from + IDS_AT_ONCE))));
  }
  return new Map(all.map((one) => [one.id, one]));
}
const IDS_AT_ONCE = 1_000;

/** What is still to be decided beside the run would never be, once the round has ended. */
async function expectNothingOpen(tx: Tx, roundId: string, own: string): Promise<void> {
  const open = await tx.query(
    `select from proposal where round_id = $1 and id <> $2 and run_id is null and status in ('draft', 'submitted', 'returned') limit 1`,
    [roundId, own],
  );
  if (open.length > 0) throw refuse('proposal/others-open');
}

/** A bid that came in beside the others is decided with them. */
async function expectNoBidLeft(tx: Tx, round: Round, decided: ReadonlyMap<string, Application>): Promise<void> {
  const all = await tx.list(ApplicationTable, { roundId: round.id, status: 'submitted' });
  const left = all.filter(({ id }) => !decided.has(id));
  expectEveryBid(
    round,
    left.map(({ reference }) => reference),
  );
}

/** Nobody is given money whose registrations were suspended or ended since they asked. */
async function expectRegistered(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  const gone = await tx.query<{ reference: string }>(
    `select a.reference from application a ${joinOrganisation('a')}
     where a.id = any($1) and ${standingSql(organisationIdOf('a'))} in ('suspended', 'ended') order by a.reference limit 10`,
    [applicationIds],
  );
  if (gone.length > 0) {
    throw refuse('proposal/provider-not-registered', { references: gone.map(({ reference }) => reference).join(', ') });
  }
}

/** The last place on the round's reserve list. */
async function lastRank(tx: Tx, roundId: string): Promise<number> {
  const sql = 'select coalesce(max(reserve_rank), 0)::int as rank from decision where round_id = $1';
  const [row] = await tx.query<{ rank: number }>(sql, [roundId]);
  return row!.rank;
}

async function closeApplications(tx: Tx, made: readonly MadeDecision[]): Promise<void> {
  const ids = made.map(({ application }) => application.id);
  const changed = await tx.query<{ id: string }>(
    `update application a set status = 'decided', version = a.version + 1 from unnest($1::uuid[], $2::int[]) as n (id, version)
     where (a.id, a.version) = (n.id, n.version) and a.status = 'submitted' returning a.id`,
    [ids, made.map(({ application }) => application.version)],
  );
  // TypeORM answers an update with its rows and how many they are.
  const count = Array.isArray(changed[0]) ? (changed[0] as unknown[]).length : changed.length;
  if (count !== ids.length) throw refuse('proposal/outdated');
  for (const { application, decision } of made) {
    const { id, version } = application;
    tx.audit(ApplicationTable, { id, version: version + 1 }, { action: 'decide', detail: { decisionId: decision.id } });
  }
}

/** Each decision has its own transfer out of what its proposal holds. */
async function commitMoney(tx: Tx, proposal: Proposal, made: readonly MadeDecision[]): Promise<void> {
  const { at } = tx.scope;
  const held = new Map((await heldFor(tx, proposal.id)).map((one) => [one.envelopeId, one]));
  const paid = made.filter(({ decision }) => decision.amount.minor > 0n);
  tx.append(
    TransferTable,
    paid.map(({ decision: { id: reference, amount, envelopeId } }) => {
      const reservation = held.get(envelopeId);
      if (!reservation) throw refuse('reservation/exceeded');
      return post(reservation, { id: newId(at), amount, reference, at });
    }),
  );
}
