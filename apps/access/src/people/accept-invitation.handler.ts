import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Scope, type Tx } from '@levada/persistence';
import { CLOCK } from '@levada/platform';
import { newAccount, refuseWeakPassword, withoutSecondFactor, withPassword } from '../accounts/account.js';
import { AccountTable } from '../accounts/account.table.js';
import { INSTALLATION } from '../authorities/authority.js';
import { hashPassword } from '../passwords.client.js';
import { voidInvitationMail } from '../notices/notice.table.js';
import { endSessions } from '../sessions/session.table.js';
import { activated, type Person } from './person.js';
import { PersonTable } from './person.table.js';
import { hashOf } from '../secrets.client.js';
import { accept, type Invitation } from './invitation.js';
import { InvitationTable } from './invitation.table.js';

@Injectable()
export class AcceptInvitation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whom a link is for, so that the page can greet them. */
  async look(token: string): Promise<{ person: Person; invitation: Invitation }> {
    const at = this.clock.now();
    return this.transactions.run(this.scope(at), async (tx) => {
      const found = await invited(tx, token);
      accept(found.invitation, at);
      return found;
    });
  }

  /** Sets the password; a second factor that was lost with it is off until it is set up again. */
  async accept(token: string, password: string): Promise<Person> {
    const { person: known } = await this.look(token);
    refuseWeakPassword(password, known);
    const passwordHash = await hashPassword(password);
    const at = this.clock.now();
    return this.transactions.run(this.scope(at, known.id), async (tx) => {
      const { invitation, person: found } = await invited(tx, token);
      tx.store(InvitationTable, accept(invitation, at), { action: 'accept', detail: { personId: found.id } });
      await voidInvitationMail(tx, found.id);
      const person = activated(found);
      tx.store(PersonTable, person, { action: 'activate' });
      const account = await tx.find(AccountTable, { id: person.id });
      const next = withPassword(account ? withoutSecondFactor(account) : newAccount(person.id), passwordHash);
      tx.store(AccountTable, { ...next, version: (account?.version ?? 0) + 1 }, { action: 'set-password' });
      await endSessions(tx, person.id);
      return person;
    });
  }

  private scope(at: Date, actorId: string | null = null): Scope {
    return { authorityId: INSTALLATION, actorId, at, correlation: newId(at) };
  }
}

async function invited(tx: Tx, token: string): Promise<{ invitation: Invitation; person: Person }> {
  const invitation = await tx.find(InvitationTable, { tokenHash: hashOf(token) });
  if (!invitation) throw refuse('invitation/unknown');
  return { invitation, person: await tx.load(PersonTable, invitation.personId) };
}
