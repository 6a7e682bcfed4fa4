import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Account } from './account.js';

export const AccountTable = new EntitySchema<Account>({
  name: 'account',
  columns: {
    id: column.id,
    passwordHash: column.optionalText,
    failures: column.int,
    lockedUntil: column.optionalInstant,
    secondFactor: column.optionalText,
    secondFactorSince: column.optionalInstant,
    lastCodeStep: {
      type: 'bigint',
      nullable: true,
      transformer: { to: (n?: number | null) => n, from: (text?: string | null) => (text ? Number(text) : null) },
    },
    version: column.version,
  },
});
