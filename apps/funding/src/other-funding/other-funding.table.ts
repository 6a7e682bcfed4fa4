import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { OtherFunding } from './other-funding.js';

export const OtherFundingTable = new EntitySchema<OtherFunding>({
  name: 'other_funding',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    organisationId: column.uuid,
    serviceId: column.uuid,
    year: column.int,
    funder: column.text,
    source: column.text,
    knownOn: column.date,
    correctsId: column.optionalUuid,
    reason: column.optionalText,
    recordedBy: column.text,
    recordedAt: column.instant,
    version: column.version,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
