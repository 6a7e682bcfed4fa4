import type { System } from '../system.js';
import { aMeeting, dayFrom, PlanStory, today, type Items, type Noun, type PlanSeen } from './making-plans.js';
import { granted, holds, refused, type Step } from './step.js';

const LATVIA = { scheme: 'lv-atvk', level: 'country', code: 'LV' };
const officer = { name: 'Ilze Bērziņa', department: 'Labklājības ministrija', contact: 'lm@lm.example' };
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const GUIDELINES = {
  ...{ title: 'Sociālo pakalpojumu attīstības pamatnostādnes', level: 'national', type: 'guidelines' },
  ...{ territory: LATVIA, from: '2027-01-01', to: '2033-12-31', template: 'pamatnostadnes' },
  departments: [{ name: 'Labklājības ministrija', officer: 'Ilze Bērziņa' }],
};

/** What the steps hand on to each other. */
const made: { plan?: string; group?: string; subgroup?: string; agreement?: string; proposal?: Noun } = {};

/** Ministry of Welfare, Latvia: guidelines 2013–2019 (seed 002), as far as planning reaches. */
export const lvLm: readonly Step[] = [
  {
    step: '002.1',
    what: 'the ministry sets priorities for the policy of social services, each with its owner',
    walk: priorities,
  },
  {
    step: '002.9',
    what: 'a working group of ministry, municipalities, NGOs, professionals and experts, in balance',
    walk: workingGroup,
  },
  { step: '002.10', what: 'three temporary subgroups, each with a theme and a last day', walk: subgroups },
  { step: '002.6', what: 'problems of the fields are collected with their possible solutions', walk: problems },
  { step: '002.7', what: 'the group agrees on directions, and what it agreed is kept', walk: agreed },
  {
    step: '002.4',
    what: 'directions and tasks: new services and better ones, from a problem to its measure and back',
    walk: directions,
  },
  {
    step: '002.2',
    what: 'every task says who carries it out, by when, and for whom: what it does not say is told',
    walk: principles,
  },
  { step: '002.11', what: 'one goal: an efficient, sustainable system with services in the community', walk: goal },
  {
    step: '002.12',
    what: 'two sub-goals, accessibility and quality, each with its own family of indicators',
    walk: subGoals,
  },
  {
    step: '002.13',
    what: 'fewer institutions and fewer people in them: by year, beside the target',
    walk: institutions,
  },
  { step: '002.3', what: 'the guidelines of several years are drafted by a day, in their parts', walk: drafting },
  { step: '002.5', what: 'nothing goes to the government before the public was heard', walk: publicDiscussion },
];

async function priorities(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const plan = await story.draft(GUIDELINES, [
    {
      code: 'M',
      kind: 'goal',
      part: 'policy',
      element: { title: 'Efektīva, kvalitatīva un ilgtspējīga sistēma', officer },
    },
    {
      ...{ code: 'A1', kind: 'sub-goal', parent: 'M' },
      element: {
        title: 'Pieejamība',
        indicators: [indicator('home-care', 'Neapmierināts aprūpes mājās pieprasījums', 'accessibility')],
      },
    },
    {
      ...{ code: 'A2', kind: 'sub-goal', parent: 'M' },
      element: {
        title: 'Kvalitāte',
        indicators: [indicator('users', 'Kopienas pakalpojumu lietotāji uz 10 000', 'quality')],
      },
    },
    ...['Deinstitucionalizācija', 'Pakalpojumi sabiedrībā', 'Efektīva pārvaldība'].map((title, at) => ({
      ...{ code: `V${at + 1}`, kind: 'field', parent: 'M', element: { title, officer } },
    })),
  ]);
  made.plan = plan.id;
  const seen = granted(await story.planner.get<PlanSeen>(`planning/plans/${plan.id}`), 'the guidelines');
  holds(seen.priorities.length === 3, 'three directions are what money will cite');
  const direction = granted(
    await story.planner.get<{ officer: { name: string } | null }>(`planning/plans/${plan.id}/versions/1/elements/V1`),
    'the first direction',
  );
  holds(direction.officer?.name === officer.name, 'a direction has somebody who answers for it');
}

const indicator = (code: string, name: string, family: string) => ({
  ...{ code, name, unit: '%', family, source: 'VSPMIS' },
  ...{ baseline: { value: '30', on: '2026-12-31' }, targets: [{ value: '25', on: '2033-12-31' }] },
});

const SEATS = [
  ['ministry', 'authority', 'Labklājības ministrija'],
  ['municipality', 'municipality', 'Rīgas dome'],
  ['ngo', 'ngo', 'Apeirons'],
  ['professional', 'professional', 'Sociālo darbinieku biedrība'],
  ['expert', 'expert', 'Latvijas Universitāte'],
] as const;

async function workingGroup(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const told = { title: 'Darba grupa', kind: 'working-group', mandate: 'Pamatnostādņu izstrāde', from: today() };
  const body = granted(
    await planner.post<Noun>('planning/bodies', { ...told, territory: LATVIA, planId: made.plan }),
    'the working group is opened',
  );
  made.group = body.id;
  const base = `planning/bodies/${body.id}`;
  for (const [code, stakeholderType, title] of SEATS)
    granted(await planner.post(`${base}/seats`, { code, title, stakeholderType, places: 1 }), `a seat for ${code}`);
  const { items: rules } = granted(await planner.get<Items<Noun & { code: string }>>(`${base}/seats`), 'the seats');
  for (const [code, , represents] of SEATS.slice(0, 4)) {
    const seatRuleId = rules.find((one) => one.code === code)!.id;
    const person = { name: `Pārstāvis: ${represents}`, represents, nominatedBy: represents, seatRuleId };
    const nomination = granted(await planner.post<Noun>(`${base}/nominations`, person), `${code} nominates`);
    granted(
      await planner.post(`${base}/nominations/${nomination.id}/choice`, { from: today() }, nomination.version),
      `${code} sits`,
    );
  }
  const balance = granted(await planner.get<object>(`${base}/balance`), 'the balance of the group');
  holds(JSON.stringify(balance).includes('expert'), 'the balance names the type that is missing: experts');
}

async function subgroups(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const told = { kind: 'subgroup', parentId: made.group, from: today(), territory: LATVIA, planId: made.plan };
  refused(
    await planner.post('planning/bodies', { ...told, title: 'Bez termiņa', mandate: 'x' }),
    'body/subgroup-open-ended',
    'a temporary subgroup without an end',
  );
  for (const title of ['Ilgstoša aprūpe', 'Tehniskie palīglīdzekļi', 'Rehabilitācija']) {
    const body = granted(
      await planner.post<Noun>('planning/bodies', { ...told, title, mandate: title, until: dayFrom(90) }),
      `the subgroup ${title}`,
    );
    made.subgroup ??= body.id;
  }
}

async function problems(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  for (const field of [
    'Ilgstoša aprūpe',
    'Sociālā rehabilitācija',
    'Profesionālā rehabilitācija',
    'Tehniskie palīglīdzekļi',
  ]) {
    const problem = granted(
      await planner.post<Noun>('planning/problems', {
        ...{ field, text: `Pakalpojums nav pieejams: ${field}`, raisedBy: 'Apakšgrupa', territory: LATVIA },
        bodyId: made.subgroup,
      }),
      `a problem of ${field}`,
    );
    const proposal = granted(
      await planner.post<Noun>(`planning/problems/${problem.id}/proposals`, {
        ...{ text: `Jauns pakalpojums: ${field}`, draftedBy: 'Apakšgrupa' },
      }),
      'a possible solution',
    );
    made.proposal ??= proposal;
  }
}

async function agreed(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const meeting = await aMeeting(planner, made.group!, { title: 'Darba grupas sēde' });
  const { items: members } = granted(
    await planner.get<Items<Noun>>(`planning/bodies/${made.group}/members`),
    'the members of the group',
  );
  const there = granted(
    await planner.put<Noun>(
      `planning/meetings/${meeting.id}/attendance`,
      { attendances: members.map(({ id }) => ({ memberId: id, attendance: 'attended' })) },
      meeting.version,
    ),
    'who was there',
  );
  granted(
    await planner.post(
      `planning/meetings/${meeting.id}/agreements`,
      {
        text: 'Vienojamies par trim rīcības virzieniem',
        votes: { infavour: 4, against: 0, abstained: 0 },
        planId: made.plan,
      },
      there.version,
    ),
    'what was agreed is kept',
  );
  const seen = granted(
    await planner.get<{ agreements: readonly Noun[] }>(`planning/meetings/${meeting.id}`),
    'the meeting with its agreements',
  );
  made.agreement = seen.agreements[0]!.id;
}

async function directions(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const { planner } = story;
  await story.add(made.plan!, 1, [
    task('V1.1', 'V1', 'Slēgt divas institūcijas', 'close'),
    task('V2.1', 'V2', 'Jauni grupu dzīvokļi', 'new'),
    task('V2.2', 'V2', 'Labāka aprūpe mājās', 'improve'),
  ]);
  const proposal = granted(
    await planner.post<Noun>(
      `planning/proposals/${made.proposal!.id}/agreement`,
      { agreementId: made.agreement },
      made.proposal!.version,
    ),
    'the solution rests on what was agreed',
  );
  granted(
    await planner.post(
      `planning/proposals/${proposal.id}/measure`,
      { planId: made.plan, measureCode: 'V2.1' },
      proposal.version,
    ),
    'the solution leads to a task of the guidelines',
  );
  const { items } = granted(
    await planner.get<Items<{ id: string }>>(`planning/proposals?measure=${made.plan}/V2.1`),
    'from the task back to the problem',
  );
  holds(
    items.some(({ id }) => id === proposal.id),
    'the task leads back to its proposal',
  );
}

const task = (code: string, parent: string, title: string, measureKind: string) => ({
  ...{ code, kind: 'measure', parent },
  element: {
    ...{ title, measureKind, responsible: ['Labklājības ministrija'], to: '2030-12-31', targetGroups: ['seniors'] },
    costs: [{ year: 2027, source: 'state', amount: eur('250000.00') }],
  },
});

async function principles(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const elements = `planning/plans/${made.plan}/versions/1/elements`;
  const poor = { code: 'V3.1', kind: 'measure', parent: 'V3', element: { title: 'Labāka pārvaldība' } };
  granted(await planner.post(elements, poor), 'a task that says too little is written all the same');
  const found = async () =>
    granted(
      await planner.get<{ findings: { code: string; element?: string }[] }>(
        `planning/plans/${made.plan}/compatibility`,
      ),
      'what the methodology finds',
    ).findings.filter(({ element }) => element === 'V3.1');
  holds((await found()).length === 3, 'three things are missing: what it does, who does it, by when');
  const whole = task('V3.1', 'V3', 'Labāka pārvaldība', 'improve').element;
  granted(await planner.put(`${elements}/V3.1`, whole, 1), 'the task says it');
  holds((await found()).length === 0, 'nothing is missing any more');
}

async function goal(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const { items } = granted(
    await planner.get<Items<{ code: string; kind: string; parent: string | null }>>(
      `planning/plans/${made.plan}/versions/1/elements`,
    ),
    'the outline',
  );
  holds(items.filter(({ kind }) => kind === 'goal').length === 1, 'there is one goal');
  holds(
    items.filter(({ kind, parent }) => kind === 'field' && parent === 'M').length === 3,
    'three directions lead to it',
  );
}

async function subGoals(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const { items } = granted(
    await planner.get<Items<{ elementCode: string; family: string | null }>>(`planning/plans/${made.plan}/indicators`),
    'the indicators',
  );
  holds(
    JSON.stringify(items.map(({ elementCode, family }) => [elementCode, family])) ===
      '[["A1","accessibility"],["A2","quality"]]',
    'each sub-goal has its own family of indicators',
  );
}

async function institutions(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const path = `planning/plans/${made.plan}/versions/1/elements/V1`;
  const seen = granted(await planner.get<Noun & { title: string }>(path), 'the first direction');
  const targets = (first: string, last: string) => [
    { value: first, on: '2030-12-31' },
    { value: last, on: '2033-12-31' },
  ];
  const counted = (code: string, name: string, from: string, last: string) => ({
    ...{ code, name, unit: 'skaits', family: 'institutions', source: 'VSPMIS' },
    ...{ baseline: { value: from, on: '2026-12-31' }, targets: targets(from, last) },
  });
  const indicators = [
    counted('institutions', 'Institūcijas', '80', '70'),
    counted('residents', 'Iedzīvotāji tajās', '11500', '9800'),
  ];
  granted(await planner.put(path, { title: seen.title, officer, indicators }, seen.version), 'the targets by year');
  for (const [value, on] of [
    ['79', '2026-06-30'],
    ['78', today()],
  ])
    granted(
      await planner.post(`planning/plans/${made.plan}/readings`, {
        ...{ elementCode: 'V1', indicatorCode: 'institutions', value, on, source: 'VSPMIS pārskats' },
      }),
      `${value} institutions on ${on}`,
    );
  const { items } = granted(
    await planner.get<Items<{ code: string; readings: { value: string }[]; targets: { value: string }[] }>>(
      `planning/plans/${made.plan}/indicators`,
    ),
    'the indicators with what was read',
  );
  const found = items.find(({ code }) => code === 'institutions');
  holds(found?.readings.length === 2 && found.targets.length === 2, 'values and targets stand beside each other');
}

async function drafting(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  await story.add(
    made.plan!,
    1,
    ['situation', 'results', 'funding'].map((part) => ({
      ...{ code: part, kind: 'passage', part, element: { title: part, body: 'Teksts.' } },
    })),
  );
  const { findings } = granted(
    await story.planner.get<{ findings: object[] }>(`planning/plans/${made.plan}/compatibility`),
    'the guidelines against their methodology',
  );
  holds(findings.length === 0, `every part is there: ${JSON.stringify(findings)}`);
}

async function publicDiscussion(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const plan = made.plan!;
  await story.pass(plan, 'working-group', { heldOn: today(), text: 'Darba grupa vienojusies.' });
  const cabinet = { body: 'Ministru kabinets', number: '589', heldOn: today(), text: 'Apstiprināts.' };
  refused(
    await story.planner.post(`planning/plans/${plan}/gates/cabinet`, cabinet),
    'gate/not-in-order',
    'the government before the public',
  );
  const comment = await story.consult(plan, { elementCode: 'V2.1', text: 'Arī laukos.', authorName: 'Apeirons' });
  refused(
    await story.planner.post(`planning/plans/${plan}/gates/cabinet`, cabinet),
    'gate/not-in-order',
    'the government before every comment is answered',
  );
  await story.dispose(plan, comment, 'accepted', 'Papildināts.');
  await story.pass(plan, 'cabinet', cabinet);
  const adopted = await story.adopt(plan);
  holds(adopted.status === 'adopted', 'the guidelines are in force');
}
