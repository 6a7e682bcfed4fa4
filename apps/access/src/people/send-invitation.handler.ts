import { Inject, Injectable, Optional } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import type { Person } from './person.js';
import { PersonTable } from './person.table.js';
import { hashOf, newSecret } from '../secrets.client.js';
import { MAIL, type MailConfig } from '../mail.config.js';
import { mailInvitation, voidInvitationMail } from '../notices/notice.table.js';
import { INVITATION_DAYS, invite, resend, withdraw, type Invitation } from './invitation.js';
import { InvitationTable } from './invitation.table.js';

export interface SentInvitation {
  readonly id: string;
  /** The secret of the link, told this once. */
  readonly token: string;
  readonly expiresAt: Date;
}

@Injectable()
export class SendInvitation {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(MAIL) private readonly mail: MailConfig | undefined,
  ) {}

  async send(personId: string, by: Actor): Promise<SentInvitation> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const person = await tx.load(PersonTable, personId);
      if (person.status === 'blocked') throw refuse('person/blocked', { email: person.email });
      return this.sendIn(tx, person);
    });
  }

  /** There is one invitation of a person at a time: one that waits is sent again, with a new secret. */
  async sendIn(tx: Tx, person: Pick<Person, 'id' | 'name'>): Promise<SentInvitation> {
    const { id: personId } = person;
    const { at } = tx.scope;
    await tx.query('select from person where id = $1 for update', [personId]);
    const token = newSecret('invitation');
    const waiting = await tx.find(InvitationTable, { personId, status: 'sent' });
    const invitation = waiting
      ? resend(waiting, hashOf(token), at)
      : invite({ id: newId(at), personId, tokenHash: hashOf(token) }, at);
    tx.store(InvitationTable, invitation, { action: waiting ? 'resend' : 'send', detail: { personId } });
    if (this.mail) await mailInvitation(tx, person, { token, days: INVITATION_DAYS });
    return { id: invitation.id, token, expiresAt: invitation.expiresAt };
  }

  async withdraw(id: string, read: number, by: Actor): Promise<Invitation> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const found = await tx.load(InvitationTable, id);
      expectVersion(found, read);
      const invitation = withdraw(found);
      await voidInvitationMail(tx, invitation.personId);
      tx.store(InvitationTable, invitation, { action: 'withdraw', detail: { personId: invitation.personId } });
      return invitation;
    });
  }
}
