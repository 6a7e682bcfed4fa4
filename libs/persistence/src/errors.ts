import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

/** What PostgreSQL, or the way to it, says of a failure. */
export interface DatabaseFault {
  readonly code?: string;
  readonly constraint?: string;
}

/** The same as plain values, for another thread: an error made of them is read like the one they come from. */
export function databaseFault(error: unknown): DatabaseFault {
  const { code, constraint } = driverError(error);
  return { ...(code ? { code } : {}), ...(constraint ? { constraint } : {}) };
}

function driverError(error: unknown): DatabaseFault {
  const inner: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof inner === 'object' && inner !== null ? (inner as DatabaseFault) : {};
}

/** The name of the constraint that PostgreSQL refused a row by, so that a rule kept there is told as the same refusal. */
export function brokenConstraint(error: unknown): string | undefined {
  const { code, constraint } = driverError(error);
  return code?.startsWith('23') || code === 'P0001' ? constraint : undefined;
}

/** Two transactions got into each other's way; running it again is the answer. */
export function isConflict(error: unknown): boolean {
  const { code } = driverError(error);
  return code === '40001' || code === '40P01';
}

/** Somebody else inserted between our look and our write: a second look finds what they made. */
export function isTaken(error: unknown): boolean {
  return driverError(error).code === '23505';
}

const LOST = new Set([
  // No room on the disk, no memory, a disk that does not answer: the event or request itself is sound.
  '53100',
  '53200',
  '58030',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '55P03',
  '25P03',
  '25P04',
  '57014',
]);

/** The database is away, busy or was restarted: nothing is wrong with what was asked, later it may work. */
export function isPassing(error: unknown): boolean {
  const { code } = driverError(error);
  // TypeORM takes the runner back when its connection breaks between two statements; the next one finds it gone.
  if (error instanceof QueryRunnerAlreadyReleasedError || error instanceof QueryRunnerProviderAlreadyReleasedError)
    return true;
  if (code !== undefined && (LOST.has(code) || code.startsWith('08') || isConflict(error))) return true;
  return (
    error instanceof Error &&
    /connection (terminated|timeout|ended)|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected/i.test(
      error.message,
    )
  );
}

/** A text holds what PostgreSQL cannot keep: U+0000, in a column or in JSON. */
export function isUnstorable(error: unknown): boolean {
  const { code } = driverError(error);
  return code === '22021' || code === '22P05';
}
