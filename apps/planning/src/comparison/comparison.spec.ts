import { aCost, aMeasure, aPriority, czk } from '../elements/element.factory.js';
import { compare, touchedCodes } from './comparison.js';

const before = [aPriority(), aMeasure({ costs: [aCost('100.00'), aCost('50.00', { source: 'eu' })] })];

it('two versions differ as text and as money', () => {
  const after = [
    aPriority({ title: 'Odlehčovací služby v obcích' }),
    aMeasure({ costs: [aCost('80.00'), aCost('50.00', { source: 'eu' })] }),
    aMeasure({ code: 'P1.2', isSocialService: false, budgetLine: '§ 4379', costs: [aCost('20.00')] }),
  ];
  const found = compare(before, after);
  expect(found.added.map(({ code }) => code)).toEqual(['P1.2']);
  expect(found.changed).toEqual([
    {
      ...{ code: 'P1', title: 'Odlehčovací služby v obcích' },
      members: [{ member: 'title', before: 'Odlehčovací služby', after: 'Odlehčovací služby v obcích' }],
    },
    { code: 'P1.1', title: 'Zřídit službu v Turnově', members: [expect.objectContaining({ member: 'costs' })] },
  ]);
  // What is not a social service never makes up for what is taken from one.
  const region = { year: 2027, source: 'region' };
  expect(found.money).toEqual([
    { ...region, isSocialService: false, before: czk('0.00'), after: czk('20.00'), difference: czk('20.00') },
    { ...region, isSocialService: true, before: czk('100.00'), after: czk('80.00'), difference: czk('-20.00') },
  ]);
});

it('a version is the same as itself', () => {
  expect(compare(before, before)).toEqual({ added: [], removed: [], changed: [], unchanged: 2, money: [] });
});

it('what is gone is named, with its money', () => {
  const found = compare(before, [before[0]!]);
  expect(found.removed.map(({ code }) => code)).toEqual(['P1.1']);
  expect(found.money.map(({ difference }) => difference.amount)).toEqual(['-50.00', '-100.00']);
});

it('what money cites is changed by its sentence or by what stands below it, and closed where it is gone', () => {
  const under = (cited: string, title: string, code = cited) => ({ cited, element: aPriority({ code, title }) });
  const old = [under('A', 'A'), under('B', 'B'), under('C', 'C'), under('E', 'E'), under('E', 'E.1', 'E.1')];
  const now = [
    under('A', 'A'),
    under('B', 'other'),
    under('D', 'D'),
    under('E', 'E'),
    under('E', 'now otherwise', 'E.1'),
  ];
  expect(touchedCodes(old, now)).toEqual({ changed: ['B', 'E'], closed: ['C'] });
});
