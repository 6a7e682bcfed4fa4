import { among, equals, exactly, TITLES, where, type Filter, type ListDefinition } from '@levada/platform';
import { PROPOSAL_STATUSES } from './problem.js';
import type { ShownProblem, ShownProposal } from './problems.dto.js';

const PROPOSALS = `coalesce((select json_agg(json_build_object('id', p.id, 'text', p.text, 'draftedBy', p.drafted_by,
    'status', p.status, 'reason', p.reason, 'agreementId', p.agreement_id, 'planId', p.plan_id,
    'measureCode', p.measure_code, 'version', p.version) order by p.id)
  from proposal p where p.problem_id = q.id), '[]')`;

/** `PLAN/CODE`, or a plan alone. An id that is none leads to nothing. */
const measure = (wrap: (condition: string) => string): Filter =>
  where('text', 'That led to this measure: PLAN/CODE; or to any of a plan.', (text) => (bind) => {
    const [plan, ...code] = text.split('/');
    const ofPlan = `p.plan_id::text = ${bind(plan)}`;
    return wrap(code.length === 0 ? ofPlan : `${ofPlan} and p.measure_code = ${bind(code.join('/'))}`);
  });

type Row = Omit<ShownProblem, 'raisedAt'> & { readonly raisedAt: Date };

export const problemList: ListDefinition<Row, ShownProblem> = {
  columns: `q.id, q.body_id as "bodyId", q.field, q.text, q.raised_by as "raisedBy", q.raised_at as "raisedAt", q.territory,
    ${PROPOSALS} as proposals, q.version`,
  from: 'problem q',
  id: 'q.id',
  filters: {
    field: exactly('q.field', 'In this field.'),
    body: equals('q.body_id', 'uuid', 'That these bodies collected.'),
    measure: measure((condition) => `exists (select from proposal p where p.problem_id = q.id and ${condition})`),
  },
  sorts: { id: { sql: 'q.id', type: 'uuid' }, field: { sql: 'q.field', type: 'text' } },
  order: 'field',
  search: ['q.field', 'q.text', 'q.raised_by'],
  show: ({ raisedAt, ...row }) => ({ ...row, raisedAt: raisedAt.toISOString() }),
  sheet: [
    { title: TITLES.kind, value: ({ field }) => field },
    { title: TITLES.text, value: ({ text }) => text },
    { title: TITLES.author, value: ({ raisedBy }) => raisedBy },
    { title: TITLES.outcome, value: ({ proposals }) => proposals.map(({ text }) => text).join('\n') },
    {
      title: TITLES.code,
      value: ({ proposals }) => proposals.flatMap(({ measureCode }) => measureCode ?? []).join(', '),
    },
  ],
};

export const proposalList: ListDefinition<ShownProposal, ShownProposal> = {
  columns: `p.id, p.problem_id as "problemId", q.text as problem, p.text, p.drafted_by as "draftedBy", p.status, p.reason,
    p.agreement_id as "agreementId", p.plan_id as "planId", p.measure_code as "measureCode", p.version`,
  from: 'proposal p join problem q on q.id = p.problem_id',
  id: 'p.id',
  filters: {
    problem: equals('p.problem_id', 'uuid', 'For these problems.'),
    status: among('p.status', PROPOSAL_STATUSES, 'Where they stand.'),
    measure: measure((condition) => condition),
  },
  sorts: { id: { sql: 'p.id', type: 'uuid' } },
  order: 'id',
  search: ['p.text', 'p.drafted_by', 'q.text'],
  show: (row) => row,
  sheet: [
    { title: TITLES.text, value: ({ text }) => text },
    { title: TITLES.author, value: ({ draftedBy }) => draftedBy },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.reason, value: ({ reason }) => reason },
    { title: TITLES.code, value: ({ measureCode }) => measureCode },
  ],
};
