import * as fc from 'fast-check';
import { aFundingWorld, approve, czk, type FundingWorld } from '../rounds/round.factory.js';
import { aKey } from '@levada/testing';
import { approveVariation } from '../variations/variation.factory.js';
import { aDemandingRound, anEntrustedService, apply, aThousandPerBed, reckon, record } from './room.factory.js';

const FUNDING = '/api/v1/funding';
const RUNS = Number(process.env['LEVADA_ROOM_RUNS'] ?? 2);
const COMPENSATION = 24_000;

let world: FundingWorld;
beforeAll(async () => {
  world = await aFundingWorld();
  await aThousandPerBed(world);
});
afterAll(() => world.stop());

const amount = fc.integer({ min: 1, max: COMPENSATION });
const move = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decide' as const), on: fc.constant(0), to: amount }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('record' as const), on: fc.nat(2), to: fc.nat(9_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('top-up' as const), on: fc.nat(3), to: amount }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reduction' as const), on: fc.nat(3), to: amount }) },
);

interface Decided {
  readonly id: string;
  readonly applicationId: string;
  stands: number;
}

// The model knows whole crowns alone: what others give, and what each decision stands at.
it('whatever others give and whatever is decided, nothing is given beyond the room', async () => {
  const officer = world.service.person('funding-officer', 'Jana');
  const petr = world.service.person('approver', 'Petr');
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 6, maxLength: 12 }), async (moves) => {
      const service = await anEntrustedService(world);
      const records = new Map<number, { id: string; amount: number }>();
      const decisions: Decided[] = [];
      const others = () => [...records.values()].reduce((all, one) => all + one.amount, 0);
      const roomBeside = (own: Decided | null) =>
        decisions.reduce((left, one) => (one === own ? left : left - one.stands), COMPENSATION - others());

      // What others begin to give later can bring it above; no award of ours ever does.
      const expectKept = () => expect(roomBeside(null)).toBeGreaterThanOrEqual(0);

      const doIt = {
        record: async (on: number, to: number) => {
          const known = records.get(on);
          const id = known
            ? (
                await officer.post(`${FUNDING}/other-funding/${known.id}/correct`, {
                  ...{ amount: czk(`${to}`), source: 'x', knownOn: '2027-01-01', reason: 'x' },
                })
              ).body.id
            : await record(world, service.serviceId, `Město ${on}`, `${to}`);
          records.set(on, { id, amount: to });
        },
        decide: async (_on: number, to: number) => {
          const round = await aDemandingRound(world);
          const { id: applicationId, reference } = await apply(world, round, service, `${COMPENSATION}`);
          await reckon(world, round);
          const lines = [{ reference, amount: czk(`${to}`), reason: 'x' }];
          const draft = await officer.post(`${FUNDING}/rounds/${round.roundId}/proposals`, { lines });
          expect(draft.status).toBe(to <= roomBeside(null) ? 201 : 422);
          if (draft.status !== 201) return;
          const path = `${FUNDING}/proposals/${draft.body.id}/submit`;
          const put = (await officer.post(path, {}, { version: 1, key: aKey() })).body;
          expect((await approve(world, put)).status).toBe(200);
          const [{ id }] = (await officer.get(`${FUNDING}/decisions?proposal=${put.id}`)).body.items;
          decisions.push({ id, applicationId, stands: to });
          expectKept();
        },
        'top-up': async (on: number, to: number) => {
          const own = decisions[on];
          if (!own || to <= own.stands) return;
          await vary(own, 'top-up', to, to <= roomBeside(own));
        },
        reduction: async (on: number, to: number) => {
          const own = decisions[on];
          if (own && to < own.stands) await vary(own, 'reduction', to, true);
        },
      };
      const vary = async (own: Decided, kind: string, to: number, isWithin: boolean) => {
        const asked = { kind, amount: czk(`${to}`), reason: 'x' };
        const proposed = await officer.post(`${FUNDING}/decisions/${own.id}/variations`, asked);
        expect([proposed.status, kind, to]).toEqual([isWithin ? 201 : 409, kind, to]);
        if (!isWithin) return;
        expect((await approveVariation(petr, proposed.body.id)).status).toBe(200);
        own.stands = to;
        if (kind === 'top-up') expectKept();
      };

      for (const { kind, on, to } of moves) {
        await doIt[kind](on, to);
        for (const one of decisions) {
          const { room } = (await officer.get(`${FUNDING}/applications/${one.applicationId}/room`)).body;
          expect(room.left).toEqual(czk(`${Math.max(0, roomBeside(one))}.00`));
        }
      }
    }),
    { numRuns: RUNS },
  );
}, 120_000);
