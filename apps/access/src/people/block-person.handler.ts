import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { AccountTable } from '../accounts/account.table.js';
import { endSessions } from '../sessions/session.table.js';
import { blocked, unblocked, type Person } from './person.js';
import { PersonTable } from './person.table.js';

@Injectable()
export class BlockPerson {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Their sessions end; their grants stay, and give nothing until they are unblocked. */
  async block(id: string, read: number, reason: string, by: Actor): Promise<Person> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const found = await tx.load(PersonTable, id);
      expectVersion(found, read);
      const person = blocked(found, by.id);
      tx.store(PersonTable, person, { action: 'block', reason });
      await endSessions(tx, id);
      return person;
    });
  }

  async unblock(id: string, read: number, by: Actor): Promise<Person> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const found = await tx.load(PersonTable, id);
      expectVersion(found, read);
      const account = await tx.find(AccountTable, { id });
      const person = unblocked(found, account !== null && account.passwordHash !== null);
      tx.store(PersonTable, person, { action: 'unblock' });
      return person;
    });
  }
}
