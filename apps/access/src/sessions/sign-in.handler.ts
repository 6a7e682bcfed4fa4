import { Inject, Injectable } from '@nestjs/common';
import { newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type Scope, type Tx } from '@levada/persistence';
import { CLOCK } from '@levada/platform';
import { accepted, attempt, unattempted, type Account } from '../accounts/account.js';
import { AccountTable } from '../accounts/account.table.js';
import { INSTALLATION } from '../authorities/authority.js';
import { codeStep } from '../codes.client.js';
import { DEMO_ACCOUNTS } from '../demo-accounts.config.js';
import { isPassword } from '../passwords.client.js';
import { activated, emailOf, type Person } from '../people/person.js';
import { PersonTable } from '../people/person.table.js';
import { hashOf } from '../secrets.client.js';
import { storeSession, type SignedIn } from './session.table.js';

interface OutsideIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string | undefined;
  readonly emailVerified: boolean;
}

@Injectable()
export class SignIn {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DEMO_ACCOUNTS) private readonly demo: boolean,
  ) {}

  /** One refusal for every reason, after the same time: whoever guesses does not learn who has an account here. */
  async withPassword(email: string, password: string, code: string | undefined): Promise<SignedIn> {
    const at = this.clock.now();
    const { person, account } = await this.attempted(email, at);
    const right = await isPassword(account?.passwordHash ?? null, password);
    if (!right || !account || person?.status !== 'active' || (person.demo && !this.demo))
      throw refuse('session/not-accepted');
    if (account.secondFactorSince !== null && code === undefined) {
      await this.after(person.id, account, at, unattempted, async () => undefined);
      throw refuse('session/code-needed');
    }
    const step = account.secondFactorSince === null ? null : codeStep(account.secondFactor!, code!, at);
    if (step === undefined) throw refuse('session/not-accepted');
    const success = (now: Account) => accepted(now, step);
    return this.after(person.id, account, at, success, async (tx) => storeSession(tx, person.id, 'password'));
  }

  /** Somebody whom an outside issuer knows, and whom we know: by that issuer's name for them, or at first by an address it has verified. */
  async outside({ issuer, subject, email, emailVerified }: OutsideIdentity): Promise<SignedIn> {
    const at = this.clock.now();
    return this.transactions.run(scopeOf(null, at), async (tx) => {
      const [known] = await tx.query<{ id: string }>(
        'select person_id as id from outside_identity where issuer = $1 and subject = $2',
        [issuer, subject],
      );
      const person = known
        ? await tx.load(PersonTable, known.id)
        : email !== undefined && emailVerified
          ? await tx.find(PersonTable, { email: emailOf(email) })
          : null;
      if (!person || person.status === 'blocked') throw refuse('session/not-known-here');
      if (!known)
        await tx.query(
          'insert into outside_identity (issuer, subject, person_id, since) values ($1, $2, $3, $4) on conflict do nothing',
          [...[issuer, subject, person.id], at],
        );
      if (person.status === 'invited') tx.store(PersonTable, activated(person), { action: 'activate' });
      return storeSession(tx, person.id, 'outside');
    });
  }

  async signOut(secret: string): Promise<void> {
    await this.transactions.database.query(
      'update session set ended_at = $2, version = version + 1 where token_hash = $1 and ended_at is null',
      [hashOf(secret), this.clock.now()],
    );
  }

  private async attempted(email: string, at: Date): Promise<{ person?: Person; account?: Account | undefined }> {
    return this.transactions.run(scopeOf(null, at), async (tx) => {
      const person = await tx.find(PersonTable, { email: emailOf(email) });
      const account = person && (await locked(tx, person.id));
      if (!account) return {};
      // Locked: as if there were no account, so that it takes as long and says as much.
      if (account.lockedUntil !== null && at < account.lockedUntil) return {};
      await put(tx, attempt(account, at));
      return { person, account };
    });
  }

  /** Another attempt may have moved the account on: what is stored follows from how it is now. */
  private async after<Answer>(
    personId: string,
    verified: Account,
    at: Date,
    next: (account: Account) => Account,
    then: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> {
    return this.transactions.run(scopeOf(personId, at), async (tx) => {
      const account = (await locked(tx, personId))!;
      // A new password, a second factor or a block that came meanwhile: what was verified no longer counts.
      const same =
        account.passwordHash === verified.passwordHash &&
        sameInstant(account.secondFactorSince, verified.secondFactorSince);
      if (!same || (await tx.load(PersonTable, personId)).status !== 'active') throw refuse('session/not-accepted');
      await put(tx, next(account));
      return then(tx);
    });
  }
}

const scopeOf = (actorId: string | null, at: Date): Scope => ({
  authorityId: INSTALLATION,
  actorId,
  at,
  correlation: newId(at),
});

const sameInstant = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();

async function locked(tx: Tx, id: string): Promise<Account | null> {
  await tx.query('select from account where id = $1 for update', [id]);
  return tx.find(AccountTable, { id });
}

/** Attempts are no changes that anybody answers for: they are counted, not audited. */
async function put(tx: Tx, { id, failures, lockedUntil, lastCodeStep, version }: Account): Promise<void> {
  await tx.query(
    'update account set failures = $2, locked_until = $3, last_code_step = $4, version = $5 where id = $1',
    [id, failures, lockedUntil, lastCodeStep, version],
  );
}
