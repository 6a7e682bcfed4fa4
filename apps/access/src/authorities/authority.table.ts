import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Authority } from './authority.js';

export const AuthorityTable = new EntitySchema<Authority>({
  name: 'authority',
  columns: {
    id: column.id,
    slug: column.text,
    name: column.text,
    profile: column.text,
    territory: column.json,
    openedAt: column.instant,
    version: column.version,
  },
});
