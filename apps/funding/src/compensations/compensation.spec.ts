import { civilDate, isRefusal } from '@levada/kernel';
import { FORMULAS, flatRate, METHOD_TEXT, PARAMETERS } from '../compensation-methods/compensation-method.factory.js';
import type { CompensationMethod } from '../compensation-methods/compensation-method.js';
import type { Entrustment } from '../entrustments/entrustment.js';
import { inputOf, methodFor, resultOf } from './compensation.js';
import { overcompensationTerms } from './overcompensation.js';

const ACT: Entrustment = {
  ...{ id: 'e', authorityId: 'a', organisationId: 'o', serviceId: 's', serviceType: '57', number: 'POV/14' },
  ...{ entrustedOn: civilDate('2026-11-20'), validFrom: civilDate('2027-01-01'), lastDay: civilDate('2029-12-31') },
  ...{ territories: ['x'], obligation: 'x', mechanism: 'x', parameters: 'x', repayment: 'x' },
  ...{ decisionReference: '(EU) 2025/2630', need: null, capacity: '24', unit: 'bed', status: 'in-force' },
  ...{ writers: ['Jana'], signedBy: 'Petr', signedAt: new Date(0), endsOn: null, endReason: null, endedBy: null },
  version: 2,
};
const METHOD = {
  ...{ id: 'm', authorityId: 'a', year: 2027, code: 'bed', number: 1, serviceTypes: null, euroRate: null },
  ...{ ...METHOD_TEXT, parameters: PARAMETERS.map((one) => ({ value: null, byServiceType: [], ...one })) },
  ...{ status: 'published', writers: ['Jana'], publishedBy: 'Petr', publishedAt: new Date(0), version: 2 },
} as unknown as CompensationMethod;

const told = (does: () => unknown): unknown => {
  try {
    return does();
  } catch (error) {
    if (isRefusal(error)) return [error.code, error.facts];
    throw error;
  }
};
const reckoned = (act: Partial<Entrustment>, method: Partial<CompensationMethod> = {}, year = 2027) =>
  told(() => resultOf(inputOf({ ...ACT, ...act }, { ...METHOD, ...method }, year)).amount);

describe('VP = (optimal usual costs − optimal own revenue) per unit × capacity of the act', () => {
  it.each<[string, Partial<Entrustment>, number, string]>([
    // (103,200 − 24,000) × 24
    ['a hostel of 24 beds, by the regional reference', {}, 2027, '1900800.00'],
    // (268,000 − 24,000) × 10
    ['a half-way house of 10 beds, by the national one', { serviceType: '58', capacity: '10' }, 2027, '2440000.00'],
    // (968,400.50 − 24,000) × 24
    ['a home for 24, of which the region has no reference', { serviceType: '50' }, 2027, '22665612.00'],
    // 79,200 × 12.5
    ['twelve beds and a half', { capacity: '12.5' }, 2027, '990000.00'],
    // 1,900,800 × 184 ∕ 365 = 958,211.506…: down to the haléř
    ['from 1 July on', { validFrom: civilDate('2027-07-01') }, 2027, '958211.50'],
    // 1,900,800 × 60 ∕ 366 = 311,606.557…
    ['up to the leap day', { endsOn: civilDate('2028-02-29'), status: 'ended' }, 2028, '311606.55'],
  ])('%s', (_what, act, year, wanted) => {
    expect(reckoned(act, {}, year)).toBe(wanted);
  });

  it('shows every step exactly', () => {
    const { steps, currency, ceiling } = resultOf(inputOf(ACT, METHOD, 2027));
    expect([currency, ceiling]).toEqual(['CZK', 'not-looked-at']);
    expect(steps).toEqual([
      { code: 'referenceCosts', value: '103200' },
      { code: 'perUnit', value: '79200' },
      { code: 'wholeYear', value: '1900800' },
      { code: 'compensation', value: '1900800' },
    ]);
  });

  it('is never less than nothing, whatever the formulas say', () => {
    const is = { does: '−', of: [{ number: '1' }, { fact: 'capacity' }] } as const;
    expect(reckoned({}, { formulas: [{ code: 'compensation', is }] })).toBe('0.00');
  });
});

// kr-kralovehradecky.cz 319248
describe('the reference value of Hradec Králové: regional if it is higher and enough providers stand behind it', () => {
  const reference = (national: string, regional: string | null, providers: string | null) => {
    const figure = (name: string, value: string | null) => ({
      ...{ name, source: 'x', value: null },
      byServiceType: value === null ? [] : [{ serviceType: '57', value }],
    });
    const parameters = [
      ...[figure('nationalCosts', national), figure('regionalCosts', regional), figure('regionalProviders', providers)],
      ...METHOD.parameters.slice(3),
    ];
    const { steps } = resultOf(inputOf(ACT, { ...METHOD, parameters }, 2027));
    return steps.find(({ code }) => code === 'referenceCosts')!.value;
  };

  it.each([
    ['higher, five providers', '98000', '103200', '5', '103200'],
    ['higher, four providers', '98000', '103200', '4', '98000'],
    ['lower, many providers', '103200', '98000', '40', '103200'],
    ['as high', '98000', '98000.00', '5', '98000'],
    ['no regional reference', '98000', null, '40', '98000'],
    ['nobody counted the providers', '98000', '103200', null, '98000'],
  ])('%s', (_what, national, regional, providers, wanted) => {
    expect(reference(national, regional, providers)).toBe(wanted);
  });
});

describe('what cannot be reckoned says why', () => {
  const method = (of: Partial<CompensationMethod>): CompensationMethod => ({ ...METHOD, ...of });

  it.each<[string, CompensationMethod[], unknown]>([
    ['no method', [], ['compensation/no-method', { serviceType: '57', year: 2027 }]],
    [
      'none for its kind',
      [method({ serviceTypes: ['58'] })],
      ['compensation/no-method', { serviceType: '57', year: 2027 }],
    ],
    [
      'capacity in another unit',
      [method({ unit: 'fte' })],
      ['compensation/no-capacity', { number: 'POV/14', unit: 'bed', units: 'fte' }],
    ],
    [
      'two methods',
      [method({}), method({ code: 'hostels', serviceTypes: ['57'] })],
      ['compensation/method-ambiguous', { number: 'POV/14', year: 2027, codes: 'bed, hostels' }],
    ],
  ])('%s', (_what, methods, wanted) => {
    expect(told(() => methodFor(methods, ACT, 2027).code)).toEqual(wanted);
  });

  it.each<[string, Partial<Entrustment>, number, unknown]>([
    [
      'a kind without figures',
      { serviceType: '44' },
      2027,
      ['compensation/not-known', { unknown: 'nationalCosts, regionalCosts, regionalProviders' }],
    ],
    ['a year before the act', {}, 2026, ['compensation/not-in-force', { number: 'POV/14', year: 2026 }]],
    [
      'an act that nobody signed',
      { status: 'draft' },
      2027,
      ['compensation/not-in-force', { number: 'POV/14', year: 2027 }],
    ],
  ])('%s', (_what, act, year, wanted) => {
    expect(reckoned(act, {}, year)).toEqual(wanted);
  });

  it('a division by nothing', () => {
    const formulas = [{ code: 'compensation', is: { does: '÷', of: [{ number: '1' }, { number: '0' }] } }] as const;
    expect(reckoned({}, { formulas })).toEqual(['compensation/not-known', { unknown: 'compensation' }]);
  });
});

describe('the ceiling of the Decision that the act is under', () => {
  const perBed = (value: string, euroRate: string | null, act: Partial<Entrustment>) => {
    const flat = flatRate(value);
    const parameters = flat.parameters.map((one) => ({ ...one, byServiceType: [] }));
    const rate = euroRate === null ? null : { value: euroRate, source: 'ČNB' };
    const method = { ...METHOD, ...flat, parameters, euroRate: rate } as unknown as CompensationMethod;
    return told(() => resultOf(inputOf({ ...ACT, capacity: '1', ...act }, method, 2027)).ceiling);
  };
  const former = { entrustedOn: civilDate('2026-01-07') };
  const latter = { entrustedOn: civilDate('2026-01-08') };
  const above = (ceiling: string, ruleSet: string) => [
    'compensation/above-ceiling',
    { number: 'POV/14', ceiling, ruleSet },
  ];

  it.each<[string, string, string | null, Partial<Entrustment>, unknown]>([
    ['EUR 15 m, entrusted on 7 January 2026', '375000000', '25', former, 'within'],
    ['a haléř more', '375000000.01', '25', former, above('15000000', '2012/21/EU')],
    ['the same, entrusted on 8 January 2026', '375000000.01', '25', latter, 'within'],
    ['EUR 20 m and a haléř', '500000000.01', '25', latter, above('20000000', '2025/2630')],
    ['a service for long-term care', '500000000.01', '25', { ...latter, need: 'long-term-care' }, 'free'],
    ['no rate of the euro', '500000000.01', null, latter, 'not-looked-at'],
  ])('%s', (_what, value, rate, act, wanted) => {
    expect(perBed(value, rate, act)).toEqual(wanted);
  });
});

it('the same input gives the same bytes, and what is in it does not depend on ids', () => {
  const input = inputOf(ACT, METHOD, 2027);
  expect(inputOf({ ...ACT, id: 'other', serviceId: 'x' }, { ...METHOD, id: 'y' }, 2027)).toBe(input);
  expect(JSON.stringify(resultOf(input))).toBe(JSON.stringify(resultOf(input)));
  expect(JSON.parse(input).formulas).toEqual(FORMULAS);
});

// Decision 2012/21/EU, Art. 6, as lexaris.de tells it: at least every 3 years and at the end; up to 10 % may be carried.
describe('overcompensation', () => {
  const former = { ...ACT, entrustedOn: civilDate('2026-01-07') };

  it.each<[string, Partial<Entrustment>, readonly bigint[], unknown]>([
    ['of an act for three years', {}, [100_05n, 200_00n], [['2029-12-31'], true, 150_02n, 15_00n]],
    [
      'of an act for seven',
      { lastDay: civilDate('2033-12-31') },
      [100_00n],
      [['2029-12-31', '2032-12-31', '2033-12-31'], true, 100_00n, 10_00n],
    ],
    [
      'of an act for one year, out of which nothing is carried',
      { lastDay: civilDate('2027-12-31') },
      [100_00n],
      [['2027-12-31'], false, 100_00n, 0n],
    ],
  ])('%s', (_what, act, yearly, wanted) => {
    const { checksOn, carriesOver, average, tolerated } = overcompensationTerms({ ...former, ...act }, yearly, 'CZK');
    expect([checksOn, carriesOver, average.minor, tolerated.minor]).toEqual(wanted);
  });

  it('of an act under (EU) 2025/2630 nobody reckons with what nobody has read', () => {
    expect(told(() => overcompensationTerms(ACT, [1n], 'CZK'))).toEqual([
      'rule-set/not-verified',
      { figure: 'checkYears', ruleSet: '2025/2630' },
    ]);
  });
});
