import type { Static } from '@sinclair/typebox';
import { IsIn, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { named, Optional, shape } from '@levada/platform';
import { isStanding, POSITIONS, type Participant, type Position } from './participant.js';

export class InviteDto {
  /** A provider of the register: its people may read the draft and speak for it. */
  @Optional()
  @IsUUID()
  organisationId?: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  name!: string;
}

export class PositionDto {
  @IsIn(POSITIONS)
  position!: Position;

  /** Which reservation, or why not. */
  @Optional()
  @IsString()
  @Matches(/\S/, { message: 'remark must not be blank' })
  @MaxLength(5_000)
  remark?: string;

  /** The content that was read: a position on something else is refused. */
  @Matches(/^[0-9a-f]{64}$/)
  contentHash!: string;
}

export const ShownParticipant = named('Participant', {
  ...{ id: shape.id, versionId: shape.id, organisationId: shape.orNull(shape.id), name: shape.text },
  ...{ invitedAt: shape.instant, position: shape.orNull(shape.oneOf(...POSITIONS)), remark: shape.orNull(shape.text) },
  ...{ takenBy: shape.orNull(shape.text), takenAt: shape.orNull(shape.instant) },
  /** Whether the position is about what stands there now: it lapses when the content changes. */
  isStanding: shape.boolean,
  version: shape.version,
});
export type ShownParticipant = Static<typeof ShownParticipant>;

/** What a party reads before it takes a position. */
export const ShownContentHash = named('CatalogueContent', { contentHash: shape.text });
export type ShownContentHash = Static<typeof ShownContentHash>;

export function shown(participant: Participant, current: string): ShownParticipant {
  const { authorityId: _own, invitedBy: _by, contentHash: _hash, invitedAt, takenAt, ...said } = participant;
  return {
    ...said,
    invitedAt: invitedAt.toISOString(),
    takenAt: takenAt?.toISOString() ?? null,
    isStanding: isStanding(participant, current),
  };
}
