import type { Person } from '../door.js';
import type { System } from '../system.js';
import { PlanStory, type Items, type Noun } from './making-plans.js';
import { eventually, granted, holds, refused, type Step } from './step.js';
import { unsealed, walkRound, withTwoLevels } from './whole-round.js';

const DISTRICT = { scheme: 'de-ags', level: 'district', code: '16062' };
const eur = (amount: string) => ({ amount, currency: 'EUR' });
const sentence = (text: string) => ({ en: text, cs: text, de: text, lv: text });

/** What the steps hand on to each other. */
const made: { plan?: { id: string; version: number } } = {};

/** The money of the state programme LSZ: what is fundable, an own approval procedure, a tender for a concept. */
export const deThLszMoney: readonly Step[] = [
  {
    step: '003.5',
    what: 'measures of a plan are held against the funding guideline, which says of each why it is not fundable',
    walk: fundable,
  },
  {
    step: '003.11',
    what: 'money of the land goes through an own approval procedure under a guideline, which is rules: sealed, certified, two levels',
    walk: landMoney,
  },
  { step: '003.1', what: 'a tender for a concept: sealed bids, one award at its price, on a day', walk: tender },
];

async function fundable(system: System): Promise<void> {
  const story = await PlanStory.of(system);
  const measure = (code: string, state: string, own: string) => ({
    ...{ code, kind: 'measure', parent: 'F1' },
    element: {
      ...{ title: `Maßnahme ${code}`, responsible: ['Landkreis'], measureKind: 'improve' },
      costs: [
        { year: 2027, source: 'state', amount: eur(state) },
        { year: 2027, source: 'municipality', amount: eur(own) },
      ],
    },
  });
  const plan = await story.draft(
    {
      ...{ title: 'Fachplan Förderung', level: 'local', type: 'strategic', territory: DISTRICT },
      ...{ from: '2027-01-01', to: '2029-12-31' },
    },
    [
      ...['F1', 'F2'].map((code) => ({ code, kind: 'priority', element: { title: `Priorität ${code}` } })),
      ...[measure('F1.1', '7000.00', '3000.00'), measure('F1.2', '9000.00', '1000.00')],
    ],
  );
  const { planVersion } = await story.adopt(plan.id);
  made.plan = { id: plan.id, version: planVersion };
  const programme = granted(
    await story.officer.post<Noun>('funding/programmes', {
      ...{ code: `LSZ-${Date.now()}`, title: 'LSZ', guideline: 'Richtlinie zur Förderung', conditions: [] },
      measureConditions: [
        {
          ...{ code: 'share', source: 'Ziff. 5.2', otherwise: sentence('Höchstens 80 %: {costsState} / {costs}') },
          holds: { is: '≤', of: [{ fact: 'costsState' }, { does: '×', of: [{ fact: 'costs' }, { number: '0.8' }] }] },
        },
        { code: 'goal', source: 'Ziff. 4', otherwise: sentence('Kein Ziel'), holds: { fact: 'servesPriority' } },
      ],
    }),
    'a guideline as rules',
  );
  type Written = { code: string; kind: string; parent: string; costs: { source: string; amount: object }[] };
  const { items } = granted(
    await story.planner.get<Items<Written>>(`planning/plans/${plan.id}/versions/${planVersion}/elements/whole`),
    'the measures of the plan',
  );
  const measures = items
    .filter(({ kind }) => kind === 'measure')
    .map(({ code, parent, costs }) => ({
      ...{ code, priorityCode: parent, costs: costs.map(({ source, amount }) => ({ source, amount })) },
    }));
  type Verdict = { code: string; holds: boolean; reason?: { de: string } };
  type Judged = { measures: { code: string; isFundable: boolean; verdicts: Verdict[] }[] };
  // Funding hears of the adopted plan a moment later.
  const { measures: judged } = await eventually(async () =>
    granted(
      await story.planner.post<Judged>(`funding/programme-versions/${programme.id}/fundability`, {
        ...{ planId: plan.id, measures },
      }),
      'they are held against it',
    ),
  );
  holds(judged.map(({ isFundable }) => isFundable).join() === 'true,false', `one of two: ${JSON.stringify(judged)}`);
  const [why] = judged[1]!.verdicts.filter((one) => !one.holds);
  holds(why!.reason!.de === 'Höchstens 80 %: 9000.00 / 10000.00', `with its reason: ${why!.reason!.de}`);
}

async function landMoney(system: System): Promise<void> {
  const { id: planId, version: planVersion } = made.plan!;
  await withTwoLevels(system, () =>
    walkRound(system, {
      ...{ planId, planVersion, codes: ['F1', 'F2'], currency: 'EUR' },
      ...{ source: { kind: 'state-budget' }, programme: 'LSZ 2019', domain: 'traeger.example' },
      authority: 'de-th-lsz',
    }),
  );
}

/** Three bids; the award goes by hand, at the price of its bid, and ends it. */
async function tender(system: System): Promise<void> {
  const [officer, registrar] = [await system.as('funding-officer'), await system.as('registry-administrator')];
  const { id: planId, version: planVersion } = made.plan!;
  const source = granted(
    await officer.post<Noun>('funding/sources', { title: 'Land', amount: eur('60000.00'), kind: 'state-budget' }),
    'money for a concept',
  );
  const envelope = granted(
    await officer.post<Noun>('funding/envelopes', { sourceId: source.id, title: 'Konzept', amount: eur('50000.00') }),
    'its envelope',
  );
  const call = {
    ...{ envelopeId: envelope.id, planId, title: 'Konzept LSZ', rule: 'greedy', roundTo: eur('0.01'), kind: 'tender' },
    deadline: new Date(Date.now() + 30 * 3_600_000).toISOString(),
  };
  refused(await officer.post('funding/rounds', call), 'tender/not-sealed', 'a tender with open bids');
  const round = granted(await officer.post<Noun>('funding/rounds', { ...call, isSealed: true }), 'a call for bids');
  const bids = ['42000.00', '38500.00', '49900.00'];
  for (const [at, price] of bids.entries()) {
    const bidder = granted(
      await registrar.post<Noun>('registry/organisations', {
        ...{ name: `Büro ${at + 1}`, scheme: 'local', identifier: `buero-${at + 1}` },
      }),
      'a bidder',
    );
    await handedIn(officer, round.id, {
      ...{ organisationId: bidder.id, reference: String(at + 1), title: `Konzept ${at + 1}`, requested: eur(price) },
      priorityRefs: [{ planId, planVersion, priorityCode: 'F1', share: '1' }],
    });
  }
  refused(await officer.get(`funding/rounds/${round.id}/applications`), 'round/sealed', 'opening bids early');
  await system.levada('clock', 'advance', '30h');
  const reader = await unsealed(system, round.id, 3);
  refused(await reader.post(`funding/rounds/${round.id}/runs`), 'tender/not-shared', 'sharing money among bids');
  const lines = bids.map((price, at) =>
    at === 1
      ? { reference: '2', amount: eur(price), reason: '92 von 100 Punkten' }
      : { reference: String(at + 1), outcome: 'refused', reason: 'weniger Punkte' },
  );
  refused(
    await reader.post(`funding/rounds/${round.id}/proposals`, { lines: lines.slice(0, 2) }),
    'tender/bids-missing',
    'an award while a bid is open',
  );
  const draft = granted(await reader.post<Noun>(`funding/rounds/${round.id}/proposals`, { lines }), 'an award');
  const laid = granted(
    await reader.post<Noun & { contentHash: string }>(`funding/proposals/${draft.id}/submit`, {}, draft.version),
    'it is laid before',
  );
  const approver = await system.as('approver');
  granted(
    await approver.post(`funding/proposals/${draft.id}/approve`, { contentHash: laid.contentHash }, laid.version),
    'a second person says yes',
  );
  type Award = { reference: string; outcome: string; amount: { amount: string }; decidedAt: string };
  const { items } = granted(await reader.get<Items<Award>>(`funding/decisions?round=${round.id}`), 'the record');
  const [winner, ...others] = items.filter(({ outcome }) => outcome === 'granted');
  holds(
    others.length === 0 && winner!.reference === '2' && winner!.amount.amount === '38500.00',
    'one award at its price',
  );
  granted(await reader.post(`funding/proposals/${draft.id}/letters`), 'each bidder gets a letter');
}

/** An organisation that was just registered is known a moment later. */
async function handedIn(officer: Person, roundId: string, bid: object): Promise<void> {
  await eventually(async () =>
    granted(await officer.post(`funding/rounds/${roundId}/applications`, bid), 'a bid is handed in'),
  );
}
