import { Inject, Injectable, Optional } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { nameOfAuthority } from '../authorities/authorities.queries.js';
import { MAIL, type MailConfig } from '../mail.config.js';
import { tellPeople } from '../notices/notice.table.js';
import { grantNotice } from './grant-notice.js';
import { withdrawGrant, type RoleGrant } from './role-grant.js';
import { RoleGrantTable, storeGrant } from './role-grant.table.js';

@Injectable()
export class WithdrawGrant {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(MAIL) private readonly mail: MailConfig | undefined,
  ) {}

  async withdraw(id: string, read: number, reason: string, by: Actor): Promise<RoleGrant> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      // The operator runs the installation: the grant may be of any authority.
      const all = await tx.under({ ...tx.scope, authorityId: EVERY_AUTHORITY });
      const found = await all.find(RoleGrantTable, { id });
      if (!found) throw refuse('grant/not-found', { id });
      expectVersion(found, read);
      const grant = withdrawGrant(found, { by: by.id, at, reason });
      const name = await nameOfAuthority(tx, grant.authorityId);
      await storeGrant(tx, grant, { action: 'withdraw', reason }, (own) =>
        tellPeople(own, grantNotice(grant, name), this.mail !== undefined),
      );
      return grant;
    });
  }
}
