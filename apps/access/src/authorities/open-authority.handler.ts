import { Inject, Injectable } from '@nestjs/common';
import { AuthorityOpenedV1 } from '@levada/contracts';
import type { Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { AuthorityTable } from './authority.table.js';
import { openAuthority, type Authority } from './authority.js';

@Injectable()
export class OpenAuthority {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens it, or gives the one that has this slug already. */
  async open(
    asked: Pick<Authority, 'slug' | 'name' | 'profile' | 'territory'>,
    by: Actor,
  ): Promise<{ authority: Authority; opened: boolean }> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(by, at), async (tx) => {
      const authority = openAuthority(asked, at);
      const known = await tx.find(AuthorityTable, { id: authority.id });
      if (known) return { authority: known, opened: false };
      const { id: authorityId, name, profile, territory } = authority;
      tx.store(AuthorityTable, authority, { action: 'open', detail: { slug: authority.slug } });
      tx.publish(AuthorityOpenedV1, {
        subject: authorityId,
        version: 1,
        data: { authorityId, name, profile, territory },
      });
      return { authority, opened: true };
    });
  }
}
