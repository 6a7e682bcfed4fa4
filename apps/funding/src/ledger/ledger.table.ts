import { EntitySchema } from 'typeorm';
import { column, embeddedMoney } from '@levada/persistence';
import type { Account, Transfer } from './ledger.js';

/** The balance is the database's own: a trigger moves it with each transfer, and the service's role cannot write it. */
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
    debit: column.text,
    credit: column.text,
    reference: column.uuid,
    at: column.instant,
  },
  embeddeds: { amount: embeddedMoney('amount') },
});
