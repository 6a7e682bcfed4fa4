import { AN_AUTHORITY, type Person } from '@levada/testing';
import { aFundingWorld, type FundingWorld } from '../rounds/round.factory.js';
import { anAct, aService, entrust, type RegisteredService } from './entrustment.factory.js';

const ACTS = '/api/v1/funding/entrustments';

let world: FundingWorld;
let officer: Person;
let approver: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
  approver = world.service.person('approver', 'Petr');
});
afterAll(() => world.stop());

const draft = async (of: RegisteredService, text: object = {}): Promise<string> =>
  (await officer.post(ACTS, anAct(of, text))).body.id;

it('is written by one person and put in force by another, and never changes after that', async () => {
  const service = await aService(world);
  const id = await draft(service);
  const eva = world.service.person('funding-officer', 'Eva');
  const rewritten = await eva.send('PUT', `${ACTS}/${id}`, anAct(service, { capacity: '20' }), { version: 1 });
  expect(rewritten).toMatchObject({ status: 200, body: { capacity: '20', writers: [officer.id, eva.id] } });
  for (const hand of [officer, eva]) {
    const own = await hand.post(`${ACTS}/${id}/sign`, {}, { version: 2 });
    expect([own.status, own.code]).toEqual([403, 'entrustment/same-person']);
  }
  const signed = await approver.post(`${ACTS}/${id}/sign`, {}, { version: 2 });
  expect(signed.body).toMatchObject({
    ...{ status: 'in-force', signedBy: approver.id, ruleSet: '2025/2630', carriesOver: true, serviceType: '57' },
    ...{ service: 'Služba 57', validFrom: '2027-01-01', lastDay: '2029-12-31' },
  });
  const late = await officer.send('PUT', `${ACTS}/${id}`, anAct(service), { version: 3 });
  expect([late.status, late.code]).toEqual([409, 'entrustment/not-so-now']);
});

it('entrusts with a service that its provider has in the register', async () => {
  const [one, other] = [await aService(world), await aService(world)];
  const answer = await officer.post(ACTS, anAct({ ...one, serviceId: other.serviceId }));
  expect([answer.status, answer.code]).toEqual([422, 'entrustment/service-not-registered']);
});

it.each<[string, object, number, string]>([
  ['a day that there is not', { validFrom: '2027-02-30' }, 400, 'request/invalid'],
  ['no territory', { territories: [] }, 400, 'request/invalid'],
  ['a blank repayment arrangement', { repayment: ' ' }, 400, 'request/invalid'],
  ['a capacity with an exponent', { capacity: '1e3' }, 400, 'request/invalid'],
  ['ten years and a day', { lastDay: '2037-01-01' }, 422, 'entrustment/too-long'],
  ['the Decision of before', { decisionReference: '2012/21/EU' }, 422, 'entrustment/another-decision'],
])('refuses %s', async (_what, text, status, code) => {
  const answer = await officer.post(ACTS, anAct(await aService(world), text));
  expect([answer.status, answer.code]).toEqual([status, code]);
});

it('numbers are used once, except by those that were thrown away', async () => {
  const service = await aService(world);
  const id = await draft(service, { number: 'POV/1' });
  const again = await officer.post(ACTS, anAct(service, { number: 'POV/1' }));
  expect([again.status, again.code]).toEqual([409, 'entrustment/number-taken']);
  expect((await officer.post(`${ACTS}/${id}/discard`, {}, { version: 1 })).status).toBe(200);
  expect((await officer.post(ACTS, anAct(service, { number: 'POV/1' }))).status).toBe(201);
});

it('a service has one act at a time: the one before is ended first, with the reason', async () => {
  const service = await aService(world);
  const first = await entrust(world, service);
  const next = await draft(service, { validFrom: '2027-07-01', capacity: '30' });
  const sign = () => approver.post(`${ACTS}/${next}/sign`, {}, { version: 1 });
  expect(await sign()).toMatchObject({ status: 409, code: 'entrustment/overlaps' });
  const end = (lastDay: string) =>
    officer.post(`${ACTS}/${first}/end`, { lastDay, reason: 'více lůžek' }, { version: 2 });
  expect(await end('2029-12-31')).toMatchObject({ status: 422, code: 'entrustment/end-outside' });
  expect(await end('2027-06-30')).toMatchObject({
    ...{ status: 200, body: { status: 'ended', endsOn: '2027-06-30', endReason: 'více lůžek', carriesOver: false } },
  });
  expect((await sign()).status).toBe(200);
  const held = (await officer.get(`${ACTS}?service=${service.serviceId}&year=2028`)).body.items;
  expect(held.map(({ id }: { id: string }) => id)).toEqual([next]);
});

it('of two that are signed at once for one service, one is in force', async () => {
  const service = await aService(world);
  const ids = [await draft(service), await draft(service)];
  const answers = await Promise.all(ids.map((id) => approver.post(`${ACTS}/${id}/sign`, {}, { version: 1 })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('a provider reads its own acts once they are in force, and nobody else’s', async () => {
  const service = await aService(world);
  const [signed, unsigned] = [await entrust(world, service, { lastDay: '2027-12-31' }), await draft(service)];
  const { organisationId } = service;
  const own = world.service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });
  const other = world.service.person('provider-editor', 'other', AN_AUTHORITY, {
    organisationId: await world.anOrganisation(),
  });
  const seen = async (person: Person, id: string) => (await person.get(`${ACTS}/${id}`)).status;
  expect(await Promise.all([seen(own, signed), seen(own, unsigned), seen(other, signed)])).toEqual([200, 404, 404]);
  expect((await own.get(ACTS)).body.items).toHaveLength(1);
  expect((await other.get(ACTS)).body.items).toHaveLength(0);
});

it('says of the law what was read in it, and what was not', async () => {
  const { items } = (await officer.get('/api/v1/funding/rule-sets')).body;
  expect(items).toMatchObject([
    { code: '2012/21/EU', lastDay: '2026-01-07', tolerance: { value: '1/10' }, ceiling: { isVerified: false } },
    { code: '2025/2630', from: '2026-01-08', tolerance: { value: null }, checkYears: { value: null } },
  ]);
});

describe('the database keeps it, whoever writes', () => {
  const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);

  it.each<[string, (id: string) => string, string]>([
    [
      'what was signed never changes',
      (id) => `update entrustment set capacity = '99', version = 3 where id = '${id}'`,
      'never changes',
    ],
    [
      'no step leads back',
      (id) => `update entrustment set status = 'draft', version = 3 where id = '${id}'`,
      'no step|never',
    ],
    ['nothing is deleted', (id) => `delete from entrustment where id = '${id}'`, 'permission denied'],
    [
      'it is ended with a reason',
      (id) =>
        `update entrustment set status = 'ended', ends_on = '2028-01-01', end_reason = ' ', ended_by = 'x', version = 3 where id = '${id}'`,
      'entrustment_end_reason',
    ],
  ])('%s', async (_what, sql, said) => {
    const id = await entrust(world, await aService(world));
    await expect(raw(sql(id))).rejects.toThrow(new RegExp(said));
  });

  it.each<[string, string, string]>([
    [
      'nobody signs what they wrote',
      `status = 'in-force', signed_by = writers->>0, signed_at = now()`,
      'entrustment_two_people',
    ],
    ['nobody signs for nobody', `status = 'in-force'`, 'entrustment_check'],
    ['nobody runs for more than ten years', `last_day = '2037-01-01'`, 'entrustment_ten_years'],
    ['nobody unwrites what they wrote', `writers = '["x"]'`, 'never changes'],
    [
      'a signature changes nothing else',
      `status = 'in-force', capacity = '99', signed_by = 'Petr', signed_at = now()`,
      'never changes',
    ],
  ])('%s', async (_what, change, said) => {
    const id = await draft(await aService(world));
    await expect(raw(`update entrustment set ${change}, version = 2 where id = '${id}'`)).rejects.toThrow(
      new RegExp(said),
    );
  });

  it('one act at a time, also past the service', async () => {
    const service = await aService(world);
    await entrust(world, service);
    const id = await draft(service);
    const signing = `update entrustment set status = 'in-force', signed_by = 'Petr', signed_at = now(), version = 2 where id = '${id}'`;
    await expect(raw(signing)).rejects.toThrow('one act at a time');
  });
});
