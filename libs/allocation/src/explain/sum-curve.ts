import { rampsAt, type Risings } from '../divisible/raise.js';
import { endOf, startOf } from '../divisible/ramp.js';
import { compare, type Quotient } from '../quotient.js';

/** What some awards add up to at any level: sorted once, asked in log n. */
export class SumCurve {
  private readonly points: readonly { readonly at: Quotient; readonly intercept: bigint; readonly slope: bigint }[];
  private readonly base: bigint;

  constructor(risings: Risings, members: readonly number[]) {
    const own = members.flatMap((at) => rampsAt(risings, at));
    const turns = own.flatMap((ramp) => [
      { at: startOf(ramp), intercept: ramp.intercept - ramp.low, slope: ramp.slope },
      { at: endOf(ramp), intercept: ramp.high - ramp.intercept, slope: -ramp.slope },
    ]);
    let [intercept, slope] = [0n, 0n];
    this.base = members.reduce((all, at) => all + risings.base[at]!, 0n);
    this.points = turns
      .sort((a, b) => compare(a.at, b.at))
      .map((turn) => ({ at: turn.at, intercept: (intercept += turn.intercept), slope: (slope += turn.slope) }));
  }

  /** A numerator over the level's denominator, in the units of the risings. */
  at(level: Quotient): bigint {
    let [low, high] = [0, this.points.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.points[middle]!.at, level) <= 0) low = middle + 1;
      else high = middle;
    }
    const line = this.points[low - 1] ?? { intercept: 0n, slope: 0n };
    return (this.base + line.intercept) * level.d + line.slope * level.n;
  }
}
