import type { Static } from '@sinclair/typebox';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsIn,
  IsInt,
  IsISO8601,
  IsTimeZone,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { ATTENDANCES, type Attendance } from '@levada/kernel';
import { IsDay, named, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { CALLINGS, MEETING_FORMS, MEETING_KINDS, type Meeting } from './meeting.js';

// Whatever is reckoned from it stays a year of four digits.
const BEFORE_9000 = /^[1-8]/;
const AN_INSTANT = /^[1-8]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

class AgendaItemDto {
  @Said(500)
  title!: string;

  /** The part of a plan that it is about. */
  @Optional()
  @Said(60)
  elementCode?: string;
}

class GatheringDto {
  @Said(300)
  title!: string;

  @IsIn(MEETING_KINDS)
  kind!: Meeting['kind'];

  @IsIn(MEETING_FORMS)
  form!: Meeting['form'];

  @Said(300)
  place!: string;

  /** Members who must be there; left out: more than half of those invited. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  quorum?: number;

  @Optional()
  @ArrayMaxSize(100)
  @NestedList(() => AgendaItemDto)
  agenda?: AgendaItemDto[];
}

export class CallMeetingDto extends GatheringDto {
  @IsISO8601({ strict: true })
  @JSONSchema(() => ({ type: 'string', format: 'date-time' }))
  @Matches(AN_INSTANT)
  startsAt!: string;

  @IsISO8601({ strict: true })
  @JSONSchema(() => ({ type: 'string', format: 'date-time' }))
  @Matches(AN_INSTANT)
  endsAt!: string;
}

export class CallSeriesDto extends GatheringDto {
  @IsDay()
  first!: string;

  @IsDay()
  @Matches(BEFORE_9000, { message: '$property must lie before the year 9000' })
  until!: string;

  /** As a clock on the wall there shows it. */
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/)
  time!: string;

  @IsInt()
  @Min(5)
  @Max(1_440)
  minutes!: number;

  @IsTimeZone()
  @MaxLength(60)
  timeZone!: string;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(52)
  everyWeeks?: number;

  @Optional()
  @IsInt()
  @Min(1)
  @Max(12)
  everyMonths?: number;
}

export class AgendaDto {
  @ArrayMaxSize(100)
  @NestedList(() => AgendaItemDto)
  agenda!: AgendaItemDto[];
}

class AttendanceOfMemberDto {
  @IsUUID()
  memberId!: string;

  @IsIn(ATTENDANCES)
  attendance!: Attendance;

  /** Who came in their place. */
  @Optional()
  @IsUUID()
  substituteId?: string;
}

export class MeetingAttendancesDto {
  @ArrayMaxSize(1_000)
  @ArrayUnique(({ memberId }: AttendanceOfMemberDto) => memberId)
  @NestedList(() => AttendanceOfMemberDto)
  attendances!: AttendanceOfMemberDto[];
}

export class MinutesDto {
  @Said(100_000)
  text!: string;
}

class VotesDto {
  @IsInt()
  @Min(0)
  @Max(1_000)
  infavour!: number;

  @IsInt()
  @Min(0)
  @Max(1_000)
  against!: number;

  @IsInt()
  @Min(0)
  @Max(1_000)
  abstained!: number;
}

class DifferingPositionDto {
  @Said(300)
  who!: string;

  @Said(5_000)
  position!: string;
}

export class AgreeDto {
  @Said(10_000)
  text!: string;

  /** Left out: by consensus. */
  @OptionalNested(() => VotesDto)
  votes?: VotesDto;

  /** Who saw it otherwise. */
  @Optional()
  @ArrayMaxSize(200)
  @NestedList(() => DifferingPositionDto)
  positions?: DifferingPositionDto[];

  @Optional()
  @IsUUID()
  planId?: string;

  /** The part of a plan that it leads to. */
  @Optional()
  @Said(60)
  elementCode?: string;
}

const votes = shape.object({ infavour: shape.count, against: shape.count, abstained: shape.count });

export const ShownMeeting = named('Meeting', {
  ...{ id: shape.id, bodyId: shape.id, body: shape.text, seriesId: shape.orNull(shape.id), title: shape.text },
  ...{ kind: shape.oneOf(...MEETING_KINDS), form: shape.oneOf(...MEETING_FORMS), calling: shape.oneOf(...CALLINGS) },
  ...{ startsAt: shape.instant, endsAt: shape.instant, place: shape.text, quorum: shape.orNull(shape.count) },
  agenda: shape.list(shape.object({ title: shape.text, elementCode: shape.optional(shape.text) })),
  status: shape.oneOf('called', 'minutes-draft', 'approved', 'cancelled'),
  ...{ minutes: shape.orNull(shape.text), minutesBy: shape.orNull(shape.text), approvedBy: shape.orNull(shape.text) },
  invitations: shape.list(
    shape.object({
      ...{ memberId: shape.id, name: shape.text, represents: shape.text, told: shape.oneOf('notice', 'office') },
      ...{ attendance: shape.orNull(shape.oneOf(...ATTENDANCES)), substitute: shape.orNull(shape.text) },
    }),
  ),
  /** Members who are there, themselves or by a substitute. */
  present: shape.count,
  agreements: shape.list(
    shape.object({
      ...{ id: shape.id, text: shape.text, way: shape.oneOf('consensus', 'votes'), votes: shape.orNull(votes) },
      ...{ reached: shape.boolean, positions: shape.list(shape.object({ who: shape.text, position: shape.text })) },
      ...{ planId: shape.orNull(shape.id), elementCode: shape.orNull(shape.text) },
    }),
  ),
  version: shape.version,
});
export type ShownMeeting = Static<typeof ShownMeeting>;

export const ShownUntold = named('UntoldMembers', {
  items: shape.list(shape.object({ memberId: shape.id, name: shape.text, email: shape.orNull(shape.text) })),
});
export type ShownUntold = Static<typeof ShownUntold>;

export const CalledSeries = named('CalledSeries', { seriesId: shape.id, meetings: shape.list(shape.id) });
export type CalledSeries = Static<typeof CalledSeries>;
