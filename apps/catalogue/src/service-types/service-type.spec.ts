import { refuse } from '@levada/kernel';
import { check, missingTexts, nameOf, type Frame, type ServiceType } from './service-type.js';
import { aServiceType } from './service-type.factory.js';

const frame: Frame = {
  languages: ['de', 'en'],
  attributes: [
    {
      ...{ code: 'night', names: { de: 'Nachtdienst' }, isMultiple: false },
      options: [
        { code: 'awake', names: { de: 'wach' } },
        { code: 'on-call', names: { de: 'in Bereitschaft' } },
      ],
    },
    { code: 'note', names: { de: 'Bemerkung' }, options: [], isMultiple: true },
  ],
};
const cost = { amount: '95.00', currency: 'CHF', unit: 'day', source: 'Leistungsabrechnung', year: 2014 };

it.each<[string, Partial<ServiceType>]>([
  ['a home', {}],
  ['a technical aid without a form', { delivery: 'non-facility', forms: [], capacityUnits: ['device'] }],
  ['a course that is given in the field', { delivery: 'non-facility', forms: ['field'] }],
  ['a cost for the unit of service', { referenceCost: cost }],
  ['a cost for a unit of capacity', { referenceCost: { ...cost, unit: 'place' } }],
  ['answers that are asked for', { attributes: { night: ['awake'], note: ['a', 'b'] } }],
])('takes %s', (_what, change) => {
  expect(check(aServiceType(change), frame)).toEqual(aServiceType(change));
});

it.each<[string, Partial<ServiceType>, string, object]>([
  ['an entry without any name', { names: {} }, 'no-name', {}],
  ['a facility without a form', { forms: [] }, 'no-form', {}],
  ['a residential service without a facility', { delivery: 'non-facility' }, 'residential-without-facility', {}],
  [
    'a cost for a unit that it does not have',
    { referenceCost: { ...cost, unit: 'bed' } },
    'cost-of-unknown-unit',
    { unit: 'bed' },
  ],
  ['an answer to nothing', { attributes: { colour: ['red'] } }, 'unknown-attribute', { attribute: 'colour' }],
  [
    'two answers to one question',
    { attributes: { night: ['awake', 'on-call'] } },
    'one-answer-only',
    { attribute: 'night' },
  ],
  [
    'an answer that is no option',
    { attributes: { night: ['asleep'] } },
    'unknown-option',
    { attribute: 'night', answer: 'asleep' },
  ],
])('refuses %s', (_what, change, code, facts) => {
  expect(() => check(aServiceType(change), frame)).toThrow(refuse(`service-type/${code}`, { code: 'W1', ...facts }));
});

it('flags what is not said in a language of the version', () => {
  expect(missingTexts(aServiceType(), frame)).toEqual([
    { language: 'en', text: 'name' },
    { language: 'en', text: 'definition' },
  ]);
  expect(missingTexts(aServiceType({ names: { de: 'x', en: 'y' } }), { languages: ['en'] })).toEqual([
    { language: 'en', text: 'definition' },
  ]);
});

it('always has a name to show', () => {
  expect(nameOf(aServiceType({ names: { de: 'Wohnen', lv: 'Dzīvošana' } }), 'lv')).toBe('Dzīvošana');
  expect(nameOf(aServiceType({ names: { de: 'Wohnen' } }), 'cs')).toBe('Wohnen');
  expect(nameOf(aServiceType({ names: {} }), 'cs')).toBe('W1');
});
