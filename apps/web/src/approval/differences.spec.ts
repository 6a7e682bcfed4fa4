import { citedBy, differencesOf, isTotal, sumOf, totalsByPriority, type SignedLine } from './differences.js';

const ref = (priorityCode: string, share = '1') => ({ planId: 'p', planVersion: 1, priorityCode, share });
const line = (reference: string, amount: string, change: Partial<SignedLine> = {}): SignedLine => ({
  ...{ reference, amount: { amount, currency: 'CZK' }, outcome: 'reduced', reason: null },
  ...{ envelopeId: 'e', priorityRefs: [ref('P1')], ...change },
});

describe('what whoever signs now signs otherwise', () => {
  const before = [line('1', '100.00'), line('2', '50.00'), line('10', '70.00')];

  it('is nothing where nothing changed, whatever the order', () => {
    expect(differencesOf(before, [...before].reverse())).toEqual([]);
  });

  it.each<[string, SignedLine, string[]]>([
    ['another amount', line('2', '60.00'), ['amount']],
    ['the same amount, written shorter', line('2', '50'), []],
    ['a reason alone', line('2', '50.00', { reason: 'jediná služba' }), ['reason']],
    ['other priorities', line('2', '50.00', { priorityRefs: [ref('P1', '1/2'), ref('P2', '1/2')] }), ['priorities']],
    ['nothing any more', line('2', '0.00', { outcome: 'reserve' }), ['amount', 'outcome']],
    ['out of another envelope', line('2', '50.00', { envelopeId: 'f' }), ['envelope']],
  ])('%s', (_, changed, fields) => {
    const found = differencesOf(before, [before[0]!, changed, before[2]!]);
    expect(found.map((one) => one.fields)).toEqual(fields.length > 0 ? [fields] : []);
  });

  it('tells who came in and who fell out, in the order in which people count', () => {
    const found = differencesOf(before, [line('1', '100.00'), line('3', '5.00')]);
    expect(found.map(({ reference, kind }) => [reference, kind])).toEqual([
      ['2', 'removed'],
      ['3', 'added'],
      ['10', 'removed'],
    ]);
  });
});

it('a priority gets what a decision will give it: thirds of 100 are 33.34, 33.33 and 33.33', () => {
  const thirds = line('1', '100.00', { priorityRefs: [ref('P1', '1/3'), ref('P2', '1/3'), ref('P3', '1/3')] });
  const none = line('2', '7.00', { priorityRefs: [] });
  expect(totalsByPriority([], [thirds, none], 'CZK')).toEqual([
    { code: null, before: '0.00', after: '7.00', difference: '7.00' },
    { code: 'P1', before: '0.00', after: '33.34', difference: '33.34' },
    { code: 'P2', before: '0.00', after: '33.33', difference: '33.33' },
    { code: 'P3', before: '0.00', after: '33.33', difference: '33.33' },
  ]);
  expect(sumOf([none], [thirds, none], 'CZK')).toEqual({ before: '7.00', after: '107.00', difference: '100.00' });
  expect(citedBy(thirds)).toBe('P1 1/3, P2 1/3, P3 1/3');
});

it.each([
  ['24000000', true],
  ['24000000.00', true],
  ['24000000.0', true],
  ['24000000.01', false],
  ['2400000', false],
  ['24000000.001', false],
  ['', false],
])('%p typed again is the total: %p', (typed, is) => {
  expect(isTotal(typed, { amount: '24000000.00', currency: 'CZK' })).toBe(is);
});
