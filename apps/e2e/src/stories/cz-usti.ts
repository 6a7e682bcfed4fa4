import type { System } from '../system.js';
import { aBody, aMeeting, dayFrom, PlanStory, today, type Items, type Noun, type PlanSeen } from './making-plans.js';
import { walkRound, withTwoLevels } from './whole-round.js';
import { eventually, granted, holds, refused, type Step } from './step.js';

const REGION = { scheme: 'cz-csu', level: 'region', code: 'CZ042' };
const officer = { name: 'Petr Dvořák', department: 'Odbor sociálních věcí', contact: 'sprss@kr-ustecky.example' };
const czk = (amount: string) => ({ amount, currency: 'CZK' });
const PERIOD = { from: '2027-01-01', to: '2030-12-31' };

/** What the steps hand on to each other. */
const made: { plan?: string; local?: string; group?: string; partner?: string; agreement?: string } = {};

/** Regional office Ústí, November 2007 (seed 004), as far as planning reaches. */
export const czUsti: readonly Step[] = [
  {
    step: '004.2',
    what: 'working groups by area: members are nominated by municipalities and partners, and chosen',
    walk: groups,
  },
  { step: '004.15', what: 'a university works along that provides no service', walk: university },
  {
    step: '004.7',
    what: 'one method for all groups: the same steps for each of them',
    walk: sameSteps,
  },
  {
    step: '004.14',
    what: 'providers, municipalities and users talk to each other in one room, with minutes',
    walk: room,
  },
  { step: '004.22', what: 'local plans are the main source of the regional one', walk: fromLocal },
  {
    step: '004.23',
    what: 'the regional plan gives local ones a recommended line and data, and hears what they make of it',
    walk: guidance,
  },
  { step: '004.8', what: 'plans of other types are told apart by what they are', walk: types },
  { step: '004.11', what: 'local plans differ in method: how much each of them says is compared', walk: compared },
  { step: '004.4', what: 'proposals are prepared in groups and become measures', walk: proposals },
  {
    step: '004.12',
    what: 'what is not a social service has its own budget line and is never mixed into the sums',
    walk: related,
  },
  { step: '004.13', what: 'a measure towards others says whom it addresses and how binding it is', walk: addressed },
  { step: '004.26', what: 'every part of the plan has somebody to ask', walk: contact },
  {
    step: '004.5',
    what: 'comments on passages, each with its answer; then the next version, beside the first',
    walk: comments,
  },
  { step: '004.6', what: 'first the Council, then the Assembly, with number and day', walk: councilThenAssembly },
  { step: '004.1', what: 'the plan of four years is there for everybody, as a paper', walk: presented },
  {
    step: '004.25',
    what: 'a user suggests something without an account, is answered, and it leads to a measure',
    walk: suggestion,
  },
  {
    step: '004.20',
    what: 'money of the state budget is allocated by the plan: a sealed round, three forks, two levels, and planning shows it',
    walk: stateMoney,
  },
  {
    step: '004.21',
    what: 'an individual project of prevention services is a source with its programme, its number and its indicators',
    walk: structuralFunds,
  },
];

async function groups(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const told = { title: 'Skupina Senioři', kind: 'working-group', mandate: 'Plán 2027–2030', from: today() };
  const body = await aBody(
    planner,
    { ...told, territory: REGION },
    { code: 'O', title: 'Obce', stakeholderType: 'municipality', places: 2 },
    ['Děčín', 'Most'].map((town) => ({ name: `Zástupce ${town}`, represents: `Město ${town}` })),
  );
  made.group = body.id;
  const { items: rules } = granted(await planner.get<Items<Noun>>(`planning/bodies/${body.id}/seats`), 'the seats');
  const third = { name: 'Zástupce Louny', represents: 'Louny', nominatedBy: 'Louny', seatRuleId: rules[0]!.id };
  const late = granted(
    await planner.post<Noun>(`planning/bodies/${body.id}/nominations`, third),
    'a third is nominated',
  );
  refused(
    await planner.post(`planning/bodies/${body.id}/nominations/${late.id}/choice`, { from: today() }, late.version),
    'seat-rule/full',
    'a third person on two seats',
  );
}

async function university(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const partner = granted(
    await planner.post<Noun>('planning/partners', { name: 'Univerzita J. E. Purkyně', kind: 'university' }),
    'a partner that is no provider',
  );
  made.partner = partner.id;
  const base = `planning/bodies/${made.group}`;
  granted(
    await planner.post(`${base}/seats`, { code: 'P', title: 'Partneři', stakeholderType: 'partner', places: 1 }),
    'a seat for partners',
  );
  const { items } = granted(await planner.get<Items<Noun & { code: string }>>(`${base}/seats`), 'the seats');
  const seatRuleId = items.find(({ code }) => code === 'P')!.id;
  const person = { name: 'doc. Malá', represents: 'UJEP', nominatedBy: 'UJEP', partnerId: partner.id, seatRuleId };
  const nominated = granted(await planner.post<Noun>(`${base}/nominations`, person), 'the university nominates');
  granted(
    await planner.post(`${base}/nominations/${nominated.id}/choice`, { from: today() }, nominated.version),
    'and sits in the group',
  );
}

async function room(system: System): Promise<void> {
  const { planner, approver } = await PlanStory.of(system);
  const meeting = await aMeeting(planner, made.group!, { title: 'První setkání', form: 'informal' });
  const agreed = granted(
    await planner.post<Noun & { agreements: Noun[] }>(
      `planning/meetings/${meeting.id}/agreements`,
      { text: 'Noční pohotovost je potřeba.' },
      meeting.version,
    ),
    'what they agree on',
  );
  made.agreement = agreed.agreements[0]!.id;
  const written = granted(
    await planner.put<Noun>(`planning/meetings/${meeting.id}/minutes`, { text: 'Přítomni: …' }, agreed.version),
    'the minutes are written',
  );
  refused(
    await planner.post(`planning/meetings/${meeting.id}/approval`, {}, written.version),
    'meeting/same-person',
    'minutes approved by who wrote them',
  );
  granted(
    await approver.post(`planning/meetings/${meeting.id}/approval`, {}, written.version),
    'somebody else approves them',
  );
}

const priority = (code: string, title: string, change: object = {}) => ({
  ...{ code, kind: 'priority', parent: 'C', element: { title, officer, ...change } },
});
const measure = (code: string, parent: string, title: string, change: object = {}) => ({
  ...{ code, kind: 'measure', parent },
  element: {
    ...{ title, measureKind: 'new', responsible: ['Ústecký kraj'], officer },
    ...{ costs: [{ year: 2027, source: 'region', amount: czk('1000000.00') }], ...change },
  },
});

async function fromLocal(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const texts = ['descriptive', 'analytical', 'evaluation', 'network'].map((part) => ({
    ...{ code: part, kind: 'passage', part, element: { title: `Část ${part}`, body: 'Text.', officer } },
  }));
  const regional = await story.draft(
    {
      ...{ title: 'Střednědobý plán Ústeckého kraje', level: 'regional', territory: REGION, ...PERIOD },
      ...{ template: 'sprss', departments: [{ name: 'Odbor sociálních věcí', officer: officer.name }] },
    },
    [
      ...texts,
      { code: 'C', kind: 'goal', part: 'strategic', element: { title: 'Život doma' } },
      priority('P1', 'Terénní služby'),
    ],
  );
  made.plan = regional.id;
  const local = await story.draft(
    {
      ...{ title: 'Komunitní plán Děčína', level: 'local', type: 'community', territory: REGION, ...PERIOD },
      partOf: regional.id,
    },
    [
      { code: 'D1', kind: 'priority', element: { title: 'Senioři v Děčíně' } },
      {
        ...measure('D1.1', 'D1', 'Pečovatelská služba o víkendu', {
          alignedTo: [{ planId: regional.id, code: 'P1' }],
          costs: [{ year: 2027, source: 'municipality', amount: czk('300000.00') }],
        }),
      },
    ],
  );
  made.local = local.id;
  await story.adopt(local.id);
  const { items } = granted(
    await story.planner.get<Items<{ code: string; plans: number; planned: { amount: { amount: string } }[] }>>(
      `planning/plans/${regional.id}/served`,
    ),
    'what local plans add up to',
  );
  const found = items.find(({ code }) => code === 'P1');
  holds(found?.plans === 1 && found.planned[0]?.amount.amount === '300000.00', 'the local plan is in the regional sum');
}

async function types(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const { items } = granted(await planner.get<Items<{ type: string }>>('planning/plans?type=community'), 'by type');
  holds(items.length === 1, 'one of the plans is a community plan');
}

async function compared(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const { items } = granted(
    await planner.get<Items<{ planId: string; measures: number; withCosts: number; withIndicators: number }>>(
      `planning/plans/${made.plan}/parts`,
    ),
    'the parts side by side',
  );
  const found = items.find(({ planId }) => planId === made.local);
  holds(found?.measures === 1 && found.withCosts === 1 && found.withIndicators === 0, 'what it says is counted');
  const { held, checked } = granted(
    await planner.get<{ held: number; checked: number }>(
      `planning/plans/${made.local}/compatibility?against=${made.plan}`,
    ),
    'the local plan by the region’s methodology',
  );
  holds(held > 0 && held < checked, 'some of it holds, and some does not');
}

async function proposals(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const problem = granted(
    await story.planner.post<Noun>('planning/problems', {
      ...{ field: 'Senioři', text: 'V noci nikdo nepřijede.', raisedBy: 'Skupina Senioři', territory: REGION },
      bodyId: made.group,
    }),
    'a problem',
  );
  const proposal = granted(
    await story.planner.post<Noun>(`planning/problems/${problem.id}/proposals`, {
      ...{ text: 'Noční pohotovost', draftedBy: 'Skupina Senioři' },
    }),
    'a proposal of the group',
  );
  await story.add(made.plan!, 1, [measure('P1.1', 'P1', 'Noční pohotovost')]);
  const agreed = granted(
    await story.planner.post<Noun>(
      `planning/proposals/${proposal.id}/agreement`,
      { agreementId: made.agreement },
      proposal.version,
    ),
    'the proposal is agreed on',
  );
  granted(
    await story.planner.post(
      `planning/proposals/${proposal.id}/measure`,
      { planId: made.plan, measureCode: 'P1.1' },
      agreed.version,
    ),
    'and leads to a measure',
  );
}

async function related(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const base = `planning/plans/${made.plan}/versions/1/elements`;
  const told = measure('P1.2', 'P1', 'Dobrovolnictví v nemocnici', { isSocialService: false });
  refused(await story.planner.post(base, told), 'element/without-budget-line', 'a related activity without its line');
  granted(
    await story.planner.post(base, { ...told, element: { ...told.element, budgetLine: '§ 3599' } }),
    'with its budget line',
  );
  const { items } = granted(
    await story.planner.get<Items<{ planned: { amount: string }; plannedRelated: { amount: string } }>>(
      `planning/money-by-priority?plan=${made.plan}`,
    ),
    'money by priority',
  );
  holds(
    items[0]!.planned.amount === '1000000.00' && items[0]!.plannedRelated.amount === '1000000.00',
    'the two sums stay apart',
  );
}

async function addressed(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const base = `planning/plans/${made.plan}/versions/1/elements`;
  const told = measure('P1.3', 'P1', 'Zařadit službu do rozpočtu obce', { bindingness: 'recommend' });
  refused(await planner.post(base, told), 'element/without-addressee', 'a recommendation to nobody');
  granted(
    await planner.post(base, { ...told, element: { ...told.element, addressee: 'Obce kraje' } }),
    'a recommendation to municipalities',
  );
}

async function contact(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const { items } = granted(
    await planner.get<Items<{ code: string; kind: string; officer: object | null }>>(
      `planning/plans/${made.plan}/versions/1/elements/whole`,
    ),
    'the plan as a whole',
  );
  const nobody = items.filter(({ kind, officer: who }) => kind !== 'goal' && who === null);
  holds(nobody.length === 0, `nobody to ask: ${nobody.map(({ code }) => code).join(', ')}`);
}

async function comments(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  await story.pass(made.plan!, 'groups-nominated', { heldOn: today(), text: 'Skupiny jmenovány.' });
  const comment = await story.consult(made.plan!, {
    ...{ elementCode: 'analytical', text: 'Chybí data o dojíždění.', authorName: 'Město Most' },
  });
  await story.dispose(made.plan!, comment, 'accepted', 'Doplněno.');
  const { version } = await story.open(made.plan!);
  const next = granted(
    await story.planner.post<PlanSeen>(`planning/plans/${made.plan}/revise`, {}, version),
    'the next version goes on from what was said',
  );
  const path = `planning/plans/${made.plan}/versions/${next.planVersion}/elements/analytical`;
  granted(
    await story.planner.put(path, { title: 'Část analytical', body: 'Text s daty o dojíždění.', officer }, 1),
    'the passage is written anew',
  );
  const { changed } = granted(
    await story.planner.get<{ changed: { code: string }[] }>(
      `planning/plans/${made.plan}/comparison?from=1&to=${next.planVersion}`,
    ),
    'the two versions beside each other',
  );
  holds(changed.length === 1 && changed[0]!.code === 'analytical', 'one passage differs');
}

async function councilThenAssembly(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const resolution = (body: string, number: string) => ({ body, number, heldOn: today(), text: 'Schvaluje.' });
  refused(
    await story.planner.post(`planning/plans/${made.plan}/gates/assembly`, resolution('Zastupitelstvo', '12/2007')),
    'gate/not-in-order',
    'the Assembly before the Council',
  );
  await story.pass(made.plan!, 'council', resolution('Rada Ústeckého kraje', '45/62R/2007'));
  await story.pass(made.plan!, 'assembly', resolution('Zastupitelstvo Ústeckého kraje', '12/25Z/2007'));
  const adopted = await story.adopt(made.plan!);
  holds(adopted.planVersion === 2, 'the version after the comments is the one in force');
}

async function presented(system: System): Promise<void> {
  const out = `${system.dataDir}/plan.pdf`;
  const said = await system.levada('export', 'plan', made.plan!, '--format', 'pdf', '--out', out, '--json');
  holds(said.code === 0, said.stderr);
  holds((JSON.parse(said.stdout) as { bytes: number }).bytes > 10_000, 'the paper has its pages');
  const again = await system.levada('export', 'plan', made.plan!, '--format', 'pdf', '--out', out);
  holds(again.code === 2, 'what is there already is not written over');
}

async function suggestion(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const response = await fetch(`${system.url}/api/v1/planning/public/cz-usti/suggestions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'Chybí noční služba v Mostě.', email: 'jana@example.org' }),
  });
  holds(response.status === 201, `a suggestion without an account: ${response.status}`);
  const { id } = (await response.json()) as Noun;
  const seen = async () =>
    granted(
      await planner.get<Items<Noun & { status: string }>>('planning/suggestions'),
      'the suggestions of the office',
    ).items.find((one) => one.id === id)!;
  const step = async (verb: string, body: object = {}) =>
    granted(await planner.post(`planning/suggestions/${id}/${verb}`, body, (await seen()).version), verb);
  await step('visibility');
  await step('work');
  await step('answer', { text: 'Doplnili jsme opatření P1.1.' });
  await step('measure', { planId: made.plan, measureCode: 'P1.1' });
  await eventually(async () => {
    const shown = (await (await fetch(`${system.url}/api/v1/planning/public/cz-usti/suggestions`)).json()) as Items<{
      id: string;
    }>;
    holds(
      shown.items.some((one) => one.id === id),
      'everybody reads the answer',
    );
    holds(!JSON.stringify(shown).includes('jana@example.org'), 'and nobody the address');
  });
}

async function sameSteps(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const plan = await story.draft({ title: 'Příprava plánu', level: 'regional', territory: REGION, ...PERIOD }, [
    { code: 'X', kind: 'priority', element: { title: 'Příprava' } },
  ]);
  const steps = ['swot', 'cíle', 'opatření'].map((title, at) => ({
    ...{ code: `k${at}`, title, dueOn: dayFrom(30 * (at + 1)) },
  }));
  const groups = [{ bodyId: made.group }, { group: 'Rodiny' }, { group: 'Osoby bez přístřeší' }];
  granted(
    await story.planner.post(`planning/plans/${plan.id}/phase-series`, { groups, steps }),
    'the same steps for three groups',
  );
  const { items } = granted(
    await story.planner.get<Items<object>>(`planning/plans/${plan.id}/phases?limit=50`),
    'the steps',
  );
  holds(items.length === 9, `three steps for each of three groups: ${items.length}`);
}

async function guidance(system: System): Promise<void> {
  const { planner } = await PlanStory.of(system);
  const base = `planning/plans/${made.plan}/guidance`;
  const item = granted(
    await planner.post<Noun>(base, {
      ...{ kind: 'shared-data', elementCode: 'P1', title: 'Senioři v obcích', text: 'Počty podle ČSÚ.' },
      table: { columns: ['Obec', '65+'], rows: [['Děčín', '9800']] },
    }),
    'data for municipalities',
  );
  granted(await planner.post(`${base}/${item.id}/publication`, {}, item.version), 'they are published');
  granted(
    await planner.post(`planning/plans/${made.local}/guidance/${item.id}/answer`, {
      ...{ followed: 'partly', reason: 'Doplnili jsme vlastní šetření.' },
    }),
    'a local plan says what it makes of it',
  );
  const { items } = granted(
    await planner.get<Items<{ followed: string }>>(`planning/plans/${made.plan}/guidance-answers`),
    'who follows what',
  );
  holds(
    items.some(({ followed }) => followed === 'partly'),
    'the region hears it',
  );
}

async function stateMoney(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const seen = granted(await story.officer.get<PlanSeen>(`planning/plans/${made.plan}`), 'the plan in force');
  const [first, second] = seen.priorities;
  await withTwoLevels(system, () =>
    walkRound(system, {
      ...{ planId: seen.id, planVersion: seen.planVersion, currency: 'CZK', domain: 'ustecky.example' },
      ...{ codes: [first!.code, (second ?? first)!.code], source: { kind: 'state-budget' } },
      programme: 'Státní rozpočet 2027',
      authority: 'cz-usti',
    }),
  );
}

async function structuralFunds(system: System): Promise<void> {
  const { officer: funding } = await PlanStory.of(system);
  const project = { title: 'Služby sociální prevence', kind: 'eu-project', amount: czk('5000000.00') };
  refused(await funding.post('funding/sources', project), 'source/project-unnamed', 'a project without its programme');
  const source = granted(
    await funding.post<Noun & { indicators: object[] }>('funding/sources', {
      ...project,
      ...{ operationalProgramme: 'OP LZZ', projectCode: 'CZ.1.04/3.1.00/05.00024' },
      indicators: [{ code: '07.41.00', title: 'Počet podpořených osob', unit: 'osoba', target: '3800' }],
    }),
    'the individual project is a source',
  );
  holds(source.indicators.length === 1, 'its indicators are kept with it');
}
