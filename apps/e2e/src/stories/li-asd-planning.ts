import type { System } from '../system.js';
import { aBody, dayFrom, PlanStory, today, type Items, type Noun } from './making-plans.js';
import { granted, holds } from './step.js';

const LAND = { scheme: 'li-lgbl', level: 'country', code: 'LI' };
const officer = { name: 'Amt für Soziale Dienste', contact: 'asd@llv.example' };

/** Improvements step by step, in the work with clients and between institutions and office: measures by year, tasks for both. */
export async function stepByStep(system: System): Promise<string> {
  const story = await PlanStory.of(system);
  const year = new Date().getUTCFullYear() + 1;
  const plan = await story.draft(
    {
      ...{ title: 'Versorgungsplanung', level: 'national', territory: LAND, template: 'versorgungsplanung' },
      ...{ from: `${year}-01-01`, to: `${year + 3}-12-31` },
    },
    [
      { code: 'S1', kind: 'priority', part: 'steps', element: { title: 'Betreutes Wohnen', officer } },
      ...[0, 1].map((step) => ({
        ...{ code: `S1.${step + 1}`, kind: 'measure', parent: 'S1' },
        element: {
          ...{
            title: `Schritt ${step + 1}`,
            responsible: ['Amt', 'Verein für Betreutes Wohnen'],
            measureKind: 'improve',
          },
          ...{ from: `${year + step}-01-01`, to: `${year + step}-12-31` },
        },
      })),
    ],
  );
  for (const step of [0, 1]) {
    const of = { year: year + step, elementCode: `S1.${step + 1}`, dueOn: `${year + step}-06-30` };
    granted(
      await story.planner.post(`planning/plans/${plan.id}/actions`, {
        ...{ ...of, text: 'Umsetzung', responsible: step === 0 ? 'Amt' : 'Institution' },
      }),
      'a step of the year',
    );
  }
  const { items } = granted(
    await story.planner.get<Items<object>>(`planning/plans/${plan.id}/actions?year=${year}`),
    'the action plan of the first year',
  );
  holds(items.length === 1, 'the first year has its own step');
  const { id } = await aBody(
    story.planner,
    { title: 'Begleitgruppe', kind: 'working-group', mandate: 'Umsetzung', from: today(), territory: LAND },
    { code: 'I', title: 'Institutionen', stakeholderType: 'provider', places: 2 },
    [{ name: 'Leitung HPZ', represents: 'HPZ' }],
  );
  for (const who of ['Amt für Soziale Dienste', 'HPZ'])
    granted(
      await story.planner.post<Noun>(`planning/bodies/${id}/tasks`, {
        ...{ text: 'Schnittstelle beschreiben', who, dueOn: dayFrom(60) },
      }),
      `a task for ${who}`,
    );
  return plan.id;
}

/** The project that began it ends with the year; what follows is handed over and carried out step by step from then on. */
export async function closed(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const { items } = granted(
    await planner.get<Items<Noun & { title: string }>>('planning/plans?limit=50'),
    'the plan of the project',
  );
  const plan = items.find(({ title }) => title === 'Versorgungsplanung')!.id;
  const phase = granted(
    await planner.post<Noun>(`planning/plans/${plan}/phases`, {
      ...{ code: 'abschluss', title: 'Abschluss des Projekts', dueOn: dayFrom(30), isClosing: true },
    }),
    'the last phase of the project',
  );
  const path = `planning/plans/${plan}/phases/${phase.id}`;
  const begun = granted(await planner.post<Noun>(`${path}/start`, {}, phase.version), 'it begins');
  granted(
    await planner.post(
      `${path}/finish`,
      { handover: [{ what: 'Umsetzung der Massnahmen', toWhom: 'Amt für Soziale Dienste' }] },
      begun.version,
    ),
    'it ends, and what follows is handed over',
  );
  const { items: log } = granted(await planner.get<Items<object>>(`planning/plans/${plan}/log`), 'the log of the plan');
  holds(JSON.stringify(log).includes('Umsetzung der Massnahmen'), 'the log says what was handed over');
}
