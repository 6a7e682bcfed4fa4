import type { Static } from '@sinclair/typebox';
import { IsUUID, Matches } from 'class-validator';
import { named, Said, shape } from '@levada/platform';
import { MERGE_STATUSES, type Merge } from './merge.js';

export class PreviewMergeDto {
  /** The one that goes. */
  @IsUUID()
  fromId!: string;

  /** The one that remains. */
  @IsUUID()
  toId!: string;
}

export class MergeDto extends PreviewMergeDto {
  /** Of the preview that was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  previewHash!: string;

  @Said(2_000)
  reason!: string;
}

export class UndoMergeDto {
  @Said(2_000)
  reason!: string;
}

/** What would move, by the column that names the organisation, and what stands in the way. */
export const MergePreview = named('MergePreview', {
  ...{ fromId: shape.id, toId: shape.id },
  moves: shape.list(shape.object({ reference: shape.text, count: shape.count })),
  obstacles: shape.list(shape.object({ code: shape.text, title: shape.text, facts: shape.record(shape.text) })),
  previewHash: shape.text,
});
export type MergePreview = Static<typeof MergePreview>;

export const ShownMerge = named('Merge', {
  ...{ id: shape.id, fromId: shape.id, toId: shape.id, reason: shape.text, mergedBy: shape.text },
  ...{ mergedAt: shape.instant, status: shape.oneOf(...MERGE_STATUSES), undoReason: shape.orNull(shape.text) },
  ...{ undoneBy: shape.orNull(shape.text), undoneAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownMerge = Static<typeof ShownMerge>;

export function shown({ authorityId: _hidden, previewHash: _seen, mergedAt, undoneAt, ...rest }: Merge): ShownMerge {
  return { ...rest, mergedAt: mergedAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null };
}
