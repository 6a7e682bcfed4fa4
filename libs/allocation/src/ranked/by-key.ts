/** Words of 64 bits, one left for what division leaves over. */
const WORDS = 2n ** 63n;

/**
 * The places of `keys`, the greatest key first, those of one key as `exactly` says, which never contradicts the keys. A word
 * is made of each key and its place, as coarse as its bits allow, and words are sorted without a call for every pair;
 * `exactly` is asked where keys are too near to be told apart so.
 */
export function placesByKey(keys: readonly bigint[], exactly: (a: number, b: number) => number): number[] {
  const size = BigInt(keys.length);
  let [least, greatest] = [0n, 0n];
  for (const key of keys) {
    if (key > greatest) greatest = key;
    if (key < least) least = key;
  }
  const step = ((greatest - least) * size) / WORDS + 1n;
  const words = new BigUint64Array(keys.length);
  for (let at = 0; at < words.length; at += 1) words[at] = ((greatest - keys[at]!) / step) * size + BigInt(at);
  words.sort();
  const places: number[] = [];
  let begin = 0;
  let last = 0n;
  for (let next = 0; next < words.length; next += 1) {
    const word = words[next]!;
    const behind = word / size;
    if (behind !== last) {
      settle(places, begin, exactly);
      begin = next;
      last = behind;
    }
    places.push(Number(word % size)); // eslint-disable-line no-restricted-syntax -- a place in the list, no amount
  }
  settle(places, begin, exactly);
  return places;
}

/** Puts the last places, from `begin` on, in their exact order. */
function settle(places: number[], begin: number, exactly: (a: number, b: number) => number): void {
  if (places.length - begin > 1) places.push(...places.splice(begin).sort(exactly));
}
