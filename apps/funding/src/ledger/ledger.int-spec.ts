import { randomUUID } from 'node:crypto';
import { aKey, AN_AUTHORITY } from '@levada/testing';
import { aFundingWorld, anOpenRound, czk, submit, type FundingWorld } from '../rounds/round.factory.js';

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

it('commitments never exceed their envelope, however many are approved at once', async () => {
  const round = await anOpenRound(world, { envelope: '1000.00' });
  const officer = world.service.person('funding-officer', 'Jana');
  const proposals = [];
  for (let at = 0; at < 12; at += 1) {
    const applicationId = await submit(world, round, `${at}`, '150.00');
    const body = { applicationId, amount: czk('150.00'), priorityRefs: [round.ref('P1')], reason: 'urgent' };
    proposals.push((await officer.post('/api/v1/funding/decisions', body, { key: aKey() })).body.id);
  }
  const answers = await Promise.all(
    proposals.map((id) =>
      world.service.person('approver').post(`/api/v1/funding/decisions/${id}/approve`, {}, { version: 1, key: aKey() }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(6).fill(200), ...Array(6).fill(409)]);
  expect((await officer.get(`/api/v1/funding/envelopes/${round.envelopeId}`)).body).toMatchObject({
    available: czk('100.00'),
    committed: czk('900.00'),
  });
});

it('balances move by transfers alone', async () => {
  const round = await anOpenRound(world);
  const raw = (sql: string) => world.service.database.asApp(AN_AUTHORITY, sql);
  const transfer = (from: string, to: string, minor: number, currency = 'CZK') =>
    raw(
      `insert into ledger_transfer values ('${randomUUID()}', '${AN_AUTHORITY}', '${round.envelopeId}/${from}', '${round.envelopeId}/${to}', ${minor}, '${currency}', '${randomUUID()}', now())`,
    );
  await expect(raw(`update ledger_account set balance_minor = 1`)).rejects.toThrow('permission denied');
  await expect(raw(`delete from ledger_transfer`)).rejects.toThrow('permission denied');
  await expect(transfer('available', 'committed', 90001)).rejects.toThrow('ledger_account_not_negative');
  await expect(transfer('available', 'committed', -1)).rejects.toThrow('amount_minor_check');
  await expect(transfer('available', 'available', 1)).rejects.toThrow('ledger_transfer_check');
  await expect(transfer('available', 'committed', 1, 'EUR')).rejects.toThrow('foreign key');
  await expect(transfer('reserved', 'committed', 1)).rejects.toThrow('ledger_account_not_negative');
  const source = (
    await world.service.database.query<{ source_id: string }>('select source_id from envelope where id = $1', [
      round.envelopeId,
    ])
  )[0]!.source_id;
  const between = (from: string, to: string) =>
    raw(
      `insert into ledger_transfer values ('${randomUUID()}', '${AN_AUTHORITY}', '${from}', '${to}', 1, 'CZK', '${randomUUID()}', now())`,
    );
  await expect(between(`${source}/outside`, `${round.envelopeId}/available`)).rejects.toThrow('money does not go');
  await expect(between(`${source}/outside`, `${source}/free`)).rejects.toThrow('more than it was opened with');
  await expect(between(`${round.envelopeId}/available`, `${source}/free`)).rejects.toThrow('money does not go');
  await raw(
    `insert into ledger_account (id, authority_id, owner_id, kind, currency, balance_minor) values ('rich', '${AN_AUTHORITY}', '${randomUUID()}', 'available', 'CZK', 1000000)`,
  );
  expect(await raw(`select balance_minor from ledger_account where id = 'rich'`)).toEqual([{ balance_minor: '0' }]);
  const [sums] = await world.service.database.query<{ all: string }>(
    'select sum(balance_minor) as all from ledger_account',
  );
  expect(sums!.all).toBe('0');
});
