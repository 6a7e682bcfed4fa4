import fc from 'fast-check';
import { placesByKey } from './by-key.js';

const far = 2n ** 200n;

it.each<[string, bigint[], number[]]>([
  ['nobody', [], []],
  ['one', [7n], [0]],
  ['the greatest first', [1n, 3n, 2n], [1, 2, 0]],
  ['below nothing last', [-1n, 0n, 1n], [2, 1, 0]],
  ['all below nothing', [-2n, -1n, -3n], [1, 0, 2]],
  ['two of one key', [1n, 2n, 1n, 2n], [3, 1, 2, 0]],
  ['neighbours beside one that is far away', [1n, 2n, far, 3n, 0n], [2, 3, 1, 0, 4]],
  ['neighbours far below nothing', [-far, 0n, -far - 1n, 1n - far], [1, 3, 0, 2]],
  ['neighbours that are far away', [far, far + 1n, 0n, far - 1n], [1, 0, 3, 2]],
])('%s', (_title, keys, places) => {
  expect(placesByKey(keys, laterFirst(keys))).toEqual(places);
});

it('is the sorting of all pairs', () => {
  const key = fc.oneof(fc.bigInt({ min: -1n, max: 20n }), fc.bigInt({ min: 0n, max: 2n ** 70n }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      const sorted = keys.map((_, at) => at).sort(laterFirst(keys));
      expect(placesByKey(keys, laterFirst(keys))).toEqual(sorted);
    }),
  );
});

it('asks for the order of a pair only where keys are too near', () => {
  const asked: number[][] = [];
  const places = placesByKey([5n, 1n, 9n, 5n], (a, b) => {
    asked.push([a, b].sort());
    return b - a;
  });
  expect(places).toEqual([2, 3, 0, 1]);
  expect(asked).toEqual([[0, 3]]);
});

/** By key; those of one key from the last to the first. */
function laterFirst(keys: readonly bigint[]) {
  return (a: number, b: number): number => (keys[a] === keys[b] ? b - a : keys[a]! > keys[b]! ? -1 : 1);
}
