import { Inject, Injectable } from '@nestjs/common';
import {
  among,
  equals,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import { BALLOTS } from '../approval-levels/vote.js';
import type { ShownVote } from './votes.dto.js';

interface Row extends Omit<ShownVote, 'at' | 'recusedFrom'> {
  readonly at: Date;
  readonly recusedFrom: string[] | null;
}

export const voteList: ListDefinition<Row, ShownVote> = {
  columns: `v.id, v.position, v.person, v.on_behalf_of as "onBehalfOf", v.content_hash as "contentHash", v.ballot,
    (select json_agg(a.reference order by a.reference) from application a where v.recused ? a.id::text) as "recusedFrom", v.comment, v.at`,
  from: 'approval_vote v',
  id: 'v.id',
  filters: {
    id: equals('v.id', 'uuid', 'Votes.'),
    position: equals('v.position', 'int', 'At these levels.'),
    ballot: among('v.ballot', BALLOTS, 'How they voted.'),
    text: equals('v.content_hash', 'text', 'On this text.'),
  },
  sorts: { id: { sql: 'v.id', type: 'uuid' } },
  order: 'id',
  search: [],
  show: ({ at, recusedFrom, ...row }) => ({ ...row, recusedFrom: recusedFrom ?? [], at: at.toISOString() }),
  sheet: [
    { title: TITLES.person, value: ({ person }) => person },
    { title: TITLES.status, value: ({ ballot }) => ballot },
    { title: TITLES.reason, value: ({ comment }) => comment },
  ],
};

@Injectable()
export class Votes {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  one(by: Actor, id: string): Promise<ShownVote> {
    return this.lists.one(by, voteList, id, 'vote/not-found');
  }

  list(by: Actor, laidId: string, asked: AskedList): Promise<Page<ShownVote>> {
    return this.lists.answer(by, voteList, asked, [(bind) => `v.laid_id = ${bind(laidId)}`]);
  }
}
