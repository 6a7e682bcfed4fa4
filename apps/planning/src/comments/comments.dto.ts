import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsEmail, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { named, Optional, Said, shape } from '@levada/platform';
import { DISPOSITIONS, type Disposition } from '@levada/kernel';
import { ELEMENT_KINDS } from '../elements/element.js';
import { PLAN_LEVELS, PLAN_TYPES } from '../plans/plan.js';
import { COMMENT_VISIBILITIES, type Comment, type CommentGroup } from './comment.js';

export class MakeCommentDto {
  /** Left out: on the whole plan. */
  @Optional()
  @IsString()
  @MaxLength(60)
  elementCode?: string;

  @Said(10_000)
  text!: string;

  @Said(200)
  authorName!: string;
}

export class CommentPubliclyDto {
  /** Left out: on the whole plan. */
  @Optional()
  @IsString()
  @MaxLength(60)
  elementCode?: string;

  @Said(10_000)
  text!: string;

  /** As whoever comments wishes to be named; left out: not at all. */
  @Optional()
  @Said(200)
  name?: string;

  /** For the answer alone: forgotten when it has left. */
  @Optional()
  @IsEmail()
  @MaxLength(254)
  email?: string;
}

export class DisposeCommentDto {
  @IsIn(DISPOSITIONS)
  disposition!: Disposition;

  @Said(5_000)
  reason!: string;
}

export class HideCommentDto {
  @Said(2_000)
  reason!: string;
}

export class GroupCommentsDto {
  @Said(500)
  title!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  commentIds!: string[];
}

export class JoinGroupDto {
  @IsUUID()
  commentId!: string;
}

const answer = {
  ...{ disposition: shape.orNull(shape.oneOf(...DISPOSITIONS)), reason: shape.orNull(shape.text) },
  disposedAt: shape.orNull(shape.instant),
};
const said = {
  ...{ id: shape.id, planId: shape.id, planVersion: shape.count, elementCode: shape.orNull(shape.text) },
  ...{ authorName: shape.orNull(shape.text), madeAt: shape.instant },
};

export const ShownComment = named('Comment', {
  ...{ ...said, text: shape.text, ...answer, disposedBy: shape.orNull(shape.text), version: shape.version },
  ...{ visibility: shape.oneOf(...COMMENT_VISIBILITIES), hiddenReason: shape.orNull(shape.text) },
  ...{ groupId: shape.orNull(shape.id), sentAt: shape.orNull(shape.instant) },
});
export type ShownComment = Static<typeof ShownComment>;

/** A comment in the official annex: of one that was hidden its place and the reason, never its words. */
export const AnnexedComment = named('AnnexedComment', {
  ...{ ...said, passage: shape.orNull(shape.text), text: shape.orNull(shape.text), group: shape.orNull(shape.text) },
  ...{ ...answer, disposedBy: shape.orNull(shape.text), hiddenReason: shape.orNull(shape.text) },
});
export type AnnexedComment = Static<typeof AnnexedComment>;

/** As everybody sees it: its words and its author's name only when an officer let them through. */
export const PublicComment = named('PublicComment', { ...said, text: shape.orNull(shape.text), ...answer });
export type PublicComment = Static<typeof PublicComment>;

export const CommentSender = named('CommentSender', { email: shape.orNull(shape.text) });
export type CommentSender = Static<typeof CommentSender>;

export const ShownCommentGroup = named('CommentGroup', {
  ...{ id: shape.id, planId: shape.id, planVersion: shape.count, title: shape.text },
  ...{ ...answer, disposedBy: shape.orNull(shape.text), version: shape.version },
});
export type ShownCommentGroup = Static<typeof ShownCommentGroup>;

export const CommentGroups = named('CommentGroups', {
  items: shape.list(shape.object({ ...ShownCommentGroup.properties, comments: shape.list(shape.id) })),
});
export type CommentGroups = Static<typeof CommentGroups>;

const version = {
  ...{ planId: shape.id, planVersion: shape.count, title: shape.text, level: shape.oneOf(...PLAN_LEVELS) },
  ...{ type: shape.oneOf(...PLAN_TYPES), status: shape.oneOf('in-consultation', 'adopted', 'superseded') },
  ...{ from: shape.date, to: shape.date, territory: shape.territory, closesAt: shape.orNull(shape.instant) },
};
export const PublicPlan = named('PublicPlan', { id: shape.id, ...version });
export type PublicPlan = Static<typeof PublicPlan>;

const measured = shape.object({ value: shape.text, on: shape.date });

/** A version with all that it says, but for who wrote it and whom to call. */
export const PublicPlanContent = named('PublicPlanContent', {
  ...version,
  elements: shape.list(
    shape.object({
      ...{ code: shape.text, kind: shape.oneOf(...ELEMENT_KINDS), part: shape.orNull(shape.text) },
      ...{ parent: shape.orNull(shape.text), title: shape.text, body: shape.text },
      ...{ responsible: shape.list(shape.text), cooperating: shape.list(shape.text) },
      ...{ measureKind: shape.orNull(shape.text), addressee: shape.orNull(shape.text), bindingness: shape.text },
      ...{ from: shape.orNull(shape.date), to: shape.orNull(shape.date), territories: shape.list(shape.territory) },
      costs: shape.list(shape.object({ year: shape.count, source: shape.text, amount: shape.money })),
      indicators: shape.list(
        shape.object({
          ...{ code: shape.text, name: shape.text, unit: shape.text, source: shape.text },
          ...{ baseline: shape.orNull(measured), targets: shape.list(measured) },
        }),
      ),
    }),
  ),
});
export type PublicPlanContent = Static<typeof PublicPlanContent>;

export function shown(made: Comment): ShownComment {
  const { authorityId: _hidden, madeBy: _also, email: _address, madeAt, disposedAt, sentAt, ...rest } = made;
  const instants = { madeAt: madeAt.toISOString(), disposedAt: disposedAt?.toISOString() ?? null };
  return { ...rest, ...instants, sentAt: sentAt?.toISOString() ?? null };
}

export function shownGroup(group: CommentGroup): ShownCommentGroup {
  const { authorityId: _own, madeBy: _who, madeAt: _when, disposedAt, ...rest } = group;
  return { ...rest, disposedAt: disposedAt?.toISOString() ?? null };
}
