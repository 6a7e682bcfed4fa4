import { randomUUID } from 'node:crypto';
import { OrganisationMergedV1, OrganisationRegisteredV1, OrganisationsRecordedV1 } from '@levada/contracts';
import { AN_AUTHORITY, eventually } from '@levada/testing';
import { aFundingWorld, anOpenRound, submit, type FundingWorld } from '../rounds/round.factory.js';

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const known = (id: string) =>
  world.service.database.query('select name, version from known_organisation where id = $1', [id]);

it('knows what an import told in bulk, once however often it is told, and lets no older state win', async () => {
  const [first, second, mark] = [randomUUID(), randomUUID(), randomUUID()];
  const item = (organisationId: string, name: string, version: number) => ({
    ...{ ...OrganisationRegisteredV1.example, organisationId, name, version },
  });
  const tell = (...items: ReturnType<typeof item>[]) =>
    world.tell('registry', OrganisationsRecordedV1, randomUUID(), { items });
  await tell(item(first, 'Charita', 2), item(second, 'Diakonie', 1));
  await tell(item(first, 'Charita', 2), item(second, 'Diakonie', 1));
  await tell(item(first, 'An older name', 1), item(second, 'A newer name', 2));
  await tell(item(mark, 'The last one', 1));
  await eventually(async () => expect(await known(mark)).toHaveLength(1));
  expect(await known(first)).toEqual([{ name: 'Charita', version: 2 }]);
  expect(await known(second)).toEqual([{ name: 'A newer name', version: 2 }]);
});

it('what a merged organisation asked for is shown and found as that of the one that remains, until it is undone', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, 'M1', '100.00', [round.ref('P1')]);
  const officer = world.service.person('funding-officer');
  const remaining = await world.anOrganisation();
  const list = `/api/v1/funding/rounds/${round.roundId}/applications`;
  const of = async (organisation: string, person = officer) =>
    (await person.get(`${list}?organisation=${organisation}`)).body.items;
  const own = world.service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId: remaining });
  const state = { ...OrganisationRegisteredV1.example, organisationId: round.organisationId, name: 'Charita' };
  const merged = (version: number, mergedInto?: string) =>
    world.tell(
      'registry',
      OrganisationMergedV1,
      round.organisationId,
      { ...state, ...(mergedInto ? { mergedInto } : {}) },
      version,
    );
  expect(await of(remaining)).toEqual([]);
  expect((await own.get(list)).body.items).toEqual([]);
  await merged(3, remaining);
  await merged(3, remaining);
  await eventually(async () => expect(await of(remaining)).toMatchObject([{ id, organisationId: remaining }]));
  expect((await own.get(list)).body.items).toMatchObject([{ id, organisation: OrganisationRegisteredV1.example.name }]);
  // What comes late says nothing of it any more.
  await world.tell('registry', OrganisationsRecordedV1, randomUUID(), { items: [{ ...state, version: 2 }] });
  await merged(4);
  await merged(3, remaining);
  const mark = await world.anOrganisation();
  expect(await known(mark)).toHaveLength(1);
  expect(await of(remaining)).toEqual([]);
  expect(await of(round.organisationId)).toMatchObject([{ id, organisation: 'Charita' }]);
});
