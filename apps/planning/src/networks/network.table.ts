import { EntitySchema } from 'typeorm';
import { column } from '@levada/persistence';
import type { Network, NetworkEntry } from './network.js';

export const NetworkTable = new EntitySchema<Network>({
  name: 'network',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    planId: column.uuid,
    number: column.int,
    title: column.text,
    validFrom: column.date,
    validUntil: { ...column.date, nullable: true },
    status: column.text,
    draftedBy: column.text,
    adoptedBy: column.optionalText,
    adoptedAt: column.optionalInstant,
    version: column.version,
  },
});

export const NetworkEntryTable = new EntitySchema<NetworkEntry>({
  name: 'network_entry',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    networkId: column.uuid,
    registrationId: column.uuid,
    part: column.text,
    capacity: { type: 'numeric' },
    unit: column.text,
    fte: { type: 'numeric', nullable: true },
    territory: column.json,
    priorityCode: column.optionalText,
    version: column.version,
  },
});
