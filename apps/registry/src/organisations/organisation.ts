import { idOf } from '@levada/kernel';
import { identifierOf } from './identifier.js';

export interface Organisation {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly scheme: string;
  readonly identifier: string;
  readonly version: number;
}

/** An organisation at its first version. The same identifier of the same authority gives the same id, today and after an import. */
export function register(
  authorityId: string,
  told: Pick<Organisation, 'name' | 'scheme' | 'identifier'>,
): Organisation {
  const identifier = identifierOf(told.scheme, told.identifier);
  return {
    id: idOf('organisation', authorityId, told.scheme, identifier),
    authorityId,
    name: told.name.trim(),
    scheme: told.scheme,
    identifier,
    version: 1,
  };
}
