import { randomUUID } from 'node:crypto';
import { AN_AUTHORITY, type Person } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putByHand,
  submit,
  type FundingWorld,
  type OpenedRound,
  type Put,
} from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
let round: OpenedRound;
let proposal: Put;
let officer: Person;
let approver: Person;
let members: Person[];
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
  approver = world.service.person('approver', 'Petr');
  members = ['Alena', 'Bořek', 'Cyril', 'Dana'].map((name) => world.service.person('committee-member', name));
  const levels = [
    { title: 'Vedoucí odboru', role: 'approver', from: '0' },
    { title: 'Dotační komise', role: 'committee-member', from: '100', vote: { quorum: 3, majority: 'simple' } },
    { title: 'Ekonom', role: 'budget-officer', from: '0' },
  ];
  const put = await world.service.person('budget-officer', 'Eva').send('PUT', `${FUNDING}/approval-levels`, { levels });
  expect([put.status, put.body.levels[1].vote]).toEqual([200, { quorum: 3, majority: 'simple' }]);
});
afterAll(() => world.stop());

beforeEach(async () => {
  round = await anOpenRound(world);
  for (const reference of ['1', '2']) await submit(world, round, reference, '500.00', [round.ref('P1')]);
  const lines = ['1', '2'].map((reference) => ({ reference, amount: czk('300.00'), reason: 'x' }));
  proposal = await putByHand(world, round.roundId, lines);
  expect((await approve(world, proposal, approver)).body.waitsFor).toMatchObject({ vote: { quorum: 3 } });
  proposal = (await officer.get(`${FUNDING}/proposals/${proposal.id}`)).body;
  for (const one of members) await declare(one);
});

const vote = (who: Person, ballot = 'for', more: object = {}) =>
  who.post(`${FUNDING}/proposals/${proposal.id}/votes`, { contentHash: proposal.contentHash, ballot, ...more });
const declare = (who: Person) => who.post(`${FUNDING}/rounds/${round.roundId}/declaration`);
const stepAside = async (who: Person, reference: string) =>
  who.post(`${FUNDING}/applications/${await applicationId(reference)}/conflict`, { reason: 'člen správní rady' });
const applicationId = async (reference: string) =>
  (await officer.get(`${FUNDING}/rounds/${round.roundId}/applications?reference=${reference}`)).body.items[0].id;

it('a committee says yes by its votes: quorum and majority, then the next level decides', async () => {
  expect(await approve(world, proposal, members[0])).toMatchObject({ status: 409, code: 'vote/no-quorum' });
  expect(await vote(officer)).toMatchObject({ status: 403, code: 'proposal/same-person' });
  expect(await vote(approver)).toMatchObject({ status: 403, code: 'proposal/same-person' });
  expect(await vote(world.service.person('budget-officer', 'Eva'))).toMatchObject({
    status: 403,
    code: 'proposal/not-your-level',
  });
  expect(await vote(members[0]!, 'for', { contentHash: '0'.repeat(64) })).toMatchObject({
    code: 'proposal/another-text',
  });
  const late = world.service.person('committee-member', 'Emil');
  expect(await vote(late)).toMatchObject({ code: 'conflict/not-declared' });
  expect(await vote(members[0]!, 'maybe')).toMatchObject({ status: 400 });
  expect(await vote(members[0]!)).toMatchObject({ status: 201, body: { ballot: 'for', position: 2, recusedFrom: [] } });
  expect(await vote(members[0]!, 'against')).toMatchObject({ status: 409, code: 'vote/cast' });
  await vote(members[1]!, 'against', { comment: 'příliš drahé' });
  await vote(members[2]!, 'abstain');
  expect(await approve(world, proposal, members[0])).toMatchObject({ status: 409, code: 'vote/not-carried' });
  await vote(members[3]!);
  const said = await approve(world, proposal, members[0]);
  expect([said.status, said.body.waitsFor.role]).toEqual([200, 'budget-officer']);
  const now = (await officer.get(`${FUNDING}/proposals/${proposal.id}`)).body;
  expect((await approve(world, now, world.service.person('budget-officer', 'Eva'))).body.status).toBe('decided');
  const minutes = (await officer.get(`${FUNDING}/proposals/${proposal.id}/minutes`)).body;
  expect(minutes.votes.map(({ person, ballot, comment }: Record<string, string>) => [person, ballot, comment])).toEqual(
    [
      [members[0]!.id, 'for', null],
      [members[1]!.id, 'against', 'příliš drahé'],
      [members[2]!.id, 'abstain', null],
      [members[3]!.id, 'for', null],
    ],
  );
  expect((await officer.get(`${FUNDING}/proposals/${proposal.id}/votes?ballot=against`)).body.items).toHaveLength(1);
});

it('whoever is out of one application votes on the others, and counts for nothing there, neither for the quorum', async () => {
  expect((await stepAside(members[0]!, '2')).code).toBeUndefined();
  expect((await vote(members[0]!)).body.recusedFrom).toEqual(['2']);
  await vote(members[1]!);
  await vote(members[2]!);
  const short = await approve(world, proposal, members[1]);
  expect([short.code, short.body.title]).toEqual([
    'vote/no-quorum',
    expect.stringContaining('Of application 2 2 members'),
  ]);
  await vote(members[3]!);
  expect((await approve(world, proposal, members[1])).status).toBe(200);
  const minutes = (await officer.get(`${FUNDING}/proposals/${proposal.id}/minutes`)).body;
  expect(minutes.recusals).toMatchObject([{ reference: '2', person: members[0]!.id }]);
});

it('whoever is out of all of them has no vote, and one who votes approves at no other level', async () => {
  for (const reference of ['1', '2']) await stepAside(members[3]!, reference);
  expect(await vote(members[3]!)).toMatchObject({ status: 403, code: 'proposal/conflict-of-interest' });
  const both = world.service.person('budget-officer', 'Bořek', AN_AUTHORITY, undefined, members[1]!.id);
  for (const one of members.slice(0, 3)) await vote(one);
  expect((await approve(world, proposal, members[0])).status).toBe(200);
  const now = (await officer.get(`${FUNDING}/proposals/${proposal.id}`)).body;
  expect(await approve(world, now, both)).toMatchObject({ status: 403, code: 'proposal/same-person' });
});

it('who voted judges no appeal against it, and who is out hands nothing back', async () => {
  await stepAside(members[3]!, '2');
  const back = { comment: 'znovu' };
  const path = `${FUNDING}/proposals/${proposal.id}/return`;
  expect(await members[3]!.post(path, back, { version: proposal.version })).toMatchObject({
    code: 'proposal/conflict-of-interest',
  });
  const run = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql, undefined as never);
  const bogus = (
    position: number,
    who: string,
  ) => `insert into approval_vote (id, authority_id, laid_id, position, person, content_hash, ballot, recused, at)
    values (gen_random_uuid(), '${AN_AUTHORITY}', '${proposal.id}', ${position}, '${who}', '${proposal.contentHash}', 'for', '[]', now())`;
  await expect(run(bogus(1, 'x'))).rejects.toThrow('no vote is taken');
  await expect(run(bogus(2, approver.id))).rejects.toThrow('every level is another person');
});

it('nothing is voted on that was not submitted, is not there, or is one person’s to say', async () => {
  expect(await vote(members[0]!, 'for', {})).toMatchObject({ status: 201 });
  const elsewhere = `${FUNDING}/proposals/${randomUUID()}/votes`;
  expect(await members[0]!.post(elsewhere, { contentHash: proposal.contentHash, ballot: 'for' })).toMatchObject({
    status: 404,
  });
  const small = await anOpenRound(world);
  await submit(world, small, '1', '50.00', [small.ref('P1')]);
  const single = await putByHand(world, small.roundId, [{ reference: '1', amount: czk('50.00'), reason: 'x' }]);
  const path = `${FUNDING}/proposals/${single.id}/votes`;
  expect(await approver.post(path, { contentHash: single.contentHash, ballot: 'for' })).toMatchObject({
    status: 409,
    code: 'vote/not-asked',
  });
  await officer.post(`${FUNDING}/proposals/${proposal.id}/withdraw`, {}, { version: proposal.version });
  expect(await vote(members[1]!)).toMatchObject({ status: 409, code: 'proposal/not-so-now' });
});

it('the database counts once more, and nothing that was voted changes', async () => {
  await vote(members[0]!);
  await vote(members[1]!, 'against');
  const run = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql, undefined as never);
  const said = (
    who: string,
    position = 2,
  ) => `insert into proposal_approval (id, authority_id, proposal_id, position, verdict, person, content_hash, at)
    values (gen_random_uuid(), '${AN_AUTHORITY}', '${proposal.id}', ${position}, 'approved', '${who}', '${proposal.contentHash}', now())`;
  await expect(run(said('x'))).rejects.toThrow('the committee did not say yes');
  await vote(members[2]!);
  const bogus = (
    who: string,
    hash = proposal.contentHash,
  ) => `insert into approval_vote (id, authority_id, laid_id, position, person, content_hash, ballot, recused, at)
    values (gen_random_uuid(), '${AN_AUTHORITY}', '${proposal.id}', 2, '${who}', '${hash}', 'for', '[]', now())`;
  await expect(run(bogus(officer.id))).rejects.toThrow('hand in');
  await expect(run(bogus('y', '0'.repeat(64)))).rejects.toThrow('another text');
  await expect(run(bogus(members[0]!.id))).rejects.toThrow('approval_vote_once');
  for (const sql of [`update approval_vote set ballot = 'for'`, 'delete from approval_vote'])
    await expect(run(sql)).rejects.toThrow('permission denied');
  await expect(run(said(members[1]!.id, 3))).rejects.toThrow('every level is another person');
  await run(said(members[0]!.id));
});
