import { money } from '@levada/kernel';
import type { DecisionLine } from '../decisions/decision.js';
import { contentOf, heldBy, movedBy, outcomeNow, vary, type AskedVariation, type Standing } from './variation.js';

const czk = (amount: bigint) => money(amount, 'CZK');
const standing: Standing = {
  ...{ decisionId: 'd', authorityId: 'a', envelopeId: 'e', organisationId: 'o' },
  ...{ outcome: 'reduced', amount: czk(400n), variations: 0 },
};
const waits: Standing = { ...standing, outcome: 'reserve', amount: czk(0n) };
const application = {
  ...{
    id: 'x',
    reference: '1',
    requested: czk(500n),
    eligibleMinor: 450n,
    maximumMinor: null,
    room: null,
    minimumMinor: 100n,
  },
};
const line = (share: string): DecisionLine => ({
  ...{ decisionId: 'd', authorityId: 'a', position: 0, planId: 'p', planVersion: 1, priorityCode: share, share },
  amount: czk(0n),
});
const lines = [line('1/3'), line('2/3')];
const ask = (
  kind: AskedVariation['kind'],
  amount: bigint | null,
  more: Partial<AskedVariation> = {},
): AskedVariation => ({
  ...{
    kind,
    amount: amount === null ? null : czk(amount),
    successor: null,
    reason: 'why',
    passedOver: [],
    appealId: null,
  },
  ...more,
});

it.each<[string, Standing, AskedVariation, bigint, string[]]>([
  ['a reduction lowers it, to the last haléř by its shares', standing, ask('reduction', 250n), 250n, ['83', '167']],
  ['a reduction to nothing takes it away', standing, ask('reduction', 0n), 0n, ['0', '0']],
  ['a provider keeps even less than is of use', standing, ask('renunciation', 50n), 50n, ['17', '33']],
  ['a transfer moves all of it', standing, ask('transfer', null, { successor: 's' }), 400n, ['133', '267']],
  ['a top-up raises it to what is eligible', standing, ask('top-up', 450n), 450n, ['150', '300']],
  [
    'an offer needs no reason where nobody is passed over',
    waits,
    ask('offer', 100n, { reason: null }),
    100n,
    ['33', '67'],
  ],
  [
    'an appeal that was upheld gives money to who had none',
    { ...waits, outcome: 'refused' },
    ask('top-up', 300n, { appealId: 'z' }),
    300n,
    ['100', '200'],
  ],
])('%s', (_rule, now, asked, after, parts) => {
  const varied = vary(now, application, lines, asked);
  expect([varied.after, varied.lines]).toEqual([czk(after), parts]);
});

it.each<[string, Standing, AskedVariation, string]>([
  ['a reduction that is none', standing, ask('reduction', 400n), 'variation/not-less'],
  ['a reduction below nothing', standing, ask('reduction', -1n), 'decision/amount-negative'],
  ['a reduction to what is of no use', standing, ask('reduction', 99n), 'proposal/below-minimum'],
  ['a reduction without an amount', standing, ask('reduction', null), 'variation/amount-missing'],
  ['a reduction without a reason', standing, ask('reduction', 1n, { reason: null }), 'variation/reason-missing'],
  ['a top-up that is none', standing, ask('top-up', 400n), 'variation/not-more'],
  ['a top-up above what is eligible', standing, ask('top-up', 451n), 'proposal/above-eligible'],
  ['a top-up above the request', standing, ask('top-up', 501n), 'decision/above-request'],
  ['a top-up of what was refused', { ...waits, outcome: 'refused' }, ask('top-up', 200n), 'variation/nothing-granted'],
  ['a transfer to nobody', standing, ask('transfer', null), 'variation/successor-missing'],
  ['a transfer to who has it', standing, ask('transfer', null, { successor: 'o' }), 'variation/same-organisation'],
  ['a transfer of nothing', waits, ask('transfer', null, { successor: 's' }), 'variation/nothing-left'],
  ['an offer to who was granted something', standing, ask('offer', 450n), 'variation/not-waiting'],
  ['a second offer to who gave the first up', { ...waits, variations: 2 }, ask('offer', 450n), 'variation/not-waiting'],
  [
    'an offer that passes others over without a word',
    waits,
    ask('offer', 200n, { reason: null, passedOver: ['7'] }),
    'variation/passes-over',
  ],
])('refuses %s', (_what, now, asked, code) => {
  expect(() => vary(now, application, lines, asked)).toThrow(code);
});

it('refuses another currency', () => {
  const asked = { ...ask('reduction', null), amount: money(1n, 'EUR') };
  expect(() => vary(standing, application, lines, asked)).toThrow('money/mixed-currencies');
});

it('levels are asked for what moves; only what is added is held', () => {
  const of = (kind: 'reduction' | 'transfer' | 'top-up', before: bigint, after: bigint) => ({
    kind,
    before: czk(before),
    after: czk(after),
  });
  expect(movedBy(of('reduction', 400n, 250n))).toEqual(czk(150n));
  expect(movedBy(of('transfer', 400n, 400n))).toEqual(czk(400n));
  expect(movedBy(of('top-up', 400n, 450n))).toEqual(czk(50n));
  expect([heldBy(of('reduction', 400n, 0n)), heldBy(of('transfer', 4n, 4n))]).toEqual([null, null]);
  expect(heldBy(of('top-up', 400n, 450n))).toEqual(czk(50n));
});

it('what is approved differs when anything that is decided differs', () => {
  const of = vary(standing, application, lines, ask('reduction', 250n));
  const levels = [{ position: 1, title: 'x', role: 'approver' as const, from: '0' }];
  const texts = [
    of,
    { ...of, after: czk(251n) },
    { ...of, reason: 'other' },
    { ...of, organisationId: 's' },
    { ...of, kind: 'renunciation' as const },
    { ...of, passedOver: ['3'] },
    { ...of, appealId: 'z' },
  ].map((one) => contentOf(one, levels));
  expect(new Set([...texts, contentOf(of, [])]).size).toBe(8);
});

it.each([
  ['as decided', null, 'reduced'],
  ['revoked', { kind: 'reduction' as const, after: czk(0n) }, 'revoked'],
  ['renounced', { kind: 'renunciation' as const, after: czk(0n) }, 'renounced'],
  ['topped up to the request', { kind: 'top-up' as const, after: czk(500n) }, 'granted'],
  ['offered a part', { kind: 'offer' as const, after: czk(300n) }, 'reduced'],
])('%s', (_what, last, outcome) => {
  expect(outcomeNow('reduced', last, czk(500n))).toBe(outcome);
});
