import { randomUUID } from 'node:crypto';
import {
  RegistrationEndedV1,
  RegistrationRegisteredV1,
  RegistrationSuspendedV1,
  type EventClass,
  type RegistrationState,
} from '@levada/contracts';
import { eventually } from '@levada/testing';
import { aFundingWorld, anOpenRound, czk, type FundingWorld } from '../rounds/round.factory.js';

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const known = async (id: string) =>
  world.service.database.query<{ status: string; version: number }>(
    'select status, version from known_registration where id = $1',
    [id],
  );

it('takes the highest version, whichever event brings it and however often, and a late one changes nothing', async () => {
  const [organisationId, id, mark] = [await world.anOrganisation(), randomUUID(), randomUUID()];
  const tell = (event: EventClass<RegistrationState>, version: number, registrationId = id) => {
    const data = { ...event.example, registrationId, organisationId };
    return world.tell('registry', event, registrationId, data, version);
  };
  await tell(RegistrationRegisteredV1, 1);
  await tell(RegistrationSuspendedV1, 3);
  await tell(RegistrationSuspendedV1, 3);
  await tell(RegistrationRegisteredV1, 2);
  await tell(RegistrationRegisteredV1, 1, mark);
  await eventually(async () => expect(await known(mark)).toHaveLength(1));
  expect(await known(id)).toEqual([{ status: 'suspended', version: 3 }]);
});

it('flags open applications of who was suspended, and takes no new one until one of its registrations holds', async () => {
  const { service } = world;
  const officer = service.person('funding-officer');
  const organisationId = await world.anOrganisation();
  const { roundId } = await anOpenRound(world);
  const apply = (reference: string) =>
    officer.post(`/api/v1/funding/rounds/${roundId}/applications`, {
      ...{ organisationId, reference, title: 'Terénní služba', requested: czk('100.00') },
    });
  expect((await apply('1')).status).toBe(201);
  const standing = async () =>
    (await officer.get(`/api/v1/funding/rounds/${roundId}/applications`)).body.items[0].providerStanding;
  expect(await standing()).toBe('none');
  const [first, second] = [randomUUID(), randomUUID()];
  const tell = (event: EventClass<RegistrationState>, registrationId: string, version: number) =>
    world.tell('registry', event, registrationId, { ...event.example, registrationId, organisationId }, version);
  await tell(RegistrationRegisteredV1, first, 1);
  await eventually(async () => expect(await standing()).toBe('registered'));
  await tell(RegistrationSuspendedV1, first, 2);
  await eventually(async () => expect(await standing()).toBe('suspended'));
  expect(await apply('2')).toMatchObject({ status: 409, code: 'application/provider-not-registered' });
  // What was submitted before is sent again without harm.
  expect((await apply('1')).status).toBe(200);
  const flagged = await officer.get(`/api/v1/funding/rounds/${roundId}/applications?providerStanding=suspended,ended`);
  expect(flagged.body.items).toHaveLength(1);
  await tell(RegistrationRegisteredV1, second, 1);
  await eventually(async () => expect(await standing()).toBe('registered'));
  expect((await apply('2')).status).toBe(201);
  await tell(RegistrationEndedV1, first, 3);
  await tell(RegistrationEndedV1, second, 2);
  await eventually(async () => expect(await standing()).toBe('ended'));
});
