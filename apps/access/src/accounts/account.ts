import { refuse } from '@levada/kernel';

/** How a person signs in here, where no outside issuer does it. */
export interface Account {
  /** The person's id. */
  readonly id: string;
  /** argon2id, in PHC form; `null` until a password is set. */
  readonly passwordHash: string | null;
  /** Attempts since the last success. */
  readonly failures: number;
  readonly lockedUntil: Date | null;
  /** The shared secret of TOTP (RFC 6238), base32; counts once it is confirmed. */
  readonly secondFactor: string | null;
  readonly secondFactorSince: Date | null;
  /** The time step of the last code taken: a code works once. */
  readonly lastCodeStep: number | null;
  readonly version: number;
}

const FREE_ATTEMPTS = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 3_600_000;
/** A day after the last lock it begins anew: nobody is kept out for good by a guess now and then. */
const FORGOTTEN_MS = 86_400_000;

export function newAccount(personId: string): Account {
  return {
    id: personId,
    passwordHash: null,
    failures: 0,
    lockedUntil: null,
    secondFactor: null,
    secondFactorSince: null,
    lastCodeStep: null,
    version: 1,
  };
}

/**
 * An attempt counts before it is looked at, so that many at once are not more guesses than one after another. After
 * five in a row each locks the account, for a minute at first and twice as long each time, an hour at most.
 */
export function attempt(account: Account, at: Date): Account {
  if (account.lockedUntil !== null && at < account.lockedUntil) throw refuse('session/not-accepted');
  const forgotten = account.lockedUntil !== null && at.getTime() - account.lockedUntil.getTime() > FORGOTTEN_MS;
  const failures = forgotten ? 1 : account.failures + 1;
  const lock =
    failures < FREE_ATTEMPTS ? null : Math.min(FIRST_LOCK_MS * 2 ** (failures - FREE_ATTEMPTS), LONGEST_LOCK_MS);
  return {
    ...account,
    failures,
    lockedUntil: lock === null ? null : new Date(at.getTime() + lock),
    version: account.version + 1,
  };
}

/** What was attempted succeeded. `codeStep`: of the code that was taken with it. */
export function accepted(account: Account, codeStep: number | null): Account {
  if (codeStep !== null && account.lastCodeStep !== null && codeStep <= account.lastCodeStep)
    throw refuse('session/not-accepted');
  return {
    ...account,
    failures: 0,
    lockedUntil: null,
    lastCodeStep: codeStep ?? account.lastCodeStep,
    version: account.version + 1,
  };
}

/** The password was right and the code is still to come: neither a failure nor a success, or asking would buy new guesses. */
export function unattempted(account: Account): Account {
  return { ...account, failures: Math.max(0, account.failures - 1), lockedUntil: null, version: account.version + 1 };
}

export function withPassword(account: Account, passwordHash: string): Account {
  return { ...account, passwordHash, failures: 0, lockedUntil: null, version: account.version + 1 };
}

/** A secret that is not confirmed by a code yet asks for nothing. */
export function enrolled(account: Account, secret: string): Account {
  if (account.secondFactorSince !== null) throw refuse('second-factor/on');
  return { ...account, secondFactor: secret, version: account.version + 1 };
}

export function confirmed(account: Account, codeStep: number, at: Date): Account {
  if (account.secondFactor === null) throw refuse('second-factor/not-begun');
  if (account.secondFactorSince !== null) throw refuse('second-factor/on');
  return { ...account, secondFactorSince: at, lastCodeStep: codeStep, version: account.version + 1 };
}

export function withoutSecondFactor(account: Account): Account {
  return { ...account, secondFactor: null, secondFactorSince: null, lastCodeStep: null, version: account.version + 1 };
}

const SHORTEST = 12;
const LONGEST = 200;

/** Length is what counts (NIST SP 800-63B §5.1.1.2); what anybody would try first is refused. */
export function refuseWeakPassword(password: string, person: { readonly email: string; readonly name: string }): void {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST) throw refuse('password/length', { least: SHORTEST, most: LONGEST });
  const plain = password.toLowerCase();
  const own = [...person.email.split(/[@.]/), ...person.name.split(/\s+/)].map((one) => one.toLowerCase());
  const rest = own.filter((one) => one.length > 2).reduce((text, one) => text.replaceAll(one, ''), plain);
  if (new Set(rest).size < 5) throw refuse('password/guessable');
  if (/^(.{1,6}?)\1+.{0,5}$/.test(plain) || isSequence(plain)) throw refuse('password/guessable');
}

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
];

/** Runs of the alphabet, of digits or of the keyboard, one after another. */
function isSequence(text: string): boolean {
  let left = text;
  while (left.length > 3) {
    const run = longestRun(left);
    if (run < 3) return false;
    left = left.slice(run);
  }
  return true;
}

function longestRun(text: string): number {
  let length = 0;
  while (length < text.length && ROWS.some((row) => row.includes(text.slice(0, length + 1)))) length += 1;
  return length;
}
