import { isRefusal, LANGUAGES, parseFraction, type Language } from '@levada/kernel';
import fc from 'fast-check';
import { ROUNDINGS } from '../divisible/rounding.js';
import { COMPARISON_STEPS } from '../equal-shares/comparison.js';
import { COMPLETIONS } from '../equal-shares/completion.js';
import { ballotsOf } from '../equal-shares/electorate.js';
import { aRequest, someInput } from '../input/input.factory.js';
import { readInput } from '../input/read-input.js';
import type { EngineInput } from '../input/request.js';
import { allocate, runOf, type AllocateOptions } from '../run/allocate.js';
import { sha256 } from '../run/hash.factory.js';
import { anyInput } from './any-input.factory.js';
import { applyChange } from './apply-change.js';
import { explain } from './explain.js';
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

const VOTES = COMPLETIONS.flatMap((completion) => COMPARISON_STEPS.map((step) => [completion, step] as const));
it.each(VOTES)(
  'equal shares, %s, compared by %s: the change that is named does what is said',
  (completion, comparison) => {
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
        const options = withRule('equal-shares', { completion, comparison });
        for (const { id } of input.requests) {
          const { change } = runOf(input, options).reasonOf(id);
          if (change) expect([id, change, hasFlipped(input, options, id, change)]).toEqual([id, change, true]);
        }
      }),
      { numRuns: 60 },
    );
  },
);

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
  const ways = fc.record({
    threshold: rule === 'greedy-threshold' ? fc.constant(THRESHOLD) : fc.constantFrom(null, null, THRESHOLD),
    rounding: fc.constantFrom(...ROUNDINGS),
  });
  const inputs = fc.oneof(
    anyInput({ isFlat: true, hasMinimums: true, hasFloors: !isRanked }),
    anyInput({ hasMinimums: isRanked, hasFloors: !isRanked }),
    anyInput(),
    anyInput({ hasGroupFloors: true }),
  );
  const ran = (json: unknown, options: AllocateOptions): EngineInput | null => {
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
      fc.property(inputs, ways, (json, way) => {
        const options = withRule(rule, way);
        const input = ran(json, options);
        if (!input) return;
        const { result, reasonOf } = runOf(input, options);
        for (const { id, code } of result.awards) {
          const { change, clause } = reasonOf(id);
          if (!change) {
            // Only floors can leave nothing to be changed: those of requests, and of groups where all or nothing is granted,
            // or where rounding does not serve them first.
            const isOpen = isRanked || way.rounding !== 'largest-remainder';
            const hasGroupFloors = isOpen && input.limits.some(({ floor }) => floor > 0n);
            if (!hasGroupFloors) expect(['full', 'eligible', 'cap', 'floor']).toContain(code);
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
      fc.property(inputs, ways, fc.constantFrom(...LANGUAGES), (json, way, language) => {
        const options = withRule(rule, way);
        const input = ran(json, options);
        if (!input) return;
        for (const { id, explanation, reason } of explain(input, options).awards) {
          const sentence = explanation[language];
          expect(sentence).not.toMatch(/[{}]|undefined|null/);
          expect(sentence.match(/\.$/)).not.toBeNull();
          const request = input.requests.find((one) => one.id === id)!;
          expect(request).toBeDefined();
          const known = new Set(figuresIn([reason]));
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
