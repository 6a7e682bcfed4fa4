import { LANGUAGES, type Language } from '@levada/kernel';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import type { EngineInput } from '../input/request.js';
import { allocate, ENGINE_RULES, type AllocateOptions } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { CHANGES, CLAUSES, NOTES } from './clauses.js';
import { explain, explainOne } from './explain.js';

const withRule = (rule: string, more: Partial<AllocateOptions> = {}): AllocateOptions => ({
  rule,
  hash: sha256,
  ...more,
});

describe('sentences', () => {
  const say = (
    rule: string,
    json: unknown,
    id: string,
    language: Language = 'en',
    more: Partial<AllocateOptions> = {},
  ) => explainOne(readInput(json), withRule(rule, more), id, language)!.replaceAll('\u00a0', ' ');
  const three = [aRequest('a', '100000'), aRequest('b', '200000'), aRequest('c', '300000')];
  const shared = someInput({ requests: three, envelopes: [{ id: 'E1', amount: '200000', parent: null }] });

  it.each<[Language, string]>([
    [
      'en',
      'Eligible CZK 100,000.00 × coefficient 1/3 (≈ 0.333333) = CZK 33,333.33, rounded to CZK 33,333.33; the limit of CZK 200,000.00 (envelope E1) binds; with CZK 600,000.00 (envelope E1) it would be met up to CZK 100,000.00.',
    ],
    [
      'cs',
      'Uznatelných 100 000,00 CZK × koeficient 1/3 (≈ 0,333333) = 33 333,33 CZK, po zaokrouhlení 33 333,33 CZK; rozhoduje limit 200 000,00 CZK (obálka E1); při limitu 600 000,00 CZK (obálka E1) by se vyhovělo do výše 100 000,00 CZK.',
    ],
    [
      'de',
      'Förderfähige 100.000,00 CZK × Koeffizient 1/3 (≈ 0,333333) = 33.333,33 CZK, gerundet 33.333,33 CZK; die Grenze von 200.000,00 CZK (Topf E1) bindet; mit 600.000,00 CZK (Topf E1) würde er bis 100.000,00 CZK erfüllt.',
    ],
    [
      'lv',
      'Attiecināmie 100 000,00 CZK × koeficients 1/3 (≈ 0,333333) = 33 333,33 CZK, noapaļojot 33 333,33 CZK; nosaka ierobežojums 200 000,00 CZK (aploksne E1); ar 600 000,00 CZK (aploksne E1) to apmierinātu līdz 100 000,00 CZK.',
    ],
  ])('a cut, in %s', (language, sentence) => {
    expect(say('proportional', shared, 'a', language)).toBe(sentence);
  });

  const ranked = (envelope: string, ...rows: [id: string, amount: string, score: string | null][]) =>
    someInput({
      envelopes: [{ id: 'E1', amount: envelope, parent: null }],
      requests: rows.map(([id, amount, score]) => aRequest(id, amount, { score })),
    });
  const four = ranked('500', ['a', '250', '9'], ['b', '200', '8'], ['c', '100', '7'], ['d', '50', '6']);
  const limited = someInput({
    envelopes: [{ id: 'E1', amount: '100', parent: null }],
    requests: [
      aRequest('a', '100', { cap: '10' }),
      aRequest('b', '100', { floor: '60' }),
      aRequest('c', '100', { provider: 'P', minimum: '20', score: '1' }),
      aRequest('d', '100', { eligible: '0' }),
      aRequest('e', '100', { eligible: '5' }),
    ],
  });
  it.each([
    // All must have what a asks for: 100 + 100 + 100.
    [
      'constrained-equal-awards',
      shared,
      'c',
      'The claim of CZK 300,000.00 is above the common level CZK 66,666.67, rounded to CZK 66,666.66; the limit of CZK 200,000.00 (envelope E1) binds; with CZK 600,000.00 (envelope E1) it would be met up to CZK 300,000.00.',
    ],
    [
      'constrained-equal-awards',
      someInput({ requests: [aRequest('a', '20'), aRequest('b', '200')] }),
      'a',
      'The claim of CZK 20.00 is not above the common level CZK 80.00, so it is met in full; with less than CZK 40.00 (envelope E1) it would be cut.',
    ],
    [
      'constrained-equal-losses',
      shared,
      'a',
      'The common loss CZK 150,000.00 is not below the claim of CZK 100,000.00, so the award is CZK 0.00; the limit of CZK 200,000.00 (envelope E1) binds; with more than CZK 300,000.00 (envelope E1) it would get more.',
    ],
    [
      'talmud',
      shared,
      'a',
      'Of the claim of CZK 100,000.00 the rule gives CZK 50,000.00, rounded to CZK 50,000.00; the limit of CZK 200,000.00 (envelope E1) binds; with CZK 600,000.00 (envelope E1) it would be met up to CZK 100,000.00.',
    ],
    // 100 − 10 − 60 leave 30 over 100 and 5: λ = 2/7.
    [
      'proportional',
      limited,
      'a',
      'The rule gives CZK 28.57; the cap is CZK 10.00, so CZK 10.00 is awarded: the cap binds.',
    ],
    [
      'proportional',
      limited,
      'd',
      'Nothing of the CZK 100.00 requested is eligible; any eligible amount would have taken part.',
    ],
    [
      'greedy',
      four,
      'c',
      'Rank 3: when its turn came CZK 50.00 was left (envelope E1) and CZK 100.00 is needed, short by CZK 50.00; at CZK 50.00 or less it would have been funded; the next cheaper one that is funded is d with CZK 50.00.',
    ],
    [
      'greedy',
      four,
      'd',
      'Rank 4: CZK 50.00 was left when its turn came (envelope E1) and CZK 50.00 is needed, so it is funded; above CZK 50.00 it would not have been funded; the next dearer one that is not funded is c with CZK 100.00.',
    ],
    // 250 + 200 leave nothing of 450: more points than b, and its turn comes with 200 left.
    [
      'greedy',
      ranked('450', ['a', '250', '9'], ['b', '200', '8'], ['c', '100', '7']),
      'c',
      'Rank 3: when its turn came CZK 0.00 was left (envelope E1) and CZK 100.00 is needed, short by CZK 100.00; with more than 8 points it would have been funded.',
    ],
    [
      'greedy-no-skip',
      four,
      'd',
      'Rank 4: the ranking had ended at request c with CZK 50.00 left (envelope E1); CZK 50.00 is needed; with more than 7 points it would have been funded.',
    ],
    [
      'greedy-threshold',
      four,
      'd',
      'The score of 6 is under the minimum of 7; with 7 points it would have taken part.',
    ],
  ])('%s', (rule, json, id, sentence) => {
    const threshold = ['greedy-threshold', 'score-proportional'].includes(rule) ? 7_000_000n : null;
    expect(say(rule, json, id, 'en', { threshold })).toBe(sentence);
  });

  it('equal shares: effective support, and the cost at which it would have been bought', () => {
    const input: EngineInput = {
      ...readInput(ranked('100', ['a', '60', null], ['b', '40', null], ['c', '50', null], ['d', '10', null])),
      ballots: [
        { approves: ['a'], voters: 1n },
        { approves: ['a', 'b'], voters: 1n },
        { approves: ['c'], voters: 1n },
      ],
    };
    const sentences = explain(input, withRule('equal-shares')).awards.map(({ explanation }) =>
      explanation.en.replaceAll('\u00a0', ' '),
    );
    expect(sentences).toEqual([
      'Its 2 supporters held CZK 66.66 when it was bought and paid the CZK 60.00 that it costs; above CZK 66.66 it would not have been funded.',
      'Its 1 supporters hold CZK 3.33 of the CZK 40.00 needed: effective support 8 %, short by CZK 36.67; at CZK 3.33 or less it would have been funded.',
      'Its 1 supporters hold CZK 33.33 of the CZK 50.00 needed: effective support 66 %, short by CZK 16.67; at CZK 33.33 or less it would have been funded.',
      'Nobody voted for it, so nobody pays the CZK 10.00 that it costs; a single vote would have counted.',
    ]);
  });

  it('every clause has the same figures in every language', () => {
    for (const text of [...Object.values(CLAUSES), ...Object.values(CHANGES), ...Object.values(NOTES)])
      for (const language of LANGUAGES) {
        const named = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
        expect(named(text[language])).toEqual(named(text.en));
      }
  });
});

it('every rule explains every request, and the rest of the result is as without', () => {
  const input: EngineInput = {
    ...readInput(someInput({ requests: [aRequest('a', '70', { score: '1' }), aRequest('b', '70', { score: '2' })] })),
    ballots: [{ approves: ['a'], voters: 3n }],
  };
  for (const rule of ENGINE_RULES) {
    const options = withRule(rule, { threshold: 1n });
    const { warnings, awards, ...rest } = explain(input, options);
    const plain = allocate(input, options);
    expect(awards.map(({ reason: _reason, explanation: _explanation, ...row }) => row)).toEqual(plain.awards);
    expect(rest).toEqual({ ...plain, awards: undefined });
    expect(Array.isArray(warnings)).toBe(true);
    for (const { explanation } of awards)
      for (const language of LANGUAGES) expect(explanation[language].length).toBeGreaterThan(20);
  }
});

describe('warnings', () => {
  const codes = (rule: string, json: unknown) =>
    explain(readInput(json), withRule(rule)).warnings.map(({ code, requests }) => [code, ...requests]);
  const whole = (envelope: string, ...amounts: string[]) =>
    someInput({
      roundTo: '1',
      envelopes: [{ id: 'E1', amount: envelope, parent: null }],
      requests: amounts.map((amount, at) => aRequest(`r${at + 1}`, amount)),
    });

  it('the Alabama paradox: one koruna more would take one from the smallest', () => {
    // 10 over 6, 6 and 2 of 14: 4, 4 and 2; 11 over them: 5, 5 and 1.
    expect(codes('proportional', whole('10', '6', '6', '2'))).toEqual([['rounding-not-monotone', 'r3']]);
    expect(codes('proportional', whole('7', '6', '6', '2'))).toEqual([]);
  });

  it('money that rounding gives to nobody', () => {
    const cut = (rounding: AllocateOptions['rounding']) =>
      explain(readInput(whole('10', '6', '6', '2')), withRule('proportional', { rounding }));
    // 30/7, 30/7 and 10/7: none of the remainders is half a unit.
    expect(cut('half-up').warnings.map(({ code }) => code)).toEqual(['money-left']);
    expect(cut('down-to-unit').awards.map(({ award }) => award)).toEqual(['4.00', '4.00', '1.00']);
    expect(cut('largest-remainder').awards.map(({ award }) => award)).toEqual(['4.00', '4.00', '2.00']);
    // The paradox needs remainders that compete.
    expect(cut('down-to-unit').warnings.map(({ code }) => code)).toEqual(['money-left']);
  });

  it('a rule that is not monotone, and money that fits nobody', () => {
    expect(codes('greedy', whole('10', '6', '6'))).toEqual([['rule-not-monotone']]);
    expect(codes('proportional', { ...whole('1050', '1000', '1000'), roundTo: '100' })).toEqual([['money-left']]);
  });
});
