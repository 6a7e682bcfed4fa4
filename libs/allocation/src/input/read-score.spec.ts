import { formatScore, readScore } from './read-score.js';

it.each<[string, bigint, string?]>([
  ['0', 0n],
  ['78.5', 78_500_000n],
  ['-78.5', -78_500_000n],
  ['100', 100_000_000n],
  ['0.000001', 1n],
  ['-0.000001', -1n],
  ['999999999999999999.999999', 999_999_999_999_999_999_999_999n],
  ['7.50', 7_500_000n, '7.5'],
  ['007', 7_000_000n, '7'],
  ['-0', 0n, '0'],
])('%s points', (text, score, again = text) => {
  expect(readScore(text)).toBe(score);
  expect(formatScore(score)).toBe(again);
});

it.each([
  '',
  'high',
  '1,5',
  '.5',
  '5.',
  '1.2345678',
  '1e3',
  '+1',
  ' 1',
  '1 ',
  '1234567890123456789',
  '--1',
  'x1',
  '1x',
])('“%s” is no score', (text) => {
  expect(readScore(text)).toBeNull();
});
