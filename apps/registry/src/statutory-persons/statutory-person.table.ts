import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { StatutoryPerson } from './statutory-person.js';

export const StatutoryPersonTable = new EntitySchema<StatutoryPerson>({
  name: 'statutory_person',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    organisationId: column.uuid,
    name: column.optionalText,
    function: column.optionalText,
    bornOn: { ...column.date, nullable: true },
    from: { ...column.date, name: 'from_on', nullable: true },
    until: { ...column.date, name: 'until_on', nullable: true },
    erasedAt: column.optionalInstant,
    version: column.version,
  },
});
