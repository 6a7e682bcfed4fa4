import pg from 'pg';
import { aKey, AN_AUTHORITY, eventually } from '@levada/testing';
import { aFundingWorld, anOpenRound, type FundingWorld, type OpenedRound } from '../rounds/round.factory.js';

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

it('many applications are calculated in a process of their own, as exactly and as wholly as few', async () => {
  const round = await anOpenRound(world, { envelope: '250500.00' });
  await fill(round, 1_000);
  const run = await calculated(round);
  // 1 + 2 + … + 1000 = 500 500: everybody gets 501/1001.
  expect(run).toMatchObject({ coefficient: '501/1001', status: 'proposed' });
  expect(run.awards).toHaveLength(1_000);
  const { available, reserved } = (await officer().get(`/api/v1/funding/envelopes/${round.envelopeId}`)).body;
  expect([available.amount, reserved.amount]).toEqual(['0.00', '250500.00']);
  // The process woke the relay: what it told travels at once.
  await eventually(async () =>
    expect(
      await world.service.database.query(
        `select from outbox_position p join outbox o on o.seq = p.seq where o.type = 'funding.notices.raised.v1' and o.body like '%' || $1 || '%'`,
        [round.roundId],
      ),
    ).toHaveLength(1),
  );
  const again = await calculated(round);
  expect([again.inputHash, again.resultHash]).toEqual([run.inputHash, run.resultHash]);
  const approver = world.service.person('approver');
  const confirmed = await approver.post(`/api/v1/funding/runs/${again.id}/confirm`, {}, { version: 1, key: aKey() });
  expect([confirmed.status, confirmed.code]).toEqual([200, undefined]);
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

it.each([
  ['few', 2],
  ['many', 600],
])(
  'an application that comes in while %s are calculated is calculated as well',
  async (_what, count) => {
    const round = await anOpenRound(world, { envelope: '1000.00' });
    await fill(round, count);
    const holding = new pg.Client({ connectionString: world.service.database.adminUrl });
    holding.on('error', () => undefined);
    await holding.connect();
    try {
      await holding.query('begin');
      await holding.query('select from round where id = $1 for no key update', [round.roundId]);
      const calculating = calculated(round);
      await eventually(async () => {
        const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and query like 'select from round%' and datname = current_database()`;
        expect(await world.service.database.query(waiting)).toHaveLength(1);
      });
      await fill(round, 1, count + 1);
      await holding.query('commit');
      expect((await calculating).awards).toHaveLength(count + 1);
    } finally {
      await holding.end();
    }
  },
  30_000,
);

it('a database that breaks off under the process is told as a passing trouble, and the next calculation succeeds', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  await fill(round, 600);
  const { database } = world.service;
  const holding = new pg.Client({ connectionString: database.adminUrl });
  holding.on('error', () => undefined);
  await holding.connect();
  try {
    await holding.query('begin');
    await holding.query('select from round where id = $1 for no key update', [round.roundId]);
    const calculating = officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`);
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity
      where wait_event_type = 'Lock' and query like 'select from round%' and datname = current_database()`;
    await eventually(async () => expect(await database.query(cut)).toHaveLength(1));
    expect(await calculating).toMatchObject({ status: 503, code: 'service/unavailable' });
    await holding.query('commit');
  } finally {
    await holding.end();
  }
  expect((await calculated(round)).awards).toHaveLength(600);
}, 30_000);

it('a worker that dies loses the calculation it was at, and nothing else', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  await fill(round, 600);
  const { database } = world.service;
  const holding = new pg.Client({ connectionString: database.adminUrl });
  await holding.connect();
  try {
    await holding.query('begin');
    await holding.query('select from round where id = $1 for no key update', [round.roundId]);
    const calculating = officer().post(`/api/v1/funding/rounds/${round.roundId}/runs`);
    const waiting = `select application_name as name from pg_stat_activity
      where wait_event_type = 'Lock' and query like 'select from round%' and datname = current_database()`;
    const name = await eventually(async () => {
      const [worker] = await database.query<{ name: string }>(waiting);
      expect(worker?.name).toMatch(/^levada worker \d+$/);
      return worker!.name;
    });
    process.kill(Number(name.split(' ').at(-1)), 'SIGKILL');
    expect(await calculating).toMatchObject({ status: 500, code: 'service/failed' });
    await holding.query('commit');
  } finally {
    await holding.end();
  }
  expect((await calculated(round)).awards).toHaveLength(600);
  const { reserved } = (await officer().get(`/api/v1/funding/envelopes/${round.envelopeId}`)).body;
  expect(reserved.amount).toBe('1000.00');
}, 30_000);
