import { Inject, Injectable, Optional } from '@nestjs/common';
import { isId, LANGUAGES, newId, refuse, type Clock, type Language } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';
import {
  among,
  choice,
  CLOCK,
  equals,
  Lists,
  scopeOf,
  TITLES,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { INSTALLATION } from '../authorities/authority.js';
import { MAIL, type MailConfig } from '../mail.config.js';
import { DELIVERIES, type MailWish } from './notice.js';
import type { MailWishAnswer, ShownDelivery, ShownNotice } from './notices.dto.js';

interface Row extends Omit<ShownNotice, 'raisedAt' | 'readAt'> {
  readonly raisedAt: Date;
  readonly readAt: Date | null;
}

const inLanguage = (language: Language): ListDefinition<Row, ShownNotice> => ({
  columns: `n.id, n.authority_id as "authorityId", n.kind, n.title ->> '${language}' as title, n.text ->> '${language}' as text,
    n.path, n.raised_at as "raisedAt", n.read_at as "readAt"`,
  from: 'notice n',
  id: 'n.id',
  filters: {
    status: choice(
      { unread: 'n.read_at is null', read: 'n.read_at is not null', all: 'true' },
      'Whether it was read.',
      'all',
    ),
    kind: equals('n.kind', 'text', 'Of these kinds.'),
  },
  sorts: { raisedAt: { sql: 'n.raised_at', type: 'instant' } },
  order: '-raisedAt',
  search: [`n.title ->> '${language}'`, `n.text ->> '${language}'`],
  show: ({ raisedAt, readAt, ...row }) => ({
    ...row,
    raisedAt: raisedAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.raisedAt, value: ({ raisedAt }) => raisedAt },
    { title: TITLES.title, value: ({ title }) => title },
    { title: TITLES.text, value: ({ text }) => text },
  ],
});

const INBOX = Object.fromEntries(LANGUAGES.map((language) => [language, inLanguage(language)])) as Record<
  Language,
  ListDefinition<Row, ShownNotice>
>;
/** For the description of the route: all languages have the same filters. */
export const noticeList = INBOX.en;

type DeliveryRow = Omit<ShownDelivery, 'raisedAt' | 'nextAttemptAt' | 'deliveredAt'> & {
  readonly raisedAt: Date;
  readonly nextAttemptAt: Date | null;
  readonly deliveredAt: Date | null;
};

export const deliveryList: ListDefinition<DeliveryRow, ShownDelivery> = {
  columns: `n.id, p.email, n.kind, n.delivery, n.attempts, n.problem, n.raised_at as "raisedAt",
    n.next_attempt_at as "nextAttemptAt", n.delivered_at as "deliveredAt"`,
  from: 'notice n join person p on p.id = n.person_id',
  id: 'n.id',
  filters: {
    delivery: among('n.delivery', DELIVERIES, 'What became of the mail.', 'undelivered'),
    kind: equals('n.kind', 'text', 'Of these kinds.'),
  },
  sorts: { raisedAt: { sql: 'n.raised_at', type: 'instant' }, email: { sql: 'p.email', type: 'text' } },
  order: '-raisedAt',
  search: ['p.email', 'p.name'],
  show: ({ raisedAt, nextAttemptAt, deliveredAt, ...row }) => ({
    ...row,
    raisedAt: raisedAt.toISOString(),
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.raisedAt, value: ({ raisedAt }) => raisedAt },
    { title: TITLES.email, value: ({ email }) => email },
    { title: TITLES.title, value: ({ kind }) => kind },
    { title: TITLES.status, value: ({ delivery }) => delivery },
    { title: TITLES.reason, value: ({ problem }) => problem },
  ],
};

/** A person's notices are theirs, whichever of their authorities they are of. */
const ALL = { authorityId: EVERY_AUTHORITY };
/** Who signs in by the machine's own key is no person, and has no notices. */
const personOf = ({ id }: Actor): string | null => (isId(id) ? id : null);
const ownOf = (by: Actor): Condition[] => [(bind) => `n.person_id = ${bind(personOf(by))}::uuid and n.in_inbox`];

@Injectable()
export class Notices {
  constructor(
    @Inject(Lists) private readonly lists: Lists,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(MAIL) private readonly mail: MailConfig | undefined,
  ) {}

  inbox(by: Actor, asked: AskedList): Promise<Page<ShownNotice>> {
    return this.lists.answer(ALL, INBOX[asked.language], asked, ownOf(by));
  }

  async read(by: Actor, id: string, language: Language): Promise<ShownNotice> {
    await this.change('update notice set read_at = coalesce(read_at, $1) where id = $2 and person_id = $3', [
      ...[this.clock.now(), id, personOf(by)],
    ]);
    return this.lists.one(ALL, INBOX[language], id, 'notice/not-found', ownOf(by));
  }

  async readAll(by: Actor): Promise<void> {
    const all = 'update notice set read_at = $1 where person_id = $2 and read_at is null and in_inbox';
    await this.change(all, [this.clock.now(), personOf(by)]);
  }

  deliveries(asked: AskedList): Promise<Page<ShownDelivery>> {
    return this.lists.answer(ALL, deliveryList, asked);
  }

  /** For what was given up; an invitation is sent anew instead, with a new link. */
  async retry(id: string): Promise<ShownDelivery> {
    const { kind, delivery } = await this.lists.one(ALL, deliveryList, id, 'notice/not-found');
    if (delivery !== 'undelivered' || kind === 'invitation/sent') throw refuse('notice/not-undelivered');
    const again = `update notice set delivery = 'waiting', next_attempt_at = $1, attempts = 0 where id = $2 and delivery = 'undelivered'`;
    await this.change(again, [this.clock.now(), id]);
    return this.lists.one(ALL, deliveryList, id, 'notice/not-found');
  }

  async wish(by: Actor): Promise<MailWishAnswer> {
    const [row] = await this.transactions.read({ authorityId: INSTALLATION }, (query) =>
      query<{ wish: MailWish }>('select wish from mail_wish where person_id = $1', [personOf(by)]),
    );
    return { wish: row?.wish ?? 'each', leaves: this.mail !== undefined };
  }

  async changeWish(by: Actor, wish: MailWish): Promise<MailWishAnswer> {
    await this.transactions.run(scopeOf(by, this.clock.now()), async (tx) => {
      const [known] = await tx.query('select from person where id = $1', [personOf(by)]);
      if (!known) throw refuse('person/not-found');
      const upsert = `insert into mail_wish (person_id, wish) values ($1, $2) on conflict (person_id) do update set wish = excluded.wish`;
      await tx.query(upsert, [by.id, wish]);
    });
    return this.wish(by);
  }

  private async change(sql: string, parameters: unknown[]): Promise<void> {
    const at = this.clock.now();
    const scope = { ...ALL, actorId: null, at, correlation: newId(at) };
    await this.transactions.run(scope, (tx) => tx.query(sql, parameters));
  }
}
