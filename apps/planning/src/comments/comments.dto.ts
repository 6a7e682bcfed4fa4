import { IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { DISPOSITIONS, type Comment, type Disposition } from './comment.js';

export class CommentsPath {
  @IsUUID()
  planId!: string;
}

export class CommentPath extends CommentsPath {
  @IsUUID()
  commentId!: string;
}

export class MakeCommentDto {
  /** Left out: on the whole plan. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  priorityCode?: string;

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

export type ShownComment = Omit<Comment, 'authorityId' | 'madeBy'>;

export function shown({ authorityId: _hidden, madeBy: _also, ...rest }: Comment): ShownComment {
  return rest;
}
