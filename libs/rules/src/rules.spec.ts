import fc from 'fast-check';
import { formatFraction, ratio } from '@levada/kernel';
import {
  evaluate,
  factsOf,
  judge,
  readExpression,
  readFormulas,
  readRules,
  reckon,
  type Expression,
  type FactTypes,
} from './index.js';

const FACTS: FactTypes = {
  providerStanding: 'text',
  serviceType: 'text',
  serviceSince: 'date',
  roundOn: 'date',
  requested: 'number',
  costs: 'number',
  dearest: 'number',
  asMuch: 'number',
  territories: 'list',
  isPublic: 'truth',
};
const faultsOf = (json: unknown): unknown[] => {
  try {
    readExpression(json, FACTS);
    return [];
  } catch (error) {
    return (error as { places: { pointer: string; code: string }[] }).places.map(({ pointer, code }) => [
      pointer,
      code,
    ]);
  }
};
const number = (value: string): Expression => ({ number: value });
const text = (value: unknown): string => (typeof value === 'object' ? formatFraction(value as never) : String(value));

describe('an expression', () => {
  it.each<[string, Expression, string]>([
    ['a half of an amount', { does: '×', of: [{ fact: 'requested' }, number('1/2')] }, '250'],
    ['a difference', { does: '−', of: [{ fact: 'costs' }, { fact: 'requested' }] }, '250'],
    ['an exact third', { does: '÷', of: [number('1'), number('3')] }, '1/3'],
    ['a division by nothing', { does: '÷', of: [number('1'), number('0')] }, 'undefined'],
    ['the least of three', { does: 'min', of: [number('3'), number('2/3'), number('1')] }, '2/3'],
    ['rounded half up', { round: 'half-up', of: number('12.5'), to: '1' }, '13'],
    ['half of less than nothing goes away from nothing', { round: 'half-up', of: number('-12.5'), to: '1' }, '-13'],
    ['rounded down to hundreds', { round: 'down', of: number('199'), to: '100' }, '100'],
    ['rounded up to a tenth', { round: 'up', of: number('1/3'), to: '0.1' }, '2/5'],
    ['days between', { days: [{ fact: 'serviceSince' }, { fact: 'roundOn' }] }, '365'],
    ['a choice', { if: { fact: 'isPublic' }, then: number('1'), else: number('2') }, '1'],
    [
      'a share of the costs',
      { is: '≤', of: [{ fact: 'requested' }, { does: '×', of: [{ fact: 'costs' }, number('0.7')] }] },
      'true',
    ],
    ['one of a list', { is: 'in', of: [{ fact: 'serviceType' }, { list: ['40', '44'] }] }, 'true'],
    ['any of a list', { is: 'any-in', of: [{ fact: 'territories' }, { list: ['5109'] }] }, 'true'],
    ['all of a list', { is: 'all-in', of: [{ fact: 'territories' }, { list: ['5109'] }] }, 'false'],
    ['a later day', { is: '>', of: [{ fact: 'roundOn' }, { date: '2026-06-30' }] }, 'true'],
    ['equal fractions', { is: '=', of: [number('0.5'), number('1/2')] }, 'true'],
    ['a fact that is a number, beside a number', { is: '=', of: [{ fact: 'requested' }, number('500.00')] }, 'true'],
    // As letters, 1000 would stand before 750 and 500.
    ['two facts that are numbers', { is: '<', of: [{ fact: 'requested' }, { fact: 'dearest' }] }, 'true'],
    ['the greater of two facts', { is: '≥', of: [{ fact: 'costs' }, { fact: 'dearest' }] }, 'false'],
    ['two facts of one value', { is: '=', of: [{ fact: 'dearest' }, { fact: 'asMuch' }] }, 'true'],
    ['texts of digits stay texts', { is: '=', of: [{ fact: 'serviceType' }, { text: '044' }] }, 'false'],
    ['an unknown fact', { is: '=', of: [{ fact: 'providerStanding' }, { text: 'registered' }] }, 'undefined'],
    ['not what is unknown', { not: { is: '=', of: [{ fact: 'providerStanding' }, { text: 'x' }] } }, 'undefined'],
    ['known or not', { known: 'providerStanding' }, 'false'],
    [
      'one that is false settles all',
      { all: [{ is: '=', of: [{ fact: 'providerStanding' }, { text: 'x' }] }, { truth: false }] },
      'false',
    ],
    [
      'one that is true settles any',
      { any: [{ is: '=', of: [{ fact: 'providerStanding' }, { text: 'x' }] }, { truth: true }] },
      'true',
    ],
    [
      'what is unknown leaves all unknown',
      { all: [{ fact: 'isPublic' }, { is: '=', of: [{ fact: 'providerStanding' }, { text: 'x' }] }] },
      'undefined',
    ],
  ])('%s', (_what, expression, wanted) => {
    const facts = {
      ...{ serviceType: '44', serviceSince: '2026-01-01', roundOn: '2027-01-01', requested: '500.00' },
      ...{ costs: '750', dearest: '1000', asMuch: '1000.00', territories: ['5109', '5101'], isPublic: true },
    };
    expect(faultsOf(expression)).toEqual([]);
    expect(text(evaluate(expression, facts))).toBe(wanted);
  });

  it.each<[string, unknown, unknown[]]>([
    ['no object', 'requested > 5', [['', 'rules/not-an-expression']]],
    ['code', { eval: 'process.exit()' }, [['', 'rules/not-an-expression']]],
    ['a step with a member too many', { fact: 'requested', or: 1 }, [['', 'rules/not-an-expression']]],
    ['a fact that there is not', { fact: '__proto__' }, [['/fact', 'rules/unknown-fact']]],
    ['a number that is none', { number: '1e9' }, [['/number', 'rules/value-malformed']]],
    ['a day that there is not', { date: '2027-02-30' }, [['/date', 'rules/value-malformed']]],
    ['a text beside a number', { is: '<', of: [{ text: 'a' }, { number: '1' }] }, [['', 'rules/wrong-type']]],
    ['texts in an order', { is: '<', of: [{ text: 'a' }, { text: 'b' }] }, [['', 'rules/wrong-type']]],
    ['a sum of texts', { does: '+', of: [{ text: 'a' }] }, [['/of/0', 'rules/wrong-type']]],
    ['three to subtract', { does: '−', of: [number('1'), number('1'), number('1')] }, [['/of', 'rules/members']]],
    [
      'a choice of two kinds',
      { if: { truth: true }, then: number('1'), else: { text: 'a' } },
      [['/else', 'rules/wrong-type']],
    ],
    ['rounding to nothing', { round: 'down', of: number('1'), to: '0' }, [['/to', 'rules/value-malformed']]],
    ['nothing joined', { all: [] }, [['/all', 'rules/members']]],
    [
      'two faults',
      { all: [{ fact: 'nothing' }, { not: { number: '1' } }] },
      [
        ['/all/0/fact', 'rules/unknown-fact'],
        ['/all/1/not', 'rules/wrong-type'],
      ],
    ],
  ])('refuses %s, with its place', (_what, json, faults) => {
    expect(faultsOf(json)).toEqual(faults);
  });

  it('refuses one that is deeper than anybody reads', () => {
    let deep: Expression = { truth: true };
    for (let at = 0; at < 40; at += 1) deep = { not: deep };
    expect(faultsOf(deep)).toEqual([[expect.any(String), 'rules/too-deep']]);
  });

  it('what was read never fails, whatever the facts are', () => {
    const leaf = fc.constantFrom<Expression>(number('1/3'), number('0'), { fact: 'requested' }, { fact: 'costs' });
    const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        leaf,
        fc
          .tuple(fc.constantFrom('+' as const, '×' as const, 'min' as const, '÷' as const), tie('tree'), tie('tree'))
          .map(([does, a, b]): Expression => ({ does, of: [a, b] })),
        tie('tree').map((of): Expression => ({ round: 'half-up', of, to: '0.01' })),
      ),
    }));
    const fact = fc.option(fc.constantFrom('0', '7/3', '12.50', '-4', 'no number'));
    fc.assert(
      fc.property(tree, fact, fact, (expression, requested, costs) => {
        expect(readExpression(expression, FACTS).type).toBe('number');
        expect(() => evaluate(expression, { requested, costs })).not.toThrow();
      }),
    );
  });
});

describe('rules', () => {
  const registered = {
    code: 'registered',
    source: 'čl. 3',
    holds: { is: '=', of: [{ fact: 'providerStanding' }, { text: 'registered' }] },
    otherwise: {
      en: 'The provider is {providerStanding}.',
      cs: 'Poskytovatel je {providerStanding}.',
      de: 'Der Anbieter ist {providerStanding}.',
      lv: 'Sniedzējs ir {providerStanding}.',
    },
  } as const;

  it('say which of them do not hold, and why', () => {
    expect(judge([registered], { providerStanding: 'registered' })).toEqual([{ code: 'registered', holds: true }]);
    expect(judge([registered], { providerStanding: 'suspended' })).toMatchObject([
      { holds: false, reason: { cs: 'Poskytovatel je suspended.' } },
    ]);
  });

  it('do not hold on what is not known, and name it', () => {
    expect(judge([registered], {})).toMatchObject([{ holds: false, unknown: ['providerStanding'] }]);
    expect(factsOf(registered.holds)).toEqual(['providerStanding']);
  });

  it('are conditions with codes of their own', () => {
    const sum = { ...registered, holds: number('1') };
    expect(() => readRules([registered, registered], FACTS)).toThrow(
      expect.objectContaining({ code: 'rules/code-twice' }),
    );
    expect(() => readRules([sum], FACTS)).toThrow(expect.objectContaining({ code: 'rules/faulty' }));
    expect(readRules([registered], FACTS)).toHaveLength(1);
  });
});

describe('formulas', () => {
  // Compensation: usual costs less usual revenue for a unit, times the capacity (domain.md §2.2).
  const FORMULAS = [
    { code: 'perUnit', is: { does: '−', of: [{ fact: 'unitCosts' }, { fact: 'unitRevenue' }] } },
    {
      code: 'payment',
      is: { round: 'down', of: { does: '×', of: [{ fact: 'perUnit' }, { fact: 'capacity' }] }, to: '1' },
    },
  ] as const;
  const known: FactTypes = { unitCosts: 'number', unitRevenue: 'number', capacity: 'number' };

  it('are reckoned step by step, exactly', () => {
    readFormulas(FORMULAS, known);
    expect(reckon(FORMULAS, { unitCosts: '385000.50', unitRevenue: '120000', capacity: '7/2' })).toEqual([
      { code: 'perUnit', value: '530001/2' },
      { code: 'payment', value: '927501' },
    ]);
    expect(reckon(FORMULAS, { unitCosts: '1' })).toEqual([
      { code: 'perUnit', value: null },
      { code: 'payment', value: null },
    ]);
  });

  it('name what comes before them, and hide no fact', () => {
    const [first, second] = FORMULAS;
    expect(() => readFormulas([second], known)).toThrow(expect.objectContaining({ code: 'rules/faulty' }));
    expect(() => readFormulas([{ ...first, code: 'capacity' }], known)).toThrow(
      expect.objectContaining({ code: 'rules/code-twice' }),
    );
    expect(text(ratio(1n))).toBe('1');
  });
});
