import fc from 'fast-check';
import { valueAt, type Risings } from '../divisible/raise.js';
import type { Ramp } from '../divisible/ramp.js';
import { SumCurve } from './sum-curve.js';

/** Each begins at a base and rises by up to two ramps, one after the other. */
const rising = fc
  .record({
    base: fc.bigInt({ min: 0n, max: 20n }),
    steps: fc.array(
      fc.record({
        height: fc.bigInt({ min: 1n, max: 20n }),
        start: fc.bigInt({ min: -30n, max: 30n }),
        slope: fc.bigInt({ min: 1n, max: 4n }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ base, steps }) => {
    let top = base;
    const ramps = steps.map(({ height, start, slope }): Ramp => {
      const low = top;
      top += height;
      return { low, high: top, intercept: low - start * slope, slope };
    });
    return { base, top, ramps };
  });

function risingsOf(rows: readonly { base: bigint; top: bigint; ramps: Ramp[] }[]): Risings {
  const from = [0];
  for (const { ramps } of rows) from.push(from.at(-1)! + ramps.length);
  return {
    base: rows.map(({ base }) => base),
    top: rows.map(({ top }) => top),
    early: { list: rows.flatMap(({ ramps }) => ramps), from },
    late: null,
  };
}

it('is what its members add up to at any level, and nobody else', () => {
  const level = fc.record({ n: fc.bigInt({ min: -200n, max: 200n }), d: fc.bigInt({ min: 1n, max: 5n }) });
  fc.assert(
    fc.property(fc.array(rising, { maxLength: 6 }), level, (rows, at) => {
      const risings = risingsOf(rows);
      const members = rows.map((_, place) => place).filter((place) => place % 3 !== 1);
      const expected = members.reduce((all, place) => all + valueAt(risings, place, at), 0n);
      expect(new SumCurve(risings, members).at(at)).toBe(expected);
    }),
    { numRuns: 200 },
  );
});

it('at the very level where a ramp begins or ends', () => {
  const ramp = { low: 10n, high: 30n, intercept: 0n, slope: 2n };
  const curve = new SumCurve(risingsOf([{ base: 10n, top: 30n, ramps: [ramp] }]), [0]);
  const values = [4n, 5n, 6n, 15n, 16n].map((n) => curve.at({ n, d: 1n }));
  expect(values).toEqual([10n, 10n, 12n, 30n, 30n]);
  expect(curve.at({ n: 11n, d: 2n })).toBe(22n);
});
