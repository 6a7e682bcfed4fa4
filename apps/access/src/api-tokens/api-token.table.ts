import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { ApiToken } from './api-token.js';

export const ApiTokenTable = new EntitySchema<ApiToken>({
  name: 'api_token',
  columns: {
    id: column.id,
    personId: column.uuid,
    authorityId: column.uuid,
    name: column.text,
    tokenHash: column.text,
    createdAt: column.instant,
    expiresAt: column.instant,
    withdrawnAt: column.optionalInstant,
    version: column.version,
  },
});
