import { randomUUID } from 'node:crypto';
import { ProviderPeopleNamedV1 } from '@levada/contracts';
import { newId, systemClock } from '@levada/kernel';
import {
  aDatabase,
  aService,
  AN_AUTHORITY,
  aThreadEnd,
  eventually,
  type Person,
  type TestDatabase,
  type TestService,
  type ThreadEnd,
} from '@levada/testing';
import { access, DEMO_ACCOUNTS, INSTALLATION } from '../index.js';

let service: TestService;
let database: TestDatabase;
let registry: ThreadEnd;
let operator: Person;

beforeAll(async () => {
  service = await aService(access, { extras: new Map([[DEMO_ACCOUNTS, false]]) });
  database = await aDatabase('registry');
  registry = await aThreadEnd({ service: 'registry', databaseUrl: database.url, natsUrl: service.nats.url });
  operator = service.person('operator', 'alena', INSTALLATION);
});
afterAll(async () => {
  await registry?.stop();
  await database?.drop();
  await service?.stop();
});

const anna = (more: object = {}) => ({
  ...{ invitationId: randomUUID(), role: 'provider-editor' as const, name: 'Anna Beispiel', language: 'de' as const },
  email: `anna-${randomUUID()}@verein.example`,
  ...more,
});
const name = (organisationId: string, people: ReturnType<typeof anna>[], namedBy: string = randomUUID()) =>
  registry.transactions.run(
    { authorityId: AN_AUTHORITY, actorId: null, at: systemClock.now(), correlation: 'test' },
    async (tx) =>
      tx.publish(ProviderPeopleNamedV1, {
        ...{ subject: newId(systemClock.now()), version: 1 },
        data: { organisationId, namedBy, people },
      }),
  );
const grants = (email: string) =>
  service.database.query(
    `select g.role, g.organisation_id, g.given_by from role_grant g join person p on p.id = g.person_id
     where p.email = $1 and g.withdrawn_at is null order by g.role`,
    [email],
  );
/** Whatever was told before this has been heard. */
async function allHeard(): Promise<void> {
  const mark = anna();
  await name(randomUUID(), [mark]);
  await eventually(async () => expect(await grants(mark.email)).toHaveLength(1));
}

it('invites who was named, in their language, with a role for that organisation alone', async () => {
  const [organisationId, clerk, person] = [randomUUID(), randomUUID(), anna()];
  await name(
    organisationId,
    [person, { ...anna({ email: person.email }), role: 'provider-certifier' as never }],
    clerk,
  );
  await allHeard();
  expect(await grants(person.email)).toEqual([
    { role: 'provider-certifier', organisation_id: organisationId, given_by: clerk },
    { role: 'provider-editor', organisation_id: organisationId, given_by: clerk },
  ]);
  const { items } = (await operator.get(`/api/v1/access/people?email=${person.email}`)).body;
  expect(items).toMatchObject([{ name: 'Anna Beispiel', language: 'de', status: 'invited' }]);
});

it('does nothing when it is told again, also after a role was withdrawn', async () => {
  const [organisationId, person] = [randomUUID(), anna()];
  await name(organisationId, [person]);
  await allHeard();
  await service.database.query(
    `update role_grant set withdrawn_at = given_at, withdrawn_by = 'x', version = 2 where organisation_id = $1`,
    [organisationId],
  );
  await name(organisationId, [person]);
  await allHeard();
  expect(await grants(person.email)).toEqual([]);
});

it('gives a role once, none to who named themselves, and lets a blocked person stay outside', async () => {
  const [organisationId, person] = [randomUUID(), anna()];
  await name(organisationId, [person]);
  await name(organisationId, [anna({ email: person.email.toUpperCase() })]);
  await allHeard();
  expect(await grants(person.email)).toHaveLength(1);
  const { id, version } = (await operator.get(`/api/v1/access/people?email=${person.email}`)).body.items[0];
  const other = randomUUID();
  await name(other, [anna({ email: person.email })], id as string);
  const blocked = await operator.post(
    `/api/v1/access/people/${id}/block`,
    { reason: 'x' },
    { version: version as number },
  );
  expect(blocked.status).toBeLessThan(300);
  await name(other, [anna({ email: person.email })]);
  await allHeard();
  expect((await grants(person.email)).map(({ organisation_id }) => organisation_id)).not.toContain(other);
  const [dead] = await service.database.query('select count(*)::int as count from dead_letter');
  expect(dead).toEqual({ count: 0 });
});
