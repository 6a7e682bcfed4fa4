import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Round } from './round.js';

export const RoundTable = new EntitySchema<Round>({
  name: 'round',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    envelopeId: column.uuid,
    planId: column.uuid,
    planVersion: column.int,
    title: column.text,
    rule: column.text,
    parameters: column.json,
    kind: column.text as never,
    programmeVersionId: column.optionalUuid,
    opensAt: column.optionalInstant,
    deadline: column.optionalInstant,
    isSealed: { type: 'boolean' },
    unsealedAt: column.optionalInstant,
    appealDays: { type: 'int', nullable: true },
    compensationYear: { type: 'int', nullable: true },
    status: column.text as never,
    version: column.version,
  },
  embeddeds: { roundTo: embeddedMoney('round_to') },
});
