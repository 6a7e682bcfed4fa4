import { EntitySchema } from 'typeorm';
import type { CivilDate } from '@levada/kernel';
import { column } from '@levada/persistence';
import type { Capacity } from './capacity.js';
import type { Registration } from './registration.js';

export const RegistrationTable = new EntitySchema<Registration>({
  name: 'registration',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    organisationId: column.uuid,
    serviceId: column.uuid,
    catalogue: column.text,
    catalogueVersionId: column.uuid,
    code: column.text,
    form: column.text,
    siteId: column.optionalUuid,
    number: column.text,
    validFrom: column.date,
    validUntil: { ...column.date, nullable: true },
    status: column.text,
    reason: column.optionalText,
    endReason: column.optionalText,
    version: column.version,
  },
});

/** A time in which a registration did not count. Both days may be one: it was lifted on the day on which it began. */
export interface Suspension {
  readonly id: string;
  readonly authorityId: string;
  readonly registrationId: string;
  readonly from: CivilDate;
  /** The first day on which it holds again; `null`: it is suspended now. */
  readonly until: CivilDate | null;
  readonly reason: string;
  readonly suspendedBy: string;
  readonly liftedBy: string | null;
  readonly liftReason: string | null;
  readonly version: number;
}

export const SuspensionTable = new EntitySchema<Suspension>({
  name: 'suspension',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    registrationId: column.uuid,
    from: { ...column.date, name: 'from_on' },
    until: { ...column.date, name: 'until_on', nullable: true },
    reason: column.text,
    suspendedBy: column.text,
    liftedBy: column.optionalText,
    liftReason: column.optionalText,
    version: column.version,
  },
});

export const CapacityTable = new EntitySchema<Capacity>({
  name: 'capacity',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    registrationId: column.uuid,
    basis: column.text,
    unit: column.text,
    // PostgreSQL gives back the two places that it keeps.
    amount: { type: 'numeric', transformer: { to: (text: string) => text, from: plain } },
    from: { ...column.date, name: 'from_on' },
    until: { ...column.date, name: 'until_on', nullable: true },
    reason: column.text,
    recordedBy: column.text,
    recordedAt: column.instant,
    version: column.version,
  },
});

function plain(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
