import { randomUUID } from 'node:crypto';
import { migrate } from '@levada/persistence';
import { migrationsOf } from '@levada/platform';
import { aDatabase, AN_AUTHORITY, type TestDatabase } from '@levada/testing';
import { funding } from './index.js';

/** The first of those that came when runs let go of money. */
const TWO_PHASES = 1_764_600_000_000;
const all = migrationsOf(funding);
const before = all.filter(({ name }) => Number(name.slice(-13)) < TWO_PHASES);

let database: TestDatabase;
beforeAll(async () => {
  database = await aDatabase('funding');
  await migrate(database.ownerUrl, before);
});
afterAll(() => database.drop());

const ids = Object.fromEntries(
  ['source', 'envelope', 'plan', 'organisation', 'decided', 'waiting', 'run', 'proposed'].map((one) => [
    one,
    randomUUID(),
  ]),
) as Record<string, string>;
const authority = `'${AN_AUTHORITY}'`;
const transfer = (debit: string, credit: string, minor: number, reference: string) =>
  `insert into ledger_transfer values (gen_random_uuid(), ${authority}, '${debit}', '${credit}', ${minor}, 'CZK', '${reference}', now())`;
const application = (round: string, reference: string, status: string) =>
  `insert into application (id, authority_id, round_id, organisation_id, reference, title, requested_minor, requested_currency, priority_refs, submitted_at, status, version)
   values ('${ids[`${round}${reference}`] ?? (ids[`${round}${reference}`] = randomUUID())}', ${authority}, '${ids[round]}', '${ids['organisation']}', '${reference}', 'x', 50000, 'CZK',
     '[{"planId":"${ids['plan']}","planVersion":1,"priorityCode":"P1","share":"1"}]', now(), 'submitted', 1);
   update application set status = '${status}' where id = '${ids[`${round}${reference}`]}'`;
const run = (id: string, round: string, status: string, total: number) =>
  `insert into allocation_run values ('${id}', ${authority}, '${round}', 'proportional', '0.1.0', '{}', 'a', '{"awards":[]}', 'b', '1/2', ${total}, 'CZK',
     'proposed', 'Jana', now(), null, null, 1);
   ${status === 'confirmed' ? `update allocation_run set status = 'confirmed', confirmed_by = 'Petr', confirmed_at = now(), version = 2 where id = '${id}'` : 'select 1'}`;
const decision = (applicationId: string, runId: string | null, minor: number, approved: boolean) => {
  const id = randomUUID();
  return `insert into decision values ('${id}', ${authority}, '${ids['decided']}', '${applicationId}', '${ids['organisation']}', ${runId ? `'${runId}'` : 'null'},
      '${minor > 0 ? 'granted' : 'refused'}', ${minor}, 'CZK', null, 'Jana', now(), ${approved ? `'Petr', now()` : 'null, null'}, 1);
    insert into decision_line values ('${id}', 0, ${authority}, '${ids['plan']}', 1, 'P1', null, '1', ${minor}, 'CZK')`;
};

it('a database from before runs let go of money comes along, and its money with it', async () => {
  const { source, envelope, plan, decided, waiting } = ids as Record<string, string>;
  const account = (owner: string, kind: string) =>
    `insert into ledger_account (id, authority_id, owner_id, kind, currency) values ('${owner}/${kind}', ${authority}, '${owner}', '${kind}', 'CZK')`;
  const round = (id: string) =>
    `insert into round values ('${id}', ${authority}, '${envelope}', '${plan}', 1, 'Kolo', 'proportional', 1, 'CZK', 'open', 1)`;
  const statements = [
    `insert into known_plan values ('${plan}', ${authority}, 1, 'Plán', '[{"code":"P1","title":"x"}]', 1, 1)`,
    `insert into source values ('${source}', ${authority}, 'Kraj', 200000, 'CZK', 1)`,
    `insert into envelope values ('${envelope}', ${authority}, '${source}', 'Rámec', 200000, 'CZK', 1)`,
    ...[account(source!, 'outside'), account(source!, 'free')],
    ...['available', 'reserved', 'committed'].map((kind) => account(envelope!, kind)),
    transfer(`${source}/outside`, `${source}/free`, 200_000, source!),
    transfer(`${source}/free`, `${envelope}/available`, 200_000, envelope!),
    ...[round(decided!), round(waiting!)],
    ...[application('decided', '1', 'decided'), application('decided', '2', 'decided')],
    ...[application('decided', '3', 'submitted'), application('waiting', '1', 'submitted')],
    run(ids['run']!, decided!, 'confirmed', 75_000),
    transfer(`${envelope}/available`, `${envelope}/reserved`, 75_000, ids['run']!),
    transfer(`${envelope}/reserved`, `${envelope}/committed`, 75_000, ids['run']!),
    decision(ids['decided1']!, ids['run']!, 50_000, true),
    decision(ids['decided2']!, ids['run']!, 25_000, true),
    decision(ids['decided3']!, null, 10_000, false),
    run(ids['proposed']!, waiting!, 'proposed', 40_000),
    transfer(`${envelope}/available`, `${envelope}/reserved`, 40_000, ids['proposed']!),
  ];
  await database.query(['begin', `set local levada.authority = '${AN_AUTHORITY}'`, ...statements, 'commit'].join(';'));

  await migrate(database.ownerUrl, all);

  const balances = await database.query<{ kind: string; minor: string }>(
    'select kind, balance_minor as minor from ledger_account where owner_id = $1 order by kind',
    [envelope],
  );
  expect(balances).toEqual([
    { kind: 'available', minor: '125000' },
    { kind: 'committed', minor: '75000' },
    { kind: 'reserved', minor: '0' },
  ]);
  expect(await database.query('select outcome, amount_minor as minor from decision order by amount_minor')).toEqual([
    { outcome: 'reduced', minor: '25000' },
    { outcome: 'granted', minor: '50000' },
  ]);
  const booked = `select d.amount_minor - coalesce(sum(t.amount_minor), 0) as missing from decision d
    left join ledger_transfer t on t.reference = d.id and t.kind in ('post', 'commit') group by d.id`;
  expect((await database.query<{ missing: string }>(booked)).map(({ missing }) => missing)).toEqual(['0', '0']);
  expect(await database.query('select plan_id, plan_version, title from known_plan_version')).toEqual([
    { plan_id: plan, plan_version: 1, title: 'Plán' },
  ]);
  const unequal = `select a.id from ledger_account a where a.balance_minor <> coalesce((select sum(case when t.credit = a.id then t.amount_minor
    else -t.amount_minor end) from ledger_transfer t where a.id in (t.debit, t.credit)), 0)`;
  expect(await database.query(unequal)).toEqual([]);
}, 60_000);
