import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock, type Language } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { SendInvitation, type SentInvitation } from './send-invitation.handler.js';
import { emailOf, newPerson, type Person } from './person.js';
import { PersonTable } from './person.table.js';

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
  async invite(asked: { email: string; name: string; language?: Language | undefined }, by: Actor): Promise<Invited> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      // Two who invite one address at once make one person.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [emailOf(asked.email)]);
      const known = await tx.find(PersonTable, { email: emailOf(asked.email) });
      if (known?.status === 'blocked') throw refuse('person/blocked', { email: known.email });
      const { email, name, language = 'en' } = asked;
      const person = known ?? newPerson({ id: newId(at), email, name, language }, at);
      if (!known) tx.store(PersonTable, person, { action: 'invite' });
      if (person.status === 'active') return { person };
      return { person, invitation: await this.invitations.sendIn(tx, person) };
    });
  }
}
