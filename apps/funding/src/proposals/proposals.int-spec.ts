import type { RaisedNotice } from '@levada/contracts';
import { idOf } from '@levada/kernel';
import { aKey, AN_AUTHORITY, eventually, type Person } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putByHand,
  putForward,
  submit,
  type FundingWorld,
  type Put,
} from '../rounds/round.factory.js';

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const FUNDING = '/api/v1/funding';
const officer = () => world.service.person('funding-officer', 'Jana');
const approver = () => world.service.person('approver', 'Petr');

async function threeApplications(envelope = '900.00') {
  const round = await anOpenRound(world, { envelope });
  await submit(world, round, '1', '500.00', [round.ref('P1')]);
  await submit(world, round, '2', '500.00', [round.ref('P1', '1/3'), round.ref('P2', '2/3')]);
  await submit(world, round, '3', '800.00', [round.ref('P2')]);
  return round;
}
async function aDraft(envelope?: string) {
  const round = await threeApplications(envelope);
  const run = (await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`)).body;
  const draft = await officer().post(`${FUNDING}/runs/${run.id}/propose`);
  expect([draft.status, draft.code]).toEqual([201, undefined]);
  return { round, run, draft: draft.body };
}
const change = (draft: Put, lines: object[], version = draft.version, who = officer()) =>
  who.post(`${FUNDING}/proposals/${draft.id}/lines`, { lines }, { version });
const submitted = async (draft: Put): Promise<Put> => {
  const path = `${FUNDING}/proposals/${draft.id}/submit`;
  return (await officer().post(path, {}, { version: draft.version, key: aKey() })).body;
};
const balance = async (envelopeId: string) => {
  const { available, reserved, committed } = (await officer().get(`${FUNDING}/envelopes/${envelopeId}`)).body;
  return [available.amount, reserved.amount, committed.amount];
};
const decisionsOf = async (roundId: string) =>
  (await officer().get(`${FUNDING}/decisions?round=${roundId}&sort=reference`)).body.items;

it('from a run to decisions that cite their priorities, with the money held and then committed', async () => {
  const round = await threeApplications();
  const proposal = await putForward(world, round.roundId);
  expect(await balance(round.envelopeId)).toEqual(['0.00', '900.00', '0.00']);
  const decided = await approve(world, proposal);
  expect([decided.status, decided.body.status]).toEqual([200, 'decided']);
  expect(await balance(round.envelopeId)).toEqual(['0.00', '0.00', '900.00']);
  const decisions = await decisionsOf(round.roundId);
  expect(
    decisions.map((one: never) => [
      one['reference'],
      one['outcome'],
      one['amount']['amount'],
      one['proposedBy'],
      one['approvedBy'],
    ]),
  ).toEqual([
    ['1', 'reduced', '250.00', officer().id, [approver().id]],
    ['2', 'reduced', '250.00', officer().id, [approver().id]],
    ['3', 'reduced', '400.00', officer().id, [approver().id]],
  ]);
  expect(
    decisions[1].priorityRefs.map((one: never) => [one['priorityCode'], one['share'], one['amount']['amount']]),
  ).toEqual([
    ['P1', '1/3', '83.33'],
    ['P2', '2/3', '166.67'],
  ]);
  const events = await world.service.database.query(
    `select body::jsonb->'data' as data from outbox where type = 'funding.decision.granted.v1' and body::jsonb->'data'->>'roundId' = $1`,
    [round.roundId],
  );
  expect(events).toHaveLength(3);
});

it('lines are changed all or none, with reasons for every departure, and what is held follows', async () => {
  const { round, draft } = await aDraft();
  const faulty = await change(draft, [
    { reference: '1', amount: czk('500.01'), reason: 'more' },
    { reference: '2', amount: czk('300.00') },
    { reference: '3', amount: czk('100.00'), reason: 'fine' },
    { reference: '9', amount: czk('1.00'), reason: 'who' },
    { reference: '1', amount: czk('1.00'), reason: 'twice' },
    { reference: '2', outcome: 'refused', amount: czk('1.00'), reason: 'both' },
  ]);
  expect([faulty.code, faulty.body.errors.map((one: never) => [one['pointer'], one['code']])]).toEqual([
    'proposal/lines-faulty',
    [
      ['/lines/0', 'decision/above-request'],
      ['/lines/1', 'proposal/reason-missing'],
      ['/lines/3', 'proposal/no-such-line'],
      ['/lines/4', 'proposal/no-such-line'],
      ['/lines/5', 'proposal/no-such-line'],
    ],
  ]);
  expect(await balance(round.envelopeId)).toEqual(['0.00', '900.00', '0.00']);
  const changed = await change(draft, [
    { reference: '1', amount: czk('100.00'), reason: 'part of it is paid already' },
    { reference: '2', outcome: 'deferred', reason: 'a document is missing' },
  ]);
  expect(changed).toMatchObject({ status: 200, body: { total: czk('500.00'), departures: 2, version: 2 } });
  expect(await balance(round.envelopeId)).toEqual(['400.00', '500.00', '0.00']);
  expect(await change(changed.body, [{ reference: '3', amount: czk('800.01'), reason: 'x' }])).toMatchObject({
    status: 422,
  });
  expect(await change(changed.body, [{ reference: '3', amount: czk('800.00'), reason: 'all' }])).toMatchObject({
    status: 200,
  });
  expect(await change(draft, [{ reference: '1', amount: czk('1.00'), reason: 'late' }])).toMatchObject({ status: 412 });
  const { body: now } = await officer().get(`${FUNDING}/proposals/${draft.id}`);
  expect(await approve(world, await submitted(now))).toMatchObject({ status: 200, body: { status: 'decided' } });
  const decisions = await decisionsOf(round.roundId);
  expect(
    decisions.map((one: never) => [one['outcome'], one['amount']['amount'], one['reason'], one['reasonCode']]),
  ).toEqual([
    ['reduced', '100.00', 'part of it is paid already', 'manual'],
    ['deferred', '0.00', 'a document is missing', 'manual'],
    ['granted', '800.00', 'all', 'manual'],
  ]);
  const { body: minutes } = await officer().get(`${FUNDING}/proposals/${draft.id}/minutes`);
  expect(minutes).toMatchObject({ followedRule: '0', run: { rule: 'proportional', changes: null } });
  expect(
    minutes.departures.map((one: never) => [one['reference'], one['computed']['amount'], one['amount']['amount']]),
  ).toEqual([
    ['1', '250.00', '100.00'],
    ['2', '250.00', '0.00'],
    ['3', '400.00', '800.00'],
  ]);
  expect(minutes.outcomes).toContainEqual({ outcome: 'deferred', count: 1, amount: czk('0.00') });
});

it('never holds more than the envelope has: a change that would is refused, and changes nothing', async () => {
  const { round, draft } = await aDraft();
  const more = await change(draft, [{ reference: '3', amount: czk('800.00'), reason: 'all of it' }]);
  expect(more).toMatchObject({ status: 409, code: 'envelope/exhausted' });
  expect(await balance(round.envelopeId)).toEqual(['0.00', '900.00', '0.00']);
  expect((await officer().get(`${FUNDING}/proposals/${draft.id}`)).body).toMatchObject({ version: 1, departures: 0 });
});

it('merit without money waits on a ranked list', async () => {
  const round = await anOpenRound(world, { envelope: '500.00' });
  for (const [reference, amount, score] of [
    ['1', '500.00', '90'],
    ['2', '400.00', '60'],
    ['3', '450.00', '70'],
    ['4', '100.00', '20'],
  ] as const) {
    const id = await submit(world, round, reference, amount, [round.ref('P1')]);
    await world.service.database.query('update application set score = $2, version = 2 where id = $1', [id, score]);
  }
  const parameters = { threshold: '30' };
  const run = (await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`, { rule: 'greedy', parameters })).body;
  const draft = (await officer().post(`${FUNDING}/runs/${run.id}/propose`)).body;
  expect((await approve(world, await submitted(draft))).status).toBe(200);
  const decisions = await decisionsOf(round.roundId);
  expect(decisions.map((one: never) => [one['outcome'], one['reserveRank'], one['reasonCode']])).toEqual([
    ['granted', null, 'full'],
    ['reserve', 2, 'no-money'],
    ['reserve', 1, 'no-money'],
    ['refused', null, 'threshold'],
  ]);
});

describe('approval', () => {
  const levels = (of: object[]) =>
    world.service.person('budget-officer').send('PUT', `${FUNDING}/approval-levels`, { levels: of });
  afterEach(() => levels([{ title: 'Vedoucí', role: 'approver', from: '0' }]));
  const TWO = [
    { title: 'Vedoucí', role: 'approver', from: '0' },
    { title: 'Komise', role: 'committee-member', from: '500' },
    { title: 'Rada', role: 'committee-member', from: '1000000' },
  ];
  const member = (name: string) => world.service.person('committee-member', name);

  it('passes the levels that its sum calls for, in their order, each another person', async () => {
    expect((await levels(TWO)).status).toBe(200);
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    expect(proposal).toMatchObject({
      levels: [{ title: 'Vedoucí' }, { title: 'Komise' }],
      waitsFor: { role: 'approver' },
    });
    expect(await approve(world, proposal, member('Eva'))).toMatchObject({
      status: 403,
      code: 'proposal/not-your-level',
    });
    const first = await approve(world, proposal);
    expect(first).toMatchObject({ status: 200, body: { status: 'submitted', waitsFor: { title: 'Komise' } } });
    expect(await decisionsOf(round.roundId)).toEqual([]);
    expect(await approve(world, first.body)).toMatchObject({ status: 403, code: 'proposal/same-person' });
    expect(await approve(world, first.body, member('Eva'))).toMatchObject({ status: 200, body: { status: 'decided' } });
    const [one] = await decisionsOf(round.roundId);
    expect(one.approvedBy).toEqual([approver().id, member('Eva').id]);
  });

  it('of a small sum needs one level alone, and levels begin at nothing', async () => {
    await levels(TWO);
    const round = await anOpenRound(world, { envelope: '100.00' });
    await submit(world, round, '1', '100.00', [round.ref('P1')]);
    expect(await approve(world, await putForward(world, round.roundId))).toMatchObject({ body: { status: 'decided' } });
    expect(await levels([{ title: 'Rada', role: 'approver', from: '1' }])).toMatchObject({
      ...{ status: 422, code: 'approval-level/none' },
    });
  });

  it('by nobody whose hand is in it: not by the API, not by raw SQL', async () => {
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    expect((await approve(world, proposal, officer())).code).toBe('proposal/same-person');
    const against = async (who: Person) =>
      (await who.get(`${FUNDING}/proposals/${proposal.id}/steps`)).body.steps[0].refusal;
    expect(await against(officer())).toMatchObject({ code: 'proposal/same-person' });
    expect(await against(approver())).toBeNull();
    const raw = (person: string, hash = proposal.contentHash) =>
      world.service.database.asApp(
        AN_AUTHORITY,
        `insert into proposal_approval (id, authority_id, proposal_id, position, verdict, person, content_hash, at)
         values (gen_random_uuid(), '${AN_AUTHORITY}', '${proposal.id}', 1, 'approved', '${person}', '${hash}', now())`,
      );
    await expect(raw(officer().id)).rejects.toThrow('every level is another person');
    await expect(raw(approver().id, 'x')).rejects.toThrow('another text');
    expect(await approve(world, proposal, world.service.person('planner'))).toMatchObject({
      code: 'proposal/not-your-level',
    });
    expect(await approve(world, proposal, world.service.person('auditor'))).toMatchObject({
      code: 'access/not-permitted',
    });
    const stranger = world.service.person('approver', 'Petr', '019a9d3e-1c00-7000-8000-0000000000bb');
    expect(await approve(world, proposal, stranger)).toMatchObject({ status: 404, code: 'proposal/not-found' });
    for (const change of ['amount_minor = 1', `outcome = 'refused'`])
      await expect(
        world.service.database.asApp(
          AN_AUTHORITY,
          `update proposal_line set ${change} where proposal_id = '${proposal.id}'`,
        ),
      ).rejects.toThrow('stand still');
  });

  it('happens once, on the version and the text that were read', async () => {
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    const path = `${FUNDING}/proposals/${proposal.id}/approve`;
    const { contentHash } = proposal;
    expect(await approver().post(path, { contentHash }, { key: aKey() })).toMatchObject({ status: 428 });
    expect(await approver().post(path, { contentHash }, { version: 2 })).toMatchObject({ status: 400 });
    expect(await approve(world, { ...proposal, version: 7 })).toMatchObject({ status: 412, code: 'version/stale' });
    expect(await approve(world, { ...proposal, contentHash: 'a'.repeat(64) })).toMatchObject({
      ...{ status: 409, code: 'proposal/another-text' },
    });
    const key = aKey();
    const answers = await Promise.all([1, 2, 3, 4].map(() => approve(world, proposal, approver(), key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await decisionsOf(round.roundId)).toHaveLength(3);
    expect(await approve(world, { ...proposal, version: proposal.version + 1 })).toMatchObject({
      ...{ status: 409, code: 'proposal/not-so-now' },
    });
  });

  it('of two people at the same moment makes one set of decisions', async () => {
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    const answers = await Promise.all(
      ['Petr', 'Olga', 'Ivan'].map((name) => approve(world, proposal, world.service.person('approver', name))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of answers) expect([200, 409, 412]).toContain(status);
    expect(await balance(round.envelopeId)).toEqual(['0.00', '0.00', '900.00']);
  });

  it('lapses when an application came in between; withdrawn, its money is free', async () => {
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    const run = await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`);
    expect(await officer().post(`${FUNDING}/runs/${run.body.id}/propose`)).toMatchObject({
      code: 'proposal/one-at-a-time',
    });
    await submit(world, round, '4', '100.00', [round.ref('P1')]);
    expect(await approve(world, proposal)).toMatchObject({ status: 409, code: 'proposal/outdated' });
    expect((await officer().get(`${FUNDING}/runs/${run.body.id}`)).body.isCurrent).toBe(false);
    const withdrawn = await officer().post(
      `${FUNDING}/proposals/${proposal.id}/withdraw`,
      {},
      { version: proposal.version },
    );
    expect(withdrawn).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    expect(await balance(round.envelopeId)).toEqual(['900.00', '0.00', '0.00']);
    expect(await officer().post(`${FUNDING}/runs/${run.body.id}/propose`)).toMatchObject({
      code: 'allocation-run/outdated',
    });
    expect(await approve(world, await putForward(world, round.roundId))).toMatchObject({ status: 200 });
    expect(await decisionsOf(round.roundId)).toHaveLength(4);
  });

  it('is asked again at every level once it was handed back', async () => {
    await levels(TWO);
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    const first = (await approve(world, proposal)).body;
    const back = (comments: object[]) =>
      member('Eva').post(
        `${FUNDING}/proposals/${proposal.id}/return`,
        { comment: 'Zdůvodnit', comments },
        { version: first.version },
      );
    expect(await back([{ reference: '9', text: '?' }])).toMatchObject({ code: 'proposal/no-such-line' });
    const returned = await back([{ reference: '3', text: 'proč tolik?' }]);
    expect(returned).toMatchObject({ status: 200, body: { status: 'returned', waitsFor: null } });
    const mended = await change(returned.body, [{ reference: '3', amount: czk('300.00'), reason: 'méně kapacity' }]);
    const again = await submitted(mended.body);
    expect(again).toMatchObject({ waitsFor: { title: 'Vedoucí' } });
    expect(again.contentHash).not.toBe(proposal.contentHash);
    await keepsBothTexts(again, proposal.contentHash);
    const second = (await approve(world, again)).body;
    expect(await approve(world, second, member('Eva'))).toMatchObject({ body: { status: 'decided' } });
    expect((await decisionsOf(round.roundId))[2].amount).toEqual(czk('300.00'));
  });

  /** What was signed first can be put beside what is to be signed now; nobody writes it anew, and no other authority reads it. */
  async function keepsBothTexts(now: { id: string; contentHash: string }, first: string): Promise<void> {
    const path = `${FUNDING}/proposals/${now.id}/texts`;
    const { texts } = (await officer().get(path)).body as { texts: { contentHash: string }[] };
    expect(texts.map((one) => one.contentHash)).toEqual([now.contentHash, first]);
    const amount = async (hash: string) =>
      ((await officer().get(`${path}/${hash}`)).body as { lines: { amount: object }[] }).lines[2]!.amount;
    expect(await amount(now.contentHash)).toEqual(czk('300.00'));
    expect(await amount(first)).not.toEqual(czk('300.00'));
    expect(await officer().get(`${path}/${'0'.repeat(64)}`)).toMatchObject({
      status: 404,
      code: 'proposal/no-such-text',
    });
    expect(await world.service.person('approver', 'elsewhere', idOf('authority', 'x')).get(path)).toMatchObject({
      status: 404,
    });
    await expect(world.service.database.asApp(AN_AUTHORITY, `update proposal_text set content = '{}'`)).rejects.toThrow(
      'permission denied',
    );
  }

  it('is asked again even where the text came back unchanged', async () => {
    await levels(TWO);
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    const first = (await approve(world, proposal)).body;
    const path = `${FUNDING}/proposals/${proposal.id}/return`;
    const returned = (await member('Eva').post(path, { comment: 'Proč?' }, { version: first.version })).body;
    const again = await submitted(returned);
    expect(again).toMatchObject({ waitsFor: { title: 'Vedoucí' } });
    expect(again.contentHash).not.toBe(proposal.contentHash);
  });

  it('by nobody who ever changed a line, whoever changed it last, nor by who forked what it rests on', async () => {
    const { round, draft } = await aDraft();
    const second = world.service.person('funding-officer', 'Petr');
    const own = await change(draft, [{ reference: '1', amount: czk('100.00'), reason: 'mine' }], draft.version, second);
    const other = await change(own.body, [{ reference: '1', amount: czk('100.00'), reason: 'his words, my hand' }]);
    const proposal = await submitted(other.body);
    // Petr holds both roles: the approver of that name is the same person.
    expect(second.id).toBe(approver().id);
    expect(await approve(world, proposal)).toMatchObject({ status: 403, code: 'proposal/same-person' });
    await officer().post(`${FUNDING}/proposals/${proposal.id}/withdraw`, {}, { version: proposal.version });
    const run = (await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`)).body;
    const fork = await second.post(`${FUNDING}/runs/${run.id}/forks`, { requests: [{ id: '1', floor: '400.00' }] });
    const put = (await officer().post(`${FUNDING}/runs/${fork.body.id}/propose`)).body;
    const laid = await submitted(put);
    expect(await approve(world, laid)).toMatchObject({ status: 403, code: 'proposal/same-person' });
    const { body: minutes } = await officer().get(`${FUNDING}/proposals/${put.id}/minutes`);
    expect(minutes.run).toMatchObject({
      changes: { requests: [{ id: '1', floor: '400.00' }] },
      calculatedBy: second.id,
    });
    expect(await approve(world, laid, world.service.person('approver', 'Olga'))).toMatchObject({ status: 200 });
  });

  it('by nobody who has a conflict of interest in one of its lines; the minutes name who was out', async () => {
    const round = await threeApplications();
    const [{ id }] = (await officer().get(`${FUNDING}/rounds/${round.roundId}/applications?reference=2`)).body.items;
    const declared = await approver().post(`${FUNDING}/applications/${id}/conflict`, { reason: 'má švagrová tam učí' });
    expect([declared.status, declared.code]).toEqual([200, undefined]);
    const proposal = await putForward(world, round.roundId);
    expect(await approve(world, proposal)).toMatchObject({ status: 403, code: 'proposal/conflict-of-interest' });
    expect(await approve(world, proposal, world.service.person('approver', 'Olga'))).toMatchObject({ status: 200 });
    const { body: minutes } = await officer().get(`${FUNDING}/proposals/${proposal.id}/minutes`);
    expect(minutes.recusals).toEqual([
      { reference: '2', person: approver().id, kind: 'declared', reason: 'má švagrová tam učí' },
    ]);
  });

  it('rests on what stands: nobody rewrites who proposed it, or takes a line away', async () => {
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    const { draft } = await aDraft();
    const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
    for (const change of [
      `proposed_by = 'x'`,
      `hands = '[]'`,
      `levels = '[]'`,
      `content_hash = 'x'`,
      `total_minor = 1`,
      'run_id = null',
    ])
      await expect(raw(`update proposal set ${change} where id = '${proposal.id}'`)).rejects.toThrow('stands still');
    await expect(
      raw(`update proposal_line set proposal_id = '${draft.id}' where proposal_id = '${proposal.id}'`),
    ).rejects.toThrow(/never changes|stand still/);
  });

  it('by a deputy, in the name of who named them, and of nobody who said yes already', async () => {
    await levels(TWO);
    const deputy = world.service.person('planner', 'Dana');
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const name = (who: Person, from = day(-30), until = day(30)) =>
      who.post(`${FUNDING}/deputies`, { deputy: deputy.id, from, until, reason: 'dovolená' });
    expect(await name(deputy)).toMatchObject({ code: 'deputy/oneself' });
    expect(await name(approver(), '2027-02-01', '2027-01-01')).toMatchObject({ code: 'deputy/ends-before' });
    expect(await name(approver(), day(0), day(400))).toMatchObject({ code: 'deputy/too-long' });
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    expect((await name(approver(), '2020-01-01', '2020-01-02')).status).toBe(201);
    expect(await approve(world, proposal, deputy)).toMatchObject({ code: 'proposal/not-your-level' });
    const named = await name(approver());
    const first = await approve(world, proposal, deputy);
    expect(first).toMatchObject({
      status: 200,
      body: { approvals: [{ person: deputy.id, onBehalfOf: approver().id }] },
    });
    await name(member('Eva'));
    // One who says yes for two people is still one person.
    expect(await approve(world, first.body, deputy)).toMatchObject({ code: 'proposal/same-person' });
    expect(await approve(world, first.body, member('Eva'))).toMatchObject({ body: { status: 'decided' } });
    const end = (who: Person) => who.post(`${FUNDING}/deputies/${named.body.id}/end`, {}, { version: 1 });
    expect(await end(deputy)).toMatchObject({ code: 'deputy/of-another' });
    expect(await end(approver())).toMatchObject({ status: 200 });
    for (const { id, version } of (await officer().get(`${FUNDING}/deputies?status=standing`)).body.items)
      for (const who of [approver(), member('Eva')]) await who.post(`${FUNDING}/deputies/${id}/end`, {}, { version });
  });
});

it('what was written by hand leaves the rest of the round to a run, with the money that is left', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  await submit(world, round, '1', '400.00', [round.ref('P1')]);
  await submit(world, round, '2', '800.00', [round.ref('P1')]);
  const urgent = await putByHand(world, round.roundId, [{ reference: '1', amount: czk('400.00'), reason: 'urgent' }]);
  const again = await officer().post(`${FUNDING}/rounds/${round.roundId}/proposals`, {
    lines: [{ reference: '1', amount: czk('1.00'), reason: 'x' }],
  });
  expect(again).toMatchObject({ status: 422, code: 'proposal/lines-faulty' });
  // What comes in beside it is nothing to it.
  await submit(world, round, '3', '100.00', [round.ref('P1')]);
  expect(await approve(world, urgent)).toMatchObject({ status: 200, body: { status: 'decided', runId: null } });
  const rest = await putForward(world, round.roundId);
  expect(rest).toMatchObject({ total: czk('600.00'), lines: 2 });
  expect((await approve(world, rest)).status).toBe(200);
  expect(await balance(round.envelopeId)).toEqual(['0.00', '0.00', '1000.00']);
});

it('a run does not share out what was set aside by hand, and ends no round that still has something open', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  await submit(world, round, '1', '300.00', [round.ref('P1')]);
  await submit(world, round, '2', '900.00', [round.ref('P1')]);
  const urgent = await putByHand(world, round.roundId, [{ reference: '1', amount: czk('300.00'), reason: 'urgent' }]);
  const run = await putForward(world, round.roundId);
  expect(run).toMatchObject({ total: czk('700.00'), lines: 1 });
  expect(await approve(world, run)).toMatchObject({ status: 409, code: 'proposal/others-open' });
  expect(await approve(world, urgent)).toMatchObject({ status: 200 });
});

it('a line says what is given, or why nothing; and what could never be decided is not put forward', async () => {
  const round = await anOpenRound(world);
  await submit(world, round, '1', '100.00');
  await submit(world, round, '2', '100.00', [round.ref('P1')]);
  const put = async (line: object) => {
    const { code, body } = await officer().post(`${FUNDING}/rounds/${round.roundId}/proposals`, { lines: [line] });
    return [code, body.errors?.[0]?.code];
  };
  expect(await put({ reference: '2' })).toEqual(['proposal/lines-faulty', 'proposal/amount-missing']);
  expect(await put({ reference: '2', amount: czk('1.00') })).toEqual([
    'proposal/lines-faulty',
    'proposal/reason-missing',
  ]);
  expect(await put({ reference: '1', amount: czk('1.00'), reason: 'x' })).toEqual([
    ...['proposal/lines-faulty', 'decision/without-priority'],
  ]);
});

it('holds money for so long and no longer', async () => {
  const { round, draft } = await aDraft();
  // As if it had been made long ago: the rules that keep it are put aside for that.
  await world.service.database.query(
    `set session_replication_role = replica;
     update ledger_reservation set expires_at = date_trunc('milliseconds', now() - interval '1 hour') where reference = '${draft.id}';
     update proposal set expires_at = date_trunc('milliseconds', now() - interval '1 hour') where id = '${draft.id}'`,
  );
  await eventually(
    async () => expect((await officer().get(`${FUNDING}/proposals/${draft.id}`)).body.status).toBe('lapsed'),
    15_000,
  );
  expect(await balance(round.envelopeId)).toEqual(['900.00', '0.00', '0.00']);
}, 30_000);

describe('outside of the plan', () => {
  it('is funded only with a reason that two people signed, and told as such', async () => {
    const round = await anOpenRound(world);
    const id = await submit(world, round, '1', '100.00');
    const path = `${FUNDING}/applications/${id}/outside-plan`;
    const sign = (who: Person, version: number) => who.post(`${path}/sign`, {}, { version });
    expect(await sign(approver(), 1)).toMatchObject({ code: 'application/not-outside-plan' });
    expect(await officer().post(path, { reason: ' ' }, { version: 1 })).toMatchObject({ status: 400 });
    expect(await officer().post(path, { reason: 'povodeň' }, { version: 1 })).toMatchObject({ status: 200 });
    expect(await officer().post(`${FUNDING}/rounds/${round.roundId}/runs`)).toMatchObject({
      ...{ code: 'allocation-run/without-priority' },
    });
    expect(await sign(officer(), 2)).toMatchObject({ status: 403, code: 'application/outside-plan-same-person' });
    expect(await sign(approver(), 2)).toMatchObject({
      status: 200,
      body: { outsidePlan: { signedBy: approver().id } },
    });
    expect(await approve(world, await putForward(world, round.roundId))).toMatchObject({ status: 200 });
    const [decision] = (await officer().get(`${FUNDING}/decisions?outsidePlan=yes&round=${round.roundId}`)).body.items;
    expect(decision).toMatchObject({
      ...{ priorityRefs: [], outsidePlan: { reason: 'povodeň', signedBy: [officer().id, approver().id] } },
    });
    expect(
      await world.service.database.query(
        `select from outbox where type = 'funding.decision.made-outside-plan.v1' and body like '%' || $1 || '%'`,
        [round.roundId],
      ),
    ).toHaveLength(1);
  });

  it('is left again by saying which priority it serves', async () => {
    const round = await anOpenRound(world);
    const id = await submit(world, round, '1', '100.00');
    await officer().post(`${FUNDING}/applications/${id}/outside-plan`, { reason: 'povodeň' }, { version: 1 });
    const link = (refs: object[], version: number) =>
      officer().post(`${FUNDING}/applications/${id}/priorities`, { priorityRefs: refs }, { version });
    expect(await link([round.ref('P9')], 2)).toMatchObject({ code: 'priority/not-in-plan' });
    expect(await link([round.ref('P1', '1/2')], 2)).toMatchObject({ code: 'decision/shares-not-one' });
    expect(await link([round.ref('P1')], 1)).toMatchObject({ status: 412 });
    expect(await link([round.ref('P1')], 2)).toMatchObject({ status: 200, body: { outsidePlan: null } });
  });
});

it('approvers hear of a proposal that waits for them, and each provider of what was decided', async () => {
  const round = await threeApplications();
  await approve(world, await putForward(world, round.roundId));
  const raised = await world.service.database.query<{ items: RaisedNotice[] }>(
    `select body::json->'data'->'items' as items from outbox
     where type = 'funding.notices.raised.v1' and (body like '%' || $1 || '%' or body like '%' || $2 || '%') order by seq`,
    [round.roundId, round.organisationId],
  );
  const all = raised.flatMap(({ items }) => items);
  const { organisationId } = round;
  const provider = { roles: ['provider-editor', 'provider-certifier'], organisationId, except: approver().id };
  expect(all.map(({ kind, to }) => [kind, to])).toEqual([
    ['proposal/submitted', { roles: ['approver'], except: officer().id }],
    ...Array.from({ length: 3 }, () => ['decision/reduced', provider]),
  ]);
  expect(all[1]!.title.cs).toMatch(/^Žádost \S+: přiznáno [\d\s]+,\d\d\sKč$/);
});

it('no application slips into a round while it is decided', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    const round = await threeApplications();
    const proposal = await putForward(world, round.roundId);
    const late = {
      organisationId: round.organisationId,
      reference: 'late',
      title: 'Late',
      requested: czk('10.00'),
      priorityRefs: [round.ref('P1')],
    };
    const [approved, sent] = await Promise.all([
      approve(world, proposal),
      officer().post(`${FUNDING}/rounds/${round.roundId}/applications`, late),
    ]);
    // Whoever was first: the other is told.
    expect([
      [200, 409],
      [409, 201],
    ]).toContainEqual([approved.status, sent.status]);
  }
});
