import { randomUUID } from 'node:crypto';
import { aKey, AN_AUTHORITY } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  czk,
  submit,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';

let world: FundingWorld;
let round: OpenedRound;
let applicationId: string;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  round = await anOpenRound(world);
  applicationId = await submit(world, round, '1', '500.00');
});

const officer = () => world.service.person('funding-officer', 'Jana');
const approver = () => world.service.person('approver', 'Petr');
const propose = (change: object = {}) =>
  officer().post(
    '/api/v1/funding/decisions',
    { applicationId, amount: czk('400.00'), priorityRefs: [round.ref('P1')], reason: 'urgent', ...change },
    { key: aKey() },
  );

it('is proposed by one person and approved by another; then its money is committed', async () => {
  const { body, status } = await propose();
  expect(status).toBe(201);
  expect(
    (await officer().get('/api/v1/funding/decisions?status=proposed')).body.items.map((one: { id: string }) => one.id),
  ).toContain(body.id);
  const approve = (who = approver()) =>
    who.post(`/api/v1/funding/decisions/${body.id}/approve`, {}, { version: 1, key: aKey() });
  expect(await approve(officer())).toMatchObject({ status: 403, code: 'decision/same-person' });
  expect((await approve()).status).toBe(200);
  expect(await approve()).toMatchObject({ status: 412 });
  const shown = (await officer().get(`/api/v1/funding/decisions/${body.id}`)).body;
  expect(shown).toMatchObject({
    outcome: 'granted',
    amount: czk('400.00'),
    approvedBy: [approver().id],
    run: null,
    round: { planId: round.planId },
  });
  expect((await officer().get(`/api/v1/funding/envelopes/${round.envelopeId}`)).body).toMatchObject({
    available: czk('500.00'),
    committed: czk('400.00'),
  });
});

it.each([
  ['no priority', { priorityRefs: [] }, 'decision/without-priority', 422],
  ['none given, and none on the application', { priorityRefs: undefined }, 'decision/without-priority', 422],
  ['more than requested', { amount: czk('500.01') }, 'decision/above-request', 422],
  ['a negative amount', { amount: czk('-1') }, 'decision/amount-negative', 422],
  ['another currency', { amount: { amount: '1', currency: 'EUR' } }, 'money/mixed-currencies', 422],
  ['an amount that is no number', { amount: czk('1e9') }, 'request/invalid', 400],
  ['no reason', { reason: '' }, 'request/invalid', 400],
])('refuses %s', async (_what, change, code, status) => {
  expect(await propose(change)).toMatchObject({ code, status });
});

it.each([
  ['shares below 1', () => [round.ref('P1', '1/3'), round.ref('P2', '1/3')], 'decision/shares-not-one'],
  ['shares above 1', () => [round.ref('P1', '2/3'), round.ref('P2', '2/3')], 'decision/shares-not-one'],
  ['a share of nothing', () => [round.ref('P1', '0'), round.ref('P2', '1')], 'decision/share-not-positive'],
  ['one priority twice', () => [round.ref('P1', '1/2'), round.ref('P1', '1/2')], 'decision/priority-twice'],
  ['a priority the plan does not have', () => [round.ref('P9')], 'priority/not-in-plan'],
  ['another plan', () => [{ ...round.ref('P1'), planId: randomUUID() }], 'priority/not-in-plan'],
])('refuses %s', async (_what, priorityRefs, code) => {
  expect(await propose({ priorityRefs: priorityRefs() })).toMatchObject({ code, status: 422 });
});

describe('raw SQL as the service’s role', () => {
  const decision = (columns: Record<string, string> = {}) => {
    const row: Record<string, string> = {
      id: `'${randomUUID()}'`,
      authority_id: `'${AN_AUTHORITY}'`,
      round_id: `'${round.roundId}'`,
      application_id: `'${applicationId}'`,
      organisation_id: `'${round.organisationId}'`,
      outcome: `'granted'`,
      amount_minor: '40000',
      amount_currency: `'CZK'`,
      proposed_by: `'a'`,
      proposed_at: 'now()',
      approved_by: 'null',
      approved_at: 'null',
      version: '1',
      ...columns,
    };
    return {
      id: row.id!,
      sql: `insert into decision (${Object.keys(row).join(',')}) values (${Object.values(row).join(',')})`,
    };
  };
  const line = (of: string, share: string, minor: string, code = 'P1', position = 0) =>
    `insert into decision_line (decision_id, position, authority_id, plan_id, plan_version, priority_code, share, amount_minor, amount_currency)
     values (${of}, ${position}, '${AN_AUTHORITY}', '${round.planId}', 1, '${code}', '${share}', ${minor}, 'CZK')`;
  // Parameters make a statement single; without them PostgreSQL takes several in one go, in one transaction.
  const run = (...statements: string[]) =>
    world.service.database.asApp(AN_AUTHORITY, statements.join(';'), undefined as never);

  it('takes a decision that keeps every rule: so the refusals below are about the rule they name', async () => {
    const { id, sql } = decision();
    await run(sql, line(id, '1', '40000'));
  });

  it.each([
    ['without a priority', () => [decision().sql], 'cites the priority'],
    [
      'approved by who proposed it',
      () => {
        const { id, sql } = decision({ approved_by: `'a'`, approved_at: 'now()' });
        return [sql, line(id, '1', '40000')];
      },
      'decision_two_people',
    ],
    [
      'approved without its money',
      () => {
        const { id, sql } = decision({ approved_by: `'b'`, approved_at: 'now()' });
        return [sql, line(id, '1', '40000')];
      },
      'committed in the envelope',
    ],
    [
      'with shares below 1',
      () => {
        const { id, sql } = decision();
        return [sql, line(id, '1/3', '20000'), line(id, '1/3', '20000', 'P2', 1)];
      },
      'add up to 1',
    ],
    [
      'with a negative share',
      () => {
        const { id, sql } = decision();
        return [sql, line(id, '2', '40000'), line(id, '-1', '0', 'P2', 1)];
      },
      'above zero',
    ],
    [
      'with lines that miss the amount',
      () => {
        const { id, sql } = decision();
        return [sql, line(id, '1', '39999')];
      },
      'add up to the amount',
    ],
    [
      'for a priority that no plan has',
      () => {
        const { id, sql } = decision();
        return [sql, line(id, '1', '40000', 'P7')];
      },
      'no such priority',
    ],
    [
      'above the request',
      () => {
        const { id, sql } = decision({ amount_minor: '50001' });
        return [sql, line(id, '1', '50001')];
      },
      'never above the request',
    ],
    [
      'for another authority',
      () => {
        const { id, sql } = decision({ authority_id: `'${randomUUID()}'` });
        return [sql, line(id, '1', '40000')];
      },
      'row-level security',
    ],
  ])('refuses a decision %s', async (_what, statements, message) => {
    await expect(run(...statements())).rejects.toThrow(message);
  });

  it('changes and removes nothing that was decided', async () => {
    const { id, sql } = decision();
    await run(sql, line(id, '1', '40000'));
    await expect(run(`update decision set amount_minor = 1, version = 2 where id = ${id}`)).rejects.toThrow(
      'never changes',
    );
    await expect(run(`delete from decision where id = ${id}`)).rejects.toThrow('permission denied');
    await expect(run(`update decision_line set priority_code = 'P2' where decision_id = ${id}`)).rejects.toThrow(
      'permission denied',
    );
    await expect(run(line(id, '1', '1', 'P2', 1))).rejects.toThrow('add up to 1');
    await expect(run(`update outbox set body = '{}'`)).rejects.toThrow('permission denied');
    await expect(run(`delete from audit`)).rejects.toThrow('permission denied');
    await expect(run(`alter table decision disable trigger all`)).rejects.toThrow('must be owner');
  });
});
