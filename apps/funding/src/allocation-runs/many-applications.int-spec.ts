import pg from 'pg';
import { AN_AUTHORITY, eventually } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  putForward,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

const officer = () => world.service.person('funding-officer');

/** Applications 1 to `count`, each asking for as many crowns as its number says. */
async function fill({ roundId, organisationId, ref }: OpenedRound, count: number, first = 1): Promise<void> {
  await world.service.database.query(
    `insert into application (id, authority_id, round_id, organisation_id, reference, title, requested_minor, requested_currency,
       priority_refs, submitted_at, status, version)
     select gen_random_uuid(), $1, $2, $3, n::text, 'Service ' || n, n * 100, 'CZK', $4, now(), 'submitted', 1
     from generate_series($5::int, $6::int) n`,
    [AN_AUTHORITY, roundId, organisationId, JSON.stringify([ref('P1')]), first, first + count - 1],
  );
}
const calculated = async ({ roundId }: OpenedRound) => {
  const { status, body, code } = await officer().post(`/api/v1/funding/rounds/${roundId}/runs`);
  expect([status, code]).toEqual([201, undefined]);
  return (await officer().get(`/api/v1/funding/runs/${body.id}`)).body;
};

it('many applications are calculated, put forward and decided in a process of their own, as exactly and as wholly as few', async () => {
  const round = await anOpenRound(world, { envelope: '250500.00' });
  await fill(round, 1_000);
  const run = await calculated(round);
  // 1 + 2 + … + 1000 = 500 500: everybody gets 501/1001.
  expect(run).toMatchObject({ coefficient: '501/1001', requests: 1_000 });
  expect(run.awards).toHaveLength(1_000);
  const again = await calculated(round);
  expect([again.inputHash, again.resultHash]).toEqual([run.inputHash, run.resultHash]);
  const proposal = await putForward(world, round.roundId);
  const balance = async () => {
    const { available, reserved, committed } = (await officer().get(`/api/v1/funding/envelopes/${round.envelopeId}`))
      .body;
    return [available.amount, reserved.amount, committed.amount];
  };
  expect(await balance()).toEqual(['0.00', '250500.00', '0.00']);
  const approved = await approve(world, proposal);
  expect([approved.status, approved.code]).toEqual([200, undefined]);
  expect(await balance()).toEqual(['0.00', '0.00', '250500.00']);
  // The process woke the relay: what it told travels at once.
  await eventually(async () =>
    expect(
      await world.service.database.query(
        `select count(*)::int as count from outbox_position p join outbox o on o.seq = p.seq
         where o.type = 'funding.decision.granted.v1' and o.body like '%' || $1 || '%'`,
        [round.roundId],
      ),
    ).toEqual([{ count: 1_000 }]),
  );
  expect(await officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`)).toMatchObject({
    ...{ status: 409, code: 'round/decided' },
  });
}, 60_000);

it('a refusal in the process is told as one here', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  await fill(round, 600);
  await world.service.database.query(
    `update application set priority_refs = '[]' where round_id = $1 and reference = '7'`,
    [round.roundId],
  );
  expect(await officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`)).toMatchObject({
    ...{ status: 422, code: 'allocation-run/without-priority', body: { title: expect.stringContaining('7') } },
  });
}, 30_000);

type Answer = ReturnType<ReturnType<typeof officer>['post']>;

/** While somebody else holds the round, a proposal of many waits in the process. */
async function holding(round: OpenedRound, meanwhile: (proposing: Answer) => Promise<void>) {
  const { id } = await calculated(round);
  const holder = new pg.Client({ connectionString: world.service.database.adminUrl });
  holder.on('error', () => undefined);
  await holder.connect();
  try {
    await holder.query('begin');
    await holder.query('select from round where id = $1 for no key update', [round.roundId]);
    await meanwhile(officer().post(`/api/v1/funding/runs/${id}/propose`));
    await holder.query('commit');
  } finally {
    await holder.end();
  }
}

it('a database that breaks off under the process is told as a passing trouble, and the next try succeeds', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  await fill(round, 600);
  const { database } = world.service;
  await holding(round, async (proposing) => {
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where wait_event_type = 'Lock' and query like 'select from round%' and datname = current_database()`;
    await eventually(async () => expect(await database.query(cut)).toHaveLength(1));
    expect(await proposing).toMatchObject({ status: 503, code: 'service/unavailable' });
  });
  expect((await putForward(world, round.roundId)).id).toMatch(/-/);
}, 30_000);

it('a worker that dies loses what it was at, and nothing else', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  await fill(round, 600);
  const { database } = world.service;
  await holding(round, async (proposing) => {
    const waiting = `select application_name as name from pg_stat_activity
      where wait_event_type = 'Lock' and query like 'select from round%' and datname = current_database()`;
    const name = await eventually(async () => {
      const [worker] = await database.query<{ name: string }>(waiting);
      expect(worker?.name).toMatch(/^levada worker \d+$/);
      return worker!.name;
    });
    process.kill(Number(name.split(' ').at(-1)), 'SIGKILL');
    expect(await proposing).toMatchObject({ status: 500, code: 'service/failed' });
  });
  expect((await putForward(world, round.roundId)).id).toMatch(/-/);
  const { reserved } = (await officer().get(`/api/v1/funding/envelopes/${round.envelopeId}`)).body;
  expect(reserved.amount).toBe('1000.00');
}, 30_000);
