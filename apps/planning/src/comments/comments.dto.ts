import type { Static } from '@sinclair/typebox';
import { IsIn, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { named, shape, Optional } from '@levada/platform';
import { DISPOSITIONS, type Disposition } from '@levada/kernel';
import type { Comment } from './comment.js';

export class MakeCommentDto {
  /** Left out: on the whole plan. */
  @Optional()
  @IsString()
  @MaxLength(60)
  elementCode?: string;

  @IsString()
  @MaxLength(10_000)
  @Matches(/\S/, { message: 'text must not be blank' })
  text!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  authorName!: string;
}

export class DisposeCommentDto {
  @IsIn(DISPOSITIONS)
  disposition!: Disposition;

  @IsString()
  @MaxLength(5_000)
  @Matches(/\S/, { message: 'reason must not be blank' })
  reason!: string;
}

export const ShownComment = named('Comment', {
  ...{
    id: shape.id,
    planId: shape.id,
    planVersion: shape.count,
    elementCode: shape.orNull(shape.text),
    text: shape.text,
    authorName: shape.text,
  },
  ...{
    madeAt: shape.instant,
    disposition: shape.orNull(shape.oneOf(...DISPOSITIONS)),
    reason: shape.orNull(shape.text),
  },
  ...{ disposedBy: shape.orNull(shape.text), disposedAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownComment = Static<typeof ShownComment>;

export function shown({ authorityId: _hidden, madeBy: _also, madeAt, disposedAt, ...rest }: Comment): ShownComment {
  return { ...rest, madeAt: madeAt.toISOString(), disposedAt: disposedAt?.toISOString() ?? null };
}
