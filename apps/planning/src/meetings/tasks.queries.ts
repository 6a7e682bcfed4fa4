import type { CivilDate } from '@levada/kernel';
import { among, equals, TITLES, upTo, type ListDefinition } from '@levada/platform';
import { POST_STATE } from '../posts/posts.queries.js';
import { TASK_STATES } from './task.js';
import type { ShownTask } from './tasks.dto.js';

type Row = Omit<ShownTask, 'doneAt'> & { readonly doneAt: Date | null };

/** Tasks as they stand on a day: the database has no clock of its own. */
export function tasksOn(today: CivilDate): ListDefinition<Row, ShownTask> {
  const state = `case when k.done_at is not null then 'done' when t.id is not null and ${POST_STATE} <> 'funded' then 'waiting'
    when k.due_on < date '${today}' then 'overdue' else 'open' end`;
  return {
    columns: `k.id, k.body_id as "bodyId", b.title as body, k.meeting_id as "meetingId", k.text, k.member_id as "memberId",
      k.who, k.due_on::text as "dueOn", k.post_id as "postId", ${state} as state, k.done_at as "doneAt", k.version`,
    from: 'task k join body b on b.id = k.body_id left join post t on t.id = k.post_id',
    id: 'k.id',
    filters: {
      body: equals('k.body_id', 'uuid', 'Of these bodies.'),
      meeting: equals('k.meeting_id', 'uuid', 'Given at these meetings.'),
      member: equals('k.member_id', 'uuid', 'Of these members.'),
      state: among(`(${state})`, TASK_STATES, 'Where they stand today.'),
      due: upTo('k.due_on', 'date', 'Due on this day or earlier.'),
    },
    sorts: { dueOn: { sql: 'k.due_on', type: 'date' }, who: { sql: 'k.who', type: 'text' } },
    order: 'dueOn',
    search: ['k.text', 'k.who'],
    show: ({ doneAt, ...row }) => ({ ...row, doneAt: doneAt?.toISOString() ?? null }),
    sheet: [
      { title: TITLES.text, value: ({ text }) => text },
      { title: TITLES.person, value: ({ who }) => who },
      { title: TITLES.until, value: ({ dueOn }) => dueOn },
      { title: TITLES.status, value: ({ state: stands }) => stands },
    ],
  };
}
