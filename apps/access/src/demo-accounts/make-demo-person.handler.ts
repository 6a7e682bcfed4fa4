import { Inject, Injectable } from '@nestjs/common';
import { idOf, newId, type Clock } from '@levada/kernel';
import { Transactions, type Scope } from '@levada/persistence';
import { CLOCK } from '@levada/platform';
import { newAccount, withPassword } from '../accounts/account.js';
import { AccountTable } from '../accounts/account.table.js';
import { INSTALLATION } from '../authorities/authority.js';
import { giveGrant } from '../grants/role-grant.js';
import { storeGrant } from '../grants/role-grant.table.js';
import { hashPassword } from '../passwords.client.js';
import { activated, newPerson } from '../people/person.js';
import { PersonTable } from '../people/person.table.js';
import { storeSession, type SignedIn } from '../sessions/session.table.js';
import { DEMO_PASSWORD, type DemoPerson } from './demo-account.js';

@Injectable()
export class MakeDemoPerson {
  private passwordHash: Promise<string> | undefined;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A person, account and grant like any other. Whoever was made before stays as they are, also blocked or without the grant. */
  async make({ id, name, email, role, authorityId }: DemoPerson, organisationId?: string): Promise<void> {
    const at = this.clock.now();
    this.passwordHash ??= hashPassword(DEMO_PASSWORD);
    const passwordHash = await this.passwordHash;
    await this.transactions.run(makerAt(at), async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
      if (await tx.find(PersonTable, { id })) return;
      const person = activated(newPerson({ id, name, email, language: 'en' }, at));
      tx.store(PersonTable, { ...person, demo: true, version: 1 }, { action: 'make-demo' });
      tx.store(AccountTable, { ...withPassword(newAccount(id), passwordHash), version: 1 }, { action: 'make-demo' });
      await tx.flush();
      const grant = giveGrant(
        { id: newId(at), authorityId, personId: id },
        { role, ...(organisationId && { organisationId }) },
        { by: MAKER, at },
      );
      await storeGrant(tx, grant, { action: 'make-demo' });
    });
  }

  async isMade({ id }: DemoPerson): Promise<boolean> {
    return this.transactions.run(makerAt(this.clock.now()), async (tx) => Boolean(await tx.find(PersonTable, { id })));
  }

  async signIn({ id }: DemoPerson): Promise<SignedIn> {
    return this.transactions.run(makerAt(this.clock.now()), async (tx) => storeSession(tx, id, 'demo'));
  }
}

const MAKER = idOf('demo-person', 'maker');
const makerAt = (at: Date): Scope => ({ authorityId: INSTALLATION, actorId: MAKER, at, correlation: newId(at) });
