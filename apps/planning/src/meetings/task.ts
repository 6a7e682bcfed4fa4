import { refuse, type CivilDate } from '@levada/kernel';

/** What somebody takes on for a body. */
export interface Task {
  readonly id: string;
  readonly authorityId: string;
  readonly bodyId: string;
  readonly meetingId: string | null;
  readonly text: string;
  readonly memberId: string | null;
  /** As they are named where no member takes it. */
  readonly who: string;
  readonly dueOn: CivilDate;
  /** It begins when this post has its money. */
  readonly postId: string | null;
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
  readonly createdBy: string;
  readonly version: number;
}

export const TASK_STATES = ['open', 'waiting', 'overdue', 'done'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export function finish(task: Task, { by, at }: { readonly by: string; readonly at: Date }): Task {
  if (task.doneAt !== null) throw refuse('task/done-already');
  return { ...task, doneAt: at, doneBy: by, version: task.version + 1 };
}
