import fc from 'fast-check';
import { addDays, civilDate, refuse } from '@levada/kernel';
import { amountOf, capacitiesOn, changeCapacity, type Capacity } from './capacity.js';

const day = civilDate;
const told = (from: string, amount: string, more: Partial<Capacity> = {}) => ({
  ...{ id: `${from} ${amount}`, authorityId: 'a', registrationId: 'r', basis: 'registered' as const, unit: 'bed' },
  ...{ from: day(from), amount, reason: 'new wing', recordedBy: 'x', recordedAt: new Date(0), ...more },
});
const after = (held: readonly Capacity[], one: ReturnType<typeof told>) => {
  const { changed, added } = changeCapacity(held, one);
  return [...held.map((kept) => (kept.id === changed?.id ? changed : kept)), ...(added ? [added] : [])];
};
const spans = (held: readonly Capacity[]) =>
  held.map(({ amount, from, until }) => [amount, from, until]).sort((a, b) => (a[1]! < b[1]! ? -1 : 1));

it.each([
  ['12', '12'],
  ['012.50', '12.5'],
  ['0.00', '0'],
  ['3.05', '3.05'],
])('reads %s as %s', (text, amount) => {
  expect(amountOf(text)).toBe(amount);
});

it.each(['', '-1', '1,5', '1.005', '1e3', '1234567890', ' 12'])('refuses “%s”', (amount) => {
  expect(() => amountOf(amount)).toThrow(refuse('capacity/malformed', { amount }));
});

it('ends what held before where the new one begins, and begins in the middle without touching what follows', () => {
  let held = after([], told('2020-01-01', '10'));
  held = after(held, told('2024-01-01', '14'));
  held = after(held, told('2022-01-01', '12'));
  held = after(held, told('2019-01-01', '8'));
  expect(spans(held)).toEqual([
    ['8', '2019-01-01', '2020-01-01'],
    ['10', '2020-01-01', '2022-01-01'],
    ['12', '2022-01-01', '2024-01-01'],
    ['14', '2024-01-01', null],
  ]);
});

it('keeps bases and units apart', () => {
  let held = after([], told('2020-01-01', '10'));
  held = after(held, told('2021-01-01', '9', { basis: 'occupied' }));
  held = after(held, told('2021-01-01', '4.5', { unit: 'fte' }));
  expect(held.map(({ until }) => until)).toEqual([null, null, null]);
});

it('corrects a figure of the same day, and refuses one that says nothing new', () => {
  const held = after([], told('2020-01-01', '10'));
  expect(spans(after(held, told('2020-01-01', '11', { id: 'again' })))).toEqual([['11', '2020-01-01', null]]);
  expect(() => changeCapacity(held, told('2020-01-01', '10.0'))).toThrow('capacity/unchanged');
  expect(() => changeCapacity(held, told('2021-01-01', '10'))).toThrow('capacity/unchanged');
});

it('is told for any day by one figure at most, whatever order the changes come in, and nothing is forgotten', () => {
  const change = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      let held: Capacity[] = [];
      const said = new Map<number, string>();
      for (const [at, amount] of changes) {
        const from = addDays(day('2026-01-01'), at);
        const one = told(from, String(amount), { id: `${said.size} ${held.length} ${at} ${amount}` });
        try {
          held = after(held, one);
          said.set(at, String(amount));
        } catch (error) {
          expect(error).toMatchObject({ code: 'capacity/unchanged' });
        }
      }
      for (let at = 0; at <= 61; at += 1) {
        const last = [...said.keys()].filter((from) => from <= at).sort((a, b) => b - a)[0];
        const on = capacitiesOn(held, addDays(day('2026-01-01'), at));
        expect(on.map(({ amount }) => amount)).toEqual(last === undefined ? [] : [said.get(last)]);
      }
    }),
  );
});
