import { judge, type Checks } from './verify.js';

const quiet = (more: object = {}) => ({
  log: { epoch: 1, n: 7, missing: 0, unnumbered: 0 },
  inbox: [],
  deadLetters: 0,
  audit: [{ authorityId: null, verified: 3, brokenAt: null, unchained: 0 }],
  files: { kept: 0, broken: [] },
  digests: {},
  ...more,
});
const heard = (epoch: number, n: number, rebuilding = false) => ({
  inbox: [{ producer: 'funding', epoch, n, rebuilding }],
});

it('has nothing to say of a system that is whole', () => {
  const all: Checks = {
    funding: quiet({ digests: { granted: 'a' } }),
    planning: quiet({ ...heard(1, 7), digests: { granted: 'a' } }),
  };
  expect(judge(all)).toEqual({ faults: [], underway: [], facts: 14, audited: 6 });
});

it.each<[string, Checks, RegExp]>([
  ['a hole in the log', { funding: quiet({ log: { epoch: 1, n: 7, missing: 2, unnumbered: 0 } }) }, /2 of 7 facts/],
  ['an event put aside', { funding: quiet({ deadLetters: 1 }) }, /1 events were put aside/],
  [
    'a changed audit',
    { funding: quiet({ audit: [{ authorityId: 'a', verified: 1, brokenAt: 2, unchained: 0 }] }) },
    /audit of a was tampered with at its row 2/,
  ],
  ['a file that rotted', { funding: quiet({ files: { kept: 2, broken: ['f'] } }) }, /file f is no longer/],
  ['more heard than told', { funding: quiet(), planning: quiet(heard(1, 8)) }, /planning heard funding up to 1:8/],
  [
    'two services that differ',
    { funding: quiet({ digests: { granted: 'a' } }), planning: quiet({ digests: { granted: 'b' } }) },
    /funding and planning differ on what was granted/,
  ],
])('finds %s', (_what, all, fault) => {
  expect(judge(all).faults).toEqual([expect.stringMatching(fault)]);
});

it.each<[string, Checks]>([
  ['facts that travel', { funding: quiet(), planning: quiet(heard(1, 6)) }],
  ['an epoch that is heard anew', { funding: quiet(), planning: quiet(heard(1, 7, true)) }],
  [
    'a sum that waits for its facts',
    { funding: quiet({ digests: { g: 'a' } }), planning: quiet({ ...heard(1, 6), digests: { g: 'b' } }) },
  ],
])('waits for %s', (_what, all) => {
  const { faults, underway } = judge(all);
  expect([faults.length, underway.length > 0]).toEqual([0, true]);
});
