import { Inject, Injectable } from '@nestjs/common';
import { money, toMoneyText } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import {
  among,
  choice,
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import type { OutsidePlan } from '../applications/application.js';
import { ownOf } from '../applications/applications.queries.js';
import {
  joinOrganisation,
  ofOrganisations,
  organisationIdOf,
} from '../known-organisations/known-organisations.queries.js';
import { OUTCOMES, type Outcome } from '../proposals/proposal.js';
import { outcomeNow, type StandingOutcome, type VariationKind } from '../variations/variation.js';
import { appealUntil } from '../appeals/appeal.js';
import type { ShownDecision, TracedDecision } from './decisions.dto.js';

interface Row {
  [column: string]: string | null | number | object;
  lines: {
    planId: string;
    planVersion: number;
    priorityCode: string;
    measureCode: string | null;
    share: string;
    minor: string;
  }[];
}

const cites = (condition: string): string =>
  `exists (select from decision_line l where l.decision_id = d.id and ${condition})`;

/** `outcomeNow`, in SQL. */
const STANDING_OUTCOME = `(case when d.variations = 0 then d.decided_outcome
  when d.amount_minor = 0 then case d.varied_by when 'renunciation' then 'renounced' else 'revoked' end
  when d.amount_minor = a.requested_minor then 'granted' else 'reduced' end)`;

// Amounts leave as text: a JSON number would lose their last digits.
export const decisionList: ListDefinition<Row, ShownDecision> = {
  columns: `d.id, d.round_id, d.application_id, a.reference, a.title, ${organisationIdOf('d')} as organisation_id, o.name, o.scheme, o.identifier, d.decided_outcome, d.decided_minor, d.variations, d.varied_by, d.varied_lines,
    a.requested_minor, d.amount_minor, d.amount_currency, d.reason, d.reason_code, d.reserve_rank, d.outside_plan, d.run_id, d.proposal_id, d.envelope_id,
    d.proposed_by, d.approved_by, d.approved_at, d.version,
    (select json_agg(y.person order by y.position) from proposal_approval y join proposal p on p.id = y.proposal_id
     where y.proposal_id = d.proposal_id and y.verdict = 'approved' and y.content_hash = p.content_hash) as approvals,
    (select coalesce(json_agg(json_build_object('planId', l.plan_id, 'planVersion', l.plan_version, 'priorityCode', l.priority_code,
       'measureCode', l.measure_code, 'share', l.share, 'minor', l.amount_minor::text) order by l.position), '[]')
     from decision_line l where l.decision_id = d.id) as lines`,
  from: `standing_decision d join application a on a.id = d.application_id ${joinOrganisation('d')}`,
  id: 'd.id',
  filters: {
    id: equals('d.id', 'uuid', 'Decisions.'),
    application: equals('d.application_id', 'uuid', 'Of these applications.'),
    round: equals('d.round_id', 'uuid', 'Of these rounds.'),
    plan: where(
      'uuid',
      'Citing this plan.',
      (id) => (bind) => cites(`l.plan_id = any(${bind(id.split(','))}::uuid[])`),
    ),
    priority: where(
      'text',
      'Citing this priority, by its code.',
      (code) => (bind) => cites(`l.priority_code = ${bind(code)}`),
    ),
    organisation: where('uuid', 'For these organisations.', (text) => ofOrganisations('d', text.split(','))),
    outcome: among(STANDING_OUTCOME, [...OUTCOMES, 'revoked', 'renounced'], 'What it stands at.'),
    decidedOutcome: among('d.decided_outcome', OUTCOMES, 'What was decided.'),
    varied: choice({ yes: 'd.variations > 0', no: 'd.variations = 0' }, 'Whether it was varied since.'),
    proposal: equals('d.proposal_id', 'uuid', 'Of these proposals.'),
    outsidePlan: choice(
      { yes: 'd.outside_plan is not null', no: 'd.outside_plan is null' },
      'Whether it stands outside of the plan.',
    ),
  },
  sorts: {
    id: { sql: 'd.id', type: 'uuid' },
    reference: { sql: 'a.reference', type: 'text' },
    amount: { sql: 'd.amount_minor', type: 'bigint' },
    reserveRank: { sql: 'coalesce(d.reserve_rank, 0)', type: 'int' },
    organisation: { sql: `coalesce(o.name, '')`, type: 'text' },
  },
  order: 'id',
  search: ['a.reference', 'a.title', 'o.name', 'd.reason'],
  show,
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.reference, value: ({ reference }) => reference },
    { title: TITLES.organisation, value: ({ organisation }) => organisation.name },
    { title: TITLES.identifier, value: ({ organisation }) => organisation.identifier },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.requested, amount: true, value: ({ requested }) => requested.amount },
    { title: TITLES.amount, amount: true, value: ({ amount }) => amount.amount },
    { title: TITLES.currency, value: ({ amount }) => amount.currency },
    {
      title: TITLES.priorities,
      value: ({ priorityRefs }) => priorityRefs.map((one) => `${one.priorityCode} ${one.amount.amount}`).join(', '),
    },
    { title: TITLES.outcome, value: ({ outcome }) => outcome },
    { title: TITLES.reason, value: ({ reason }) => reason },
    { title: TITLES.decidedAt, value: ({ decidedAt }) => decidedAt },
  ],
};

@Injectable()
export class Decisions {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  async list(by: Actor, reach: Reach, asked: AskedList): Promise<Page<ShownDecision>> {
    return this.lists.answer(by, decisionList, asked, ownOf('d', reach));
  }

  async one(by: Actor, reach: Reach, id: string): Promise<TracedDecision> {
    const decision = await this.lists.one(by, decisionList, id, 'decision/not-found', ownOf('d', reach));
    const { roundId, runId, reference } = decision;
    return this.transactions.read({ authorityId: by.authorityId }, async (query) => {
      const [found] = await query<TracedDecision['round'] & { appealDays: number | null }>(
        'select id, title, rule, plan_id as "planId", plan_version as "planVersion", appeal_days as "appealDays" from round where id = $1',
        [roundId],
      );
      const [run] = await query<NonNullable<TracedDecision['run']>>(
        `select id, rule, engine_version as "engineVersion", coefficient, input_hash as "inputHash", result_hash as "resultHash",
           (select a->>'exact' from jsonb_array_elements(result::jsonb->'awards') as a where a->>'id' = $2) as exact
         from allocation_run where id = $1`,
        [runId, reference],
      );
      const { appealDays, ...round } = found!;
      const until = appealUntil(new Date(decision.decidedAt), appealDays);
      return { ...decision, round, appealUntil: until?.toISOString() ?? null, run: run ?? null };
    });
  }
}

function show(row: Row): ShownDecision {
  const currency = String(row.amount_currency);
  const amount = (minor: unknown) => toMoneyText(money(BigInt(String(minor)), currency));
  return {
    id: String(row.id),
    roundId: String(row.round_id),
    applicationId: String(row.application_id),
    reference: String(row.reference),
    title: String(row.title),
    organisation: {
      id: String(row.organisation_id),
      name: row.name as string | null,
      scheme: row.scheme as string | null,
      identifier: row.identifier as string | null,
    },
    outcome: outcomeOfRow(row, currency),
    requested: amount(row.requested_minor),
    amount: amount(row.amount_minor),
    decided: { outcome: row.decided_outcome as Outcome, amount: amount(row.decided_minor) },
    variations: Number(row.variations),
    priorityRefs: row.lines.map(({ minor, measureCode, ...line }, at) => ({
      ...line,
      ...(measureCode ? { measureCode } : {}),
      amount: amount((row.varied_lines as string[] | null)?.[at] ?? minor),
    })),
    reason: row.reason as string | null,
    runId: row.run_id as string | null,
    proposalId: row.proposal_id as string | null,
    envelopeId: String(row.envelope_id),
    reasonCode: row.reason_code as string | null,
    reserveRank: row.reserve_rank as number | null,
    outsidePlan: outsidePlanOf(row.outside_plan as OutsidePlan | null),
    proposedBy: String(row.proposed_by),
    approvedBy: (row.approvals as string[] | null) ?? [String(row.approved_by)],
    decidedAt: new Date(row.approved_at as string).toISOString(),
    version: Number(row.version),
  };
}

function outcomeOfRow(row: Row, currency: string): StandingOutcome {
  const after = money(BigInt(String(row.amount_minor)), currency);
  const last = row.varied_by === null ? null : { kind: row.varied_by as VariationKind, after };
  return outcomeNow(row.decided_outcome as Outcome, last, money(BigInt(String(row.requested_minor)), currency));
}

const outsidePlanOf = (outside: OutsidePlan | null): ShownDecision['outsidePlan'] =>
  outside && { reason: outside.reason, signedBy: [outside.by, outside.signedBy!] };
