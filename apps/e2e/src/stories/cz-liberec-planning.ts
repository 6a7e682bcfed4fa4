import type { System } from '../system.js';
import { aBody, aMeeting, dayFrom, PlanStory, today, type Items, type Noun } from './making-plans.js';
import { eventually, granted, holds, refused, type Step } from './step.js';

const REGION = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
const PERIOD = { from: '2027-01-01', to: '2029-12-31' };
const officer = { name: 'Jana Nováková', department: 'Odbor sociálních věcí', contact: 'sprss@kraj.example' };
const czk = (amount: string) => ({ amount, currency: 'CZK' });

/** What the steps hand on to each other. */
const made: { plan?: string; group?: string } = {};

/** The meeting of April 2009 (seed 001): how the plan is made. */
export const czLiberecPlanning: readonly Step[] = [
  {
    step: '001.1',
    what: 'region and municipalities with extended powers meet: levels of territory and their people',
    walk: levels,
  },
  {
    step: '001.14',
    what: 'a regional working group: two delegates for each former district, with substitutes',
    walk: delegates,
  },
  { step: '001.16', what: 'meetings regular and ad hoc, formal and informal, in everybody’s calendar', walk: meetings },
  {
    step: '001.3',
    what: 'the project of prevention services: its money, focus, target groups and key activities',
    walk: preventionProject,
  },
  {
    step: '001.4',
    what: 'the project of planning: dates, costs, sources and the work of coordinators by territory',
    walk: planningProject,
  },
  {
    step: '001.9',
    what: 'one methodology: a municipal plan that does not match is told what is missing, with links',
    walk: methodology,
  },
  {
    step: '001.12',
    what: 'transformation: from an institution to services that replace it, with people, steps, partners and money',
    walk: transformation,
  },
  {
    step: '001.2',
    what: 'the steps so far, told by one log',
    walk: log,
  },
  { step: '001.13', what: 'a sensitive topic is seen differently, and only by those who are named', walk: sensitive },
  { step: '001.15', what: 'a post waits for the money of its project', walk: waitingPost },
];

async function levels(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  for (const level of ['orp', 'municipality']) {
    const { items } = granted(
      await planner.get<Items<object>>(`catalogue/territories?within=region:CZ051&level=${level}&limit=1`),
      `what lies in the region: ${level}`,
    );
    holds(items.length === 1, `the region has the level ${level}`);
  }
  const turnov = { scheme: 'cz-csu', level: 'orp', code: '5109' };
  const told = { title: 'Setkání starostů', kind: 'advisory-body', mandate: 'Informace o plánu', from: today() };
  const { members } = await aBody(
    planner,
    { ...told, territory: REGION },
    { code: 'S', title: 'Starostové', stakeholderType: 'municipality', places: 1, territories: [turnov] },
    [{ name: 'Starosta Turnova', represents: 'Město Turnov' }],
  );
  holds(members.length === 1, 'a mayor stands for a territory');
}

async function delegates(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const told = { title: 'Krajská pracovní skupina', kind: 'working-group', mandate: 'Střednědobý plán', from: today() };
  const districts = { scheme: 'cz-csu', level: 'district', within: REGION };
  const { id, members } = await aBody(
    planner,
    { ...told, territory: REGION },
    { code: 'D', title: 'Delegáti', stakeholderType: 'municipality', places: 2, eachOf: districts },
    ['Česká Lípa', 'Jablonec', 'Liberec', 'Semily'].flatMap((where) => [
      { name: `Delegát ${where}`, represents: where },
    ]),
  );
  made.group = id;
  const { items: seats } = granted(
    await planner.get<Items<{ places: number }>>(`planning/bodies/${id}/seats`),
    'the seats of the districts',
  );
  holds(seats.length === 4 && seats.every(({ places }) => places === 2), 'two delegates for each of four districts');
  granted(
    await planner.post(
      `planning/bodies/${id}/members/${members[0]!.id}/substitutes`,
      { name: 'Náhradnice', represents: 'Česká Lípa', from: today() },
      members[0]!.version,
    ),
    'a delegate has a substitute',
  );
}

async function meetings(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  granted(
    await planner.post(`planning/bodies/${made.group}/series`, {
      ...{ title: 'Jednání skupiny', kind: 'meeting', form: 'formal', place: 'Liberec' },
      ...{ first: dayFrom(7), until: dayFrom(190), time: '14:00', minutes: 90 },
      ...{ timeZone: 'Europe/Prague', everyMonths: 1 },
    }),
    'regular meetings',
  );
  await aMeeting(planner, made.group!, { title: 'Mimořádné jednání', form: 'informal' });
  const { items } = granted(
    await planner.get<Items<{ form: string }>>(`planning/meetings?body=${made.group}&limit=200`),
    'the meetings of the group',
  );
  holds(items.length >= 7, `regular and ad hoc: ${items.length}`);
  holds(new Set(items.map(({ form }) => form)).size === 2, 'formal and informal');
}

const project = (code: string, title: string, change: object) => ({
  ...{ code, kind: 'measure', parent: 'P1' },
  element: { title, measureKind: 'new', responsible: ['Liberecký kraj'], officer, ...change },
});

async function preventionProject(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const passages = ['descriptive', 'analytical', 'evaluation', 'network'].map((part) => ({
    ...{ code: part, kind: 'passage', part, element: { title: part, body: 'Text.' } },
  }));
  const plan = await story.draft(
    { title: 'Střednědobý plán 2027–2029', level: 'regional', territory: REGION, ...PERIOD, template: 'sprss' },
    [
      ...passages,
      { code: 'C1', kind: 'goal', part: 'strategic', element: { title: 'Sociální začleňování' } },
      { code: 'P1', kind: 'priority', parent: 'C1', element: { title: 'Služby sociální prevence', officer } },
      project('IP1', 'Individuální projekt IP1', {
        ...{ body: 'Služby sociální prevence v kraji.', targetGroups: ['families', 'homeless'] },
        costs: [
          { year: 2027, source: 'eu', amount: czk('85000000.00') },
          { year: 2027, source: 'state', amount: czk('15000000.00') },
        ],
      }),
      ...['Azylové domy', 'Terénní programy'].map((title, at) => ({
        ...{ code: `IP1.${at + 1}`, kind: 'activity', parent: 'IP1', element: { title } },
      })),
    ],
  );
  made.plan = plan.id;
  const { items } = granted(
    await story.planner.get<Items<{ planned: { amount: string } }>>(`planning/money-by-priority?plan=${plan.id}`),
    'the priority with the money of its project',
  );
  holds(items[0]!.planned.amount === '100000000.00', 'the project is counted under the priority that it serves');
}

async function planningProject(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  await story.add(made.plan!, 1, [
    project('IP2', 'Individuální projekt IP2: plánování a kvalita sítě', {
      ...{ from: '2027-01-01', to: '2028-12-31', territories: [REGION] },
      costs: [{ year: 2027, source: 'eu', amount: czk('9000000.00') }],
    }),
    {
      ...{ code: 'IP2.1', kind: 'activity', parent: 'IP2' },
      element: {
        ...{ title: 'Koordinátorka Turnov, 0,5 úvazku', responsible: ['Koordinátorka'] },
        territories: [{ scheme: 'cz-csu', level: 'orp', code: '5109' }],
      },
    },
  ]);
  const found = granted(
    await story.planner.get<{ costs: { source: string }[]; to: string }>(
      `planning/plans/${made.plan}/versions/1/elements/IP2`,
    ),
    'the record of the project',
  );
  holds(found.costs[0]!.source === 'eu' && found.to === '2028-12-31', 'its dates, costs and sources are kept');
}

async function methodology(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const local = await story.draft(
    {
      ...{ title: 'Plán Turnova', level: 'local', type: 'community', partOf: made.plan, ...PERIOD },
      territory: { scheme: 'cz-csu', level: 'orp', code: '5109' },
    },
    [{ code: 'T1', kind: 'priority', element: { title: 'Doprava seniorů' } }],
  );
  const { findings } = granted(
    await story.planner.get<{ findings: { code: string; text: string; part?: string; href?: string }[] }>(
      `planning/plans/${local.id}/compatibility?against=${made.plan}`,
    ),
    'the municipal plan by the region’s methodology',
  );
  const missing = findings.filter(({ code }) => code === 'part-missing').map(({ part }) => part);
  holds(missing.length === 5, `it names the missing parts: ${missing.join(', ')}`);
  holds(
    findings.some(({ href }) => href?.endsWith('/elements/T1')),
    'and leads to what does not match',
  );
}

async function sensitive(system: System): Promise<void> {
  const { planner, approver } = await PlanStory.of(system);
  const topic = granted(
    await planner.post<Noun>('planning/topics', { title: 'Rušení ústavu', text: 'Kraj a obec to vidí jinak.' }),
    'a sensitive topic',
  );
  granted(
    await planner.post(
      `planning/topics/${topic.id}/positions`,
      { who: 'Obec', stakeholderType: 'municipality', position: 'Zachovat do roku 2030.', on: today() },
      topic.version,
    ),
    'a position is recorded',
  );
  refused(await approver.get(`planning/topics/${topic.id}`), 'topic/not-found', 'somebody who is not named');
}

async function waitingPost(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const { items } = granted(
    await story.officer.get<Items<{ id: string; applicationId: string; outcome: string }>>('funding/decisions?limit=1'),
    'a decision of the demo round',
  );
  const post = granted(
    await story.planner.post<Noun & { state: string }>('planning/posts', {
      ...{ title: 'Manažer střednědobého plánu', applicationId: items[0]!.applicationId },
    }),
    'a post that waits for the money of a project',
  );
  await eventually(async () => {
    const { items: posts } = granted(
      await story.planner.get<Items<{ id: string; state: string }>>('planning/posts'),
      'the posts',
    );
    const found = posts.find(({ id }) => id === post.id);
    holds(found?.state === 'funded', `the post is ${found?.state}: its money was granted`);
  });
}

async function transformation(system: System): Promise<void> {
  const { planner, approver } = await PlanStory.of(system);
  const year = 2027;
  const made_ = granted(
    await planner.post<Noun>(`planning/plans/${made.plan}/transformations`, {
      ...{ elementCode: 'P1', title: 'Z ústavu do bytů', people: 60 },
      from: [{ name: 'Domov pro osoby se zdravotním postižením', form: 'residential', places: 60 }],
      to: [{ name: 'Chráněné bydlení Turnov', form: 'residential', places: 24, isCommunityBased: true }],
      steps: [{ what: 'Koupit byty', who: 'Liberecký kraj', dueOn: '2027-06-30' }],
      partners: [{ name: 'MPSV', role: 'metodika' }],
      money: [{ year, source: 'eu', amount: czk('40000000.00') }],
      targets: [
        { year, measured: 'institutions', value: 1 },
        { year, measured: 'residents', value: 36 },
      ],
    }),
    'a case of transformation',
  );
  const path = `planning/transformations/${made_.id}`;
  refused(await planner.post(`${path}/agree`, {}, made_.version), 'access/not-permitted', 'agreed by who drew it up');
  const agreed = granted(await approver.post<Noun>(`${path}/agree`, {}, made_.version), 'ministry and region agree');
  granted(await planner.post(`${path}/begin`, {}, agreed.version), 'it begins');
  granted(
    await planner.post(`${path}/readings`, { year, measured: 'residents', value: 38, on: today(), source: 'výkaz' }),
    'how many still live there',
  );
  const progress = granted(
    await planner.get<object>(`planning/plans/${made.plan}/transformation-progress`),
    'all cases of the plan by year',
  );
  holds(JSON.stringify(progress).includes('residents'), 'residents by year stand beside their target');
}

async function log(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const { items } = granted(await planner.get<Items<object>>(`planning/plans/${made.plan}/log`), 'the log of the plan');
  holds(items.length > 0, 'the log says what happened so far');
}
