import type { BoundedClaim } from './claim.js';

/** One part in 2^60 of a minor unit: how far the search by halves may be from the truth. */
export const PRECISION = 1n << 60n;

type Awards = (level: bigint) => bigint[];

/**
 * The rules once more, straight from their definitions and with nothing in common with the engine: the level is found
 * by halving an interval on a grid of 2^-60. Awards come in that grid. For tests: it must agree with the engine.
 */
export const byHalves: Readonly<Record<string, (envelope: bigint, claims: readonly BoundedClaim[]) => bigint[]>> = {
  proportional: (envelope, claims) =>
    search(envelope, PRECISION, (level) => claims.map((one) => within(one, level * one.claim))),
  'constrained-equal-awards': (envelope, claims) =>
    search(envelope, largest(claims) * PRECISION, (level) => claims.map((one) => within(one, level))),
  'constrained-equal-losses': (envelope, claims) => {
    const top = largest(claims) * PRECISION;
    return search(envelope, top, (level) => claims.map((one) => within(one, one.claim * PRECISION - (top - level))));
  },
  talmud: (envelope, claims) => {
    const halves = claims.map(({ claim }) => (claim * PRECISION) / 2n);
    const all = claims.reduce((sum, { claim }) => sum + claim, 0n);
    const equal = (money: bigint): bigint[] =>
      search(money, largest(claims) * PRECISION, (level) => halves.map((half) => (half < level ? half : level)));
    if (2n * envelope <= all) return equal(envelope);
    return equal(all - envelope).map((loss, at) => claims[at]!.claim * PRECISION - loss);
  },
  // One level t up to the largest claim M, cut off by the limits: min(c/2, t) up to M/2, from there on c − (M − t) where that is more.
  'talmud within limits': (envelope, claims) => {
    const top = largest(claims) * PRECISION;
    return search(envelope, top, (level) =>
      claims.map((one) => {
        const half = (one.claim * PRECISION) / 2n;
        const late = one.claim * PRECISION - (top - level);
        return within(one, 2n * level <= top ? (half < level ? half : level) : half > late ? half : late);
      }),
    );
  },
};

function search(envelope: bigint, top: bigint, awards: Awards): bigint[] {
  let [low, high] = [0n, top];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (total(awards(middle)) <= envelope * PRECISION) low = middle;
    else high = middle;
  }
  return total(awards(high)) <= envelope * PRECISION ? awards(high) : awards(low);
}

const within = ({ floor, cap }: BoundedClaim, amount: bigint): bigint => {
  const [least, most] = [floor * PRECISION, cap * PRECISION];
  return amount < least ? least : amount > most ? most : amount;
};
const total = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
const largest = (claims: readonly BoundedClaim[]): bigint =>
  claims.reduce((most, { claim }) => (claim > most ? claim : most), 1n);
