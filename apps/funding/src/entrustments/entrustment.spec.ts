import { civilDate, isRefusal } from '@levada/kernel';
import {
  carriesOver,
  daysIn,
  draftEntrustment,
  endEntrustment,
  signEntrustment,
  type EntrustmentText,
} from './entrustment.js';
import { figureOf, RULE_SETS, ruleSetOn, type RuleSet } from './rule-sets.js';

const OF = { id: 'e', authorityId: 'a', organisationId: 'o', serviceId: 's', serviceType: '57' };
const TEXT: EntrustmentText = {
  number: 'POV/2027/014',
  ...{ entrustedOn: civilDate('2026-11-20'), validFrom: civilDate('2027-01-01'), lastDay: civilDate('2029-12-31') },
  territories: ['cz-csu/region/CZ051'],
  ...{ obligation: 'x', mechanism: 'x', parameters: 'x', repayment: 'x', need: null },
  decisionReference: 'Rozhodnutí Komise (EU) 2025/2630',
  ...{ capacity: '24', unit: 'bed' },
};
const act = (text: Partial<EntrustmentText> = {}) => draftEntrustment(OF, { ...TEXT, ...text }, 'Jana');
const told = (does: () => unknown): unknown => {
  try {
    does();
    return 'done';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
};
const day = civilDate;

describe('the Decision that an act is under', () => {
  it.each([
    ['the last day of the former', '2026-01-07', '2012/21/EU', '15000000'],
    ['the day on which the latter came into force', '2026-01-08', '2025/2630', '20000000'],
    ['long before', '2014-06-01', '2012/21/EU', '15000000'],
  ])('%s, %s: %s, with its ceiling', (_what, on, code, ceiling) => {
    const set = ruleSetOn(day(on));
    expect([set.code, set.ceiling.value]).toEqual([code, ceiling]);
  });

  it.each<[string, 'tolerance' | 'checkYears', unknown]>([
    ['2012/21/EU', 'tolerance', '1/10'],
    ['2012/21/EU', 'checkYears', 3],
    ['2025/2630', 'tolerance', 'rule-set/not-verified'],
    ['2025/2630', 'checkYears', 'rule-set/not-verified'],
  ])('%s says of %s: %s', (code, figure, wanted) => {
    const set = RULE_SETS.find((one) => one.code === code)!;
    const found = set[figure].value === null ? told(() => figureOf(set, figure)) : figureOf(set, figure);
    expect(found).toBe(wanted);
  });

  it('says of every figure where it is from, and of none that it was read in the Official Journal', () => {
    for (const set of RULE_SETS) {
      const figures = Object.values(set as RuleSet & Record<string, unknown>).filter(
        (one): one is { source: string; isVerified: boolean } =>
          typeof one === 'object' && one !== null && 'isVerified' in one,
      );
      expect(figures).toHaveLength(7);
      for (const { source, isVerified } of figures) expect([source.length > 0, isVerified]).toEqual([true, false]);
    }
  });
});

describe('an act', () => {
  it.each<[string, Partial<EntrustmentText>, string]>([
    ['ten years', { lastDay: day('2036-12-31') }, 'done'],
    ['ten years and a day', { lastDay: day('2037-01-01') }, 'entrustment/too-long'],
    ['ten years from a leap day', { validFrom: day('2028-02-29'), lastDay: day('2038-02-27') }, 'done'],
    ['one day more than those', { validFrom: day('2028-02-29'), lastDay: day('2038-02-28') }, 'entrustment/too-long'],
    ['one day', { lastDay: day('2027-01-01') }, 'done'],
    ['no day', { lastDay: day('2026-12-31') }, 'entrustment/ends-before'],
    ['over before it was written', { entrustedOn: day('2030-01-01') }, 'entrustment/ends-before'],
    ['nothing', { capacity: '0.00' }, 'entrustment/no-capacity'],
    ['half a post', { capacity: '0.5', unit: 'fte' }, 'done'],
    [
      'under the former Decision, referring to the latter',
      { entrustedOn: day('2026-01-07') },
      'entrustment/another-decision',
    ],
    [
      'under the former, referring to it',
      { entrustedOn: day('2026-01-07'), decisionReference: 'Rozhodnutí 2012/21/EU' },
      'done',
    ],
    [
      'under the latter, referring to the former',
      { decisionReference: 'Rozhodnutí 2012/21/EU' },
      'entrustment/another-decision',
    ],
  ])('of %s: %s', (_what, text, wanted) => {
    expect(told(() => act(text))).toBe(wanted);
  });

  it.each<[number, string, number]>([
    [2026, 'before it holds', 0],
    [2027, 'its first year', 365],
    [2028, 'a leap year', 366],
    [2030, 'after it has held', 0],
  ])('holds in %i, %s, on %i days', (year, _what, days) => {
    expect(daysIn(act(), year)).toBe(days);
  });

  it('that is ended holds up to that day, and carries nothing over where that leaves it one year', () => {
    const signed = signEntrustment(act(), 'Petr', new Date(0));
    const ended = endEntrustment(signed, { on: day('2027-06-30'), reason: 'kapacita', by: 'Jana' });
    expect([daysIn(ended, 2027), daysIn(ended, 2028)]).toEqual([181, 0]);
    expect([carriesOver(signed), carriesOver(ended)]).toEqual([true, false]);
  });

  it.each<[string, () => unknown, string]>([
    ['signed by who wrote it', () => signEntrustment(act(), 'Jana', new Date(0)), 'entrustment/same-person'],
    [
      'signed twice',
      () => signEntrustment(signEntrustment(act(), 'Petr', new Date(0)), 'Eva', new Date(0)),
      'entrustment/not-so-now',
    ],
    [
      'ended on the day on which it ends',
      () => endEntrustment(signEntrustment(act(), 'Petr', new Date(0)), { on: TEXT.lastDay, reason: 'x', by: 'Jana' }),
      'entrustment/end-outside',
    ],
    [
      'ended before it was in force',
      () => endEntrustment(act(), { on: day('2027-06-30'), reason: 'x', by: 'Jana' }),
      'entrustment/not-so-now',
    ],
  ])('is not %s', (_what, does, code) => {
    expect(told(does)).toBe(code);
  });
});
