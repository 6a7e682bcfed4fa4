import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Programme, ProgrammeVersion } from './programme.js';

export const ProgrammeTable = new EntitySchema<Programme>({
  name: 'programme',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    code: column.text,
    title: column.text,
    version: column.version,
  },
});

export const ProgrammeVersionTable = new EntitySchema<ProgrammeVersion>({
  name: 'programme_version',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    programmeId: column.uuid,
    number: column.int,
    status: column.text as never,
    guideline: column.text,
    conditions: column.json,
    measureConditions: column.json,
    writtenBy: column.text,
    publishedBy: column.optionalText,
    publishedAt: column.optionalInstant,
    version: column.version,
  },
});
