import { randomUUID } from 'node:crypto';
import { aKey, AN_AUTHORITY, type Person } from '@levada/testing';
import { entrust, aService, type RegisteredService } from '../entrustments/entrustment.factory.js';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putByHand,
  putForward,
  submit,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';
import { approveVariation } from '../variations/variation.factory.js';
import { aDemandingRound, anEntrustedService, apply, aThousandPerBed, reckon, record, YEAR } from './room.factory.js';

const FUNDING = '/api/v1/funding';

let world: FundingWorld;
let officer: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
  await aThousandPerBed(world);
});
afterAll(() => world.stop());

const roomNow = async (id: string) => (await officer.get(`${FUNDING}/applications/${id}/room`)).body;
const left = async (id: string) => (await roomNow(id)).room.left.amount;
const line = (reference: string, amount: string) => ({ reference, amount: czk(amount), reason: 'usnesení 1/2027' });
const propose = (round: OpenedRound, ...lines: object[]) =>
  officer.post(`${FUNDING}/rounds/${round.roundId}/proposals`, { lines });
const decisionOf = async (proposal: string) =>
  (await officer.get(`${FUNDING}/decisions?proposal=${proposal}`)).body.items[0].id as string;

/** An application with its room reckoned. */
async function reckoned(round: OpenedRound, service: RegisteredService, requested = '30000.00') {
  const application = await apply(world, round, service, requested);
  await reckon(world, round);
  return application;
}

it('the room is what two other funders leave of the compensation, each funder counted once', async () => {
  const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
  const { id, reference } = await apply(world, round, service, '30000.00', [
    { funder: 'Město Liberec', amount: '5000.00', state: 'promised' },
    { funder: 'Nadace', amount: '2000.50', state: 'received' },
    { funder: 'MPSV', amount: '9999.00', state: 'asked' },
  ]);
  await record(world, service.serviceId, 'město  Liberec', '6000.00');
  expect(await reckon(world, round)).toMatchObject({ year: YEAR, applications: 1, reckoned: 1, without: 0 });
  const wanted = { left: czk('15999.50'), compensation: czk('24000.00'), others: czk('8000.50') };
  const { room, others } = await roomNow(id);
  expect(room).toMatchObject(wanted);
  expect(others.map((one: { from: string; funder: string }) => [one.from, one.funder])).toEqual([
    ['record', 'město  Liberec'],
    ['budget', 'Nadace'],
  ]);
  const { body } = await officer.get(`${FUNDING}/applications/${id}`);
  expect(body.room).toMatchObject({ state: 'reckoned', ...wanted });
  expect(body.room.compensationIds).toHaveLength(1);

  const above = await propose(round, line(reference, '15999.51'));
  expect([above.status, above.code]).toEqual([422, 'proposal/lines-faulty']);
  expect(JSON.stringify(above.body)).toContain('compensation for 2027 is 24000.00; others give 8000.50');
  const proposal = await putByHand(world, round.roundId, [line(reference, '15999.50')]);
  expect((await approve(world, proposal)).status).toBe(200);
});

it('a new application has to be reckoned first; reckoned again, nothing changes', async () => {
  const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
  const { id, reference } = await apply(world, round, service, '30000.00');
  const version = async () => (await officer.get(`${FUNDING}/applications/${id}`)).body.version;
  const early = await propose(round, line(reference, '1.00'));
  expect(JSON.stringify(early.body)).toContain('room/not-reckoned');
  expect(await officer.post(`${FUNDING}/rounds/${round.roundId}/runs`)).toMatchObject({
    ...{ status: 409, code: 'allocation-run/rooms-not-reckoned' },
  });
  await reckon(world, round);
  const before = await version();
  await reckon(world, round);
  expect(await version()).toBe(before);
});

it('each line says why there is no compensation, and is not payable', async () => {
  const round = await aDemandingRound(world);
  const unentrusted = await aService(world);
  const otherUnit = await aService(world);
  await entrust(world, otherUnit, { unit: 'fte', capacity: '4.5' });
  const ended = await aService(world);
  await entrust(world, ended, { validFrom: '2028-01-01' });
  const fine = await anEntrustedService(world);
  for (const service of [unentrusted, otherUnit, ended, fine]) await apply(world, round, service, '1000.00');
  await submit(world, round, '5', '1000.00', [round.ref('P1')]);
  expect(await reckon(world, round)).toMatchObject({ applications: 5, reckoned: 1, without: 4 });
  const { items } = (await officer.get(`${FUNDING}/rounds/${round.roundId}/rooms?state=none`)).body;
  expect(items.map((one: { reference: string; room: { code: string } }) => [one.reference, one.room.code])).toEqual([
    ['1', 'room/no-entrustment'],
    ['2', 'compensation/no-capacity'],
    ['3', 'room/no-entrustment'],
    ['5', 'room/no-service'],
  ]);
  expect(items[1].room.reason.cs).toContain('má kapacitu v jednotce fte');
  const answer = await propose(round, line('1', '0.01'));
  expect(JSON.stringify(answer.body)).toContain('no compensation for 2027 could be reckoned');
  // A run gives them nothing, and what is put forward of it refuses them.
  const run = (await officer.post(`${FUNDING}/rounds/${round.roundId}/runs`)).body;
  const { awards } = (await officer.get(`${FUNDING}/runs/${run.id}`)).body;
  expect(awards.map((one: { reference: string; code: string }) => [one.reference, one.code])).toEqual([
    ...['1', '2', '3'].map((reference) => [reference, 'not-eligible']),
    ['4', 'full'],
    ['5', 'not-eligible'],
  ]);
});

it('a run never exceeds the room, and says that it was what binds', async () => {
  const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
  await record(world, service.serviceId, 'Město', '20000.00');
  await reckoned(round, service);
  const put = await putForward(world, round.roundId);
  const [{ amount, reasonCode }] = (await officer.get(`${FUNDING}/proposals/${put.id}/lines`)).body.items;
  expect([amount, reasonCode]).toEqual([czk('4000.00'), 'cap']);
  const { runId } = (await officer.get(`${FUNDING}/proposals/${put.id}`)).body;
  const { explanation } = (await officer.get(`${FUNDING}/runs/${runId}/awards/1`)).body;
  expect(explanation.en).toContain('the cap binds');
  expect((await approve(world, put)).status).toBe(200);
});

it('two applications of a round for one service share its room, and their decisions never exceed it', async () => {
  const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
  const [one] = [await apply(world, round, service, '30000.00'), await apply(world, round, service, '10000.00')];
  await reckon(world, round);
  const { items } = (await officer.get(`${FUNDING}/rounds/${round.roundId}/rooms`)).body;
  expect(items.map((item: { room: object }) => item.room)).toMatchObject([
    { left: czk('18000.00'), sharedWith: ['2'] },
    { left: czk('6000.00'), sharedWith: ['1'] },
  ]);
  const put = await putForward(world, round.roundId);
  expect((await approve(world, put)).status).toBe(200);
  expect(await left(one.id)).toBe('18000.00');
});

it('what another round gave to the service is not there any more, until it is taken back', async () => {
  const service = await anEntrustedService(world);
  const [first, second] = [await aDemandingRound(world), await aDemandingRound(world)];
  const { reference } = await reckoned(first, service);
  const put = await putByHand(world, first.roundId, [line(reference, '20000.00')]);
  await approve(world, put);
  const next = await reckoned(second, service);
  expect(await left(next.id)).toBe('4000.00');
  const decisionId = await decisionOf(put.id);
  const vary = (kind: string, amount: string) =>
    officer.post(`${FUNDING}/decisions/${decisionId}/variations`, { kind, amount: czk(amount), reason: 'x' });
  const petr = world.service.person('approver', 'Petr');
  const reduction = await vary('reduction', '15000.00');
  expect((await approveVariation(petr, reduction.body.id)).status).toBe(200);
  expect(await left(next.id)).toBe('9000.00');
  // The second round takes what came back; the first may be raised again no further than what is left then.
  await reckon(world, second);
  const other = await putByHand(world, second.roundId, [line(next.reference, '7000.00')]);
  expect((await approve(world, other)).status).toBe(200);
  expect(await vary('top-up', '17000.01')).toMatchObject({ status: 409, code: 'room/exceeded' });
  const raised = await vary('top-up', '17000.00');
  expect(raised.status).toBe(201);
  // While it waits, somebody else gives: at its last yes it is looked at anew.
  await record(world, service.serviceId, 'Město', '0.01');
  expect(await approveVariation(petr, raised.body.id)).toMatchObject({ status: 409, code: 'room/exceeded' });
  // A decision that is above the room by now may still be lowered to any amount.
  await record(world, service.serviceId, 'MPSV', '20000.00');
  await officer.post(`${FUNDING}/variations/${raised.body.id}/withdraw`, {}, { version: 1 });
  expect((await vary('reduction', '14000.00')).status).toBe(201);
});

it('a round that demands no compensation caps nothing by one, and counts for none', async () => {
  const service = await anEntrustedService(world);
  const [free, demanding] = [await anOpenRound(world, { envelope: '100000.00' }), await aDemandingRound(world)];
  const { id, reference } = await apply(world, free, service, '30000.00');
  expect(await officer.post(`${FUNDING}/rounds/${free.roundId}/compensations`)).toMatchObject({
    ...{ status: 409, code: 'room/not-demanded' },
  });
  expect(await officer.get(`${FUNDING}/applications/${id}/room`)).toMatchObject({ code: 'room/not-demanded' });
  const put = await putByHand(world, free.roundId, [line(reference, '30000.00')]);
  expect((await approve(world, put)).status).toBe(200);
  expect(await left((await reckoned(demanding, service)).id)).toBe('24000.00');
});

it('what is decided is reckoned anew: others who gave since are counted, and the application is named', async () => {
  const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
  const { reference } = await reckoned(round, service);
  const put = await putByHand(world, round.roundId, [line(reference, '24000.00')]);
  await record(world, service.serviceId, 'Město', '1000.00');
  const answer = await approve(world, put);
  expect([answer.status, answer.code]).toEqual([409, 'room/exceeded']);
  expect(answer.body.title).toContain(`${reference}: 24000.00 is above the room of 23000.00`);
});

it('two rounds that decide for one service at once never exceed its compensation together', async () => {
  const service = await anEntrustedService(world);
  const rounds = await Promise.all([1, 2, 3].map(() => aDemandingRound(world)));
  const puts = [];
  for (const round of rounds) {
    const { reference } = await reckoned(round, service);
    puts.push(await putByHand(world, round.roundId, [line(reference, '15000.00')]));
  }
  const answers = await Promise.all(puts.map((put) => approve(world, put)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  expect(answers.flatMap(({ code }) => code ?? [])).toEqual(['room/exceeded', 'room/exceeded']);
});

it('a provider reads the rooms of its own applications', async () => {
  const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
  const { id } = await reckoned(round, service);
  const person = (organisationId: string) =>
    world.service.person('provider-editor', organisationId, AN_AUTHORITY, { organisationId });
  const [own, other] = [person(service.organisationId), person(await world.anOrganisation())];
  const seen = async (one: Person) => (await one.get(`${FUNDING}/applications/${id}/room`)).status;
  expect(await Promise.all([seen(own), seen(other)])).toEqual([200, 404]);
  const listed = async (one: Person) => (await one.get(`${FUNDING}/rounds/${round.roundId}/rooms`)).body.items.length;
  expect(await Promise.all([listed(own), listed(other)])).toEqual([1, 0]);
});

it('many applications are reckoned aside', async () => {
  const round = await aDemandingRound(world);
  await world.service.database.query(
    `insert into application (id, authority_id, round_id, organisation_id, reference, title, requested_minor, requested_currency,
       priority_refs, room, submitted_at, status, version)
     select gen_random_uuid(), $1, $2, $3, n::text, 'Service ' || n, n * 100, 'CZK', '[]', $4, now(), 'submitted', 1
     from generate_series(1, 501) n`,
    [AN_AUTHORITY, round.roundId, round.organisationId, `{"year":${YEAR},"state":"unreckoned"}`],
  );
  const service = await anEntrustedService(world);
  const { id } = await apply(world, round, service, '30000.00');
  expect(await reckon(world, round)).toMatchObject({ applications: 502, reckoned: 1, without: 501 });
  expect(await left(id)).toBe('24000.00');
}, 30_000);

it.each([1999, 2201, '2027', 2027.5])('no round is opened for the year %p', async (compensationYear) => {
  const { envelopeId, planId } = await anOpenRound(world);
  const body = { envelopeId, planId, title: 'x', rule: 'proportional', roundTo: czk('1.00'), compensationYear };
  expect((await officer.post(`${FUNDING}/rounds`, body)).status).toBe(400);
});

describe('the database keeps it, whoever writes', () => {
  const run = (statements: string[]) =>
    world.service.database.asApp(AN_AUTHORITY, statements.join(';'), undefined as never);
  const [a, czkText] = [`'${AN_AUTHORITY}'`, `'CZK'`];

  /** A decision that keeps every other rule, with no service between. */
  const decided = (round: OpenedRound, service: RegisteredService, application: string, minor: number): string[] => {
    const [proposal, decision] = [`'${randomUUID()}'`, `'${randomUUID()}'`];
    const envelope = `'${round.envelopeId}'`;
    return [
      `insert into proposal (id, authority_id, round_id, status, total_minor, total_currency, mark, hands, proposed_by, proposed_at, expires_at, version)
         values (${proposal}, ${a}, '${round.roundId}', 'draft', ${minor}, ${czkText}, '', '["a"]', 'a', now(), now(), 1)`,
      `insert into proposal_line (proposal_id, application_id, authority_id, reference, envelope_id, amount_minor, amount_currency, outcome, priority_refs)
         values (${proposal}, '${application}', ${a}, '1', ${envelope}, ${minor}, ${czkText}, 'reduced', '[]')`,
      `update proposal set status = 'submitted', content_hash = 'h', levels = '[{"position": 1}]' where id = ${proposal}`,
      `insert into proposal_approval (id, authority_id, proposal_id, position, verdict, person, content_hash, at)
         values (gen_random_uuid(), ${a}, ${proposal}, 1, 'approved', 'b', 'h', now())`,
      `update proposal set status = 'decided' where id = ${proposal}`,
      `insert into decision (id, authority_id, proposal_id, round_id, application_id, envelope_id, organisation_id, outcome, amount_minor,
           amount_currency, proposed_by, proposed_at, approved_by, approved_at, version)
         values (${decision}, ${a}, ${proposal}, '${round.roundId}', '${application}', ${envelope}, '${service.organisationId}', 'reduced', ${minor},
           ${czkText}, 'a', now(), 'b', now(), 1)`,
      `insert into decision_line (decision_id, position, authority_id, plan_id, plan_version, priority_code, share, amount_minor, amount_currency)
         values (${decision}, 0, ${a}, '${round.planId}', 1, 'P1', '1', ${minor}, ${czkText})`,
      `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at)
         values (gen_random_uuid(), ${a}, 'commit', '${round.envelopeId}/available', '${round.envelopeId}/committed', ${minor}, ${czkText}, ${decision}, now())`,
    ];
  };
  const ABOVE = 'never above the room that the compensation leaves';

  it.each<[string, (service: RegisteredService) => Promise<unknown>, number, number]>([
    ['the compensation', async () => undefined, 2_400_000, 2_400_001],
    ['what another funder leaves', (one) => record(world, one.serviceId, 'Město', '4000.00'), 2_000_000, 2_000_001],
  ])('no decision exceeds %s', async (_what, before, most, more) => {
    const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
    const { id } = await reckoned(round, service);
    await before(service);
    await expect(run(decided(round, service, id, more))).rejects.toThrow(ABOVE);
    await run(decided(round, service, id, most));
  });

  it('nor is anything decided where there is no compensation, whatever the application says of its room', async () => {
    const [round, service] = [await aDemandingRound(world), await aService(world)];
    const { id } = await apply(world, round, service, '30000.00');
    const room = `{"year":2027,"state":"reckoned","minor":"3000000","compensation":"3000000","others":"0"}`;
    await run([`update application set room = '${room}', version = version + 1 where id = '${id}'`]);
    await expect(run(decided(round, service, id, 1))).rejects.toThrow(ABOVE);
  });

  it('code and database reckon alike', async () => {
    const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
    await record(world, service.serviceId, 'Úřad práce', '1234.56');
    const { id } = await apply(world, round, service, '30000.00', [
      { funder: 'ÚŘAD práce', amount: '99.00', state: 'promised' },
      { funder: 'Nadace', amount: '10.5', state: 'received' },
      { funder: 'Nadace', amount: '1', state: 'promised' },
      { funder: 'EU', amount: '7000', state: 'asked' },
    ]);
    await reckon(world, round);
    const [row] = await world.service.database.query<{ minor: string }>(
      'select room_of(a, 2027) as minor from application a where id = $1',
      [id],
    );
    expect([row!.minor, await left(id)]).toEqual(['2275394', '22753.94']);
  });

  it('of two that are written at once for one service, past the code, one stands', async () => {
    const service = await anEntrustedService(world);
    const rounds = [await aDemandingRound(world), await aDemandingRound(world)];
    const written: string[][] = [];
    for (const round of rounds) written.push(decided(round, service, (await reckoned(round, service)).id, 1_500_000));
    const ends = await Promise.allSettled(written.map(run));
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(String((ends.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason)).toContain(ABOVE);
  });

  it('no variation exceeds it', async () => {
    const [round, service] = [await aDemandingRound(world), await anEntrustedService(world)];
    const { reference } = await reckoned(round, service);
    const put = await putByHand(world, round.roundId, [line(reference, '10000.00')]);
    await approve(world, put);
    const asked = { kind: 'top-up', amount: czk('24000.00'), reason: 'x' };
    const { body } = await officer.post(`${FUNDING}/decisions/${await decisionOf(put.id)}/variations`, asked);
    await record(world, service.serviceId, 'Město', '0.01');
    const confirmed = [
      `insert into variation_approval (id, authority_id, variation_id, position, verdict, person, content_hash, at)
         values (gen_random_uuid(), ${a}, '${body.id}', 1, 'approved', 'b', '${body.contentHash}', now())`,
      `update variation set status = 'confirmed', number = 1, answered_by = 'b', answered_at = now(), version = 2 where id = '${body.id}'`,
      `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at)
         values (gen_random_uuid(), ${a}, 'commit', '${round.envelopeId}/available', '${round.envelopeId}/committed', 1400000, ${czkText}, '${body.id}', now())`,
    ];
    await expect(run(confirmed)).rejects.toThrow(ABOVE);
    const { items } = (await officer.get(`${FUNDING}/other-funding?service=${service.serviceId}`)).body;
    const none = { amount: czk('0'), source: 'x', knownOn: '2027-01-01', reason: 'x' };
    await officer.post(`${FUNDING}/other-funding/${items[0].id}/correct`, none, { key: aKey() });
    await run(confirmed);
  });

  it('an application has a room of the year that its round demands, and where it demands none, none', async () => {
    const [demanding, free] = [await aDemandingRound(world), await anOpenRound(world)];
    const ids = [await submit(world, demanding, '1', '1.00'), await submit(world, free, '1', '1.00')];
    for (const room of ['null', `'{"year":2028,"state":"unreckoned"}'`])
      await expect(run([`update application set room = ${room} where id = '${ids[0]}'`])).rejects.toThrow(
        'of the year',
      );
    const room = `'{"year":2027,"state":"unreckoned"}'`;
    await expect(run([`update application set room = ${room} where id = '${ids[1]}'`])).rejects.toThrow('of the year');
  });

  it('a round demands what it demanded when it was opened', async () => {
    const { roundId } = await aDemandingRound(world);
    for (const year of ['null', '2028']) {
      const change = `update round set compensation_year = ${year}, version = 2 where id = '${roundId}'`;
      await expect(run([change])).rejects.toThrow('when it was opened');
    }
  });
});
