import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@levada/persistence';
import { afterId, pageOf, type Actor, type Page, type PageQuery } from '@levada/platform';
import type { ApiToken } from './api-token.js';

export type ShownApiToken = Pick<ApiToken, 'id' | 'name' | 'version'> & {
  readonly createdAt: string;
  readonly expiresAt: string;
};

@Injectable()
export class ApiTokens {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** A person's own, for the authority they act for; withdrawn ones are gone. */
  async list(by: Actor, { limit, cursor }: PageQuery): Promise<Page<ShownApiToken>> {
    const rows = await this.transactions.read({ authorityId: by.authorityId }, (query) =>
      query<ShownApiToken>(
        `select id, name, created_at as "createdAt", expires_at as "expiresAt", version from api_token
         where person_id::text = $1 and withdrawn_at is null and ($2::uuid is null or id > $2) order by id limit $3`,
        [by.id, afterId(cursor), limit + 1],
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
