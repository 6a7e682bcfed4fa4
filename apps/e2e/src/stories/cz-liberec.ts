import { setTimeout as sleep } from 'node:timers/promises';
import type { System } from '../system.js';
import { czLiberecPlanning } from './cz-liberec-planning.js';
import { czLiberecProjects } from './cz-liberec-projects.js';
import { walkRound, withTwoLevels } from './whole-round.js';
import { eventually, granted, holds, refused, type Step } from './step.js';

interface Noun {
  readonly id: string;
  readonly version: number;
}

const REGION = { scheme: 'cz-csu', level: 'region', code: 'CZ051' };
const PERIOD = { from: '2027-01-01', to: '2029-12-31' };
const czk = (amount: string) => ({ amount, currency: 'CZK' });

/** Regional office Liberec, April 2009 (seed 001), as far as the rooms reach. */
export const czLiberec: readonly Step[] = [
  ...czLiberecPlanning,
  {
    step: '001.8',
    what: 'a regional plan is part of the national plan; its comment procedure has a deadline, and no adoption passes it by',
    walk: commentProcedure,
  },
  {
    step: '001.11',
    what: 'planning and the distribution of money are linked: every decision cites its priority, every priority shows its money',
    walk: planAndMoney,
  },
  ...czLiberecProjects,
];

async function commentProcedure(system: System): Promise<void> {
  const [planner, approver, officer] = [
    await system.as('planner'),
    await system.as('approver'),
    await system.as('funding-officer'),
  ];
  const priorities = [{ code: 'N1', title: 'Sociální služby dostupné v každé obci' }];
  const draft = (title: string, level: string, partOf?: string) =>
    planner.post<Noun & { partOf?: string }>('planning/plans', {
      title,
      level,
      territory: REGION,
      ...PERIOD,
      priorities,
      ...(partOf ? { partOf } : {}),
    });
  const national = granted(
    await draft('Národní strategie rozvoje sociálních služeb', 'national'),
    'the national plan is drafted',
  );
  const regional = granted(
    await draft('Plán Libereckého kraje', 'regional', national.id),
    'the regional plan is drafted',
  );
  holds(regional.partOf === national.id, 'the regional plan names the national one');

  const until = Date.now() + 2_000;
  const consulted = granted(
    await planner.post<Noun>(
      `planning/plans/${regional.id}/consultation`,
      { until: new Date(until).toISOString() },
      regional.version,
    ),
    'comments are asked for',
  );
  const say = (text: string) =>
    officer.post<Noun>(`planning/plans/${regional.id}/comments`, {
      text,
      authorName: 'Město Turnov',
      elementCode: 'N1',
    });
  const comment = granted(await say('Chybí dopravní dostupnost.'), 'a comment is taken before the deadline');
  const adopt = async (who: typeof approver) => {
    const { body } = await planner.get<Noun>(`planning/plans/${regional.id}`);
    return who.post<Noun>(`planning/plans/${regional.id}/adopt`, {}, body.version);
  };
  holds(consulted.version > regional.version, 'the consultation is a new version of the draft');
  refused(await adopt(approver), 'plan/consultation-open', 'adoption before the deadline');
  await sleep(Math.max(0, until - Date.now()) + 50);
  refused(await say('Pozdě.'), 'comment/too-late', 'a comment after the deadline');
  refused(await adopt(approver), 'plan/comment-unanswered', 'adoption with an unanswered comment');
  const disposition = { disposition: 'accepted', reason: 'Doplněno do opatření.' };
  granted(
    await planner.post(
      `planning/plans/${regional.id}/comments/${comment.id}/disposition`,
      disposition,
      comment.version,
    ),
    'the comment is answered',
  );
  granted(await adopt(approver), 'a second person adopts the plan');
}

interface Line {
  readonly planId: string;
  readonly priorityCode: string;
  readonly amount: { readonly amount: string };
}

interface Decision extends Noun {
  readonly approvedBy: readonly string[];
  readonly proposedBy: string;
  readonly outcome: string;
  readonly priorityRefs: readonly Line[];
}

interface PriorityMoney {
  readonly priorityCode: string;
  readonly granted: { readonly amount: string };
}

async function planAndMoney(system: System): Promise<void> {
  const [officer, approver] = [await system.as('funding-officer'), await system.as('approver')];
  const { items: rounds } = granted(
    await officer.get<{ items: (Noun & { planId: string; envelopeId: string })[] }>('funding/rounds?status=decided'),
    'the rounds',
  );
  const round = rounds[0];
  holds(round !== undefined, 'the demo round is there');
  const { items: decisions } = granted(
    await officer.get<{ items: Decision[] }>(`funding/decisions?round=${round.id}&limit=200`),
    'the decisions',
  );
  holds(decisions.length > 0, 'the round is decided');
  for (const one of decisions) {
    holds(one.priorityRefs.length > 0, `decision ${one.id} cites no priority`);
    holds(
      one.approvedBy.length > 0 && !one.approvedBy.includes(one.proposedBy),
      `decision ${one.id} is not the work of two people`,
    );
  }

  const minor = (amount: string) => BigInt(amount.replace('.', ''));
  const expected = new Map<string, bigint>();
  for (const line of decisions.flatMap((one) => one.priorityRefs)) {
    expected.set(line.priorityCode, (expected.get(line.priorityCode) ?? 0n) + minor(line.amount.amount));
  }
  await eventually(async () => {
    const { items } = granted(
      await officer.get<{ items: PriorityMoney[] }>(`planning/money-by-priority?plan=${round.planId}`),
      'money by priority',
    );
    for (const { priorityCode, granted: sum } of items) {
      holds(
        minor(sum.amount) === (expected.get(priorityCode) ?? 0n),
        `${priorityCode} shows ${sum.amount}, its decisions add up to ${expected.get(priorityCode)}`,
      );
    }
  });

  const decision = decisions[0]!;
  const there = JSON.parse((await system.levada('trace', decision.id, '--json')).stdout) as {
    priorities: { title: string; plan: { id: string } }[];
  };
  holds(
    there.priorities.every((one) => one.title.length > 0 && one.plan.id === round.planId),
    'a decision leads to the plan’s sentence',
  );
  const code = decision.priorityRefs[0]!.priorityCode;
  const back = JSON.parse((await system.levada('trace', `${round.planId}/${code}`, '--json')).stdout) as {
    decisions: Noun[];
  };
  holds(
    back.decisions.some((one) => one.id === decision.id),
    'the sentence leads back to the decision',
  );
  await noMoneyWithoutPlan(system, round, officer, approver);
  const plan = granted(await officer.get<{ planVersion: number }>(`planning/plans/${round.planId}`), 'the plan');
  const codes = [...new Set(decisions.map((one) => one.priorityRefs[0]!.priorityCode))];
  await withTwoLevels(system, () =>
    walkRound(system, {
      ...{ planId: round.planId, planVersion: plan.planVersion, codes: [codes[0]!, codes[1]!], currency: 'CZK' },
      ...{ source: { kind: 'region' }, programme: 'Dofinancování 2027', domain: 'kraj.example' },
      authority: 'cz-liberec',
    }),
  );
}

async function noMoneyWithoutPlan(
  system: System,
  { planId }: { planId: string },
  officer: Awaited<ReturnType<System['as']>>,
  approver: Awaited<ReturnType<System['as']>>,
): Promise<void> {
  const registrar = await system.as('registry-administrator');
  const organisation = granted(
    await registrar.post<Noun>('registry/organisations', {
      name: 'Nový poskytovatel',
      scheme: 'local',
      identifier: 'novy-1',
    }),
    'a provider is registered',
  );
  const source = granted(
    await officer.post<Noun>('funding/sources', { title: 'Kraj', amount: czk('1000.00') }),
    'a source',
  );
  const envelope = granted(
    await officer.post<Noun>('funding/envelopes', { sourceId: source.id, title: 'Rezerva', amount: czk('1000.00') }),
    'an envelope',
  );
  const asked = {
    envelopeId: envelope.id,
    planId,
    title: 'Mimořádné kolo',
    rule: 'proportional',
    roundTo: czk('1.00'),
  };
  const round = granted(await officer.post<Noun>('funding/rounds', asked), 'a round');
  const body = {
    organisationId: organisation.id,
    reference: '1',
    title: 'Bez vazby na plán',
    requested: czk('900.00'),
  };
  const application = await eventually(async () =>
    granted(
      await officer.post<Noun>(`funding/rounds/${round.id}/applications`, body),
      'an application without a priority',
    ),
  );
  refused(await officer.post(`funding/rounds/${round.id}/runs`), 'allocation-run/without-priority', 'a run over it');
  const link = (priorityRefs: object[]) =>
    officer.post<Noun>(`funding/applications/${application.id}/priorities`, { priorityRefs }, application.version);
  refused(
    await link([{ planId, planVersion: 1, priorityCode: 'P1', share: '2/3' }]),
    'decision/shares-not-one',
    'a link of which a third serves nothing',
  );
  granted(await link([{ planId, planVersion: 1, priorityCode: 'P1', share: '1' }]), 'a link to the priority it serves');
  const lines = [{ reference: '1', amount: czk('900.00'), reason: 'naléhavé' }];
  const draft = granted(await officer.post<Noun>(`funding/rounds/${round.id}/proposals`, { lines }), 'a proposal');
  type Submitted = Noun & { contentHash: string };
  const proposal = granted(
    await officer.post<Submitted>(`funding/proposals/${draft.id}/submit`, {}, draft.version),
    'a proposal that cites its priority, laid before who approves',
  );
  const { contentHash } = proposal;
  const approve = (who: typeof officer) =>
    who.post(`funding/proposals/${proposal.id}/approve`, { contentHash }, proposal.version);
  refused(await approve(officer), 'proposal/same-person', 'approval by who proposed it');
  granted(await approve(approver), 'approval by a second person');
}
