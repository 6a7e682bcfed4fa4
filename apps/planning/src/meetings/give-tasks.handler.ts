import { Inject, Injectable } from '@nestjs/common';
import { civilDate, dayOf, newId, refuse, type Clock } from '@levada/kernel';
import { Transactions, type IdempotencyKey, type Tx } from '@levada/persistence';
import { CLOCK, expectVersion, scopeOf, type Actor, type Reach } from '@levada/platform';
import { lockBody } from '../bodies/bodies.queries.js';
import { BodyTable, MemberTable } from '../bodies/body.table.js';
import { isWithin } from '../known-territories/known-territories.queries.js';
import { PostTable } from '../posts/post.table.js';
import type { Meeting } from './meeting.js';
import { MeetingTable, TaskTable } from './meeting.table.js';
import { finish, type Task } from './task.js';
import type { GiveTaskDto } from './tasks.dto.js';

/** Gives tasks of a body, and writes down that they are done. */
@Injectable()
export class GiveTasks {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async give(
    by: Actor,
    reach: Reach,
    bodyId: string,
    told: GiveTaskDto,
    key?: IdempotencyKey,
  ): Promise<{ id: string }> {
    const at = this.clock.now();
    return this.transactions.once(scopeOf(by, at), key, async (tx) => {
      const meeting = await expectItsOwn(tx, bodyId, told);
      // A meeting gives its tasks with its minutes, which may be written after the last day of the body.
      await lockBody(tx, bodyId, reach, dayOf(meeting?.startsAt ?? at));
      const { text, who, memberId = null, meetingId = null, postId = null } = told;
      const task: Task = {
        ...{ text, who, memberId, meetingId, postId, dueOn: civilDate(told.dueOn), doneAt: null, doneBy: null },
        ...{ id: newId(at), authorityId: by.authorityId, bodyId, createdBy: by.id, version: 1 },
      };
      tx.store(TaskTable, task, { action: 'give', detail: { bodyId, dueOn: task.dueOn } });
      return { id: task.id };
    });
  }

  async finish(by: Actor, reach: Reach, id: string, read: number): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(scopeOf(by, at), async (tx) => {
      const task = await tx.load(TaskTable, id);
      const { territory } = await tx.load(BodyTable, task.bodyId);
      if (!(await isWithin(tx, territory, reach))) throw refuse('task/not-found', { id });
      // What a body gave out is done also after its last day.
      expectVersion(task, read);
      tx.store(TaskTable, finish(task, { by: by.id, at }), { action: 'finish' });
    });
  }
}

/** Answers the meeting that gives it, if one does. */
async function expectItsOwn(
  tx: Tx,
  bodyId: string,
  { memberId, meetingId, postId }: GiveTaskDto,
): Promise<Meeting | null> {
  if (memberId !== undefined && !(await tx.find(MemberTable, { id: memberId, bodyId })))
    throw refuse('member/not-found', { id: memberId });
  if (postId !== undefined) await tx.load(PostTable, postId);
  if (meetingId === undefined) return null;
  const meeting = await tx.find(MeetingTable, { id: meetingId, bodyId });
  if (!meeting) throw refuse('meeting/not-found', { id: meetingId });
  return meeting;
}
