import { decimalsOf, nearest } from './write-figure.js';

it.each([
  [1n, 2n, 1n],
  [-1n, 2n, 0n],
  [-3n, 2n, -1n],
  [-7n, 4n, -2n],
  [10n, 3n, 3n],
  [11n, 3n, 4n],
])('%s/%s to the nearest whole is %s', (n, d, whole) => {
  expect(nearest({ n, d })).toBe(whole);
});

it.each([
  [1n, 3n, '0.333333'],
  [50000n, 120919n, '0.413499'],
  [-1n, 8n, '-0.125'],
  [-1n, 10n ** 9n, '0'],
  [7n, 1n, '7'],
])('%s/%s has the decimals %s', (n, d, text) => {
  expect(decimalsOf({ n, d })).toBe(text);
});
