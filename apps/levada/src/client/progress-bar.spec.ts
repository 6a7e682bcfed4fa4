import { progressBar } from './progress-bar.js';

function seen(steps: readonly (readonly [ms: number, done: number, of: number])[], isTTY = true): string[] {
  const lines: string[] = [];
  let now = 0;
  const progress = progressBar({ isTTY, write: (text) => lines.push(text) }, () => now);
  for (const [ms, done, of] of steps) {
    now = ms;
    progress(done, of);
  }
  return lines.map((line) => line.replace('\r\u001b[K', ''));
}

it('shows how far it is, how fast, and how long it still takes', () => {
  expect(
    seen([
      [0, 0, 1_000],
      [1_000, 250, 1_000],
      [4_000, 1_000, 1_000],
    ]),
  ).toEqual([
    `[${' '.repeat(24)}] 0 %  0 of 1000`,
    `[${'='.repeat(6)}${' '.repeat(18)}] 25 %  250 of 1000, 250 a second, 3 s left`,
    `[${'='.repeat(24)}] 100 %  1000 of 1000, 250 a second\n`,
  ]);
});

it('counts the pace from where it went on, and tells minutes', () => {
  expect(
    seen([
      [0, 600, 1_000],
      [10_000, 610, 1_000],
    ])[1],
  ).toContain('1 a second, 6 min 30 s left');
});

it('says nothing where nobody looks on', () => {
  expect(seen([[0, 1, 2]], false)).toEqual([]);
});
