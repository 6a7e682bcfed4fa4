import { greatestDivisor, order } from '../quotient.js';

/** Money of a group of voters with the same ballot; each of them has as much as the other. */
export interface Holder {
  readonly voters: bigint;
  /** What each of them has left, as a numerator over the purse's denominator. */
  left: bigint;
}

/** What each supporter pays at most for a project: `n / (voters · denominator)`, less only where nothing more is left. */
export interface Price {
  readonly n: bigint;
  readonly voters: bigint;
}

/**
 * The money of all voters over one common denominator: a payment that does not divide evenly makes the denominator larger
 * instead of rounding. Fractions of their own for every voter would be reduced a million times over.
 */
export class Purse {
  constructor(
    readonly holders: readonly Holder[],
    public denominator: bigint,
  ) {}

  /** The smallest equal payment with which these holders can pay `cost` together, or `null` where they cannot. */
  priceOf(cost: bigint, supporters: readonly Holder[]): Price | null {
    let missing = cost * this.denominator;
    let voters = 0n;
    let held = 0n;
    for (const one of supporters) {
      voters += one.voters;
      held += one.left * one.voters;
    }
    if (held < missing) return null;
    // Who has less than an equal part of what is missing gives all; the others share the rest.
    for (const one of [...supporters].sort((a, b) => order(a.left, b.left))) {
      if (one.left * voters >= missing) break;
      missing -= one.left * one.voters;
      voters -= one.voters;
    }
    return { n: missing, voters };
  }

  /** What some hold together, in minor units, rounded down. */
  heldBy(holders: readonly Holder[]): bigint {
    return holders.reduce((all, { left, voters }) => all + left * voters, 0n) / this.denominator;
  }

  pay(price: Price, supporters: readonly Holder[]): void {
    const factor = price.voters / greatestDivisor(price.n, price.voters);
    if (factor > 1n) {
      for (const one of this.holders) one.left *= factor;
      this.denominator *= factor;
    }
    const each = (price.n * factor) / price.voters;
    for (const one of supporters) one.left -= one.left < each ? one.left : each;
  }
}
