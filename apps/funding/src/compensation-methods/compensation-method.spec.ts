import { isRefusal } from '@levada/kernel';
import { isFor, parametersFor, readMethod, type MethodParameter, type MethodText } from './compensation-method.js';

const COSTS: MethodParameter = { name: 'costs', source: 'x', value: '100', byServiceType: [] };
const TEXT: MethodText = {
  ...{ title: 'x', serviceTypes: null, unit: 'bed', currency: 'CZK', euroRate: null, parameters: [COSTS] },
  formulas: [{ code: 'compensation', is: { does: '×', of: [{ fact: 'costs' }, { fact: 'capacity' }] } }],
};
const faults = (text: Partial<MethodText>): unknown[] => {
  try {
    readMethod({ ...TEXT, ...text });
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.places.length > 0 ? error.places.map(({ pointer, code }) => [pointer, code]) : [error.code];
  }
};
const step = (is: object, code = 'compensation') => ({ code, is }) as MethodText['formulas'][number];

describe('a method is read when it is written', () => {
  it.each<[string, Partial<MethodText>, unknown[]]>([
    ['one that can be reckoned with', {}, []],
    [
      'a fact that there is not',
      { formulas: [step({ fact: 'cost' })] },
      [['/formulas/0/is/fact', 'rules/unknown-fact']],
    ],
    [
      'a step that comes later',
      { formulas: [step({ fact: 'compensation' }, 'first'), step({ number: '1' })] },
      [['/formulas/0/is/fact', 'rules/unknown-fact']],
    ],
    [
      'a text among numbers',
      { formulas: [step({ does: '+', of: [{ fact: 'capacity' }, { fact: 'serviceType' }] })] },
      [['/formulas/0/is/of/1', 'rules/wrong-type']],
    ],
    ['a text at the end', { formulas: [step({ fact: 'serviceType' })] }, [['/formulas/0/is', 'rules/wrong-type']]],
    ['code', { formulas: [step({ eval: '1' })] }, [['/formulas/0/is', 'rules/not-an-expression']]],
    [
      'a step by the name of a fact',
      { formulas: [step({ number: '1' }, 'capacity'), step({ number: '1' })] },
      ['rules/code-twice'],
    ],
    [
      'another last step',
      { formulas: [step({ number: '1' }, 'result')] },
      [['/formulas', 'compensation-method/no-compensation']],
    ],
    [
      'a parameter by the name of a fact',
      { parameters: [COSTS, { ...COSTS, name: 'capacity' }] },
      [['/parameters/1/name', 'compensation-method/parameter-twice']],
    ],
    [
      'a parameter without a value, and one with both',
      {
        parameters: [
          { ...COSTS, value: null },
          { ...COSTS, name: 'other', byServiceType: [{ serviceType: '57', value: '1' }] },
        ],
      },
      [
        ['/parameters/0', 'compensation-method/parameter-empty'],
        ['/parameters/1', 'compensation-method/parameter-empty'],
      ],
    ],
    [
      'two figures for one kind, one of them broken',
      {
        parameters: [
          {
            ...{ ...COSTS, value: null },
            byServiceType: [
              { serviceType: '57', value: '1' },
              { serviceType: '57', value: '1/0' },
            ],
          },
        ],
      },
      [
        ['/parameters/0/byServiceType', 'compensation-method/kind-twice'],
        ['/parameters/0', 'compensation-method/parameter-malformed'],
      ],
    ],
    ['a currency of nowhere', { currency: 'XXX' }, ['money/unknown-currency']],
    [
      'a euro worth nothing',
      { euroRate: { value: '0', source: 'x' } },
      [['/euroRate/value', 'compensation-method/parameter-malformed']],
    ],
  ])('%s', (_what, text, wanted) => {
    expect(faults(text)).toEqual(wanted);
  });
});

it('a parameter without a figure for a kind of service is not known there', () => {
  const byKind = { ...COSTS, value: null, byServiceType: [{ serviceType: '57', value: '7/2' }] };
  const parameters = [byKind, { ...COSTS, name: 'share' }];
  expect(parametersFor({ parameters }, '57')).toEqual({ costs: '7/2', share: '100' });
  expect(parametersFor({ parameters }, '58')).toEqual({ costs: null, share: '100' });
});

it.each<[readonly string[] | null, string, string, boolean]>([
  [null, '57', 'bed', true],
  [null, '57', 'fte', false],
  [['57', '58'], '58', 'bed', true],
  [['57', '58'], '50', 'bed', false],
])('a method for %p is for %s counted in %s: %p', (serviceTypes, serviceType, unit, wanted) => {
  expect(isFor({ serviceTypes, unit: 'bed' }, { serviceType, unit })).toBe(wanted);
});
