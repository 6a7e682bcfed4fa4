import { randomUUID } from 'node:crypto';
import { ProviderPeopleNamedV1 } from '@levada/contracts';
import { Transactions } from '@levada/persistence';
import { AN_AUTHORITY, eventually, type Person } from '@levada/testing';
import { aFundingWorld, anOpenRound, submit, type FundingWorld, type OpenedRound } from '../rounds/round.factory.js';
import { conflictedPeople, recusalsOf, recusedAmong } from './conflicts.queries.js';

const FUNDING = '/api/v1/funding';
const ANOTHER = '019a9d3e-1c00-7000-8000-0000000000bb';

let world: FundingWorld;
let officer: Person;
beforeAll(async () => {
  world = await aFundingWorld();
  officer = world.service.person('funding-officer', 'Jana');
});
afterAll(() => world.stop());

const declare = (who: Person, { roundId }: OpenedRound) => who.post(`${FUNDING}/rounds/${roundId}/declaration`);
const conflict = (who: Person, id: string, reason = 'Vede ji můj bratr.') =>
  who.post(`${FUNDING}/applications/${id}/conflict`, { reason });
const seenBy = async (who: Person, { roundId }: OpenedRound): Promise<string[]> =>
  (await who.get(`${FUNDING}/rounds/${roundId}/applications`)).body.items.map(({ id }: { id: string }) => id);
const read = (who: Person, id: string) => who.get(`${FUNDING}/applications/${id}`);
const inTx = <Answer>(work: Parameters<Transactions['run']>[1]) =>
  world.service.running.app
    .get(Transactions)
    .run({ authorityId: AN_AUTHORITY, actorId: null, at: new Date(), correlation: randomUUID() }, work) as Answer;

it('whoever declares a conflict reads that application no more, and the rest as before', async () => {
  const round = await anOpenRound(world);
  const [one, other] = [await submit(world, round, '1', '100.00'), await submit(world, round, '2', '100.00')];
  const member = world.service.person('committee-member', 'Karel');
  expect(await declare(member, round)).toMatchObject({ status: 200, body: { person: member.id, conflicts: [] } });
  expect((await read(member, one)).status).toBe(200);
  expect(await conflict(member, one)).toMatchObject({
    status: 200,
    body: { conflicts: [{ applicationId: one, reference: '1', kind: 'declared', reason: 'Vede ji můj bratr.' }] },
  });
  expect(await read(member, one)).toMatchObject({ status: 403, code: 'conflict/recused' });
  expect((await member.get(`${FUNDING}/applications/${one}/files`)).code).toBe('conflict/recused');
  expect((await read(member, other)).status).toBe(200);
  expect(await seenBy(member, round)).toEqual([other]);
  expect(await seenBy(officer, round)).toEqual([one, other]);
  expect(await conflict(member, one)).toMatchObject({ status: 409, code: 'conflict/declared-already' });
  const listed = (await officer.get(`${FUNDING}/rounds/${round.roundId}/conflicts?kind=declared`)).body.items;
  expect(listed).toMatchObject([{ applicationId: one, person: member.id, name: 'Karel' }]);
});

it('whoever works for the applicant is out without a word of theirs', async () => {
  const round = await anOpenRound(world);
  const { roundId, organisationId } = round;
  const id = await submit(world, round, '1', '100.00');
  const by = { id: 'p', name: 'Olga', grants: [{ organisationId }] };
  expect(await inTx((tx) => recusedAmong(tx, by, [id]))).toEqual([id]);
  expect(await inTx((tx) => recusedAmong(tx, { ...by, grants: [{ organisationId: randomUUID() }] }, [id]))).toEqual([]);
  // What a person is, they are by their token; that they declared keeps it for those who are not here.
  expect(await inTx((tx) => conflictedPeople(tx, [id]))).toEqual([]);
  await world.service.database.query(
    `insert into round_declaration values ($1, $2, $3, 'p', 'Olga', 'olga', $4, now(), 1)`,
    [randomUUID(), AN_AUTHORITY, roundId, JSON.stringify([organisationId])],
  );
  const known = [{ applicationId: id, person: 'p', kind: 'organisation', reason: null, at: expect.any(Date) }];
  expect(await inTx((tx) => conflictedPeople(tx, [id]))).toEqual(known);
  expect(await inTx((tx) => recusalsOf(tx, roundId))).toEqual([{ ...known[0], reference: '1' }]);
});

it('whoever has the name of one of the provider’s people is out, until somebody else says that it is another', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '100.00');
  const person = ProviderPeopleNamedV1.example.people[0]!;
  const tell = (name: string, invitationId: string, version = 1) =>
    world.tell(
      'registry',
      ProviderPeopleNamedV1,
      round.organisationId,
      {
        ...ProviderPeopleNamedV1.example,
        organisationId: round.organisationId,
        people: [{ ...person, name, invitationId }],
      },
      version,
    );
  const [invitation, mark] = [randomUUID(), randomUUID()];
  await tell('Mgr. Alžběta Černá', invitation, 2);
  await tell('Mgr. Alžběta Černá', invitation, 2);
  await tell('Somebody Older', invitation, 1);
  await tell('The Last One', mark);
  const known = (one: string) =>
    world.service.database.query('select name, name_key from known_provider_person where id = $1', [one]);
  await eventually(async () => expect(await known(mark)).toHaveLength(1));
  expect(await known(invitation)).toEqual([{ name: 'Mgr. Alžběta Černá', name_key: 'alzbeta cerna' }]);
  const assessor = world.service.person('assessor', 'Černá Alžběta');
  expect(await read(assessor, id)).toMatchObject({ status: 403, code: 'conflict/recused' });
  expect(await seenBy(assessor, round)).toEqual([]);
  const clear = (who: Person, of = assessor.id) =>
    who.post(`${FUNDING}/applications/${id}/conflict/clear`, { person: of, reason: 'Jen shoda jmen.' });
  expect(await clear(officer)).toMatchObject({ status: 409, code: 'conflict/not-by-name' });
  expect((await declare(assessor, round)).body.conflicts).toMatchObject([{ applicationId: id, kind: 'named' }]);
  expect(await clear(officer, officer.id)).toMatchObject({ status: 403, code: 'conflict/own-clearance' });
  expect((await clear(officer)).status).toBe(204);
  expect((await read(assessor, id)).status).toBe(200);
  expect(await seenBy(assessor, round)).toEqual([id]);
  expect(await conflict(assessor, id)).toMatchObject({ status: 200 });
  expect((await read(assessor, id)).status).toBe(403);
});

it('a merged applicant is known by the one that remains', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '100.00');
  const remaining = await world.anOrganisation();
  await world.service.database.query('update known_organisation set merged_into = $2 where id = $1', [
    ...[round.organisationId, remaining],
  ]);
  const by = { id: 'q', grants: [{ organisationId: remaining }] };
  expect(await inTx((tx) => recusedAmong(tx, by, [id]))).toEqual([id]);
});

it('the database lets nothing be taken back, and nobody clear themselves', async () => {
  const round = await anOpenRound(world);
  const id = await submit(world, round, '1', '100.00');
  const member = world.service.person('committee-member', 'Marek');
  await conflict(member, id);
  const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
  await expect(raw(`delete from conflict where application_id = '${id}'`)).rejects.toThrow('permission denied');
  await expect(raw(`update conflict set person = 'x' where application_id = '${id}'`)).rejects.toThrow(
    'permission denied',
  );
  await expect(
    raw(
      `insert into conflict_clearance values (gen_random_uuid(), '${AN_AUTHORITY}', '${round.roundId}', '${id}', 'x', 'y', 'x', now(), 1)`,
    ),
  ).rejects.toThrow('conflict_clearance_two_people');
  const stranger = world.service.person('committee-member', 'Cizí', ANOTHER);
  expect(await conflict(stranger, id)).toMatchObject({ status: 404 });
  expect(await world.service.database.asApp(ANOTHER, 'select id from conflict')).toEqual([]);
});
