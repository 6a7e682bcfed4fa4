import {
  canonicalJson,
  civilDate,
  addDays,
  fill,
  fixedClock,
  floor,
  formatFraction,
  idOf,
  isId,
  newId,
  parseFraction,
  ratio,
} from './index.js';

describe('fractions', () => {
  it.each([
    ['50000/120919', '50000/120919'],
    ['100/300', '1/3'],
    ['3', '3'],
    ['0.25', '1/4'],
    ['-1.5', '-3/2'],
  ])('reads %s as %s', (text, written) => {
    expect(formatFraction(parseFraction(text))).toBe(written);
  });
  it.each(['', '1/0', '1/-2', '1e3', '0.1.2', '½', 'NaN', '1/'])('refuses %p', (text) => {
    expect(() => parseFraction(text)).toThrow(/fraction\//);
  });
  it('rounds down, also below zero', () => {
    expect([floor(ratio(7n, 2n)), floor(ratio(-7n, 2n)), floor(ratio(-4n, 2n))]).toEqual([3n, -4n, -2n]);
  });
});

describe('ids', () => {
  it('sort by time when new, and are the same for the same imported record', () => {
    expect(newId(new Date(1_000)) < newId(new Date(2_000_000))).toBe(true);
    expect(idOf('territory', 'cz', 'orp', '5109')).toBe(idOf('territory', 'cz', 'orp', '5109'));
    expect(idOf('x', 'ab', 'c')).not.toBe(idOf('x', 'a', 'bc'));
    expect(isId('5109')).toBe(false);
  });
});

describe('dates', () => {
  it('knows which days exist', () => {
    expect(civilDate('2024-02-29')).toBe('2024-02-29');
    for (const text of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'today'])
      expect(() => civilDate(text)).toThrow('date/malformed');
    expect(addDays(civilDate('2026-12-31'), 1)).toBe('2027-01-01');
  });
  it('a fixed clock moves only when it is moved', () => {
    const clock = fixedClock('2026-01-01T00:00:00Z');
    clock.advance(1500);
    expect(clock.now().toISOString()).toBe('2026-01-01T00:00:01.500Z');
  });
});

describe('canonical JSON', () => {
  it('has one spelling', () => {
    expect(canonicalJson({ b: [1, 'é', null], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,"é",null]}',
    );
  });
  it.each([[0.5], [Number.MAX_SAFE_INTEGER + 1], [10n], [() => 1]])('refuses %p', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

it('fills the facts it knows into a sentence', () => {
  expect(fill('{a} of {b} {c}', { a: 1, b: 'two' })).toBe('1 of two {c}');
});
