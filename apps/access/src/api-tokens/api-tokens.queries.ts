import { Inject, Injectable } from '@nestjs/common';
import { Lists, TITLES, type Actor, type AskedList, type ListDefinition, type Page } from '@levada/platform';
import type { ShownApiToken } from './api-tokens.dto.js';

type Row = Omit<ShownApiToken, 'createdAt' | 'expiresAt'> & { readonly createdAt: Date; readonly expiresAt: Date };

export const apiTokenList: ListDefinition<Row, ShownApiToken> = {
  columns: 't.id, t.name, t.created_at as "createdAt", t.expires_at as "expiresAt", t.version',
  from: 'api_token t',
  id: 't.id',
  filters: {},
  sorts: { id: { sql: 't.id', type: 'uuid' }, name: { sql: 't.name', type: 'text' } },
  order: '-id',
  search: ['t.name'],
  show: ({ createdAt, expiresAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }),
  sheet: [
    { title: TITLES.name, value: ({ name }) => name },
    { title: TITLES.createdAt, value: ({ createdAt }) => createdAt },
    { title: TITLES.expiresAt, value: ({ expiresAt }) => expiresAt },
  ],
};

@Injectable()
export class ApiTokens {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  /** A person's own, for the authority they act for; withdrawn ones are gone. */
  list(by: Actor, asked: AskedList): Promise<Page<ShownApiToken>> {
    return this.lists.answer(by, apiTokenList, asked, [
      (bind) => `t.person_id::text = ${bind(by.id)} and t.withdrawn_at is null`,
    ]);
  }
}
