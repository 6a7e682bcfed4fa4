import { Inject, Injectable } from '@nestjs/common';
import { money, refuse, toMoneyText, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import {
  among,
  choice,
  CLOCK,
  equals,
  Lists,
  scopeOf,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { AllocationRunTable } from '../allocation-runs/allocation-run.table.js';
import { openLevel } from '../approval-levels/approval.js';
import { recusalsOf } from '../conflicts/conflicts.queries.js';
import { joinOrganisation } from '../known-organisations/known-organisations.queries.js';
import { RoundTable } from '../rounds/round.table.js';
import { ProposalLineTable, ProposalTable, ProposalTextTable } from './proposal.table.js';
import { linesOfText, type ProposalText } from './proposal-text.js';
import { followedRule, OUTCOMES, totalOf, type Approval, type Proposal } from './proposal.js';
import type { ShownMinutes, ShownProposal, ShownProposalLine, ShownText, ShownTexts } from './proposals.dto.js';

type Row = Omit<
  ShownProposal,
  'total' | 'isCurrent' | 'approvals' | 'waitsFor' | 'proposedAt' | 'submittedAt' | 'expiresAt'
> & {
  readonly minor: string;
  readonly currency: string;
  readonly mark: string;
  readonly markNow: string;
  readonly approvals: (Omit<Approval, 'at'> & { at: string })[] | null;
  readonly proposedAt: Date;
  readonly submittedAt: Date | null;
  readonly expiresAt: Date;
};

const STATES = ['draft', 'submitted', 'returned', 'decided', 'withdrawn', 'lapsed'] as const;
const DEPARTS =
  'l.computed_minor is not null and (l.computed_minor <> l.amount_minor or l.computed_outcome <> l.outcome)';
const ofLines = (condition: string): string =>
  `(select count(*)::int from proposal_line l where l.proposal_id = p.id and ${condition})`;

export const proposalList: ListDefinition<Row, ShownProposal> = {
  columns: `p.id, p.round_id as "roundId", p.run_id as "runId", p.status, p.total_minor as minor, p.total_currency as currency, p.mark,
    mark_of_proposal(p) as "markNow", ${ofLines('true')} as lines, ${ofLines(DEPARTS)} as departures, p.content_hash as "contentHash", p.levels,
    (select json_agg(json_build_object('position', a.position, 'verdict', a.verdict, 'person', a.person, 'onBehalfOf', a.on_behalf_of,
       'contentHash', a.content_hash, 'comment', a.comment, 'comments', a.comments, 'at', a.at) order by a.at, a.id)
     from proposal_approval a where a.proposal_id = p.id) as approvals,
    p.proposed_by as "proposedBy", p.proposed_at as "proposedAt", p.submitted_at as "submittedAt", p.expires_at as "expiresAt", p.version`,
  from: 'proposal p',
  id: 'p.id',
  filters: {
    id: equals('p.id', 'uuid', 'Proposals.'),
    round: equals('p.round_id', 'uuid', 'Of these rounds.'),
    run: equals('p.run_id', 'uuid', 'Of these runs.'),
    status: among('p.status', STATES, 'Where it stands.'),
  },
  sorts: { id: { sql: 'p.id', type: 'uuid' } },
  order: '-id',
  search: [],
  show: ({ minor, currency, mark, markNow, approvals, proposedAt, submittedAt, expiresAt, ...row }) => {
    const said = (approvals ?? []).map((one) => ({ ...one, at: new Date(one.at) })) as unknown as Approval[];
    return {
      ...row,
      total: toMoneyText(money(BigInt(minor), currency)),
      isCurrent: ['decided', 'withdrawn', 'lapsed'].includes(row.status) || mark === markNow,
      approvals: said.map((one) => ({ ...one, comments: [...one.comments], at: one.at.toISOString() })),
      waitsFor: row.status === 'submitted' ? (openLevel(row as unknown as Proposal, said) ?? null) : null,
      ...{ proposedAt: proposedAt.toISOString(), submittedAt: submittedAt?.toISOString() ?? null },
      expiresAt: expiresAt.toISOString(),
    };
  },
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.amount, amount: true, value: ({ total }) => total.amount },
    { title: TITLES.currency, value: ({ total }) => total.currency },
    { title: TITLES.expiresAt, value: ({ expiresAt }) => expiresAt },
  ],
};

type LineRow = Omit<ShownProposalLine, 'requested' | 'computed' | 'amount'> &
  Record<'asked' | 'minor' | 'currency', string> & { readonly computed: string | null };

export const lineList: ListDefinition<LineRow, ShownProposalLine> = {
  columns: `l.reference, l.application_id as "applicationId", a.title, o.name as organisation, l.envelope_id as "envelopeId",
    a.requested_minor as asked, l.computed_minor as computed, l.amount_minor as minor, l.amount_currency as currency, l.outcome,
    l.reason_code as "reasonCode", l.reason, l.changed_by as "changedBy", (${DEPARTS}) as "isDeparture", l.priority_refs as "priorityRefs"`,
  from: `proposal_line l join application a on a.id = l.application_id ${joinOrganisation('a')}`,
  id: 'l.application_id',
  filters: {
    reference: equals('l.reference', 'text', 'Applications, by their numbers in the round.'),
    outcome: among('l.outcome', OUTCOMES, 'What is put forward.'),
    departure: choice({ yes: DEPARTS, no: `not (${DEPARTS})` }, 'Whether it departs from what was computed.'),
  },
  sorts: {
    reference: { sql: 'l.reference', type: 'text' },
    amount: { sql: 'l.amount_minor', type: 'bigint' },
  },
  order: 'reference',
  search: ['l.reference', 'a.title', 'o.name', 'l.reason'],
  show: ({ asked, computed, minor, currency, ...row }) => {
    const text = (amount: string) => toMoneyText(money(BigInt(amount), currency));
    return {
      ...row,
      ...{ requested: text(asked), computed: computed === null ? null : text(computed), amount: text(minor) },
    };
  },
  sheet: [
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.organisation, value: ({ organisation }) => organisation },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.requested, amount: true, value: ({ requested }) => requested.amount },
    { title: TITLES.computed, amount: true, value: ({ computed }) => computed?.amount ?? null },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
    { title: TITLES.outcome, value: ({ outcome }) => outcome },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

@Injectable()
export class Proposals {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  one(by: Actor, id: string): Promise<ShownProposal> {
    return this.lists.one(by, proposalList, id, 'proposal/not-found');
  }

  list(by: Actor, asked: AskedList): Promise<Page<ShownProposal>> {
    return this.lists.answer(by, proposalList, asked);
  }

  async lines(by: Actor, id: string, asked: AskedList): Promise<Page<ShownProposalLine>> {
    await this.one(by, id);
    return this.lists.answer(by, lineList, asked, [(bind) => `l.proposal_id = ${bind(id)}`]);
  }

  /** Newest first. */
  async texts(by: Actor, id: string): Promise<ShownTexts> {
    await this.one(by, id);
    const texts = await this.read(by, (tx) => tx.list(ProposalTextTable, { proposalId: id }));
    const newest = [...texts].sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime());
    return { texts: newest.map(nameOfText) };
  }

  async text(by: Actor, id: string, contentHash: string): Promise<ShownText> {
    const { total } = await this.one(by, id);
    const [found] = await this.read(by, (tx) => tx.list(ProposalTextTable, { proposalId: id, contentHash }));
    if (!found) throw refuse('proposal/no-such-text');
    const lines = linesOfText(found).map(({ amount, priorityRefs, ...line }) => ({
      ...line,
      amount: { amount, currency: total.currency },
      priorityRefs: priorityRefs.map((one) => ({ ...one })),
    }));
    return { ...nameOfText(found), lines };
  }

  async minutes(by: Actor, id: string): Promise<ShownMinutes> {
    const proposal = await this.one(by, id);
    const departures = await this.departures(by, id);
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const { runId, roundId } = await tx.load(ProposalTable, id);
      const round = await tx.load(RoundTable, roundId);
      const run = runId === null ? null : await tx.load(AllocationRunTable, runId);
      const lines = await tx.list(ProposalLineTable, { proposalId: id });
      const outcomes = OUTCOMES.map((outcome) => {
        const some = lines.filter((one) => one.outcome === outcome);
        return { outcome, count: some.length, amount: toMoneyText(totalOf(some, proposal.total.currency)) };
      });
      const known = new Set(lines.map(({ reference }) => reference));
      const recusals = (await recusalsOf(tx, roundId)).filter(({ reference }) => known.has(reference));
      const { planId, planVersion, title } = round;
      return {
        ...{ proposal, round: { id: roundId, title, planId, planVersion } },
        run: run && {
          ...{ id: run.id, title: run.title, rule: run.rule, parameters: { ...run.parameters } },
          ...{ changes: run.changes, parentId: run.parentId, calculatedBy: run.calculatedBy },
          ...{ engineVersion: run.engineVersion, inputHash: run.inputHash, resultHash: run.resultHash },
        },
        ...{ outcomes: outcomes.filter(({ count }) => count > 0), followedRule: followedRule(lines), departures },
        votes: await votesOf(tx, id, proposal.contentHash),
        recusals: recusals.map(({ reference, person, kind, reason }) => ({ reference, person, kind, reason })),
      };
    });
  }

  private read<Answer>(by: Actor, reading: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return this.transactions.run(scopeOf(by, this.clock.now()), reading);
  }

  /** All of them: minutes have no pages. */
  private async departures(by: Actor, id: string): Promise<ShownProposalLine[]> {
    const { columns, from, show } = lineList;
    const rows = await this.transactions.run(scopeOf(by, this.clock.now()), (tx) =>
      tx.query<LineRow>(`select ${columns} from ${from} where l.proposal_id = $1 and ${DEPARTS} order by l.reference`, [
        id,
      ]),
    );
    return rows.map(show);
  }
}

const nameOfText = ({ contentHash, submittedBy, submittedAt }: ProposalText) => ({
  ...{ contentHash, submittedBy, submittedAt: submittedAt.toISOString() },
});

async function votesOf(tx: Tx, laidId: string, contentHash: string | null): Promise<ShownMinutes['votes']> {
  const rows = await tx.query<ShownMinutes['votes'][number] & { recusedFrom: string[] | null }>(
    `select v.position, v.person, v.on_behalf_of as "onBehalfOf", v.ballot, v.comment,
       (select json_agg(a.reference order by a.reference) from application a where v.recused ? a.id::text) as "recusedFrom"
     from approval_vote v where v.laid_id = $1 and v.content_hash = $2 order by v.position, v.at, v.id`,
    [laidId, contentHash],
  );
  return rows.map((one) => ({ ...one, recusedFrom: one.recusedFrom ?? [] }));
}
