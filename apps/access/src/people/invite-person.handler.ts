import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock, type Language } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { SendInvitation, type SentInvitation } from './send-invitation.handler.js';
import { emailOf, newPerson, type Person } from './person.js';
import { PersonTable } from './person.table.js';

export interface AskedPerson {
  readonly email: string;
  readonly name: string;
  readonly language?: Language | undefined;
}

export interface Invited {
  readonly person: Person;
  /** Absent for somebody who can sign in already. */
  readonly invitation?: SentInvitation;
}

@Injectable()
export class InvitePerson {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SendInvitation) private readonly invitations: SendInvitation,
  ) {}

  /** Somebody who is known already stays as they are; whoever never signed in gets a new link. */
  async invite(asked: AskedPerson, by: Actor): Promise<Invited> {
    return this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const invited = await this.inviteIn(tx, asked);
      if (!invited) throw refuse('person/blocked', { email: emailOf(asked.email) });
      return invited;
    });
  }

  /** `undefined`: they are blocked. */
  async inviteIn(tx: Tx, { email, name, language = 'en' }: AskedPerson): Promise<Invited | undefined> {
    const { at } = tx.scope;
    // Two who invite one address at once make one person.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [emailOf(email)]);
    const known = await tx.find(PersonTable, { email: emailOf(email) });
    if (known?.status === 'blocked') return undefined;
    const person = known ?? newPerson({ id: newId(at), email, name, language }, at);
    if (!known) tx.store(PersonTable, person, { action: 'invite' });
    if (person.status === 'active') return { person };
    return { person, invitation: await this.invitations.sendIn(tx, person) };
  }
}
