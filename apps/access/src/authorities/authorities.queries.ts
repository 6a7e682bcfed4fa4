import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@levada/persistence';
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
