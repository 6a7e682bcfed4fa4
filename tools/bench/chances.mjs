/** The same numbers on every machine, each below what is asked: a linear congruence, no randomness. */
export function chances() {
  let seed = 1n;
  return (below) => {
    seed = BigInt.asUintN(64, seed * 6364136223846793005n + 1442695040888963407n);
    return (seed >> 33n) % below;
  };
}
