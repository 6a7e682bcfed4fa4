import { RegistryNoticesRaisedV1 } from '@levada/contracts';
import { aListener, aService, eventually, type Listener } from '@levada/testing';
import { registry } from '../index.js';
import { aRegistryWorld, RULES_OF_TEST, type Mood, type RegistryWorld } from '../onboarding/registry-world.factory.js';

const LIST = '/api/v1/registry/verifications';
let world: RegistryWorld;
let notices: Listener<RegistryNoticesRaisedV1>;

beforeAll(async () => {
  world = await aRegistryWorld();
  notices = await aListener(world.service.nats.url, RegistryNoticesRaisedV1);
});
afterAll(async () => {
  await notices?.stop();
  await world?.stop();
});
beforeEach(() => {
  world.stand.mood = 'clean';
});

const path = (id: string) => `/api/v1/registry/organisations/${id}/verifications`;
const ask = async (id: string, body: object = {}) => (await world.administrator.post(path(id), body)).body.items;
const outcomes = (made: readonly { check: string; outcome: string }[]) =>
  Object.fromEntries(made.map(({ check, outcome }) => [check, outcome]));

it.each<[Mood, string, string]>([
  ['clean', 'ok', 'ok'],
  ['hit', 'fail', 'fail'],
  ['not-found', 'fail', 'unavailable'],
  ['500', 'unavailable', 'unavailable'],
  ['nonsense', 'unavailable', 'unavailable'],
  ['endless', 'unavailable', 'unavailable'],
  ['never', 'unavailable', 'unavailable'],
])('a source that is “%s”: register %s, sanctions %s', async (mood, register, sanctions) => {
  const id = await world.anOrganisation();
  world.stand.mood = mood;
  const begun = performance.now();
  const made = await ask(id);
  expect(outcomes(made)).toEqual({ identifier: 'ok', register, sanctions, insolvency: sanctions });
  expect(performance.now() - begun).toBeLessThan(3_000);
  const kept = (await world.administrator.get(`${LIST}?organisation=${id}`)).body.items;
  expect(outcomes(kept)).toEqual(outcomes(made));
});

it('keeps what was answered as evidence, and tells a source no more than it needs', async () => {
  const id = await world.anOrganisation('Domov & spol.');
  world.stand.mood = 'hit';
  world.stand.asked.length = 0;
  const made = await ask(id, { checks: ['register', 'sanctions'] });
  expect(made).toMatchObject([
    { check: 'register', evidence: { found: true, endedOn: '2020-01-01' }, madeBy: world.administrator.id },
    { check: 'sanctions', evidence: { hits: 1, about: 'EU.1: Domov' } },
  ]);
  const [, asked] = world.stand.asked
    .map((one) => new URL(one, 'http://x').searchParams)
    .sort((a, b) => a.size - b.size);
  expect(Object.fromEntries(asked!)).toMatchObject({ scheme: 'CZ-ICO', name: 'Domov & spol.' });
});

it('asks again by itself: a source that was away within the hour, an answer that grows old; a hit is told', async () => {
  const id = await world.anOrganisation('Dům naděje');
  world.stand.mood = 'never';
  await ask(id, { checks: ['sanctions'] });
  const newest = async () => (await world.administrator.get(`${LIST}?organisation=${id}&check=sanctions`)).body.items;
  world.stand.mood = 'clean';
  world.pass(1);
  // One after the other, of every organisation of this file: on a busy machine that takes its time.
  await eventually(async () => expect(await newest()).toMatchObject([{ outcome: 'ok', madeBy: null }, {}]), 60_000);
  world.stand.mood = 'hit';
  world.pass(31);
  await eventually(async () => expect(await newest()).toMatchObject([{ outcome: 'fail' }, {}, {}]), 60_000);
  const said = () =>
    notices.heard.flatMap(({ data }) => data.items).filter(({ title }) => title.en.includes('Dům naděje'));
  await eventually(() => expect(said()).toMatchObject([{ kind: 'verification/failed' }]));
}, 180_000);

it('takes down what a person saw, with what they looked at; nobody sees “unavailable”', async () => {
  const id = await world.anOrganisation();
  const siteId = await world.aSite(id);
  const hand = (body: object) => world.administrator.post(`${path(id)}/by-hand`, body);
  const seen = { outcome: 'ok', source: 'Mietvertrag', evidence: 'Unbefristet seit 2019.' };
  expect(await hand({ ...seen, check: 'premises', siteId })).toMatchObject({ status: 201, body: { siteId } });
  expect(await hand({ ...seen, check: 'register' })).toMatchObject({ status: 201 });
  expect(await hand({ ...seen, check: 'premises' })).toMatchObject({ code: 'verification/place-of-premises' });
  expect(await hand({ ...seen, check: 'register', siteId })).toMatchObject({ code: 'verification/place-of-premises' });
  const other = await world.aSite(await world.anOrganisation());
  expect(await hand({ ...seen, check: 'premises', siteId: other })).toMatchObject({ code: 'site/not-found' });
  expect((await hand({ ...seen, check: 'register', outcome: 'unavailable' })).status).toBe(400);
  expect((await hand({ ...seen, check: 'register', evidence: ' ' })).status).toBe(400);
  expect(await world.administrator.post(path(id), { checks: ['premises'] })).toMatchObject({
    ...{ status: 422, code: 'verification/not-asked-for' },
  });
});

it('is not clean where no source is set, nor where there are no rules', async () => {
  const bare = await aService(registry);
  const administrator = bare.person('registry-administrator');
  const told = { name: 'Domov', scheme: 'CZ-ICO', identifier: '00000019' };
  const { body } = await administrator.post('/api/v1/registry/organisations', told);
  expect(await administrator.post(path(body.id))).toMatchObject({ status: 409, code: 'registration-rules/none' });
  await administrator.send('PUT', '/api/v1/registry/registration-rules', RULES_OF_TEST);
  const made = (await administrator.post(path(body.id))).body.items;
  expect(outcomes(made)).toEqual({
    ...{ identifier: 'ok', register: 'unavailable', sanctions: 'unavailable', insolvency: 'unavailable' },
  });
  await bare.stop();
});
