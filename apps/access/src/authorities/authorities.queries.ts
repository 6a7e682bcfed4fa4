import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { Transactions, type Tx } from '@levada/persistence';
import { AuthorityTable } from './authority.table.js';
import type { Authority } from './authority.js';

@Injectable()
export class Authorities {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

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
