import { Inject, Injectable } from '@nestjs/common';
import { ROLES } from '@levada/contracts';
import {
  among,
  choice,
  equals,
  Lists,
  TITLES,
  where,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import type { Tx } from '@levada/persistence';
import { nameOfAuthority, sightOf } from '../authorities/authorities.queries.js';
import { tellPeople } from '../notices/notice.table.js';
import { grantNotice } from './grant-notice.js';
import type { ShownGrant } from './grants.dto.js';
import type { RoleGrant } from './role-grant.js';
import { RoleGrantTable, storeGrant } from './role-grant.table.js';

type Row = Omit<ShownGrant, 'givenAt' | 'withdrawnAt'> & { readonly givenAt: Date; readonly withdrawnAt: Date | null };

export const grantList: ListDefinition<Row, ShownGrant> = {
  columns: `g.id, g.person_id as "personId", p.name as person, p.email, coalesce(a.slug, 'installation') as authority, g.role, g.territory,
    g.organisation_id as "organisationId", g.from_on::text as "from", g.until_on::text as "until", g.given_by as "givenBy",
    g.given_at as "givenAt", g.withdrawn_by as "withdrawnBy", g.withdrawn_at as "withdrawnAt", g.reason, g.version`,
  from: 'role_grant g join person p on p.id = g.person_id left join authority a on a.id = g.authority_id',
  id: 'g.id',
  filters: {
    person: equals('g.person_id', 'uuid', 'Of these people.'),
    email: where(
      'text',
      'Of the person with this address.',
      (text) => (bind) => `p.email = lower(${bind(text.trim())})`,
    ),
    authority: equals(`coalesce(a.slug, 'installation')`, 'text', 'For these authorities, by their short names.'),
    role: among('g.role', ROLES, 'Which role.'),
    status: choice(
      { given: 'g.withdrawn_at is null', withdrawn: 'g.withdrawn_at is not null', all: 'true' },
      'Whether it was taken back.',
      'given',
    ),
  },
  sorts: {
    id: { sql: 'g.id', type: 'uuid' },
    name: { sql: 'p.name', type: 'text' },
    role: { sql: 'g.role', type: 'text' },
  },
  order: 'id',
  search: ['p.name', 'p.email'],
  show: ({ givenAt, withdrawnAt, ...row }) => ({
    ...row,
    givenAt: givenAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.person, value: ({ person }) => person },
    { title: TITLES.email, value: ({ email }) => email },
    { title: TITLES.role, value: ({ role }) => role },
    { title: TITLES.authority, value: ({ authority }) => authority },
    { title: TITLES.from, value: ({ from }) => from },
    { title: TITLES.until, value: ({ until }) => until },
  ],
};

@Injectable()
export class Grants {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  /** The operator sees those of every authority, others those of their own. */
  list(by: Actor, asked: AskedList): Promise<Page<ShownGrant>> {
    return this.lists.answer(sightOf(by), grantList, asked);
  }

  one(by: Actor, id: string): Promise<ShownGrant> {
    return this.lists.one(sightOf(by), grantList, id, 'grant/not-found');
  }
}

/** Stores a grant that was given and says it to whom it was given to. */
export async function giveAndTell(tx: Tx, grant: RoleGrant, mailLeaves: boolean): Promise<void> {
  const name = await nameOfAuthority(tx, grant.authorityId);
  await storeGrant(tx, grant, { action: 'give' }, (own) => tellPeople(own, grantNotice(grant, name), mailLeaves));
}

/** Whether they hold it already, for that organisation. */
export async function holdsAlready(tx: Tx, { personId, role, organisationId }: RoleGrant): Promise<boolean> {
  const held = await tx.list(RoleGrantTable, { personId, role });
  return held.some((one) => one.organisationId === organisationId && one.withdrawnAt === null);
}
