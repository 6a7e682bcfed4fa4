import { Inject, Injectable, Optional } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { authorityIdOf } from '../authorities/authorities.queries.js';
import { INSTALLATION } from '../authorities/authority.js';
import { PersonTable } from '../people/person.table.js';
import { MAIL, type MailConfig } from '../mail.config.js';
import { giveAndTell } from './grants.queries.js';
import { giveGrant, type AskedRole, type RoleGrant } from './role-grant.js';

@Injectable()
export class GiveGrant {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(MAIL) private readonly mail: MailConfig | undefined,
  ) {}

  /** The authority is named by its slug; the operator's is the installation. */
  async give(personId: string, authority: string | undefined, asked: AskedRole, by: Actor): Promise<RoleGrant> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const person = await tx.load(PersonTable, personId);
      if (person.status === 'blocked') throw refuse('person/blocked', { email: person.email });
      const authorityId = authority === undefined ? INSTALLATION : await authorityIdOf(tx, authority);
      const grant = giveGrant({ id: newId(at), authorityId, personId }, asked, { by: by.id, at });
      await giveAndTell(tx, grant, this.mail !== undefined);
      return grant;
    });
  }
}
