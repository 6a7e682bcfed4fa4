import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import pg from 'pg';
import { money } from '@levada/kernel';
import { AN_AUTHORITY } from '@levada/testing';
import { aFundingWorld, czk, type FundingWorld } from '../rounds/round.factory.js';
import { accountId, commit, pend, type Transfer, WAYS } from './ledger.js';

// What the ledger is held against: sums in a map, written down without any of its code.
interface Model {
  readonly balances: Record<string, number>;
  readonly held: { id: string; envelope: string; left: number; expires: number | null }[];
}
type Asked =
  | { do: 'pend' | 'commit'; in: number; minor: number; hours: number | null }
  | { do: 'post' | 'void' | 'expire'; which: number; minor: number }
  | { do: 'move'; from: number; to: number; minor: number }
  | { do: 'wait'; hours: number };

const minor = fc.integer({ min: 1, max: 600 });
const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({
    ...{ do: fc.constantFrom('pend' as const, 'pend' as const, 'commit' as const) },
    ...{ in: fc.nat(1), minor, hours: fc.option(fc.integer({ min: 1, max: 5 })) },
  }),
  fc.record({ do: fc.constantFrom('post' as const, 'void' as const, 'expire' as const), which: fc.nat(9), minor }),
  fc.record({ do: fc.constant('move' as const), from: fc.nat(1), to: fc.nat(1), minor }),
  fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 3 }) }),
);

let world: FundingWorld;
let client: pg.Client;
beforeAll(async () => {
  world = await aFundingWorld();
  client = new pg.Client({ connectionString: world.service.database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await world.stop();
});

async function twoEnvelopes(): Promise<[string, string, string]> {
  const officer = world.service.person('funding-officer');
  const source = await officer.post('/api/v1/funding/sources', { title: 'Region', amount: czk('20.00') });
  const cut = async (title: string) =>
    (await officer.post('/api/v1/funding/envelopes', { sourceId: source.body.id, title, amount: czk('10.00') })).body
      .id;
  return [source.body.id, await cut('one'), await cut('other')];
}

const inOne = async (...statements: [string, unknown[]][]): Promise<boolean> => {
  await client.query('begin');
  await client.query(`select set_config('levada.authority', $1, true)`, [AN_AUTHORITY]);
  try {
    for (const [sql, values] of statements) await client.query(sql, values);
    await client.query('commit');
    return true;
  } catch (error) {
    await client.query('rollback');
    expect((error as { constraint?: string }).constraint).toMatch(/^ledger_|^virement_/);
    return false;
  }
};
const written = (of: Transfer): [string, unknown[]] => [
  `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, reservation_id, expires_at, at)
   values ($1, $2, $3, $4, $5, $6, 'CZK', $7, $8, $9, $10)`,
  [
    ...[of.id, of.authorityId, of.kind, of.debit, of.credit, of.amount.minor, of.reference],
    ...[of.reservationId, of.expiresAt, of.at],
  ],
];

it('any sequence of reserving, posting, voiding, expiring, committing and moving reconciles with a model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: 8, maxLength: 25 }), async (steps) => {
      const [source, ...envelopes] = await twoEnvelopes();
      const model: Model = { balances: {}, held: [] };
      const balance = (account: string) => model.balances[account] ?? 0;
      for (const one of envelopes) model.balances[accountId(one, 'available')] = 1_000;
      let hour = 0;
      const at = () => new Date(Date.UTC(2027, 0, 1, hour));
      const common = (amount: number) => ({
        ...{ id: randomUUID(), authorityId: AN_AUTHORITY, amount: money(BigInt(amount), 'CZK') },
        ...{ reference: randomUUID(), at: at() },
      });
      const shift = (from: string, to: string, amount: number) => {
        model.balances[from] = balance(from) - amount;
        model.balances[to] = balance(to) + amount;
      };
      for (const step of steps) {
        if (step.do === 'wait') hour += step.hours;
        else if (step.do === 'move') {
          const [from, to] = [envelopes[step.from]!, envelopes[step.to]!].map((one) => accountId(one, 'available'));
          const of = common(step.minor);
          const expected = from !== to && balance(from!) >= step.minor;
          const done = await inOne(
            [
              `insert into virement (id, authority_id, source_id, debit, credit, amount_minor, amount_currency, reason, status, proposed_by, proposed_at, version)
               values ($1, $2, $3, $4, $5, $6, 'CZK', 'x', 'proposed', 'a', $7, 1)`,
              [of.reference, AN_AUTHORITY, source, from, to, step.minor, of.at],
            ],
            [
              `update virement set status = 'confirmed', answered_by = 'b', answered_at = $2, version = 2 where id = $1`,
              [of.reference, of.at],
            ],
            written({ ...of, kind: 'move', debit: from!, credit: to!, reservationId: null, expiresAt: null }),
          );
          expect([step, done]).toEqual([step, expected]);
          if (done) shift(from!, to!, step.minor);
        } else if ('in' in step) {
          const envelopeId = envelopes[step.in]!;
          const expires = step.do === 'pend' && step.hours !== null ? hour + step.hours : null;
          const of = { ...common(step.minor), envelopeId };
          const row =
            step.do === 'pend'
              ? pend(of, expires === null ? null : new Date(Date.UTC(2027, 0, 1, expires)))
              : commit(of);
          const done = await inOne(written(row));
          expect([step, done]).toEqual([step, balance(row.debit) >= step.minor]);
          if (done) shift(row.debit, row.credit, step.minor);
          if (done && step.do === 'pend')
            model.held.push({ id: of.id, envelope: envelopeId, left: step.minor, expires });
        } else if ('which' in step && model.held.length > 0) {
          const held = model.held[step.which % model.held.length]!;
          const amount = step.do === 'expire' ? Math.max(held.left, 1) : step.minor;
          const [from, to] = WAYS[step.do].map((kind) => accountId(held.envelope, kind));
          const isOver = held.expires !== null && hour >= held.expires;
          const inTime = { post: !isOver, expire: isOver, void: true }[step.do];
          const of = { ...common(amount), kind: step.do, debit: from!, credit: to! };
          const done = await inOne(written({ ...of, reservationId: held.id, expiresAt: null }));
          expect([step, held, done]).toEqual([step, held, inTime && amount <= held.left]);
          if (done) shift(from!, to!, amount);
          if (done) held.left -= amount;
        }
      }
      const found = await world.service.database.query<{ id: string; minor: string }>(
        `select id, balance_minor as minor from ledger_account where owner_id = any($1)`,
        [envelopes],
      );
      for (const { id, minor: is } of found) expect([id, Number(is)]).toEqual([id, balance(id)]);
    }),
    { numRuns: Number(process.env['LEVADA_LEDGER_RUNS'] ?? 15) },
  );
}, 120_000);
