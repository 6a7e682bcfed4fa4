import { Inject, Injectable } from '@nestjs/common';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';
import { afterId, pageOf, type Actor, type Page } from '@levada/platform';
import { INSTALLATION } from '../authorities/authority.js';
import type { GrantsQuery } from './grants.dto.js';
import type { RoleGrant } from './role-grant.js';

/** A grant as people read it, with the names behind the ids. */
export interface ShownGrant extends Omit<RoleGrant, 'authorityId' | 'givenAt' | 'withdrawnAt'> {
  /** Slug; `installation` for an operator's. */
  readonly authority: string;
  readonly person: string;
  readonly email: string;
  readonly givenAt: string;
  readonly withdrawnAt: string | null;
}

const SHOWN = `
  select g.id, g.person_id as "personId", p.name as person, p.email, coalesce(a.slug, 'installation') as authority, g.role, g.territory,
    g.organisation_id as "organisationId", g.from_on::text as "from", g.until_on::text as "until", g.given_by as "givenBy",
    g.given_at as "givenAt", g.withdrawn_by as "withdrawnBy", g.withdrawn_at as "withdrawnAt", g.reason, g.version
  from role_grant g join person p on p.id = g.person_id left join authority a on a.id = g.authority_id`;

@Injectable()
export class Grants {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** The operator sees those of every authority, others those of their own. */
  async list(by: Actor, { limit, cursor, authority, person, role, status }: GrantsQuery): Promise<Page<ShownGrant>> {
    const authorityId = by.authorityId === INSTALLATION ? EVERY_AUTHORITY : by.authorityId;
    const rows = await this.transactions.read({ authorityId }, (query) =>
      query<ShownGrant>(
        `${SHOWN}
         where ($1::text is null or coalesce(a.slug, 'installation') = $1) and ($2::text is null or p.id::text = $2 or p.email = lower($2))
           and ($3::text is null or g.role = $3) and ($4 = 'all' or ($4 = 'withdrawn') = (g.withdrawn_at is not null))
           and ($5::uuid is null or g.id > $5)
         order by g.id limit $6`,
        [authority ?? null, person ?? null, role ?? null, status, afterId(cursor), limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      (row) => row,
    );
  }
}
