import { among, equals, TITLES, type ListDefinition } from '@levada/platform';
import { POST_STATES } from './post.js';
import type { ShownPost } from './posts.dto.js';

const ITS_OWN = '(d.id = t.decision_id or d.application_id = t.application_id)';

/** SQL of where a post `t` stands: money that was granted funds it, a decision without any refuses it; until then it waits. */
export const POST_STATE = `case
  when exists (select from known_decision d, jsonb_to_recordset(d.parts) as p (granted numeric)
    where ${ITS_OWN} and p.granted > 0) then 'funded'
  when exists (select from known_decision d where ${ITS_OWN}) then 'refused' else 'waiting' end`;

export const postList: ListDefinition<ShownPost, ShownPost> = {
  columns: `t.id, t.title, t.plan_id as "planId", t.body_id as "bodyId", t.application_id as "applicationId",
    t.decision_id as "decisionId", ${POST_STATE} as state, t.version`,
  from: 'post t',
  id: 't.id',
  filters: {
    plan: equals('t.plan_id', 'uuid', 'Of these plans.'),
    body: equals('t.body_id', 'uuid', 'Of these bodies.'),
    state: among(`(${POST_STATE})`, POST_STATES, 'Where it stands by what funding told.'),
  },
  sorts: { title: { sql: 't.title', type: 'text' } },
  order: 'title',
  search: ['t.title'],
  show: (row) => row,
  sheet: [
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.status, value: ({ state }) => state },
  ],
};
