import type { System } from '../system.js';
import { aBody, aMeeting, dayFrom, PlanStory, today, type Items, type Noun, type PlanSeen } from './making-plans.js';
import { deThLszMoney } from './de-th-lsz-money.js';
import { granted, holds, refused, type Step } from './step.js';

const THURINGIA = { scheme: 'de-ags', level: 'land', code: '16' };
const DISTRICT = { scheme: 'de-ags', level: 'district', code: '16062' };
const FIELDS = ['1', '2', '3', '4', '5', '6'];
const officer = { name: 'S. Krause', department: 'Jugendamt', contact: 'planung@kreis.example' };

/** What the steps hand on to each other. */
const made: { plan?: string; network?: string } = {};

/** State programme LSZ, Thuringia, November 2017 (seed 003), planning and money. */
export const deThLsz: readonly Step[] = [
  { step: '003.3', what: 'several departments of a district own one integrated plan together', walk: departments },
  {
    step: '003.6',
    what: 'social planners and the service point support districts in a body of their own',
    walk: support,
  },
  {
    step: '003.7',
    what: 'who is supported is invited to workshops; who came and what was agreed is kept',
    walk: trained,
  },
  {
    step: '003.4',
    what: 'the plan is made with people: what it may not pass without them is told',
    walk: participation,
  },
  {
    step: '003.10',
    what: 'quality criteria of six fields: self-assessment, then a review by somebody else',
    walk: criteria,
  },
  { step: '003.9', what: 'the plan is drafted by a day, with evidence of participation', walk: evidence },
  {
    step: '003.13',
    what: 'a concept in three phases, each with what it delivers, one after the other',
    walk: phases,
  },
  { step: '003.8', what: 'changes and challenges are kept by territory, with what is done about them', walk: changes },
  { step: '003.12', what: 'what was decided is carried out and followed after that', walk: carriedOut },
  { step: '003.14', what: 'accompanied, qualified, reviewed: what came of it is judged', walk: reviewed },
  { step: '003.15', what: 'the plan is documented by one structure, as a paper for the ministry', walk: documented },
  ...deThLszMoney,
];

async function departments(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const steward = await system.as('data-steward');
  const parents = [{ hierarchy: 'administrative', ...THURINGIA }];
  granted(
    await steward.post('catalogue/territories/batch', { records: [{ ...DISTRICT, name: 'Nordhausen', parents }] }),
    'a district of the land',
  );
  const owners = ['Jugendamt', 'Sozialamt', 'Gesundheitsamt'].map((name) => ({ name, officer: `Planung ${name}` }));
  const plan = await story.draft(
    {
      ...{ title: 'Integrierter Fachplan Familien', level: 'local', type: 'strategic', territory: DISTRICT },
      ...{ from: '2027-01-01', to: '2029-12-31', template: 'lsz', departments: owners },
    },
    FIELDS.flatMap((field) => [
      { code: `Z${field}`, kind: 'goal', part: field, element: { title: `Ziel im Handlungsfeld ${field}`, officer } },
      {
        ...{ code: `Z${field}.1`, kind: 'measure', parent: `Z${field}` },
        element: { title: `Maßnahme ${field}`, responsible: ['Landkreis'], officer, measureKind: 'improve' },
      },
    ]),
  );
  made.plan = plan.id;
  const seen = granted(
    await story.planner.get<{ departments: object[] }>(`planning/plans/${plan.id}`),
    'the plan with its owners',
  );
  holds(seen.departments.length === 3, 'three departments own it');
}

async function support(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const told = { title: 'Sozialplanende und Servicestelle', kind: 'advisory-body', mandate: 'Begleitung der Kreise' };
  const { id, members } = await aBody(
    planner,
    { ...told, from: today(), territory: THURINGIA },
    { code: 'P', title: 'Sozialplanende', stakeholderType: 'professional', places: 3 },
    ['Nordhausen', 'Jena', 'Eichsfeld'].map((where) => ({ name: `Planung ${where}`, represents: where })),
  );
  made.network = id;
  holds(members.length === 3, 'three planners of districts sit in it');
}

async function trained(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const { items: members } = granted(
    await planner.get<Items<Noun>>(`planning/bodies/${made.network}/members`),
    'who is supported',
  );
  const workshop = await aMeeting(planner, made.network!, { title: 'Qualifizierung Beteiligung', kind: 'workshop' });
  const told = granted(
    await planner.put<Noun>(
      `planning/meetings/${workshop.id}/attendance`,
      {
        attendances: members.map(({ id }, at) => ({ memberId: id, attendance: at === 0 ? 'excused' : 'attended' })),
      },
      workshop.version,
    ),
    'who came',
  );
  granted(
    await planner.post(
      `planning/meetings/${workshop.id}/agreements`,
      { text: 'Leitfaden Beteiligung wird angewandt', planId: made.plan, elementCode: 'Z1' },
      told.version,
    ),
    'what was agreed',
  );
  const { items } = granted(
    await planner.get<Items<Noun>>('planning/meetings?kind=workshop'),
    'the progress of workshops',
  );
  holds(
    items.some(({ id }) => id === workshop.id),
    'the workshop is in the progress report',
  );
}

async function participation(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const gates = await story.missing(made.plan!);
  holds(
    gates[0]?.code === 'participation' && !gates[0].isPassed,
    'the first thing a plan has to pass is the participation of people',
  );
  const { version } = await story.open(made.plan!);
  refused(
    await story.approver.post(`planning/plans/${made.plan}/adopt`, {}, version),
    'plan/gate-not-passed',
    'adoption without participation',
  );
}

async function criteria(system: System): Promise<void> {
  const { planner, approver } = await PlanStory.of(system);
  const base = `planning/plans/${made.plan}/criteria`;
  const { items } = granted(
    await planner.get<Items<{ code: string; field: string; isRequired: boolean }>>(base),
    'the criteria',
  );
  const required = items.filter(({ isRequired }) => isRequired);
  holds(new Set(required.map(({ field }) => field)).size === 6, 'each of the six fields has a criterion');
  for (const { code } of required) {
    const mark = { criterion: code, isMet: true, reason: 'Im Plan belegt.' };
    granted(await planner.post(base, { ...mark, role: 'self' }), `${code} is assessed`);
    refused(await planner.post(base, { ...mark, role: 'review' }), 'criterion/same-person', 'a review of one’s own');
    granted(await approver.post(base, { ...mark, role: 'review' }), `${code} is reviewed by somebody else`);
  }
  const { items: gates } = granted(
    await planner.get<Items<{ code: string; isPassed: boolean }>>(`planning/plans/${made.plan}/gates`),
    'the gates',
  );
  holds(gates.find(({ code }) => code === 'quality-criteria')?.isPassed === true, 'the criteria of six fields are met');
}

async function evidence(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const comment = await story.consult(made.plan!, {
    ...{ elementCode: 'Z2.1', text: 'Der Bus fährt abends nicht.', authorName: 'Elternbeirat' },
  });
  await story.dispose(made.plan!, comment, 'partly', 'Rufbus ab 2028.');
  await story.pass(made.plan!, 'district-council', {
    ...{ body: 'Kreistag', number: '747/18', heldOn: today(), text: 'Der Fachplan wird beschlossen.' },
  });
  const adopted = await story.adopt(made.plan!);
  holds(adopted.status === 'adopted', 'the district council adopted it');
  const { items } = granted(
    await story.planner.get<Items<{ disposition: string }>>(`planning/plans/${made.plan}/comments`),
    'what people said and what became of it',
  );
  holds(items.length === 1 && items[0]!.disposition === 'partly', 'the participation is evident');
}

async function changes(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const risk = granted(
    await planner.post<Noun>(`planning/plans/${made.plan}/risks`, {
      ...{ kind: 'change', territory: DISTRICT, text: 'Gemeindeneugliederung' },
    }),
    'a change in the district',
  );
  granted(
    await planner.put(
      `planning/plans/${made.plan}/risks/${risk.id}`,
      { response: 'Sozialräume neu zugeschnitten.', isOpen: false },
      risk.version,
    ),
    'what is done about it',
  );
}

async function carriedOut(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const action = granted(
    await planner.post<Noun>(`planning/plans/${made.plan}/actions`, {
      ...{
        year: 2027,
        elementCode: 'Z4.1',
        text: 'Seniorenbüro öffnen',
        responsible: 'Sozialamt',
        dueOn: '2027-03-31',
      },
    }),
    'an action of the year',
  );
  granted(
    await planner.post(`planning/plans/${made.plan}/actions/${action.id}/report`, { progress: 40 }, action.version),
    'how far it is',
  );
  const { items } = granted(
    await planner.get<Items<{ code: string; share: string | null }>>(`planning/plans/${made.plan}/progress?year=2027`),
    'how far the plan is',
  );
  holds(items.find(({ code }) => code === 'Z4')?.share === '2/5', 'the goal is as far as its measure');
}

async function reviewed(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  granted(
    await story.planner.post(`planning/plans/${made.plan}/evaluations/Z4`, {
      result: 'partly',
      text: 'Ein Büro fehlt.',
    }),
    'what came of the goal',
  );
  const next = await story.draft(
    {
      ...{ title: 'Integrierter Fachplan 2030', level: 'local', territory: DISTRICT, follows: made.plan },
      ...{ from: '2030-01-01', to: '2032-12-31', template: 'lsz' },
    },
    [{ code: 'Z4', kind: 'goal', part: '4', element: { title: 'Beratung überall', officer } }],
  );
  const { items } = granted(
    await story.planner.get<Items<{ code: string; result: string | null }>>(`planning/plans/${next.id}/lessons`),
    'where the next plan begins',
  );
  holds(
    items.find(({ code }) => code === 'Z4')?.result === 'partly',
    'the next plan begins with what came of this one',
  );
}

async function documented(system: System): Promise<void> {
  const { plan } = made;
  const out = `${system.dataDir}/fachplan`;
  for (const format of ['pdf', 'odt', 'xlsx', 'json']) {
    const said = await system.levada(
      'export',
      'plan',
      plan!,
      '--format',
      format,
      '--out',
      `${out}.${format}`,
      '--json',
    );
    holds(said.code === 0, `as ${format}: ${said.stderr}`);
  }
  for (const format of ['odt', 'xlsx', 'json']) {
    const said = await system.levada('import', 'plan', `${out}.${format}`, '--title', `Aus ${format}`, '--json');
    holds(said.code === 0, `back from ${format}: ${said.stderr}`);
    const { id } = JSON.parse(said.stdout) as PlanSeen;
    const { planner } = await PlanStory.of(system);
    const compare = async (one: string) =>
      JSON.stringify(
        granted(
          await planner.get<Items<Record<string, unknown>>>(`planning/plans/${one}/versions/1/elements/whole`),
          'its elements',
        ).items.map(({ changedBy: _who, changedAt: _when, version: _v, position: _p, ...said_ }) => said_),
      );
    holds((await compare(id)) === (await compare(plan!)), `nothing was lost through ${format}`);
  }
}

async function phases(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const base = `planning/plans/${made.plan}/phases`;
  const steps = ['begleiten', 'qualifizieren', 'reflektieren'].map((code, at) => ({
    ...{ code, title: code, dueOn: dayFrom(30 * (at + 1)), deliverables: [`Bericht ${at + 1}`] },
  }));
  granted(
    await planner.post(`planning/plans/${made.plan}/phase-series`, { groups: [{ group: 'Konzept' }], steps }),
    'three phases',
  );
  const { items } = granted(await planner.get<Items<Noun & { code: string }>>(base), 'the phases in order');
  holds(items.length === 3, `three phases: ${items.length}`);
  const last = items.find(({ code }) => code === 'reflektieren')!;
  const refusal = await planner.post(`${base}/${last.id}/start`, {}, last.version);
  const answer = refusal.status < 300 ? await planner.post(`${base}/${last.id}/finish`, {}, last.version + 1) : refusal;
  holds(answer.status === 409, `the last before the first: ${answer.status} ${answer.code}`);
}
