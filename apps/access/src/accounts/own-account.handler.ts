import { Inject, Injectable } from '@nestjs/common';
import { refuse, type Clock } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { CLOCK, scopeOf, type Actor } from '@levada/platform';
import { codeAddress, codeStep, newCodeSecret } from '../codes.client.js';
import { hashPassword, isPassword } from '../passwords.client.js';
import { PersonTable } from '../people/person.table.js';
import { endSessions } from '../sessions/session.table.js';
import {
  attempt,
  confirmed,
  enrolled,
  refuseWeakPassword,
  withoutSecondFactor,
  withPassword,
  type Account,
} from './account.js';
import { AccountTable } from './account.table.js';

/** What a person changes of their own account. Whoever found an open browser does not know the password: it is asked for again. */
@Injectable()
export class OwnAccount {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every session of theirs ends, this one too: whoever knew the old password is out. */
  async changePassword(by: Actor, { current, password }: { current: string; password: string }): Promise<void> {
    await this.expectPassword(by, current);
    const person = await this.run(by, (tx) => tx.load(PersonTable, by.id));
    refuseWeakPassword(password, person);
    const passwordHash = await hashPassword(password);
    await this.change(
      by,
      'change-password',
      (account) => withPassword(account, passwordHash),
      (tx) => endSessions(tx, by.id),
    );
  }

  /** A new secret for an authenticator; it asks for nothing until a code of it has come back. */
  async beginSecondFactor(by: Actor, password: string): Promise<{ secret: string; address: string }> {
    await this.expectPassword(by, password);
    const secret = newCodeSecret();
    await this.change(by, 'begin-second-factor', (account) => enrolled(account, secret));
    const { email } = await this.run(by, (tx) => tx.load(PersonTable, by.id));
    return { secret, address: codeAddress(secret, email) };
  }

  async confirmSecondFactor(by: Actor, code: string): Promise<void> {
    const at = this.clock.now();
    await this.change(by, 'confirm-second-factor', (account) => {
      const step = account.secondFactor === null ? 0 : codeStep(account.secondFactor, code, at);
      if (step === undefined) throw refuse('second-factor/wrong-code');
      return confirmed(account, step, at);
    });
  }

  async removeSecondFactor(by: Actor, password: string): Promise<void> {
    await this.expectPassword(by, password);
    await this.change(by, 'remove-second-factor', withoutSecondFactor);
  }

  /** A guess here counts as one at the door. */
  private async expectPassword(by: Actor, password: string): Promise<void> {
    const account = await this.change(by, null, (known) => attempt(known, this.clock.now()));
    if (!(await isPassword(account.passwordHash, password))) throw refuse('session/not-accepted');
    await this.change(by, null, (known) => ({ ...known, failures: 0, lockedUntil: null, version: known.version + 1 }));
  }

  private async change(
    by: Actor,
    action: string | null,
    next: (account: Account) => Account,
    more: (tx: Tx) => Promise<unknown> = async () => undefined,
  ): Promise<Account> {
    return this.run(by, async (tx) => {
      await tx.query('select from account where id = $1 for update', [by.id]);
      const account = await tx.find(AccountTable, { id: by.id });
      if (!account) throw refuse('account/none');
      const changed = next(account);
      if (action === null)
        await tx.query('update account set failures = $2, locked_until = $3, version = $4 where id = $1', [
          ...[by.id, changed.failures, changed.lockedUntil],
          changed.version,
        ]);
      else tx.store(AccountTable, changed, { action });
      await more(tx);
      return changed;
    });
  }

  private run<Answer>(by: Actor, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    return this.transactions.run(scopeOf(by, this.clock.now()), work);
  }
}
