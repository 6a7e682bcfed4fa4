import * as fc from 'fast-check';
import { aKey, AN_AUTHORITY } from '@levada/testing';
import { aFundingWorld, anOpenRound, czk, type FundingWorld } from '../rounds/round.factory.js';
import { aDecision, approveVariation } from './variation.factory.js';

const FUNDING = '/api/v1/funding';
const RUNS = Number(process.env['LEVADA_VARIATION_RUNS'] ?? 3);
const REQUESTED = 400;
const ENVELOPE = 900;

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
});
afterAll(() => world.stop());

interface Move {
  readonly on: number;
  readonly kind: 'reduction' | 'renunciation' | 'transfer' | 'top-up';
  readonly to: number;
  readonly ends: 'approve' | 'refuse' | 'withdraw';
}

const move: fc.Arbitrary<Move> = fc.record({
  on: fc.nat(2),
  kind: fc.constantFrom('reduction' as const, 'renunciation' as const, 'transfer' as const, 'top-up' as const),
  to: fc.integer({ min: 0, max: REQUESTED }),
  ends: fc.constantFrom('approve' as const, 'approve' as const, 'refuse' as const, 'withdraw' as const),
});

// The model knows amounts alone: whole crowns, what each decision stands at, and what the envelope has.
const allowed = ({ kind, to }: Move, stands: number, free: number): boolean => {
  if (kind === 'transfer') return stands > 0;
  if (kind === 'top-up') return stands > 0 && to > stands && to - stands <= free;
  return to < stands;
};

it('after any sequence of variations the decisions, the ledger and what was told agree', async () => {
  const officer = world.service.person('funding-officer', 'Jana');
  const approver = world.service.person('approver', 'Petr');
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 8, maxLength: 20 }), async (moves) => {
      const round = await anOpenRound(world, { envelope: `${ENVELOPE}.00` });
      const refs = [round.ref('P1', '1/3'), round.ref('P2', '2/3')];
      const ids: string[] = [];
      for (const reference of ['1', '2', '3']) {
        ids.push(await aDecision(world, round, reference, { requested: `${REQUESTED}.00`, granted: '200.00', refs }));
      }
      const stands = [200, 200, 200];
      const holders = [round.organisationId, await world.anOrganisation()];
      for (const one of moves) {
        const { on, kind, to, ends } = one;
        const id = ids[on]!;
        const { organisation } = (await officer.get(`${FUNDING}/decisions/${id}`)).body;
        const successorId = holders.find((holder) => holder !== organisation.id);
        const body = { reason: 'x', ...(kind === 'transfer' ? { successorId } : { amount: czk(`${to}.00`) }) };
        const answer =
          kind === 'renunciation'
            ? await officer.post(`${FUNDING}/decisions/${id}/renounce`, body)
            : await officer.post(`${FUNDING}/decisions/${id}/variations`, { ...body, kind });
        const free = ENVELOPE - stands.reduce((all, each) => all + each, 0);
        expect([one, answer.status === 201]).toEqual([one, allowed(one, stands[on]!, free)]);
        if (answer.status !== 201) continue;
        const path = `${FUNDING}/variations/${answer.body.id}`;
        const ended =
          ends === 'approve'
            ? await approveVariation(approver, answer.body.id)
            : await (ends === 'refuse' ? approver : officer).post(
                `${path}/${ends}`,
                { reason: 'x' },
                { version: 1, key: aKey() },
              );
        expect(ended.status).toBe(200);
        if (ends === 'approve' && kind !== 'transfer') stands[on] = to;
      }
      const total = stands.reduce((all, each) => all + each, 0);
      const { available, reserved, committed } = (await officer.get(`${FUNDING}/envelopes/${round.envelopeId}`)).body;
      expect([available, reserved, committed].map(({ amount }) => Number(amount))).toEqual([
        ENVELOPE - total,
        0,
        total,
      ]);
      for (const [at, id] of ids.entries()) {
        const { amount, priorityRefs } = (await officer.get(`${FUNDING}/decisions/${id}`)).body;
        const parts = (priorityRefs as { amount: { amount: string } }[]).map((ref) =>
          Math.round(Number(ref.amount.amount) * 100),
        );
        expect([Number(amount.amount), parts.reduce((all, each) => all + each, 0)]).toEqual([
          stands[at],
          stands[at]! * 100,
        ]);
        const [told] = await world.service.database.query<{ granted: string }>(
          `select (body::jsonb)->'data'->'granted'->>'amount' as granted from outbox where authority_id = $1
             and type like 'funding.decision.%' and (body::jsonb)->'data'->>'decisionId' = $2 order by seq desc limit 1`,
          [AN_AUTHORITY, id],
        );
        expect(Number(told!.granted)).toBe(stands[at]);
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);
