import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { PastGrant } from './past-grant.js';

export const PastGrantTable = new EntitySchema<PastGrant>({
  name: 'past_grant',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    source: column.text,
    reference: column.text,
    title: column.text,
    recipientName: column.text,
    scheme: column.optionalText,
    identifier: column.optionalText,
    requestedMinor: column.optionalMinor,
    paidMinor: column.optionalMinor,
    awardedOn: column.date,
    programme: column.optionalText,
    priority: column.optionalText,
    version: column.version,
  },
  embeddeds: { awarded: embeddedMoney('awarded') },
});
