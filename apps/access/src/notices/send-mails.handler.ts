import {
  Inject,
  Injectable,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { newId, type Clock, type Language, type Sentence } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions, type Tx } from '@levada/persistence';
import { CLOCK, LOG, recurring, type Recurring } from '@levada/platform';
import { mailClient, type MailClient, type Sent } from './mail.client.js';
import { MAIL, type MailConfig } from '../mail.config.js';
import { mailOf, nextAttempt } from './notice.js';

interface Due {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly language: Language;
  readonly title: Sentence;
  readonly text: Sentence;
  readonly path: string;
  readonly digest: boolean;
  readonly attempts: number;
  readonly secret: string | null;
}

const LOOK_MS = 1_000;
/** Longer than a mail server may take for one mail. Whoever claimed it and died: it goes out again, under the same message id. */
const CLAIMED_MS = 5 * 60_000;

// What was read in the inbox meanwhile, or is for somebody who has left, is not mailed any more.
const DROP = `
  update notice n set delivery = 'cancelled', next_attempt_at = null, secret = null from person p
  where p.id = n.person_id and n.delivery = 'waiting' and n.next_attempt_at <= $1
    and (p.status = 'blocked' or n.digest and n.read_at is not null)`;

// One mail: the first that is due, and with one of a digest all of that person that are.
const CLAIM = `
  with first as (select id, person_id, digest from notice where delivery = 'waiting' and next_attempt_at <= $1
    order by next_attempt_at, id limit 1 for update skip locked),
  rest as (select n.id from notice n join first f on f.digest and n.digest and n.person_id = f.person_id
    where n.delivery = 'waiting' and n.next_attempt_at <= $1 for update of n skip locked),
  due as (select id from first union select id from rest),
  claimed as (update notice n set next_attempt_at = $2, attempts = attempts + 1 from due where n.id = due.id
    returning n.id, n.person_id, n.title, n.text, n.path, n.digest, n.attempts, n.secret, n.raised_at)
  select c.id, c.person_id as "personId", p.email, p.name, p.language, c.title, c.text, c.path, c.digest, c.attempts, c.secret
  from claimed c join person p on p.id = c.person_id order by c.raised_at, c.id`;

/** Takes what waits to be mailed to the mail server, mail by mail. Any number of replicas share the work: each is claimed by one. */
@Injectable()
export class SendMails implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private looking: Recurring | undefined;
  private readonly client: MailClient | undefined;

  constructor(
    @Optional() @Inject(MAIL) private readonly mail: MailConfig | undefined,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.client = mail && mailClient(mail);
  }

  onApplicationBootstrap(): void {
    const { log } = this;
    if (this.client)
      this.looking = recurring(LOOK_MS, (isStopping) => this.sendDue(isStopping), {
        ...{ log, failing: 'mails could not be looked for' },
      });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.looking?.stop();
  }

  private async sendDue(isStopping: () => boolean): Promise<void> {
    while (!isStopping()) {
      const due = await this.claim();
      if (due.length === 0) return;
      await this.sendOne(due);
    }
  }

  private async sendOne(notices: readonly Due[]): Promise<void> {
    const { id, email, name, language, secret } = notices[0]!;
    const { publicUrl } = this.mail!;
    const shown = notices.map((one) => ({ ...one, path: secret ? `${one.path}#${secret}` : one.path }));
    const mail = mailOf(shown, language, publicUrl, { withFooter: secret === null });
    const sent = await this.client!.send({ name, address: email }, mail, id);
    if (!sent.taken) this.log.warn({ notice: id, problem: sent.problem, final: sent.final }, 'a mail was not taken');
    await this.settle(notices, sent);
  }

  private claim(): Promise<Due[]> {
    const at = this.clock.now();
    return this.run(at, async (tx) => {
      await tx.query(DROP, [at]);
      return tx.query<Due>(CLAIM, [at, new Date(at.getTime() + CLAIMED_MS)]);
    });
  }

  private settle(notices: readonly Due[], sent: Sent): Promise<void> {
    const at = this.clock.now();
    const ids = notices.map(({ id }) => id);
    return this.run(at, async (tx) => {
      if (sent.taken) {
        const done = `update notice set delivery = 'delivered', delivered_at = $2, next_attempt_at = null, problem = null, secret = null
          where id = any($1) and delivery = 'waiting'`;
        await tx.query(done, [ids, at]);
        return;
      }
      for (const { id, attempts } of notices) {
        const next = nextAttempt(attempts, sent.final, at);
        const failed = next
          ? `update notice set next_attempt_at = $2, problem = $3 where id = $1 and delivery = 'waiting'`
          : `update notice set delivery = 'undelivered', next_attempt_at = $2, problem = $3, secret = null where id = $1 and delivery = 'waiting'`;
        await tx.query(failed, [id, next, sent.problem]);
      }
    });
  }

  private run<Answer>(at: Date, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
    const scope = { authorityId: EVERY_AUTHORITY, actorId: null, at, correlation: newId(at) };
    return this.transactions.run(scope, work);
  }
}
