import { Inject, Injectable } from '@nestjs/common';
import { isId, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor } from '@levada/platform';
import { hashOf, newSecret } from '../secrets.client.js';
import { newApiToken, withdrawApiToken } from './api-token.js';
import { ApiTokenTable } from './api-token.table.js';

@Injectable()
export class CreateApiToken {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Acts as its owner, for the authority they act for now. The secret is told this once. */
  async create(
    by: Actor,
    { name, days }: { name: string; days: number },
  ): Promise<{ id: string; token: string; expiresAt: Date }> {
    // Whoever runs this machine is nobody in the list of people.
    if (!isId(by.id)) throw refuse('account/none');
    const at = this.clock.now();
    const token = newSecret('api-token');
    const made = newApiToken(
      { id: newId(at), personId: by.id, authorityId: by.authorityId, name, tokenHash: hashOf(token) },
      { at, days },
    );
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      tx.store(ApiTokenTable, made, { action: 'create', detail: { days } });
    });
    return { id: made.id, token, expiresAt: made.expiresAt };
  }

  async withdraw(by: Actor, id: string, read: number): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const token = await tx.load(ApiTokenTable, id);
      if (token.personId !== by.id) throw refuse('api-token/not-found', { id });
      expectVersion(token, read);
      tx.store(ApiTokenTable, withdrawApiToken(token, at), { action: 'withdraw' });
    });
  }
}
