import { aKey, AN_AUTHORITY, type Person } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putByHand,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
let officer: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
});
afterAll(() => world.stop());

/** A tender with three sealed bids whose deadline has passed. */
async function aTender(): Promise<{ opened: OpenedRound; roundId: string }> {
  const opened = await anOpenRound(world, { envelope: '900.00' });
  const body = {
    ...{ envelopeId: opened.envelopeId, planId: opened.planId, title: 'Konzept der Familienförderung', rule: 'greedy' },
    ...{ roundTo: czk('0.01'), kind: 'tender' },
  };
  expect(await officer.post(`${FUNDING}/rounds`, body)).toMatchObject({ status: 422, code: 'tender/not-sealed' });
  const deadline = new Date(Date.now() + 3_600_000).toISOString();
  const round = await officer.post(`${FUNDING}/rounds`, { ...body, isSealed: true, deadline });
  expect([round.status, round.body.kind]).toEqual([201, 'tender']);
  const roundId = round.body.id as string;
  for (const [reference, price] of [
    ['1', '600.00'],
    ['2', '450.00'],
    ['3', '700.00'],
  ] as const) {
    const organisationId = await world.anOrganisation();
    const bid = {
      organisationId,
      reference,
      title: `Büro ${reference}`,
      requested: czk(price),
      priorityRefs: [opened.ref('P1')],
    };
    expect((await officer.post(`${FUNDING}/rounds/${roundId}/applications`, bid)).status).toBe(201);
  }
  expect(await officer.get(`${FUNDING}/rounds/${roundId}/applications`)).toMatchObject({ code: 'round/sealed' });
  await world.service.database.query(
    `set session_replication_role = replica;
     update round set deadline = date_trunc('milliseconds', now() - interval '1 hour') where id = '${roundId}'`,
  );
  return { opened, roundId };
}
const award = (reference: string, price: string) => ({ reference, amount: czk(price), reason: 'nejvíce bodů' });
const none = (reference: string) => ({
  reference,
  outcome: 'refused',
  reasonCode: 'fewer-points',
  reason: 'méně bodů',
});
const put = (roundId: string, lines: object[]) => officer.post(`${FUNDING}/rounds/${roundId}/proposals`, { lines });

it('from sealed bids to one award at its price; the others hear why not, and it is over', async () => {
  const { opened, roundId } = await aTender();
  expect(await officer.post(`${FUNDING}/rounds/${roundId}/runs`)).toMatchObject({
    status: 409,
    code: 'tender/not-shared',
  });
  const proposal = await putByHand(world, roundId, [none('1'), award('2', '450.00'), none('3')]);
  expect((await approve(world, proposal)).body.status).toBe('decided');
  expect((await officer.get(`${FUNDING}/rounds/${roundId}`)).body.status).toBe('decided');
  const { items } = (await officer.get(`${FUNDING}/decisions?round=${roundId}&sort=reference`)).body;
  expect(items.map((one: Record<string, unknown>) => [one['reference'], one['outcome'], one['reasonCode']])).toEqual([
    ['1', 'refused', 'fewer-points'],
    ['2', 'granted', 'manual'],
    ['3', 'refused', 'fewer-points'],
  ]);
  const envelope = (await officer.get(`${FUNDING}/envelopes/${opened.envelopeId}`)).body;
  expect([envelope.available.amount, envelope.committed.amount]).toEqual(['450.00', '450.00']);
});

it.each([
  ['two awards', [award('1', '600.00'), award('2', '300.00'), none('3')], 'tender/one-award'],
  ['an award below its price', [none('1'), award('2', '440.00'), none('3')], 'tender/not-its-price'],
  ['bids that stay open', [none('1'), award('2', '450.00')], 'tender/bids-missing'],
])('refuses %s', async (_what, lines, code) => {
  const { roundId } = await aTender();
  expect(await put(roundId, lines)).toMatchObject({ status: 422, code });
});

it('is awarded to nobody, too; a change to a second award is refused', async () => {
  const { roundId } = await aTender();
  const draft = (await put(roundId, [none('1'), award('2', '450.00'), none('3')])).body;
  const change = (lines: object[], version: number) =>
    officer.post(`${FUNDING}/proposals/${draft.id}/lines`, { lines }, { version });
  expect(await change([award('1', '600.00')], draft.version)).toMatchObject({ code: 'tender/one-award' });
  const changed = await change([none('2')], draft.version);
  const path = `${FUNDING}/proposals/${draft.id}/submit`;
  const submitted = await officer.post(path, {}, { version: changed.body.version, key: aKey() });
  expect((await approve(world, submitted.body)).body.status).toBe('decided');
  expect((await officer.get(`${FUNDING}/decisions?round=${roundId}&outcome=refused`)).body.items).toHaveLength(3);
});

it('is not varied into a second award, nor into another price', async () => {
  const { roundId } = await aTender();
  const waits = { reference: '1', outcome: 'reserve', reason: 'druhá v pořadí' };
  await approve(world, await putByHand(world, roundId, [waits, award('2', '450.00'), none('3')]));
  const { items } = (await officer.get(`${FUNDING}/decisions?round=${roundId}&sort=reference`)).body;
  const vary = (at: number, body: object) =>
    officer.post(`${FUNDING}/decisions/${items[at].id}/variations`, { reason: 'x', ...body });
  expect(await vary(0, { kind: 'offer', amount: czk('100.00') })).toMatchObject({ code: 'tender/not-varied' });
  expect(await vary(1, { kind: 'reduction', amount: czk('400.00') })).toMatchObject({ code: 'tender/not-varied' });
  expect((await vary(1, { kind: 'reduction', amount: czk('0.00') })).status).toBe(201);
});

it('has one award in the database, too', async () => {
  const { roundId } = await aTender();
  await approve(world, await putByHand(world, roundId, [none('1'), award('2', '450.00'), none('3')]));
  const again = `insert into decision select gen_random_uuid(), authority_id, round_id, (select id from application where round_id = d.round_id and reference = '1'),
      organisation_id, run_id, 'granted', 60000, amount_currency, reason, proposed_by, proposed_at, approved_by, approved_at, version, proposal_id, envelope_id
    from decision d where round_id = '${roundId}' and amount_minor > 0`;
  await world.service.database.query(
    `set session_replication_role = replica; delete from decision where round_id = '${roundId}' and amount_minor = 0`,
  );
  await expect(
    world.service.database.asApp(AN_AUTHORITY, `set constraints check_award immediate; ${again}`, undefined as never),
  ).rejects.toThrow('a tender has one award');
  await expect(
    world.service.database.asApp(
      AN_AUTHORITY,
      `update round set kind = 'tender', is_sealed = false where id = '${roundId}'`,
    ),
  ).rejects.toThrow();
});
