import type { Static } from '@sinclair/typebox';
import { IsUUID } from 'class-validator';
import { IsDay, named, Optional, Said, shape } from '@levada/platform';
import { TASK_STATES } from './task.js';

export class GiveTaskDto {
  @Said(2_000)
  text!: string;

  /** The member who takes it, or else in words who does. */
  @Optional()
  @IsUUID()
  memberId?: string;

  @Said(300)
  who!: string;

  @IsDay()
  dueOn!: string;

  @Optional()
  @IsUUID()
  meetingId?: string;

  /** It begins when this post has its project money. */
  @Optional()
  @IsUUID()
  postId?: string;
}

export const ShownTask = named('BodyTask', {
  ...{ id: shape.id, bodyId: shape.id, body: shape.text, meetingId: shape.orNull(shape.id), text: shape.text },
  ...{ memberId: shape.orNull(shape.id), who: shape.text, dueOn: shape.date, postId: shape.orNull(shape.id) },
  ...{ state: shape.oneOf(...TASK_STATES), doneAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownTask = Static<typeof ShownTask>;
