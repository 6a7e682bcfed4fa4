import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { EVERY_AUTHORITY, Transactions, type Tx } from '@levada/persistence';
import { equals, Lists, TITLES, type Actor, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import type { ShownAuthority } from './authorities.dto.js';
import { INSTALLATION } from './authority.js';
import { AuthorityTable } from './authority.table.js';
import type { Authority } from './authority.js';

type Row = Omit<ShownAuthority, 'openedAt'> & { readonly openedAt: Date };

export const authorityList: ListDefinition<Row, ShownAuthority> = {
  columns: 'a.id, a.slug, a.name, a.profile, a.territory, a.opened_at as "openedAt", a.version',
  from: 'authority a',
  id: 'a.id',
  filters: {
    slug: equals('a.slug', 'text', 'By short names.'),
    profile: equals('a.profile', 'text', 'Of these profiles.'),
  },
  sorts: { slug: { sql: 'a.slug', type: 'text' }, name: { sql: 'a.name', type: 'text' } },
  order: 'slug',
  search: ['a.slug', 'a.name'],
  show: ({ openedAt, ...row }) => ({ ...row, openedAt: openedAt.toISOString() }),
  sheet: [
    { title: TITLES.authority, value: ({ slug }) => slug },
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.territory, value: ({ territory }) => `${territory.scheme}/${territory.level}/${territory.code}` },
  ],
};

/** `undefined` for the installation. */
export async function nameOfAuthority(tx: Tx, authorityId: string): Promise<string | undefined> {
  return (await tx.find(AuthorityTable, { id: authorityId }))?.name;
}

@Injectable()
export class Authorities {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Lists) private readonly lists: Lists,
  ) {}

  page(asked: AskedList): Promise<Page<ShownAuthority>> {
    return this.lists.answer({ authorityId: null }, authorityList, asked);
  }

  async list(): Promise<Authority[]> {
    return this.transactions.database.getRepository(AuthorityTable).find({ order: { slug: 'asc' } });
  }

  async named(slug: string): Promise<Authority | null> {
    return this.transactions.database.getRepository(AuthorityTable).findOneBy({ slug });
  }
}

/** Or the refusal `authority/not-found`. */
export async function authorityIdOf(tx: Tx, slug: string): Promise<string> {
  const found = await tx.find(AuthorityTable, { slug });
  if (!found) throw refuse('authority/not-found', { slug });
  return found.id;
}

/** Whose rows somebody sees of people and grants: the operator those of every authority, others their own. */
export function sightOf({ authorityId }: Pick<Actor, 'authorityId'>): { authorityId: string } {
  return { authorityId: authorityId === INSTALLATION ? EVERY_AUTHORITY : authorityId };
}
