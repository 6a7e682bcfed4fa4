import type { Problem } from '@levada/platform';

/** The system said no (exit code 1). */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    const places = (problem.errors ?? []).map(({ pointer, message }) => `\n  ${pointer}: ${message}`).join('');
    super(`${problem.title}${places} (${problem.code})`);
    this.name = 'Refused';
  }
}

/** The command was not understood (exit code 2). */
export class Usage extends Error {
  override readonly name = 'Usage';
}

/** The system does not answer (exit code 3). */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** ok 0 · refused 1 · usage 2 · unavailable 3. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof Unavailable) return 3;
  return error instanceof Usage ? 2 : 1;
}
