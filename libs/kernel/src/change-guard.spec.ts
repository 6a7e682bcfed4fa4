import { needsConfirmation } from './change-guard.js';

it.each([
  ['5 of 100', 5, 100, false],
  ['6 of 100', 6, 100, true],
  ['the first run, which finds nothing', 0, 0, false],
  ['one of nineteen', 1, 19, true],
])('%s changed: a person has to confirm it: %s', (_what, changed, held, needs) => {
  expect(needsConfirmation({ changed, held })).toBe(needs);
});
