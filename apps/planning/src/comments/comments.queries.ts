import { Inject, Injectable } from '@nestjs/common';
import { DISPOSITIONS } from '@levada/kernel';
import type { Tx } from '@levada/persistence';
import {
  among,
  choice,
  equals,
  exactly,
  Lists,
  TITLES,
  type Actor,
  type AskedList,
  type ListDefinition,
  type Page,
} from '@levada/platform';
import type { Plan } from '../plans/plan.js';
import { COMMENT_VISIBILITIES } from './comment.js';
import { CommentGroupTable } from './comment.table.js';
import { shownGroup, type AnnexedComment, type CommentGroups, type ShownComment } from './comments.dto.js';

/** Those that are held count: nobody loses a comment. What an officer hid waits for no answer. */
export async function unansweredComments(tx: Tx, planId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::int as count from plan_comment where plan_id = $1 and disposition is null and visibility <> 'hidden'`,
    [planId],
  );
  return row!.count;
}

type InDatabase<Shown extends { madeAt: string }> = Omit<Shown, 'madeAt' | 'disposedAt' | 'sentAt'> & {
  readonly madeAt: Date;
  readonly disposedAt: Date | null;
};

export const SAID = `c.id, c.plan_id as "planId", c.plan_version as "planVersion", c.element_code as "elementCode",
  c.author_name as "authorName", c.made_at as "madeAt", c.disposition, c.reason, c.disposed_at as "disposedAt"`;

export const filters = {
  element: exactly('c.element_code', 'On this element, by its code.'),
  planVersion: equals('c.plan_version', 'int', 'On this version.'),
  status: choice(
    { open: `c.disposition is null and c.visibility <> 'hidden'`, answered: 'c.disposition is not null' },
    'Waiting for an answer, or answered.',
  ),
  disposition: among('c.disposition', DISPOSITIONS, 'How it was answered.'),
};
const sorts = {
  madeAt: { sql: 'c.seq', type: 'bigint' },
  author: { sql: `coalesce(c.author_name, '')`, type: 'text' },
} as const;

export const commentList: ListDefinition<InDatabase<ShownComment> & { readonly sentAt: Date | null }, ShownComment> = {
  columns: `${SAID}, c.text, c.disposed_by as "disposedBy", c.visibility, c.hidden_reason as "hiddenReason",
    c.group_id as "groupId", c.sent_at as "sentAt", c.version`,
  from: 'plan_comment c',
  id: 'c.id',
  filters: {
    ...filters,
    visibility: among('c.visibility', COMMENT_VISIBILITIES, 'Held for an officer, shown, or hidden.'),
    group: equals('c.group_id', 'uuid', 'Of this group.'),
    untold: choice(
      { yes: 'c.email is not null and c.disposition is not null' },
      'Answered, and the answer has not left yet for who has no account.',
    ),
  },
  sorts,
  order: 'madeAt',
  search: ['c.text', 'c.author_name', 'c.reason'],
  show: ({ madeAt, disposedAt, sentAt, ...row }) => ({
    ...{ ...row, madeAt: madeAt.toISOString(), disposedAt: disposedAt?.toISOString() ?? null },
    sentAt: sentAt?.toISOString() ?? null,
  }),
  sheet: [
    { title: TITLES.id, value: ({ id }) => id },
    { title: TITLES.author, value: ({ authorName }) => authorName },
    { title: TITLES.code, value: ({ elementCode }) => elementCode },
    { title: TITLES.text, value: ({ text }) => text },
    { title: TITLES.disposition, value: ({ disposition }) => disposition },
    { title: TITLES.reason, value: ({ reason }) => reason },
  ],
};

/** What a body reads before it adopts: every comment, with how it was answered. */
export const annexList: ListDefinition<InDatabase<AnnexedComment>, AnnexedComment> = {
  columns: `${SAID}, e.title as passage, case when c.visibility <> 'hidden' then c.text end as text, g.title as group,
    c.disposed_by as "disposedBy", c.hidden_reason as "hiddenReason"`,
  from: `plan_comment c
    left join plan_element e on e.plan_id = c.plan_id and e.plan_version = c.plan_version and e.code = c.element_code
    left join plan_comment_group g on g.id = c.group_id`,
  id: 'c.id',
  filters,
  sorts,
  order: 'madeAt',
  search: [],
  show: ({ madeAt, disposedAt, ...row }) => ({
    ...{ ...row, madeAt: madeAt.toISOString(), disposedAt: disposedAt?.toISOString() ?? null },
  }),
  sheet: [
    { title: TITLES.planVersion, value: ({ planVersion }) => planVersion },
    { title: TITLES.code, value: ({ elementCode }) => elementCode },
    { title: TITLES.passage, value: ({ passage }) => passage },
    { title: TITLES.author, value: ({ authorName }) => authorName },
    { title: TITLES.submittedAt, value: ({ madeAt }) => madeAt },
    { title: TITLES.text, value: ({ text }) => text },
    { title: TITLES.group, value: ({ group }) => group },
    { title: TITLES.disposition, value: ({ disposition, hiddenReason }) => disposition ?? (hiddenReason && 'hidden') },
    { title: TITLES.reason, value: ({ reason, hiddenReason }) => reason ?? hiddenReason },
    { title: TITLES.answeredBy, value: ({ disposedBy }) => disposedBy },
    { title: TITLES.answeredAt, value: ({ disposedAt }) => disposedAt },
  ],
};

export async function groupsOf(tx: Tx, planId: string): Promise<CommentGroups> {
  const groups = await tx.list(CommentGroupTable, { planId });
  const members = await tx.query<{ id: string; groupId: string }>(
    `select id, group_id as "groupId" from plan_comment where plan_id = $1 and group_id is not null order by seq`,
    [planId],
  );
  const of = (group: string) => members.filter(({ groupId }) => groupId === group).map(({ id }) => id);
  return { items: groups.map((group) => ({ ...shownGroup(group), comments: of(group.id) })) };
}

@Injectable()
export class CommentsQueries {
  constructor(@Inject(Lists) private readonly lists: Lists) {}

  /** In the order they were made. */
  list(by: Actor, planId: string, asked: AskedList): Promise<Page<ShownComment>> {
    return this.lists.answer(by, commentList, asked, [(bind) => `c.plan_id = ${bind(planId)}`]);
  }

  /** On every version since the one that was in force when this version was begun. */
  annex(by: Actor, { id, planVersion, amends }: Plan, asked: AskedList): Promise<Page<AnnexedComment>> {
    return this.lists.answer(by, annexList, asked, [
      (bind) => `c.plan_id = ${bind(id)}`,
      (bind) => `c.plan_version > ${bind(amends ?? 0)}`,
      (bind) => `c.plan_version <= ${bind(planVersion)}`,
    ]);
  }
}
