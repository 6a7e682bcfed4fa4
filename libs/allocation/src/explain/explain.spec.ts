import { isRefusal, LANGUAGES, parseFraction, type Language } from '@levada/kernel';
import fc from 'fast-check';
import { COMPLETIONS } from '../equal-shares/completion.js';
import { ballotsOf } from '../equal-shares/electorate.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import type { EngineInput } from '../input/request.js';
import { allocate, ENGINE_RULES, runOf, type AllocateOptions } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { anyInput } from './any-input.factory.js';
import { applyChange } from './apply-change.js';
import { CHANGES, CLAUSES } from './clauses.js';
import { explain, explainOne } from './explain.js';
import type { Change } from './reason.js';

const withRule = (rule: string, more: Partial<AllocateOptions> = {}): AllocateOptions => ({
  rule,
  hash: sha256,
  ...more,
});
const DIVISIBLE = [
  'proportional',
  'constrained-equal-awards',
  'constrained-equal-losses',
  'talmud',
  'score-proportional',
  'network-first',
];
const RANKED = ['greedy', 'greedy-no-skip', 'greedy-threshold', 'greedy-per-cost'];
const THRESHOLD = 2_000_000n;

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
      'Rank 3: when its turn came CZK 50.00 was left (envelope E1) and CZK 100.00 is needed, short by CZK 50.00; at CZK 50.00 or less it would have been funded.',
    ],
    [
      'greedy',
      four,
      'd',
      'Rank 4: CZK 50.00 was left when its turn came (envelope E1) and CZK 50.00 is needed, so it is funded; above CZK 50.00 it would not have been funded.',
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
    expect(say(rule, json, id, 'en', { threshold: 7_000_000n })).toBe(sentence);
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
    for (const text of [...Object.values(CLAUSES), ...Object.values(CHANGES)])
      for (const language of LANGUAGES) {
        const named = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();
        expect(named(text[language])).toEqual(named(text.en));
      }
  });
});

it.each(COMPLETIONS)('equal shares, %s: the change that is named does what is said of it', (completion) => {
  const vote = fc.record({
    costs: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 }),
    votes: fc.array(fc.array(fc.nat(4), { maxLength: 3 }), { minLength: 1, maxLength: 6 }),
    envelope: fc.integer({ min: 1, max: 60 }),
  });
  fc.assert(
    fc.property(vote, ({ costs, votes, envelope }) => {
      const requests = costs.map((cost, at) => aRequest(`r${at}`, `${cost}`));
      const envelopes = [{ id: 'E1', amount: `${envelope}`, parent: null }];
      const approvals = votes.map((vote) => vote.filter((at) => at < costs.length).map((at) => `r${at}`));
      const input = { ...readInput(someInput({ envelopes, requests })), ballots: ballotsOf(approvals) };
      const options = withRule('equal-shares', { completion });
      for (const { id } of input.requests) {
        const { change } = runOf(input, options).reasonOf(id);
        if (change) expect([id, change, hasFlipped(input, options, id, change)]).toEqual([id, change, true]);
      }
    }),
    { numRuns: 60 },
  );
});

/** Whether the named change did what its sentence says. */
function hasFlipped(input: EngineInput, options: AllocateOptions, id: string, change: Change): boolean {
  const rowOf = (of: EngineInput) => allocate(of, options).awards.find((one) => one.id === id)!;
  const before = rowOf(input);
  const after = rowUnlessRefused(() => rowOf(applyChange(input, id, change)));
  // A group whose floor is then out of reach: nobody is funded, so nothing that promises money is true.
  if (!after)
    return !['met-with', 'more-above', 'asking-at-most', 'score-above', 'support-of-all'].includes(change.kind);
  const difference = parseFraction(after.exact).compare(parseFraction(before.exact));
  switch (change.kind) {
    case 'met-with':
      return ['full', 'eligible', 'cap'].includes(after.code);
    case 'more-above':
      return difference > 0;
    case 'cut-below':
      return difference < 0 || parseFraction(after.award).compare(parseFraction(before.award)) < 0;
    case 'asking-at-most':
    case 'support-of-all':
    case 'score-above':
      return parseFraction(after.award).n > 0n && ['full', 'eligible', 'cap'].includes(after.code);
    case 'score-below':
    case 'asking-above':
      return parseFraction(after.award).n === 0n;
    case 'score-of':
      return after.code !== 'threshold';
    case 'minimum-at-most':
      return after.code !== 'minimum';
    case 'something-eligible':
      return after.code !== 'not-eligible';
    case 'some-support':
      return after.code !== 'no-support';
  }
}

function rowUnlessRefused<T>(row: () => T): T | null {
  try {
    return row();
  } catch (error) {
    if (isRefusal(error) && error.code === 'allocation/group-floor-infeasible') return null;
    throw error;
  }
}

describe.each([...DIVISIBLE, ...RANKED])('%s', (rule) => {
  const isRanked = RANKED.includes(rule);
  const options = withRule(rule, { threshold: rule === 'greedy-threshold' ? THRESHOLD : null });
  const inputs = fc.oneof(
    anyInput({ isFlat: true, hasMinimums: true, hasFloors: !isRanked }),
    anyInput({ hasMinimums: isRanked, hasFloors: !isRanked }),
    anyInput(),
    anyInput({ hasGroupFloors: true }),
  );
  const ran = (json: unknown): EngineInput | null => {
    const input = readInput(json);
    try {
      allocate(input, options);
      return input;
    } catch (error) {
      if (isRefusal(error) && /^allocation\/(group-)?floors?-infeasible$/.test(error.code)) return null;
      throw error;
    }
  };

  it('the change that is named does what is said of it', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(inputs, (json) => {
        const input = ran(json);
        if (!input) return;
        const { result, reasonOf } = runOf(input, options);
        for (const { id, code } of result.awards) {
          const { change, clause } = reasonOf(id);
          if (!change) {
            // Only floors can leave nothing to be changed: those of requests, and where all or nothing is granted, of groups.
            const hasGroupFloors = isRanked && input.limits.some(({ floor }) => floor > 0n);
            const none = ['full', 'eligible', 'cap', 'floor', ...(hasGroupFloors ? ['no-money', 'after-stop'] : [])];
            expect(none).toContain(code);
            continue;
          }
          kinds.add(change.kind);
          expect([id, clause, change, hasFlipped(input, options, id, change)]).toEqual([id, clause, change, true]);
        }
      }),
      { numRuns: 300 },
    );
    expect(kinds.size).toBeGreaterThan(2);
  });

  it('every number in a sentence is a figure of the run', () => {
    fc.assert(
      fc.property(inputs, fc.constantFrom(...LANGUAGES), (json, language) => {
        const input = ran(json);
        if (!input) return;
        for (const { id, explanation, reason } of explain(input, options).awards) {
          const sentence = explanation[language];
          expect(sentence).not.toMatch(/[{}]|undefined|null/);
          expect(sentence.match(/\.$/)).not.toBeNull();
          const request = input.requests.find((one) => one.id === id)!;
          expect(request).toBeDefined();
          const known = new Set(figuresIn([reason.figures, reason.change?.figures ?? {}]));
          const unknown = numbersIn(sentence, language).filter((number) => !known.has(number));
          expect([sentence, unknown]).toEqual([sentence, []]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function figuresIn(of: unknown): string[] {
  if (typeof of === 'string')
    return of.split(/[\s/]/).map((one) => (one.includes('.') ? one.replace(/\.?0+$/, '') : one));
  return of === null || typeof of !== 'object' ? [] : Object.values(of).flatMap(figuresIn);
}

/** Numbers of a sentence as plain decimals without zeros at the end; names of envelopes, groups and requests are no numbers. */
function numbersIn(sentence: string, language: Language): string[] {
  const decimal = language === 'en' ? '.' : ',';
  const group = { en: ',', cs: '\u00a0', de: '.', lv: '\u00a0' }[language];
  const text = sentence.replace(/\b[EPAr]\d\b/g, '');
  const found =
    text.match(
      new RegExp(`-?\\d+(?:${group === '.' ? '\\.' : group}\\d{3})*(?:${decimal === '.' ? '\\.' : ','}\\d+)?`, 'g'),
    ) ?? [];
  return found.map((one) => {
    const plain = one.replaceAll(group, '').replace(decimal, '.');
    return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain;
  });
}

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

  it('a rule that is not monotone, and money that fits nobody', () => {
    expect(codes('greedy', whole('10', '6', '6'))).toEqual([['rule-not-monotone']]);
    expect(codes('proportional', { ...whole('1050', '1000', '1000'), roundTo: '100' })).toEqual([['money-left']]);
  });
});
