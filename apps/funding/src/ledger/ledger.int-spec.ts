import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { money } from '@levada/kernel';
import { aKey, AN_AUTHORITY } from '@levada/testing';
import { expire, letGo, pend, post, type Reservation, type Transfer } from './ledger.js';
import { aFundingWorld, anOpenRound, approve, czk, submit, type FundingWorld } from '../rounds/round.factory.js';

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

it('a source, an envelope and a round are opened once for a key, however often the answer is lost', async () => {
  const officer = world.service.person('funding-officer', 'once');
  const key = aKey();
  const asked = { title: 'Once', amount: czk('1000.00') };
  const answers = await Promise.all([1, 2, 3].map(() => officer.post('/api/v1/funding/sources', asked, { key })));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  const other = await officer.post('/api/v1/funding/sources', { ...asked, title: 'Other' }, { key });
  expect(other).toMatchObject({ status: 422, code: 'idempotency/other-body' });
  const sourceId = answers[0]!.body.id as string;
  const cut = () => officer.post('/api/v1/funding/envelopes', { ...asked, sourceId }, { key });
  expect((await cut()).body).toEqual((await cut()).body);
  const without = () => officer.post('/api/v1/funding/sources', asked);
  expect((await without()).body.id).not.toBe((await without()).body.id);
});

it('envelopes never exceed their source, however many are cut at once', async () => {
  const officer = world.service.person('funding-officer');
  const source = await officer.post('/api/v1/funding/sources', { title: 'Region', amount: czk('1000.00') });
  const cuts = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      officer.post('/api/v1/funding/envelopes', { sourceId: source.body.id, title: `E${at}`, amount: czk('150.00') }),
    ),
  );
  expect(cuts.filter(({ status }) => status === 201)).toHaveLength(6);
  for (const { status, code } of cuts.filter((one) => one.status !== 201))
    expect([status, code]).toEqual([409, 'envelope/exhausted']);
});

it('proposals never hold more than their envelope has, however many are made at once', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  const references = Array.from({ length: 12 }, (_, at) => `${at}`);
  for (const reference of references) await submit(world, round, reference, '150.00', [round.ref('P1')]);
  const officer = world.service.person('funding-officer', 'Jana');
  const answers = await Promise.all(
    references.map((reference) =>
      officer.post(`/api/v1/funding/rounds/${round.roundId}/proposals`, {
        lines: [{ reference, amount: czk('150.00'), reason: 'urgent' }],
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(6).fill(201), ...Array(6).fill(409)]);
  const balance = async () => (await officer.get(`/api/v1/funding/envelopes/${round.envelopeId}`)).body;
  expect(await balance()).toMatchObject({ available: czk('100.00'), reserved: czk('900.00') });
  const approved = await Promise.all(
    answers
      .filter(({ status }) => status === 201)
      .map(async ({ body: { id, version } }) => {
        const path = `/api/v1/funding/proposals/${id}/submit`;
        return approve(world, (await officer.post(path, {}, { version, key: aKey() })).body);
      }),
  );
  expect(approved.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect(await balance()).toMatchObject({ available: czk('100.00'), reserved: czk('0.00'), committed: czk('900.00') });
});

/** A transfer written by hand, as nobody should. */
const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
const planted = (row: Record<string, string>) => {
  const columns: Record<string, string> = {
    ...{ id: `'${randomUUID()}'`, authority_id: `'${AN_AUTHORITY}'`, amount_currency: `'CZK'` },
    ...{ reference: `'${randomUUID()}'`, at: 'now()', ...row },
  };
  return raw(
    `insert into ledger_transfer (${Object.keys(columns).join(',')}) values (${Object.values(columns).join(',')})`,
  );
};

it('balances move by transfers alone, and those go the ways there are', async () => {
  const round = await anOpenRound(world);
  const account = (kind: string) => `'${round.envelopeId}/${kind}'`;
  const within = (kind: string, from: string, to: string, minor = '1', more: Record<string, string> = {}) =>
    planted({ kind: `'${kind}'`, debit: account(from), credit: account(to), amount_minor: minor, ...more });
  await expect(raw(`update ledger_account set balance_minor = 1`)).rejects.toThrow('permission denied');
  await expect(raw(`update ledger_reservation set left_minor = 1`)).rejects.toThrow('permission denied');
  await expect(raw(`insert into ledger_reservation select * from ledger_reservation`)).rejects.toThrow(
    'permission denied',
  );
  await expect(raw(`delete from ledger_transfer`)).rejects.toThrow('permission denied');
  await expect(raw(`update envelope set amount_minor = amount_minor + 1`)).rejects.toThrow('never changes');
  await expect(raw(`update source set amount_minor = amount_minor + 1`)).rejects.toThrow('never changes');
  await expect(within('commit', 'available', 'committed', '90001')).rejects.toThrow('ledger_account_not_negative');
  await expect(within('commit', 'available', 'committed', '-1')).rejects.toThrow('amount_minor_check');
  await expect(within('commit', 'available', 'available')).rejects.toThrow('ledger_transfer_check');
  await expect(within('commit', 'available', 'committed', '1', { amount_currency: `'EUR'` })).rejects.toThrow(
    'foreign key',
  );
  await expect(within('commit', 'available', 'reserved')).rejects.toThrow('money does not go');
  await expect(within('pend', 'committed', 'reserved')).rejects.toThrow('money does not go');
  await expect(within('post', 'reserved', 'committed')).rejects.toThrow('ledger_transfer_check');
  await expect(within('unbook', 'committed', 'available')).rejects.toThrow('money does not go');
  await expect(within('move', 'available', 'committed')).rejects.toThrow('money does not go');
  await expect(within('gift', 'available', 'committed')).rejects.toThrow('ledger_transfer_kind_check');
  const [{ source_id: source } = { source_id: '' }] = await world.service.database.query<{ source_id: string }>(
    'select source_id from envelope where id = $1',
    [round.envelopeId],
  );
  const between = (kind: string, from: string, to: string, reference: string, amount_minor = '1') =>
    planted({ kind: `'${kind}'`, debit: `'${from}'`, credit: `'${to}'`, reference: `'${reference}'`, amount_minor });
  const { envelopeId } = round;
  await expect(between('fund', `${source}/outside`, `${envelopeId}/available`, randomUUID())).rejects.toThrow(
    'money does not go',
  );
  await expect(between('fund', `${source}/outside`, `${source}/free`, randomUUID())).rejects.toThrow(
    'money does not go',
  );
  await expect(between('fund', `${source}/outside`, `${source}/free`, source, '90000')).rejects.toThrow(
    'ledger_transfer_once',
  );
  await expect(between('cut', `${source}/free`, `${envelopeId}/available`, envelopeId, '90000')).rejects.toThrow(
    /ledger_transfer_once|not_negative/,
  );
  await expect(between('cut', `${envelopeId}/available`, `${source}/free`, randomUUID())).rejects.toThrow(
    'money does not go',
  );
  await expect(between('move', `${envelopeId}/available`, `${source}/free`, randomUUID())).rejects.toThrow(
    'money does not go',
  );
  await raw(
    `insert into ledger_account (id, authority_id, owner_id, kind, currency, balance_minor) values ('rich', '${AN_AUTHORITY}', '${randomUUID()}', 'available', 'CZK', 1000000)`,
  );
  expect(await raw(`select balance_minor from ledger_account where id = 'rich'`)).toEqual([{ balance_minor: '0' }]);
});

it('what is held is resolved once, in its own envelope and in time', async () => {
  const [one, other] = [await anOpenRound(world), await anOpenRound(world)];
  const write = (of: Transfer) =>
    planted({
      ...{ id: `'${of.id}'`, kind: `'${of.kind}'`, debit: `'${of.debit}'`, credit: `'${of.credit}'` },
      ...{ amount_minor: `${of.amount.minor}`, at: `'${of.at.toISOString()}'` },
      ...(of.reservationId ? { reservation_id: `'${of.reservationId}'` } : {}),
      ...(of.expiresAt ? { expires_at: `'${of.expiresAt.toISOString()}'` } : {}),
    });
  const [noon, later] = [new Date('2027-01-01T12:00:00Z'), new Date('2027-01-01T13:00:00Z')];
  const amount = money(10_000n, 'CZK');
  const of = (at: Date) => ({ id: randomUUID(), amount, reference: randomUUID(), at });
  const held = pend({ ...of(noon), envelopeId: one.envelopeId, authorityId: AN_AUTHORITY }, later);
  await write(held);
  const reservation = (envelopeId: string, expiresAt: Date | null): Reservation => ({
    ...{
      id: held.id,
      authorityId: AN_AUTHORITY,
      envelopeId,
      reference: held.reference,
      amount,
      left: amount,
      expiresAt,
    },
  });
  const mine = reservation(one.envelopeId, null);
  await expect(write(post(reservation(other.envelopeId, null), of(noon)))).rejects.toThrow('held in this envelope');
  await expect(write(expire(reservation(one.envelopeId, noon), of(noon)))).rejects.toThrow('has not expired');
  await expect(write(post(mine, of(later)))).rejects.toThrow('has expired');
  await write(post(mine, { ...of(noon), amount: money(6_000n, 'CZK') }));
  await expect(write(post(mine, { ...of(noon), amount: money(4_001n, 'CZK') }))).rejects.toThrow(
    'ledger_reservation_left',
  );
  await write(expire({ ...reservation(one.envelopeId, later), left: money(4_000n, 'CZK') }, of(later)));
  await expect(write(letGo(mine, { ...of(noon), amount: money(1n, 'CZK') }))).rejects.toThrow(
    'ledger_reservation_left',
  );
  expect(
    (await world.service.person('funding-officer').get(`/api/v1/funding/envelopes/${one.envelopeId}`)).body,
  ).toMatchObject({
    ...{ available: czk('840.00'), reserved: czk('0.00'), committed: czk('60.00'), amount: czk('900.00') },
  });
});

it('a thousand commitments at once never exceed their envelope', async () => {
  const round = await anOpenRound(world, { envelope: '600.00' });
  const { id } = { id: round.envelopeId };
  const pool = new pg.Pool({ connectionString: world.service.database.url, max: 16 });
  try {
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, async () => {
        const client = await pool.connect();
        try {
          await client.query('begin');
          await client.query(`select set_config('levada.authority', $1, true)`, [AN_AUTHORITY]);
          await client.query(
            `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at)
             values ($1, $2, 'commit', $3, $4, 100, 'CZK', $1, now())`,
            [randomUUID(), AN_AUTHORITY, `${id}/available`, `${id}/committed`],
          );
          await client.query('commit');
          return 'committed';
        } catch (error) {
          await client.query('rollback');
          return (error as { constraint?: string }).constraint;
        } finally {
          client.release();
        }
      }),
    );
    const count = (what: string) => answers.filter((one) => one === what).length;
    expect([count('committed'), count('ledger_account_not_negative')]).toEqual([600, 400]);
  } finally {
    await pool.end();
  }
  expect((await world.service.person('funding-officer').get(`/api/v1/funding/envelopes/${id}`)).body).toMatchObject({
    ...{ available: czk('0.00'), committed: czk('600.00') },
  });
}, 60_000);

it('the ledger reconciles: nothing came from nowhere, and every balance is the sum of its transfers', async () => {
  const unequal = await world.service.database.query(
    `select a.id from ledger_account a where a.balance_minor <> coalesce((select sum(case when t.credit = a.id then t.amount_minor else -t.amount_minor end)
       from ledger_transfer t where a.id in (t.debit, t.credit)), 0)`,
  );
  const [sums] = await world.service.database.query<{ all: string; reserved: string; held: string }>(
    `select sum(balance_minor) as all, sum(balance_minor) filter (where kind = 'reserved') as reserved,
       (select sum(left_minor) from ledger_reservation) as held from ledger_account`,
  );
  expect([unequal, sums!.all, sums!.reserved]).toEqual([[], '0', sums!.held]);
});
