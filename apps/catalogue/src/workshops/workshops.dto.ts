import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayUnique, IsIn, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { ATTENDANCES, type Attendance } from '@levada/kernel';
import { named, NestedList, Optional, shape } from '@levada/platform';

export class CallWorkshopDto {
  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  place!: string;

  @Matches(/^[1-9]\d{3}-\d{2}-\d{2}$/)
  heldOn!: string;

  /** Participants of the draft who are invited; left out: all. */
  @Optional()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  invited?: string[];
}

class AttendanceDto {
  @IsUUID()
  participantId!: string;

  @IsIn(ATTENDANCES)
  attendance!: Attendance;
}

export class AttendancesDto {
  @ArrayMaxSize(500)
  @ArrayUnique(({ participantId }: AttendanceDto) => participantId)
  @NestedList(() => AttendanceDto)
  attendances!: AttendanceDto[];
}

export class OutcomeDto {
  /** The entry it is about; left out: the whole. */
  @Optional()
  @IsString()
  @MaxLength(60)
  code?: string;

  @IsString()
  @Matches(/\S/, { message: 'text must not be blank' })
  @MaxLength(5_000)
  text!: string;
}

export const ShownWorkshop = named('Workshop', {
  ...{ id: shape.id, versionId: shape.id, title: shape.text, place: shape.text, heldOn: shape.date },
  invitations: shape.list(
    shape.object({
      ...{ participantId: shape.id, name: shape.text, attendance: shape.orNull(shape.oneOf(...ATTENDANCES)) },
    }),
  ),
  outcomes: shape.list(
    shape.object({
      ...{ id: shape.id, code: shape.orNull(shape.text), text: shape.text, recordedAt: shape.instant },
      /** The entries of the draft that were changed because of it. */
      changed: shape.list(shape.text),
    }),
  ),
  version: shape.version,
});
export type ShownWorkshop = Static<typeof ShownWorkshop>;
