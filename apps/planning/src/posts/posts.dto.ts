import type { Static } from '@sinclair/typebox';
import { IsUUID } from 'class-validator';
import { named, Optional, Said, shape } from '@levada/platform';
import { POST_STATES } from './post.js';

export class PlanPostDto {
  @Said(300)
  title!: string;

  @Optional()
  @IsUUID()
  planId?: string;

  @Optional()
  @IsUUID()
  bodyId?: string;

  /** One of the two: what it waits for. */
  @Optional()
  @IsUUID()
  applicationId?: string;

  @Optional()
  @IsUUID()
  decisionId?: string;
}

export const ShownPost = named('WaitingPost', {
  ...{ id: shape.id, title: shape.text, planId: shape.orNull(shape.id), bodyId: shape.orNull(shape.id) },
  ...{ applicationId: shape.orNull(shape.id), decisionId: shape.orNull(shape.id) },
  ...{ state: shape.oneOf(...POST_STATES), version: shape.version },
});
export type ShownPost = Static<typeof ShownPost>;
