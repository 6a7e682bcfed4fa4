import {
  RegistrationCapacityChangedV1,
  RegistrationChangedV1,
  RegistrationEndedV1,
  RegistrationSuspendedV1,
  RegistryNoticesRaisedV1,
  type RegistrationState,
} from '@levada/contracts';
import { addDays, civilDate } from '@levada/kernel';
import { aListener, AN_AUTHORITY, eventually, movesKnown, movesLetBy, type Listener } from '@levada/testing';
import {
  aRegistration,
  aRegistryWorld,
  REGISTRATIONS,
  type RegistryWorld,
} from '../onboarding/registry-world.factory.js';
import { REGISTRATION_LIFECYCLE } from './registration.js';

const CAPACITIES = '/api/v1/registry/capacities';
const EVENTS = {
  suspended: RegistrationSuspendedV1,
  changed: RegistrationChangedV1,
  ended: RegistrationEndedV1,
  capacity: RegistrationCapacityChangedV1,
};

let world: RegistryWorld;
let heard: Record<keyof typeof EVENTS, Listener<RegistrationState>>;
let notices: Listener<RegistryNoticesRaisedV1>;

beforeAll(async () => {
  world = await aRegistryWorld();
  const { url } = world.service.nats;
  const listen = async (name: keyof typeof EVENTS) => [name, await aListener(url, EVENTS[name])];
  heard = Object.fromEntries(await Promise.all(Object.keys(EVENTS).map((name) => listen(name as keyof typeof EVENTS))));
  notices = await aListener(url, RegistryNoticesRaisedV1);
});
afterAll(async () => {
  for (const one of [...Object.values(heard ?? {}), notices]) await one?.stop();
  await world?.stop();
});

const shown = async (id: string) => (await world.administrator.get(`${REGISTRATIONS}/${id}`)).body;
const move = async (id: string, name: string, body: object, version?: number) =>
  world.administrator.post(`${REGISTRATIONS}/${id}/${name}`, body, { version: version ?? (await shown(id)).version });
const told = (name: keyof typeof EVENTS, id: string) =>
  heard[name].heard.filter(({ subject }) => subject === id).map(({ data }) => data);
const ids = async (query: string) =>
  (await world.administrator.get(`${REGISTRATIONS}?limit=200&${query}`)).body.items.map(({ id }: { id: string }) => id);
const serviceStatus = async (id: string) => {
  const { serviceId } = await shown(id);
  return (await world.administrator.get(`/api/v1/registry/services/${serviceId}`)).body.status;
};

it('is suspended and resumed with a reason; its service follows, and any day knows whether it counted', async () => {
  const id = await aRegistration(world);
  const begun = world.today();
  const suspended = await move(id, 'suspension', { reason: 'Brandschau.' });
  expect(suspended.body).toMatchObject({ status: 'suspended', suspensions: [{ from: begun, until: null }] });
  expect(await serviceStatus(id)).toBe('suspended');
  await eventually(() => expect(told('suspended', id)).toMatchObject([{ status: 'suspended' }]));
  expect(await move(id, 'suspension', { reason: 'Noch einmal.' })).toMatchObject({
    ...{ status: 409, code: 'registration/wrong-step' },
  });
  world.pass(2);
  const resumed = await move(id, 'resumption', { reason: 'Behoben.' });
  expect(resumed.body).toMatchObject({
    ...{ status: 'registered', suspensions: [{ from: begun, until: world.today(), liftReason: 'Behoben.' }] },
  });
  expect(await serviceStatus(id)).toBe('active');
  await eventually(() => expect(told('changed', id)).toMatchObject([{ status: 'registered' }]));
  expect(await ids(`inForceOn=${begun}`)).not.toContain(id);
  expect(await ids(`on=${begun}`)).toContain(id);
  expect(await ids(`inForceOn=${world.today()}`)).toContain(id);
  expect(await ids('on=2025-12-31')).not.toContain(id);
});

it('is suspended once by however many at a time, and by nobody who has not read it', async () => {
  const id = await aRegistration(world);
  const { version } = await shown(id);
  const tried = await Promise.all(Array.from({ length: 8 }, () => move(id, 'suspension', { reason: 'x' }, version)));
  expect(tried.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
  expect(await move(id, 'resumption', { reason: ' ' })).toMatchObject({ status: 400 });
  const blind = await world.administrator.post(`${REGISTRATIONS}/${id}/resumption`, { reason: 'x' });
  expect(blind.status).toBe(428);
});

it('ends at once, or when a day has come that was written down', async () => {
  const [now, later] = [await aRegistration(world), await aRegistration(world)];
  const today = world.today();
  expect(await move(now, 'end', { on: '2026-01-01', reason: 'x' })).toMatchObject({
    ...{ status: 422, code: 'registration/ends-before-it-begins' },
  });
  await move(now, 'suspension', { reason: 'Leer.' });
  const ended = await move(now, 'end', { on: today, reason: 'Aufgegeben.' });
  expect(ended.body).toMatchObject({ status: 'ended', validUntil: today, suspensions: [{ until: today }] });
  expect(await serviceStatus(now)).toBe('ended');
  await eventually(() => expect(told('ended', now)).toMatchObject([{ status: 'ended', validUntil: today }]));

  const day = addDays(civilDate(today), 10);
  const announced = await move(later, 'end', { on: day, reason: 'Umzug.' });
  expect(announced.body).toMatchObject({ status: 'registered', validUntil: day });
  world.pass(10);
  await eventually(async () => expect((await shown(later)).status).toBe('ended'), 10_000);
  await eventually(() => expect(told('ended', later)).toHaveLength(1));
  expect(await ids(`on=${day}`)).not.toContain(later);
});

it('has a capacity for any past day, each basis and unit by itself, and a sheet of exactly what is asked', async () => {
  const id = await aRegistration(world);
  const record = (basis: string, unit: string, amount: string, from: string) =>
    move(id, 'capacities', { basis, unit, amount, from, reason: 'Umbau.' });
  await record('registered', 'place', '15', '2026-06-01');
  await record('occupied', 'place', '9', '2026-06-01');
  await record('registered', 'fte', '3.50', '2026-06-01');
  const on = async (day: string) =>
    (await world.administrator.get(`${CAPACITIES}?registration=${id}&on=${day}`)).body.items
      .map(({ basis, unit, amount }: Record<string, string>) => `${basis} ${amount} ${unit}`)
      .sort();
  expect(await on('2025-12-31')).toEqual([]);
  expect(await on('2026-05-31')).toEqual(['registered 12 place']);
  expect(await on('2026-06-01')).toEqual(['occupied 9 place', 'registered 15 place', 'registered 3.5 fte']);
  await eventually(() => expect(told('capacity', id)).toHaveLength(3));
  expect(await record('registered', 'place', '15', '2026-07-01')).toMatchObject({ code: 'capacity/unchanged' });
  expect(await record('registered', 'bed', '15', '2026-07-01')).toMatchObject({ code: 'capacity/unknown-unit' });
  expect(await record('registered', 'place', '-1', '2026-07-01')).toMatchObject({ code: 'capacity/malformed' });
  const corrected = await record('registered', 'place', '16', '2026-06-01');
  expect(corrected.status).toBe(200);
  expect(await on('2026-06-01')).toContain('registered 16 place');
  const sheet = await world.administrator.get(`${CAPACITIES}?registration=${id}&basis=occupied&format=csv`);
  expect(String(sheet.body).trim().split('\n')).toHaveLength(2);
});

it('tells a capacity that was recorded for a day to come when that day has come', async () => {
  const id = await aRegistration(world);
  const from = addDays(civilDate(world.today()), 2);
  await move(id, 'capacities', { basis: 'registered', unit: 'place', amount: '20', from, reason: 'Anbau.' });
  const places = () => told('capacity', id).map(({ capacities }) => capacities[0]!.amount);
  await eventually(() => expect(places()).toEqual(['12']));
  world.pass(2);
  await eventually(() => expect(places()).toEqual(['12', '20']), 10_000);
  const { version } = await shown(id);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect((await shown(id)).version).toBe(version);
}, 20_000);

it('shows a provider its own alone', async () => {
  const id = await aRegistration(world);
  const { organisationId } = await shown(id);
  const editor = world.service.person('provider-editor', 'Own', AN_AUTHORITY, { organisationId });
  expect((await editor.get(REGISTRATIONS)).body.items.map((one: { id: string }) => one.id)).toEqual([id]);
  expect((await editor.get(CAPACITIES)).body.items).toHaveLength(1);
  const other = await aRegistration(world);
  expect((await editor.get(`${REGISTRATIONS}/${other}`)).status).toBe(404);
  expect((await editor.post(`${REGISTRATIONS}/${id}/suspension`, { reason: 'x' }, { version: 1 })).status).toBe(403);
});

it('a suspension is told while a directory comes in, and does not wait for its end', async () => {
  const id = await aRegistration(world);
  const path = '/api/v1/registry/imports';
  const [batch, expected] = [250, 10_000];
  const run = (await world.administrator.post(path, { source: 'guide', contentHash: 'b'.repeat(64), expected })).body;
  const owner = { kind: 'organisation', id: 'o', name: 'Charita', fields: {} };
  const offers = Array.from({ length: expected - 1 }, (_, at) => ({
    ...{ kind: 'service', id: `s${at}`, name: `Service ${at}`, organisation: { id: 'o' }, fields: { phone: `${at}` } },
  }));
  const records = [owner, ...offers];
  let sent = 0;
  const importing = (async () => {
    while (sent < expected) {
      const body = { from: sent, records: records.slice(sent, sent + batch) };
      const { body: answer } = await world.administrator.post(`${path}/${run.id}/records`, body);
      sent = answer.done as number;
    }
  })();
  await eventually(() => expect(sent).toBeGreaterThan(batch), 20_000);
  await move(id, 'suspension', { reason: 'x' });
  const before = sent;
  await eventually(() => expect(told('suspended', id)).toHaveLength(1));
  // A second is some ten batches on an idle machine; counted in batches it is the same on a busy one.
  expect((sent - before) / batch).toBeLessThan(10);
  expect(sent).toBeLessThan(expected);
  await importing;
}, 90_000);

it('lets a registration take the steps of its lifecycle and no other, in the database as well', async () => {
  expect(await movesLetBy(world.service.database, 'registration', REGISTRATION_LIFECYCLE)).toEqual(
    movesKnown(REGISTRATION_LIFECYCLE),
  );
});

// The last one: years pass in it.
it('tells its people and the office before it runs out, at each of the days once, and ends by itself', async () => {
  const id = await aRegistration(world);
  const { organisationId, validUntil } = await shown(id);
  const said = () =>
    notices.heard
      .flatMap(({ data }) => data.items)
      .filter(({ kind, title }) => kind === 'registration/expires' && title.en.includes(validUntil))
      .filter(({ to }) => to.organisationId === organisationId);
  const left = (Date.parse(validUntil) - Date.parse(world.today())) / 86_400_000;
  world.pass(left - 90);
  await eventually(() => expect(said()).toHaveLength(1), 10_000);
  world.pass(50);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(said()).toHaveLength(1);
  world.pass(20);
  await eventually(() => expect(said()).toHaveLength(2), 10_000);
  world.pass(20);
  await eventually(async () => expect((await shown(id)).status).toBe('ended'), 10_000);
  expect((await shown(id)).capacities).toHaveLength(1);
}, 40_000);
