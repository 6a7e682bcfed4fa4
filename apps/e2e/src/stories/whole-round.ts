import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../door.js';
import type { System } from '../system.js';
import { invited } from './invited.js';
import type { Items, Noun } from './making-plans.js';
import { agrees, byPriority, givenUp, lettersGo, type Money } from './after-decision.js';
import { eventually, granted, holds, refused } from './step.js';

interface Submitted extends Noun {
  readonly contentHash: string;
  readonly total: Money;
}
interface Made extends Noun {
  readonly inputHash: string;
  readonly total: Money;
}

/** What a story gives to a round: the plan it serves and who asks. */
export interface RoundOfStory {
  /** Its slug. */
  readonly authority: string;
  readonly planId: string;
  readonly planVersion: number;
  /** A priority for each application. */
  readonly codes: readonly [string, string];
  readonly currency: string;
  /** Of the source, beside its title and amount. */
  readonly source: object;
  readonly programme: string;
  /** Where whoever asks sits: their addresses end in it. */
  readonly domain: string;
}

const SENTENCE = (text: string) => ({ en: text, cs: text, de: text, lv: text });

/**
 * A whole round through the real doors: conditions by two people, sealed applications by two people of each provider, three
 * forks, a change with its reason, two levels of approval of which one is a committee that votes without who is out, letters, money
 * that is given up; ledger, decisions and money by priority agree to the last minor unit.
 */
export async function walkRound(system: System, story: RoundOfStory): Promise<void> {
  const [officer, approver, member, treasurer, registrar] = await Promise.all(
    ['funding-officer', 'approver', 'committee-member', 'budget-officer', 'registry-administrator'].map((role) =>
      system.as(role),
    ),
  );
  const money = (amount: string): Money => ({ amount, currency: story.currency });
  const before = await byPriority(officer!, story);
  const envelope = await anEnvelope(treasurer!, approver!, story, money);
  const programme = await conditions(officer!, approver!, story.programme);
  const deadline = Date.now() + 3_600_000;
  // Funding hears of a plan that was just adopted a moment later.
  const round = await eventually(async () =>
    granted(
      await officer!.post<Noun>('funding/rounds', {
        ...{ envelopeId: envelope, planId: story.planId, title: story.programme, rule: 'proportional' },
        ...{ roundTo: money('1.00'), programmeVersionId: programme, isSealed: true },
        deadline: new Date(deadline).toISOString(),
      }),
      'a sealed round',
    ),
  );
  for (const [at, code] of story.codes.entries()) {
    const name = `${story.programme} ${at + 1}`;
    const organisation = granted(
      await registrar!.post<Noun>('registry/organisations', {
        ...{ name, scheme: 'local', identifier: `${story.domain}-${at + 1}` },
      }),
      'who asks is registered',
    );
    await applied(system, story, round.id, organisation.id, {
      at,
      code,
      amount: money(at === 0 ? '600.00' : '900.00'),
    });
  }
  refused(await officer!.get(`funding/rounds/${round.id}/applications`), 'round/sealed', 'reading before the deadline');
  refused(await officer!.post(`funding/rounds/${round.id}/runs`), 'round/sealed', 'calculating before the deadline');
  const reader = await unsealed(system, round.id, 2);
  const proposal = await forked(reader, round.id, money);
  await approvedByTwo(system, story, round.id, proposal, money);
  holds((await member!.get('funding/decisions')).status < 500, 'the committee reads');
  const of = { system, story, roundId: round.id, envelopeId: envelope, before, money };
  await agrees(of, { granted: 86_000n, returned: 0n });
  await lettersGo(of, proposal.id);
  await givenUp(of);
  await agrees(of, { granted: 76_000n, returned: 10_000n });
}

/** The deadline passes: an officer who reads what was handed in. */
export async function unsealed(system: System, roundId: string, count: number): Promise<Person> {
  const { code } = await system.levada('clock', 'advance', '2h');
  holds(code === 0, 'the clock of the demo is set ahead');
  return eventually(async () => {
    const again = await system.as('funding-officer');
    const { items } = granted(
      await again.get<Items<Noun>>(`funding/rounds/${roundId}/applications`),
      'the seal is broken',
    );
    holds(items.length === count, 'all that was handed in is there');
    // Sessions run out with the clock, and each service hears of it a moment later: one that still works then has not.
    await sleep(1_500);
    granted(await again.get('funding/rounds'), 'the session has outlived the clock');
    return again;
  });
}

async function anEnvelope(
  treasurer: Person,
  approver: Person,
  { source, programme }: RoundOfStory,
  money: (amount: string) => Money,
): Promise<string> {
  const opened = granted(
    await treasurer.post<Noun>('funding/sources', { title: programme, amount: money('1000.00'), ...source }),
    'a source',
  );
  const cut = granted(
    await treasurer.post<Noun>('funding/envelopes', {
      ...{ sourceId: opened.id, title: programme, amount: money('800.00'), year: 2027 },
    }),
    'an envelope',
  );
  const move = granted(
    await treasurer.post<Noun>('funding/virements', {
      ...{ sourceId: opened.id, from: 'source', to: cut.id, amount: money('100.00'), reason: 'navýšení alokace' },
    }),
    'more money is proposed',
  );
  refused(
    await treasurer.post(`funding/virements/${move.id}/confirm`, {}, move.version),
    'virement/same-person',
    'who proposed it moves the money',
  );
  granted(await approver.post(`funding/virements/${move.id}/confirm`, {}, move.version), 'a second person moves it');
  return cut.id;
}

async function conditions(officer: Person, approver: Person, title: string): Promise<string> {
  const rule = {
    code: 'share',
    source: 'čl. 5',
    holds: { is: '≤', of: [{ fact: 'requestedShare' }, { number: '0.9' }] },
    otherwise: SENTENCE('{requested} / {costs}'),
  };
  const code = `R${Date.now()}`;
  const drafted = granted(
    await officer.post<Noun>('funding/programmes', { code, title, guideline: 'Metodika', conditions: [rule] }),
    'a programme with its guideline as rules',
  );
  refused(
    await officer.post(`funding/programme-versions/${drafted.id}/publish`, {}, drafted.version),
    'programme/same-person',
    'who wrote it publishes it',
  );
  granted(
    await approver.post(`funding/programme-versions/${drafted.id}/publish`, {}, drafted.version),
    'a second person publishes it',
  );
  return drafted.id;
}

async function applied(
  system: System,
  story: RoundOfStory,
  roundId: string,
  organisationId: string,
  of: { at: number; code: string; amount: Money },
): Promise<void> {
  const person = (role: string) =>
    invited(system, `${role}-${of.at}@${story.domain}`, [
      '--role',
      role,
      '--authority',
      story.authority,
      '--organisation',
      organisationId,
    ]);
  const [editor, certifier] = [await person('provider-editor'), await person('provider-certifier')];
  const begun = await eventually(async () =>
    granted(await editor.post<Noun>(`funding/rounds/${roundId}/drafts`, { organisationId }), 'an application is begun'),
  );
  const text = {
    title: `${story.programme}: služba ${of.at + 1}`,
    requested: of.amount,
    priorityRefs: [{ planId: story.planId, planVersion: story.planVersion, priorityCode: of.code, share: '1' }],
    budget: {
      costs: [{ category: 'Osobní náklady', amount: '1000.00' }],
      revenues: [],
      sources: [{ funder: 'Obec', amount: of.at === 0 ? '400.00' : '100.00', state: 'promised' }],
    },
  };
  const tooMuch = { ...text, budget: { ...text.budget, costs: [{ category: 'x', amount: '600.00' }], sources: [] } };
  const write = (body: object, version: number) => editor.put<Noun>(`funding/drafts/${begun.id}`, body, version);
  let { version } = begun;
  if (of.at === 0) {
    version = granted(await write(tooMuch, version), 'what is written so far is kept').version;
    refused(
      await editor.post(`funding/drafts/${begun.id}/finish`, {}, version),
      'draft/not-eligible',
      'all of the costs asked for',
    );
  }
  version = granted(await write(text, version), 'it is mended').version;
  const done = granted(await editor.post<Noun>(`funding/drafts/${begun.id}/finish`, {}, version), 'it is done');
  granted(
    await certifier.post(`funding/drafts/${begun.id}/certify`, {}, done.version),
    'a second person of the provider certifies it',
  );
}

/** Three forks beside each other; the first is put forward with a change and its reason. */
async function forked(officer: Person, roundId: string, money: (amount: string) => Money): Promise<Submitted> {
  const run = granted(await officer.post<Made>(`funding/rounds/${roundId}/runs`), 'a run');
  holds(run.total.amount === '900.00', `all that there is is shared: ${run.total.amount}`);
  const forks = [
    { title: 'B', rule: 'constrained-equal-awards' },
    { title: 'C', rule: 'constrained-equal-losses' },
    { title: 'D', envelopes: [{ id: 'E1', amount: '700.00' }] },
  ];
  for (const one of forks) {
    const fork = granted(await officer.post<Made>(`funding/runs/${run.id}/forks`, one), `fork ${one.title}`);
    const beside = granted(
      await officer.get<{ winners: number; losers: number }>(`funding/runs/${fork.id}/comparison?with=${run.id}`),
      'both side by side',
    );
    holds(beside.winners + beside.losers > 0, `fork ${one.title} changes something`);
  }
  const again = granted(
    await officer.post<{ isSame: boolean }>(`funding/runs/${run.id}/recalculate`),
    'calculated again',
  );
  holds(again.isSame, 'the same bytes come out again');
  const draft = granted(await officer.post<Noun>(`funding/runs/${run.id}/propose`), 'it is put forward');
  const line = { reference: '2', amount: money('500.00') };
  const change = (lines: object[]) =>
    officer.post<Noun>(`funding/proposals/${draft.id}/lines`, { lines }, draft.version);
  refused(await change([line]), 'proposal/lines-faulty', 'a departure without a reason');
  const changed = granted(await change([{ ...line, reason: 'část hradí obec' }]), 'a departure with its reason');
  return granted(
    await officer.post<Submitted>(`funding/proposals/${draft.id}/submit`, {}, changed.version),
    'it is laid before those who approve',
  );
}

async function approvedByTwo(
  system: System,
  story: RoundOfStory,
  roundId: string,
  proposal: Submitted,
  money: (amount: string) => Money,
): Promise<void> {
  const [approver, member, officer] = await Promise.all(
    ['approver', 'committee-member', 'funding-officer'].map((role) => system.as(role)),
  );
  holds(proposal.total.amount === money('860.00').amount, `the sum: ${proposal.total.amount}`);
  const { contentHash } = proposal;
  const approve = (who: Person, version: number) =>
    who.post<Noun & { status: string }>(`funding/proposals/${proposal.id}/approve`, { contentHash }, version);
  refused(await approve(officer!, proposal.version), 'proposal/same-person', 'who proposed it approves');
  refused(await approve(member!, proposal.version), 'proposal/not-your-level', 'the second level before the first');
  const first = granted(await approve(approver!, proposal.version), 'the first level says yes');
  holds(first.status === 'submitted', 'one yes is not enough');
  refused(await approve(approver!, first.version), 'proposal/same-person', 'the same person at both levels');
  refused(await approve(member!, first.version), 'vote/no-quorum', 'the committee without its votes');
  await voted(system, story, roundId, member!, proposal);
  holds(granted(await approve(member!, first.version), 'the second level').status === 'decided', 'it is decided');
  const minutes = granted(
    await officer!.get<{ followedRule: string; departures: object[]; votes: object[]; recusals: object[] }>(
      `funding/proposals/${proposal.id}/minutes`,
    ),
    'the minutes',
  );
  holds(minutes.votes.length === 3 && minutes.recusals.length === 1, 'votes and the recusal are in the minutes');
  holds(minutes.departures.length === 1 && minutes.followedRule !== '1', 'the departure is in the minutes');
}

/** Three members vote; the third has a conflict of interest in the first application and counts for nothing there. */
async function voted(
  system: System,
  { authority, domain }: RoundOfStory,
  roundId: string,
  member: Person,
  { id, contentHash }: Submitted,
): Promise<void> {
  const role = ['--role', 'committee-member', '--authority', authority];
  const others = ['Josef Kubát', 'Anna Liepa'].map((name, at) => invited(system, `member-${at}@${domain}`, role, name));
  const [, third] = await Promise.all(others);
  const members = [member, await others[0]!, third!];
  const vote = (who: Person, ballot: string) =>
    who.post<{ recusedFrom: string[] }>(`funding/proposals/${id}/votes`, { contentHash, ballot });
  refused(await vote(member, 'for'), 'conflict/not-declared', 'a vote before the declaration');
  for (const one of members) granted(await one.post(`funding/rounds/${roundId}/declaration`), 'a declaration');
  type Listed = Noun & { reference: string };
  const { items } = granted(await member.get<Items<Listed>>(`funding/rounds/${roundId}/applications`), 'applications');
  const first = items.find(({ reference }) => reference === '1')!;
  granted(await third!.post(`funding/applications/${first.id}/conflict`, { reason: 'předseda spolku' }), 'a conflict');
  refused(await third!.get(`funding/applications/${first.id}`), 'conflict/recused', 'reading it all the same');
  granted(await vote(members[0]!, 'for'), 'a vote');
  granted(await vote(members[1]!, 'for'), 'a vote');
  const out = granted(await vote(members[2]!, 'against'), 'the vote of who is out of one');
  holds(out.recusedFrom.join() === '1', `counts for nothing there: ${out.recusedFrom.join()}`);
}

/** Two levels, of which the second is asked from 500 on; afterwards one again. */
export async function withTwoLevels(system: System, walk: () => Promise<void>): Promise<void> {
  const treasurer = await system.as('budget-officer');
  const set = async (levels: object[]) =>
    granted(await treasurer.put('funding/approval-levels', { levels }), 'the levels');
  const first = { title: 'Vedoucí', role: 'approver', from: '0' };
  const vote = { quorum: 2, majority: 'simple' };
  await set([first, { title: 'Komise', role: 'committee-member', from: '500', vote }]);
  await walk();
  const again = await system.as('budget-officer');
  granted(await again.put('funding/approval-levels', { levels: [first] }), 'one level again');
}
