import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { isPassing } from './errors.js';

const failed = (code: string, message = 'failed') =>
  new QueryFailedError('select 1', [], Object.assign(new Error(message), { code }));

it.each([
  ['a full disk', failed('53100', 'could not extend file')],
  ['no memory', failed('53200')],
  ['a disk that does not answer', failed('58030')],
  ['a server that is stopping', failed('57P01')],
  ['a server that is starting', failed('57P03')],
  ['a deadlock', failed('40P01')],
  ['a connection that broke between two statements', new QueryRunnerAlreadyReleasedError()],
  ['the same, asked for by a repository', new QueryRunnerProviderAlreadyReleasedError()],
  ['a connection that broke', new Error('Connection terminated unexpectedly')],
])('may work later: %s', (_what, error) => expect(isPassing(error)).toBe(true));

it.each([
  ['a broken rule', failed('23514')],
  ['a mistake in SQL', failed('42601')],
  ['a mistake of ours', new TypeError('undefined is not a function')],
])('will not get better by waiting: %s', (_what, error) => expect(isPassing(error)).toBe(false));
