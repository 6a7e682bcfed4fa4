import { Inject, Injectable } from '@nestjs/common';
import {
  choice,
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type Condition,
  type ListDefinition,
  type Page,
  type Reach,
} from '@levada/platform';
import { sightOf } from '../authorities/authorities.queries.js';
import { INSTALLATION } from '../authorities/authority.js';
import type { ShownName, ShownPerson } from './people.dto.js';

type Row = Omit<ShownPerson, 'createdAt' | 'invitedUntil'> & {
  readonly createdAt: Date;
  readonly invitedUntil: Date | null;
};

export const peopleList: ListDefinition<Row, ShownPerson> = {
  columns: `p.id, p.email, p.name, p.language, p.status, p.created_at as "createdAt", p.version,
    coalesce((select json_agg(g.role || '@' || coalesce(a.slug, 'installation') order by a.slug, g.role)
      from role_grant g left join authority a on a.id = g.authority_id where g.person_id = p.id and g.withdrawn_at is null), '[]') as roles,
    coalesce((select c.second_factor_since is not null from account c where c.id = p.id), false) as "secondFactor",
    (select i.expires_at from invitation i where i.person_id = p.id and i.status = 'sent') as "invitedUntil"`,
  from: 'person p',
  id: 'p.id',
  filters: {
    id: equals('p.id', 'uuid', 'People.'),
    email: where(
      'text',
      'By the address, whatever the case.',
      (text) => (bind) => `p.email = lower(${bind(text.trim())})`,
    ),
    status: choice(
      { invited: `p.status = 'invited'`, active: `p.status = 'active'`, blocked: `p.status = 'blocked'` },
      'Whether they can sign in.',
    ),
  },
  sorts: {
    id: { sql: 'p.id', type: 'uuid' },
    name: { sql: 'p.name', type: 'text' },
    email: { sql: 'p.email', type: 'text' },
  },
  order: 'name',
  search: ['p.name', 'p.email'],
  show: ({ createdAt, invitedUntil, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    invitedUntil: invitedUntil?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.email, value: ({ email }) => email },
    { title: TITLES.status, value: ({ status }) => status },
    { title: TITLES.roles, value: ({ roles }) => roles.join(', ') },
  ],
};

/** Ids stand in decisions, votes and logs; their names are kept once. */
export const nameList: ListDefinition<ShownName, ShownName> = {
  columns: 'p.id, p.name',
  from: 'person p',
  id: 'p.id',
  filters: { id: equals('p.id', 'uuid', 'These people.') },
  sorts: { id: { sql: 'p.id', type: 'uuid' }, name: { sql: 'p.name', type: 'text' } },
  order: 'name',
  search: ['p.name'],
  show: (row) => row,
  sheet: [{ title: TITLES.name, value: ({ name }) => name }],
};

@Injectable()
export class People {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  list(by: Actor, asked: AskedList): Promise<Page<ShownPerson>> {
    return this.lists.answer(sightOf(by), peopleList, asked, seenBy(by));
  }

  /** Also of who has left: their name stands under what they did. People of a provider have those of their own colleagues. */
  names(by: Actor, { everywhere, organisations }: Reach, asked: AskedList): Promise<Page<ShownName>> {
    const colleagues: Condition = (bind) =>
      `exists (select from role_grant g where g.person_id = p.id${
        everywhere ? '' : ` and g.organisation_id = any(${bind(organisations)}::uuid[])`
      })`;
    return this.lists.answer(sightOf(by), nameList, asked, isOperator(by) ? [] : [colleagues]);
  }

  one(by: Actor, id: string): Promise<ShownPerson> {
    return this.lists.one(sightOf(by), peopleList, id, 'person/not-found', seenBy(by));
  }
}

const isOperator = (by: Actor): boolean => by.authorityId === INSTALLATION;

/** The operator sees everybody, others the people who hold a role in their own authority. */
function seenBy(by: Actor): Condition[] {
  return isOperator(by)
    ? []
    : [() => 'exists (select from role_grant g where g.person_id = p.id and g.withdrawn_at is null)'];
}
