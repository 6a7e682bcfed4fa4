import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Person } from './person.js';

export const PersonTable = new EntitySchema<Person>({
  name: 'person',
  columns: {
    id: column.id,
    email: column.text,
    name: column.text,
    language: column.text,
    status: column.text,
    createdAt: column.instant,
    demo: { type: 'boolean' },
    version: column.version,
  },
});
