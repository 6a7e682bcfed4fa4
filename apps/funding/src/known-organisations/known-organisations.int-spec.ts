import { randomUUID } from 'node:crypto';
import { OrganisationRegisteredV1, OrganisationsRecordedV1 } from '@levada/contracts';
import { eventually } from '@levada/testing';
import { aFundingWorld, type FundingWorld } from '../rounds/round.factory.js';

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
