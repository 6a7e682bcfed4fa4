import { sumsOf } from './gap.js';
import { boxOf, contentOf, writtenOf } from './written.js';

const CITES = { planId: 'plan', currency: 'CZK' };
const EMPTY = writtenOf({});

it('what is typed is kept: read where it can be, as it was typed where it cannot', () => {
  const content = contentOf(
    {
      ...EMPTY,
      ...{ title: 'Pečovatelská služba', requested: '1 000 000,50', minimumViable: 'hodně' },
      serves: [
        { planVersion: 2, priorityCode: 'P1', share: '75 %' },
        { planVersion: 1, priorityCode: 'P4', measureCode: 'O1', share: 'čtvrt' },
      ],
      costs: [
        { category: 'Mzdy', amount: '900.000,00' },
        { category: '', amount: '' },
        { category: 'Auto', amount: '' },
      ],
      sources: [{ funder: 'Město', amount: '12', state: 'promised' }],
    },
    CITES,
  );
  expect(content).toEqual({
    title: 'Pečovatelská služba',
    requested: { amount: '1000000.50', currency: 'CZK' },
    minimumViable: 'hodně',
    priorityRefs: [
      { planId: 'plan', planVersion: 2, priorityCode: 'P1', share: '3/4' },
      { planId: 'plan', planVersion: 1, priorityCode: 'P4', measureCode: 'O1', share: 'čtvrt' },
    ],
    territories: [],
    budget: {
      costs: [
        { category: 'Mzdy', amount: '900000.00' },
        { category: 'Auto', amount: '' },
      ],
      revenues: [],
      sources: [{ funder: 'Město', amount: '12', state: 'promised' }],
    },
  });
  expect(contentOf(writtenOf(content), CITES)).toEqual(content);
});

it('nothing typed is nothing said', () => {
  expect(contentOf(EMPTY, CITES)).toEqual({
    ...{ priorityRefs: [], territories: [], budget: { costs: [], revenues: [], sources: [] } },
  });
});

it('the budget adds up to the minor unit, whatever its rows look like', () => {
  const budget = {
    ...EMPTY,
    costs: [
      { category: 'a', amount: '0,10' },
      { category: 'b', amount: '0.20' },
    ],
    revenues: [{ category: 'c', amount: '' }],
    sources: [{ funder: 'd', amount: '0,05', state: 'asked' as const }],
  };
  expect(sumsOf(budget, 'CZK')).toEqual({ costs: '0.30', income: '0.05', uncovered: '0.25', gap: '0.25' });
  expect(sumsOf({ ...budget, requested: '0,25' }, 'CZK')?.gap).toBe('0.00');
  expect(sumsOf({ ...budget, requested: 'x' }, 'CZK')).toBeUndefined();
});

it('a place of the content leads to its box', () => {
  expect(boxOf('/budget/costs/0/amount')).toEqual({ part: 'money', field: 'budget-costs-0-amount' });
  expect(boxOf('/priorityRefs')).toEqual({ part: 'plan', field: 'priorityRefs' });
  expect(boxOf('/title')).toEqual({ part: 'project', field: 'title' });
});

it('the order in which the door answers members is no difference', () => {
  const rows = { costs: [{ amount: '1.00', category: 'Mzdy' }], revenues: [], sources: [] };
  const written = writtenOf({ budget: rows, territories: [{ share: '1', territory: 'cz-csu/orp/5109' }] });
  expect(JSON.stringify([written.costs, written.places])).toBe(
    '[[{"category":"Mzdy","amount":"1.00"}],[{"territory":"cz-csu/orp/5109","share":"1"}]]',
  );
});
