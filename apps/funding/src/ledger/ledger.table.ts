import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Account, Reservation, Transfer } from './ledger.js';

/** The balance is the database's own: a trigger moves it with the transfers, and the service's role cannot write it. */
export const AccountTable = new EntitySchema<Account>({
  name: 'ledger_account',
  columns: {
    id: { type: 'text', primary: true },
    authorityId: column.uuid,
    ownerId: column.uuid,
    kind: column.text as never,
    currency: { type: 'char', length: 3 },
  },
});

export const TransferTable = new EntitySchema<Transfer>({
  name: 'ledger_transfer',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    kind: column.text as never,
    debit: column.text,
    credit: column.text,
    reference: column.uuid,
    reservationId: column.optionalUuid,
    expiresAt: column.optionalInstant,
    at: column.instant,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});

/** Read only: the same trigger keeps it. */
export const ReservationTable = new EntitySchema<Reservation>({
  name: 'ledger_reservation',
  columns: {
    id: column.id,
    authorityId: column.uuid,
    envelopeId: column.uuid,
    reference: column.uuid,
    expiresAt: column.optionalInstant,
  },
  embeddeds: { amount: embeddedMoney('amount'), left: embeddedMoney('left') },
});
