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
} from '../rounds/round.factory.js';

const FUNDING = '/api/v1/funding';
let world: FundingWorld;
let planId: string;
let organisationId: string;
const officer = () => world.service.person('funding-officer', 'Jana');

beforeAll(async () => {
  world = await aFundingWorld();
  const round = await anOpenRound(world);
  ({ planId, organisationId } = round);
  await submit(world, round, '1', '300.01', [round.ref('P1')]);
  await submit(world, round, '2', '400.00', [round.ref('P1', '1/2'), round.ref('P2', '1/2')]);
  await submit(world, round, '3', '100.00', [round.ref('P2')]);
  const proposal = await putByHand(world, round.roundId, [
    { reference: '1', amount: czk('300.01'), reason: 'x' },
    { reference: '2', amount: czk('400.00'), reason: 'x' },
    { reference: '3', outcome: 'refused', reason: 'x' },
  ]);
  expect((await approve(world, proposal)).status).toBe(200);
});
afterAll(() => world.stop());

it('adds up what the decisions give, by source, priority and organisation', async () => {
  const { items } = (await officer().get(`${FUNDING}/flows?plan=${planId}`)).body;
  const to = { planId, serviceType: null, organisation: { id: organisationId }, source: { title: 'Region' } };
  expect(items).toMatchObject([
    { ...to, priorityCode: 'P1', decisions: 2, amount: czk('500.01') },
    { ...to, priorityCode: 'P2', decisions: 1, amount: czk('200.00') },
  ]);
  const filtered = (await officer().get(`${FUNDING}/flows?plan=${planId}&priority=P2`)).body.items;
  expect(filtered).toEqual([items[1]]);
});

it('is the same sum as that of the decisions it is made of', async () => {
  const found = (await officer().get(`${FUNDING}/decisions?plan=${planId}`)).body.items as {
    amount: { amount: string };
    priorityRefs: { priorityCode: string; amount: { amount: string } }[];
  }[];
  const cents = (text: string): bigint => BigInt(text.replace('.', ''));
  const byDecisions = found
    .flatMap((one) => one.priorityRefs)
    .reduce((sum, { amount }) => sum + cents(amount.amount), 0n);
  const { items } = (await officer().get(`${FUNDING}/flows?plan=${planId}`)).body as {
    items: { amount: { amount: string } }[];
  };
  expect(items.reduce((sum, { amount }) => sum + cents(amount.amount), 0n)).toBe(byDecisions);
});

it('is for those who read all the money of the authority', async () => {
  const ask = (who: ReturnType<typeof officer>) => who.get(`${FUNDING}/flows?plan=${planId}`);
  expect((await ask(world.service.person('auditor'))).status).toBe(200);
  expect((await ask(world.service.person('planner'))).status).toBe(200);
  const editor = world.service.person('provider-editor', 'own', AN_AUTHORITY, { organisationId });
  expect(await ask(editor)).toMatchObject({ status: 403 });
  expect(await ask(world.service.person('registry-administrator'))).toMatchObject({ status: 403 });
  const elsewhere = world.service.person('funding-officer', 'Jan', randomUUID());
  expect((await ask(elsewhere)).body.items).toEqual([]);
});
