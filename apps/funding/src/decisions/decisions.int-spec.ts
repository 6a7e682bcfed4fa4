import { randomUUID } from 'node:crypto';
import { AN_AUTHORITY } from '@levada/testing';
import {
  aFundingWorld,
  anOpenRound,
  approve,
  czk,
  putByHand,
  submit,
  type FundingWorld,
  type OpenedRound,
} from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
let round: OpenedRound;
let applicationId: string;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  round = await anOpenRound(world);
  applicationId = await submit(world, round, '1', '500.00', [round.ref('P1')]);
});

const officer = () => world.service.person('funding-officer', 'Jana');
const approver = () => world.service.person('approver', 'Petr');
const link = (priorityRefs: object[]) =>
  officer().post(`${FUNDING}/applications/${applicationId}/priorities`, { priorityRefs }, { version: 1 });
const propose = (line: object) =>
  officer().post(`${FUNDING}/rounds/${round.roundId}/proposals`, { lines: [{ reference: '1', ...line }] });

it('of one application is put forward by one person and approved by another; then its money is committed', async () => {
  const proposal = await putByHand(world, round.roundId, [
    { reference: '1', amount: czk('400.00'), reason: 'urgent', reasonCode: 'extraordinary' },
  ]);
  expect((await approve(world, proposal)).status).toBe(200);
  const [listed] = (await officer().get(`${FUNDING}/decisions?proposal=${proposal.id}`)).body.items;
  const shown = (await officer().get(`${FUNDING}/decisions/${listed.id}`)).body;
  expect(shown).toMatchObject({
    ...{ outcome: 'reduced', amount: czk('400.00'), approvedBy: [approver().id], run: null },
    ...{ reason: 'urgent', reasonCode: 'extraordinary', envelopeId: round.envelopeId, round: { planId: round.planId } },
  });
  expect((await officer().get(`${FUNDING}/envelopes/${round.envelopeId}`)).body).toMatchObject({
    available: czk('500.00'),
    committed: czk('400.00'),
  });
});

it.each([
  ['more than requested', { amount: czk('500.01'), reason: 'x' }, 'decision/above-request'],
  ['a negative amount', { amount: czk('-1'), reason: 'x' }, 'decision/amount-negative'],
  ['another currency', { amount: { amount: '1', currency: 'EUR' }, reason: 'x' }, 'money/mixed-currencies'],
  ['an outcome without a reason', { outcome: 'refused' }, 'proposal/reason-missing'],
])('refuses %s', async (_what, line, code) => {
  const answer = await propose(line);
  expect([answer.status, answer.code, answer.body.errors[0].code]).toEqual([422, 'proposal/lines-faulty', code]);
});

it.each([
  ['shares below 1', () => [round.ref('P1', '1/3'), round.ref('P2', '1/3')], 'decision/shares-not-one'],
  ['shares above 1', () => [round.ref('P1', '2/3'), round.ref('P2', '2/3')], 'decision/shares-not-one'],
  ['a share of nothing', () => [round.ref('P1', '0'), round.ref('P2', '1')], 'decision/share-not-positive'],
  ['one priority twice', () => [round.ref('P1', '1/2'), round.ref('P1', '1/2')], 'decision/priority-twice'],
  ['a priority the plan does not have', () => [round.ref('P9')], 'priority/not-in-plan'],
  ['another plan', () => [{ ...round.ref('P1'), planId: randomUUID() }], 'priority/not-in-plan'],
])('refuses %s', async (_what, priorityRefs, code) => {
  expect(await link(priorityRefs())).toMatchObject({ code, status: 422 });
});

describe('raw SQL as the service’s role', () => {
  const [authority, by, at] = [`'${AN_AUTHORITY}'`, `'a'`, 'now()'];
  const insert = (table: string, row: Record<string, string>) =>
    `insert into ${table} (${Object.keys(row).join(',')}) values (${Object.values(row).join(',')})`;

  /** Everything that a decision stands on, as somebody without the service would have to write it. */
  const written = (more: {
    decision?: Record<string, string>;
    lines?: string[][];
    booked?: string | null;
    says?: string | null;
    proposed?: string;
    levels?: string;
    ends?: string;
  }) => {
    const [proposal, decision, transfer] = [`'${randomUUID()}'`, `'${randomUUID()}'`, `'${randomUUID()}'`];
    const { lines = [['1', '40000', 'P1']], booked = '40000', says = `'b'`, proposed = '40000' } = more;
    const { levels = '[{"position": 1}]', ends = `'decided'` } = more;
    const envelope = `'${round.envelopeId}'`;
    const common = { authority_id: authority, application_id: `'${applicationId}'` };
    return [
      insert('proposal', {
        ...{
          id: proposal,
          authority_id: authority,
          round_id: `'${round.roundId}'`,
          status: `'draft'`,
          total_minor: '40000',
        },
        ...{
          total_currency: `'CZK'`,
          mark: `''`,
          hands: `'["a"]'`,
          proposed_by: by,
          proposed_at: at,
          expires_at: at,
          version: '1',
        },
      }),
      insert('proposal_line', {
        ...{ ...common, proposal_id: proposal, reference: `'1'`, envelope_id: envelope, amount_minor: proposed },
        ...{ amount_currency: `'CZK'`, outcome: `'reduced'`, priority_refs: `'[]'` },
      }),
      `update proposal set status = 'submitted', content_hash = 'h', levels = '${levels}' where id = ${proposal}`,
      ...(says === null
        ? []
        : [
            insert('proposal_approval', {
              ...{ id: 'gen_random_uuid()', authority_id: authority, proposal_id: proposal, position: '1' },
              ...{ verdict: `'approved'`, person: says, content_hash: `'h'`, at },
            }),
          ]),
      `update proposal set status = ${ends} where id = ${proposal}`,
      insert('decision', {
        ...{ ...common, id: decision, proposal_id: proposal, round_id: `'${round.roundId}'`, envelope_id: envelope },
        ...{ organisation_id: `'${round.organisationId}'`, outcome: `'reduced'`, amount_minor: '40000' },
        ...{
          amount_currency: `'CZK'`,
          proposed_by: by,
          proposed_at: at,
          approved_by: `'b'`,
          approved_at: at,
          version: '1',
        },
        ...more.decision,
      }),
      ...lines.map(([share, minor, code], position) =>
        insert('decision_line', {
          ...{ decision_id: more.decision?.['id'] ?? decision, position: `${position}`, authority_id: authority },
          ...{ plan_id: `'${round.planId}'`, plan_version: '1', priority_code: `'${code}'`, share: `'${share}'` },
          ...{ amount_minor: minor!, amount_currency: `'CZK'` },
        }),
      ),
      ...(booked === null
        ? []
        : [
            insert('ledger_transfer', {
              ...{ id: transfer, authority_id: authority, kind: `'commit'`, debit: `'${round.envelopeId}/available'` },
              ...{ credit: `'${round.envelopeId}/committed'`, amount_minor: booked, amount_currency: `'CZK'` },
              ...{ reference: decision, at },
            }),
          ]),
    ];
  };
  // Parameters make a statement single; without them PostgreSQL takes several in one go, in one transaction.
  const run = (statements: string[]) =>
    world.service.database.asApp(AN_AUTHORITY, statements.join(';'), undefined as never);

  it('takes a decision that keeps every rule: so the refusals below are about the rule they name', async () => {
    await run(written({}));
  });

  it.each([
    ['without a priority', { lines: [] }, 'cites the priority'],
    [
      'outside of the plan, signed by one',
      { lines: [], decision: { outside_plan: `'{"by":"a","signedBy":"a","reason":"x"}'` } },
      'cites the priority',
    ],
    ['approved by who proposed it', { decision: { approved_by: `'a'` } }, 'decision_two_people'],
    ['that no level said yes to', { says: null }, 'every level has said yes'],
    ['that its own proposer said yes to', { says: `'a'` }, 'another person'],
    ['of a proposal that is not decided', { ends: `'submitted'` }, 'every level has said yes'],
    ['of no proposal', { decision: { proposal_id: 'null' } }, 'every level has said yes'],
    ['otherwise than proposed', { proposed: '30000' }, 'what was proposed'],
    ['without its money', { booked: null }, 'committed in the envelope'],
    ['with less money than it says', { booked: '39999' }, 'committed in the envelope'],
    [
      'with shares below 1',
      {
        lines: [
          ['1/3', '20000', 'P1'],
          ['1/3', '20000', 'P2'],
        ],
      },
      'add up to 1',
    ],
    [
      'with a negative share',
      {
        lines: [
          ['2', '40000', 'P1'],
          ['-1', '0', 'P2'],
        ],
      },
      'above zero',
    ],
    ['with lines that miss the amount', { lines: [['1', '39999', 'P1']] }, 'add up to the amount'],
    ['for a priority that no plan has', { lines: [['1', '40000', 'P7']] }, 'no such priority'],
    [
      'above the request',
      { decision: { amount_minor: '50001' }, lines: [['1', '50001', 'P1']], proposed: '50001', booked: '50001' },
      'never above the request',
    ],
    ['for another authority', { decision: { authority_id: `'${randomUUID()}'` } }, 'row-level security'],
    ['granted and of nothing', { decision: { amount_minor: '0' } }, 'decision_outcome_amount'],
  ])('refuses a decision %s', async (_what, more, message) => {
    await expect(run(written(more))).rejects.toThrow(message);
  });

  it('of a draft that no level was ever asked about', async () => {
    const statements = written({ says: null }).filter((sql) => !sql.startsWith('update proposal'));
    await expect(run(statements)).rejects.toThrow('every level has said yes');
  });

  it('a second time for the same money', async () => {
    await run(written({}));
    const again = `insert into ledger_transfer (id, authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at)
      select gen_random_uuid(), authority_id, kind, debit, credit, amount_minor, amount_currency, reference, at
      from ledger_transfer where kind = 'commit' and credit = '${round.envelopeId}/committed'`;
    await expect(run([again])).rejects.toThrow('ledger_transfer_booked');
  });

  it('above what is eligible, although the request is more', async () => {
    await world.service.database.query('update application set eligible_minor = 39999 where id = $1', [applicationId]);
    await expect(run(written({}))).rejects.toThrow('never above the request');
  });

  it('changes and removes nothing that was decided', async () => {
    await run(written({}));
    for (const sql of [
      'update decision set amount_minor = 1',
      'delete from decision',
      `update decision_line set priority_code = 'P2'`,
      'delete from proposal_line',
      `update proposal_approval set person = 'c'`,
      `update outbox set body = '{}'`,
      'delete from audit',
    ])
      await expect(run([sql])).rejects.toThrow('permission denied');
    await expect(run(['alter table decision disable trigger all'])).rejects.toThrow('must be owner');
    const [{ id } = { id: '' }] = await world.service.database.query<{ id: string }>(
      'select id from decision where application_id = $1',
      [applicationId],
    );
    const extra = `insert into decision_line (decision_id, position, authority_id, plan_id, plan_version, priority_code, share, amount_minor, amount_currency)
      values ('${id}', 1, ${authority}, '${round.planId}', 1, 'P2', '1', 1, 'CZK')`;
    await expect(run([extra])).rejects.toThrow('add up to 1');
  });
});
