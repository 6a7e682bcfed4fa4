import type { System } from '../system.js';
import type { Items, Noun } from './making-plans.js';
import { granted, holds, refused, type Step } from './step.js';

const czk = (amount: string) => ({ amount, currency: 'CZK' });

/** The individual projects of the region, as records that cite what they serve. */
export const czLiberecProjects: readonly Step[] = [
  {
    step: '001.3',
    what: 'project IP1: funding, costs, focus, target groups, key activities, management, linked to priorities',
    walk: individualProjects,
  },
];

async function individualProjects(system: System): Promise<void> {
  const officer = await system.as('funding-officer');
  const { items: rounds } = granted(await officer.get<Items<{ planId: string }>>('funding/rounds'), 'a plan in force');
  const planId = rounds[0]!.planId;
  type Priority = { priorityCode: string };
  const { items: priorities } = granted(
    await officer.get<Items<Priority>>(`planning/money-by-priority?plan=${planId}`),
    'its priorities',
  );
  const { priorityCode } = priorities[0]!;
  const source = granted(
    await officer.post<Noun>('funding/sources', {
      ...{ title: 'ESF: služby prevence', amount: czk('250000000.00'), kind: 'eu-project' },
      ...{ operationalProgramme: 'OP Zaměstnanost plus', projectCode: `CZ.03.02.01/${Date.now()}` },
    }),
    'an ESF project pays',
  );
  const record = {
    ...{ code: 'IP1', title: 'Služby sociální prevence v Libereckém kraji', sourceId: source.id },
    ...{ focus: 'Dostupnost služeb prevence podle plánu', from: '2027-01-01', to: '2029-12-31' },
    targetGroups: ['rodiny s dětmi', 'osoby bez přístřeší'],
    keyActivities: [{ code: 'KA1', title: 'Azylové domy' }],
    management: [{ role: 'Manažer projektu', name: 'Jana Nová' }],
    costs: [
      { category: 'Nákup služeb', amount: czk('240000000.00') },
      { category: 'Řízení projektu', amount: czk('10000000.00') },
    ],
    priorities: [{ planId, priorityCode }],
  };
  const open = (more: object) => officer.post<Noun>('funding/projects', { ...record, ...more });
  refused(
    await open({ priorities: [{ planId, priorityCode: 'X9' }] }),
    'priority/not-in-plan',
    'for nothing in the plan',
  );
  refused(
    await open({ costs: [{ category: 'x', amount: czk('250000000.01') }] }),
    'project/beyond-source',
    'costs beyond its money',
  );
  granted(await open({}), 'the record of IP1');
  type Shown = { code: string; totalCosts: object; priorities: { title: string }[] };
  const planner = await system.as('planner');
  const { items } = granted(
    await planner.get<Items<Shown>>(`funding/projects?plan=${planId}&priority=${priorityCode}`),
    'planners find it by its priority',
  );
  const [found] = items.filter(({ code }) => code === 'IP1');
  holds(found !== undefined && found.priorities[0]!.title.length > 0, 'with the plan’s sentence');
}
