import type { Static } from '@sinclair/typebox';
import { IsIn, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { DISPOSITIONS, type Disposition } from '@levada/kernel';
import { named, Optional, shape } from '@levada/platform';
import type { EntryComment } from './entry-comment.js';

export class MakeEntryCommentDto {
  /** Left out: on the whole version. */
  @Optional()
  @IsString()
  @MaxLength(60)
  code?: string;

  @IsString()
  @MaxLength(10_000)
  @Matches(/\S/, { message: 'text must not be blank' })
  text!: string;

  /** The party it is said for; people of a provider speak for their own. */
  @Optional()
  @IsUUID()
  participantId?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(200)
  authorName!: string;
}

export class AnswerEntryCommentDto {
  @IsIn(DISPOSITIONS)
  disposition!: Disposition;

  @IsString()
  @MaxLength(5_000)
  @Matches(/\S/, { message: 'reason must not be blank' })
  reason!: string;
}

export const ShownEntryComment = named('EntryComment', {
  ...{ id: shape.id, versionId: shape.id, code: shape.orNull(shape.text), text: shape.text },
  ...{ participantId: shape.orNull(shape.id), authorName: shape.text, madeAt: shape.instant },
  ...{ disposition: shape.orNull(shape.oneOf(...DISPOSITIONS)), reason: shape.orNull(shape.text) },
  ...{ disposedBy: shape.orNull(shape.text), disposedAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownEntryComment = Static<typeof ShownEntryComment>;

export function shown({
  authorityId: _own,
  madeBy: _by,
  madeAt,
  disposedAt,
  ...said
}: EntryComment): ShownEntryComment {
  return { ...said, madeAt: madeAt.toISOString(), disposedAt: disposedAt?.toISOString() ?? null };
}
