import { Inject, Injectable } from '@nestjs/common';
import { civilDate, refuse, type Clock } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions, type Tx } from '@levada/persistence';
import { CLOCK, type Actor, type ActorGrant } from '@levada/platform';
import { isGood } from '../api-tokens/api-token.js';
import { INSTALLATION } from '../authorities/authority.js';
import { DEMO_ACCOUNTS } from '../demo-accounts.config.js';
import { dayOf, inForce } from '../grants/role-grant.js';
import { hashOf, kindOf } from '../secrets.client.js';
import { expiresAt, isRunning } from './session.js';

/** What the gateway needs to know of who asks. */
export interface Identity {
  readonly actor: Actor;
  readonly email: string;
  readonly language: string;
  /** Slug of the authority they act for now; `installation` for an operator. */
  readonly authority: string;
  /** Those they may act for. */
  readonly authorities: readonly { readonly slug: string; readonly name: string }[];
  readonly expiresAt: string;
}

interface Holder {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly demo: boolean;
}

interface GrantRow extends Omit<ActorGrant, 'territory' | 'organisationId'> {
  readonly authorityId: string;
  readonly slug: string;
  readonly authority: string;
  readonly territory: ActorGrant['territory'] | null;
  readonly organisationId: string | null;
  readonly from: string;
  readonly until: string | null;
  readonly withdrawnAt: Date | null;
}

const SEEN_EVERY_MS = 60_000;

@Injectable()
export class Identities {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DEMO_ACCOUNTS) private readonly demo: boolean,
  ) {}

  /** Who holds a secret, acting for the authority named, else for their first. Refuses what no longer holds as `access/not-signed-in`. */
  async of(secret: string, authority: string | undefined): Promise<Identity> {
    const at = this.clock.now();
    // Rows of every authority: it is only now found out whose request this is.
    const { identity, seenAt } = await this.transactions.read({ authorityId: EVERY_AUTHORITY }, async (query) => {
      const script = kindOf(secret) === 'api-token';
      const held = script ? await tokenOf(query, secret, at) : await sessionOf(query, secret, at);
      if (held.person.status !== 'active' || (held.person.demo && !this.demo)) throw refuse('access/not-signed-in');
      const found = await identityOf(query, held, held.authorityId, authority, at);
      const identity = script ? { ...found, actor: { ...found.actor, script: true } } : found;
      return { identity, seenAt: held.seenAt };
    });
    if (seenAt !== null && at.getTime() - seenAt.getTime() > SEEN_EVERY_MS) await this.touch(secret, at);
    return identity;
  }

  /** A sign of life, at most once a minute: not a write with every request. */
  private async touch(secret: string, at: Date): Promise<void> {
    await this.transactions.database.query(
      'update session set seen_at = $2, version = version + 1 where token_hash = $1 and ended_at is null and seen_at < $3',
      [hashOf(secret), at, new Date(at.getTime() - SEEN_EVERY_MS)],
    );
  }
}

type Held = {
  readonly person: Holder;
  readonly authorityId: string | null;
  readonly expiresAt: Date;
  /** Of a session; a token has no sign of life to give. */
  readonly seenAt: Date | null;
};

const HOLDER = 'p.id, p.email, p.name, p.language, p.status, p.demo';

async function sessionOf(query: Tx['query'], secret: string, at: Date): Promise<Held> {
  type Row = Holder & { startedAt: Date; seenAt: Date; endedAt: Date | null };
  const [row] = await query<Row>(
    `select ${HOLDER}, s.started_at as "startedAt", s.seen_at as "seenAt", s.ended_at as "endedAt"
     from session s join person p on p.id = s.person_id where s.token_hash = $1`,
    [hashOf(secret)],
  );
  if (!row || !isRunning(row, at)) throw refuse('access/not-signed-in');
  return { person: row, authorityId: null, expiresAt: expiresAt(row), seenAt: row.seenAt };
}

async function tokenOf(query: Tx['query'], secret: string, at: Date): Promise<Held> {
  type Row = Holder & { authorityId: string; expiresAt: Date; withdrawnAt: Date | null };
  const [row] = await query<Row>(
    `select ${HOLDER}, t.authority_id as "authorityId", t.expires_at as "expiresAt", t.withdrawn_at as "withdrawnAt"
     from api_token t join person p on p.id = t.person_id where t.token_hash = $1`,
    [hashOf(secret)],
  );
  if (!row || !isGood(row, at)) throw refuse('access/not-signed-in');
  return { person: row, authorityId: row.authorityId, expiresAt: row.expiresAt, seenAt: null };
}

/** `only`: the authority that a token is for. */
async function identityOf(
  query: Tx['query'],
  { person, expiresAt: ends }: Held,
  only: string | null,
  asked: string | undefined,
  at: Date,
): Promise<Identity> {
  const rows = await query<GrantRow>(
    `select g.id, g.role, g.authority_id as "authorityId", coalesce(a.slug, 'installation') as slug, coalesce(a.name, 'Levada') as authority,
       g.territory, g.organisation_id as "organisationId", g.from_on::text as "from", g.until_on::text as until, g.withdrawn_at as "withdrawnAt"
     from role_grant g left join authority a on a.id = g.authority_id
     where g.person_id = $1 and g.withdrawn_at is null and ($2::uuid is null or g.authority_id = $2) order by a.slug nulls last, g.id`,
    [person.id, only],
  );
  const today = dayOf(at);
  const grants = rows.filter(({ from, until, withdrawnAt }) =>
    inForce({ from: civilDate(from), until: until === null ? null : civilDate(until), withdrawnAt }, today),
  );
  const authorities = [...new Map(grants.map(({ slug, authority }) => [slug, { slug, name: authority }])).values()];
  const slug = asked ?? authorities[0]?.slug ?? 'installation';
  if (asked !== undefined && !authorities.some((one) => one.slug === asked))
    throw refuse('access/no-grant-there', { authority: asked });
  const own = grants.filter((one) => one.slug === slug);
  return {
    actor: {
      id: person.id,
      name: person.name,
      authorityId: own[0]?.authorityId ?? only ?? INSTALLATION,
      grants: own.map(({ id, role, territory, organisationId }) => ({
        ...{ id, role },
        ...(territory ? { territory } : {}),
        ...(organisationId ? { organisationId } : {}),
      })),
    },
    email: person.email,
    language: person.language,
    authority: slug,
    authorities,
    expiresAt: ends.toISOString(),
  };
}
