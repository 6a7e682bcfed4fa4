import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions } from '@levada/persistence';
import { afterId, pageOf, type Actor, type Page } from '@levada/platform';
import { INSTALLATION } from '../authorities/authority.js';
import type { PeopleQuery } from './people.dto.js';
import type { Person } from './person.js';

export interface ShownPerson extends Omit<Person, 'createdAt'> {
  readonly createdAt: string;
  /** Roles in force or to come, `role@authority`. */
  readonly roles: readonly string[];
  readonly secondFactor: boolean;
  /** Of an invitation that waits for them. */
  readonly invitedUntil: string | null;
}

const SHOWN = `
  select p.id, p.email, p.name, p.language, p.status, p.created_at as "createdAt", p.version,
    coalesce((select json_agg(g.role || '@' || coalesce(a.slug, 'installation') order by a.slug, g.role)
      from role_grant g left join authority a on a.id = g.authority_id where g.person_id = p.id and g.withdrawn_at is null), '[]') as roles,
    coalesce((select c.second_factor_since is not null from account c where c.id = p.id), false) as "secondFactor",
    (select i.expires_at from invitation i where i.person_id = p.id and i.status = 'sent') as "invitedUntil"
  from person p`;

/** The operator sees everybody, others the people who hold a role in their own authority. */
const SEEN = `($1 or exists (select from role_grant g where g.person_id = p.id))`;

@Injectable()
export class People {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  async list(by: Actor, { limit, cursor, search, status }: PeopleQuery): Promise<Page<ShownPerson>> {
    const rows = await this.transactions.read(sightOf(by), (query) =>
      query<ShownPerson>(
        `${SHOWN} where ${SEEN}
           and ($2::text is null or position(lower($2) in lower(p.name)) > 0 or position(lower($2) in p.email) > 0)
           and ($3::text is null or p.status = $3) and ($4::uuid is null or p.id > $4)
         order by p.id limit $5`,
        [isOperator(by), search ?? null, status ?? null, afterId(cursor), limit + 1],
      ),
    );
    return pageOf(
      rows,
      limit,
      ({ id }) => id,
      (row) => row,
    );
  }

  async one(by: Actor, id: string): Promise<ShownPerson> {
    const [found] = await this.transactions.read(sightOf(by), (query) =>
      query<ShownPerson>(`${SHOWN} where ${SEEN} and p.id = $2`, [isOperator(by), id]),
    );
    if (!found) throw refuse('person/not-found', { id });
    return found;
  }
}

const isOperator = (by: Actor): boolean => by.authorityId === INSTALLATION;
const sightOf = (by: Actor) => ({ authorityId: isOperator(by) ? EVERY_AUTHORITY : by.authorityId });
