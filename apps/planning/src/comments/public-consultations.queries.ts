import { refuse } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import { among, EVERYWHERE, TITLES, type ListDefinition } from '@levada/platform';
import { elementsOf, type StoredElement } from '../elements/elements.queries.js';
import { loadPlan } from '../plans/plans.queries.js';
import { filters, SAID } from './comments.queries.js';
import type { PublicComment, PublicPlan, PublicPlanContent } from './comments.dto.js';

type PublicPlanRow = Omit<PublicPlan, 'closesAt'> & { readonly closesAt: Date | null };

/** What everybody may read: what is consulted and what is in force. */
export const publicPlanList: ListDefinition<PublicPlanRow, PublicPlan> = {
  columns: `v.id, v.plan_id as "planId", v.plan_version as "planVersion", v.title, p.level, p.type, v.status,
    v.from_on::text as "from", v.to_on::text as "to", v.consultation_closes_at as "closesAt",
    json_build_object('scheme', p.territory_scheme, 'level', p.territory_level, 'code', p.territory_code) as territory`,
  from: 'plan_version v join plan p on p.id = v.plan_id',
  id: 'v.id',
  filters: { status: among('v.status', ['in-consultation', 'adopted'], 'Consulted, or in force.') },
  sorts: { id: { sql: 'v.id', type: 'uuid' }, title: { sql: 'v.title', type: 'text' } },
  order: '-id',
  search: ['v.title'],
  show: ({ closesAt, ...row }) => ({ ...row, closesAt: closesAt?.toISOString() ?? null }),
  sheet: [
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.level, value: ({ level }) => level },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ to }) => to },
  ],
};

type PublicCommentRow = Omit<PublicComment, 'madeAt' | 'disposedAt'> & {
  readonly madeAt: Date;
  readonly disposedAt: Date | null;
};
const LET_THROUGH = `c.visibility = 'shown'`;

export const publicCommentList: ListDefinition<PublicCommentRow, PublicComment> = {
  columns: `${SAID.replace('c.author_name as', `case when ${LET_THROUGH} then c.author_name end as`)},
    case when ${LET_THROUGH} then c.text end as text`,
  from: 'plan_comment c',
  id: 'c.id',
  filters,
  sorts: { madeAt: { sql: 'c.seq', type: 'bigint' } },
  order: 'madeAt',
  search: ['c.text', 'c.reason'],
  show: ({ madeAt, disposedAt, ...row }) => ({
    ...{ ...row, madeAt: madeAt.toISOString(), disposedAt: disposedAt?.toISOString() ?? null },
  }),
  sheet: [
    { title: TITLES.author, value: ({ authorName }) => authorName },
    { title: TITLES.code, value: ({ elementCode }) => elementCode },
    { title: TITLES.text, value: ({ text }) => text },
    { title: TITLES.disposition, value: ({ disposition }) => disposition },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

/** A version that everybody may read; of a draft nobody outside hears, not even that there is one. */
export async function publicVersion(tx: Tx, planId: string, planVersion: number): Promise<PublicPlanContent> {
  const plan = await loadPlan(tx, planId, EVERYWHERE, planVersion);
  const { status, title, level, type, from, to, territory } = plan;
  if (plan.authorityId !== tx.scope.authorityId) throw refuse('plan/not-found', { id: planId });
  if (status !== 'in-consultation' && status !== 'adopted' && status !== 'superseded')
    throw refuse('plan/version-unknown', { id: planId, version: String(planVersion) });
  const closesAt = plan.consultation?.closesAt.toISOString() ?? null;
  const told = { planId, planVersion, title, level, type, status, from, to, territory: { ...territory }, closesAt };
  return { ...told, elements: (await elementsOf(tx, planId, planVersion)).map(publicElement) };
}

function publicElement({ element }: StoredElement): PublicPlanContent['elements'][number] {
  const { code, kind, part, parent, title, body, measureKind, addressee, bindingness, from, to } = element;
  const { responsible, cooperating, territories, costs, indicators } = element;
  const lists = { responsible, cooperating, territories, costs };
  return {
    ...{ code, kind, part, parent, title, body, measureKind, addressee, bindingness, from, to },
    // As plain JSON: the lists of the noun are read-only.
    ...(structuredClone(lists) as unknown as Pick<PublicPlanContent['elements'][number], keyof typeof lists>),
    indicators: indicators.map(({ code: one, name, unit, source, baseline, targets }) => ({
      ...{ code: one, name, unit, source, baseline, targets: [...targets] },
    })),
  };
}
