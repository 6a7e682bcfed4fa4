import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsEmail, IsIn, IsInt, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { TerritoryRef } from '@levada/contracts';
import { IsCode, IsDay, named, Nested, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { BODY_KINDS, STAKEHOLDER_TYPES, type BodyKind, type StakeholderType } from './body.js';

export class OpenBodyDto {
  @Said(300)
  title!: string;

  @IsIn(BODY_KINDS)
  kind!: BodyKind;

  @Said(5_000)
  mandate!: string;

  @IsDay()
  from!: string;

  /** Its last day: after it nothing is recorded of it. */
  @Optional()
  @IsDay()
  until?: string;

  @Optional()
  @IsUUID()
  parentId?: string;

  @Optional()
  @IsUUID()
  planId?: string;

  @Nested(() => TerritoryRef)
  territory!: TerritoryRef;
}

class TerritoriesOfLevelDto {
  @Said(40)
  scheme!: string;

  @Said(40)
  level!: string;

  /** Only those that lie in this one. */
  @OptionalNested(() => TerritoryRef)
  within?: TerritoryRef;
}

export class AddSeatsDto {
  @IsCode()
  @MaxLength(30)
  code!: string;

  @Said(300)
  title!: string;

  @IsIn(STAKEHOLDER_TYPES)
  stakeholderType!: StakeholderType;

  /** Of each rule. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  places!: number;

  /** A rule for each of these. */
  @Optional()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @NestedList(() => TerritoryRef)
  territories?: TerritoryRef[];

  /** A rule for each territory of a level. */
  @OptionalNested(() => TerritoriesOfLevelDto)
  eachOf?: TerritoriesOfLevelDto;
}

export class PersonDto {
  @Said(200)
  name!: string;

  @Optional()
  @IsEmail()
  @MaxLength(254)
  email?: string;

  /** Of their account, if they have one. */
  @Optional()
  @IsUUID()
  personId?: string;

  @Said(300)
  represents!: string;

  @Optional()
  @IsUUID()
  organisationId?: string;

  @Optional()
  @IsUUID()
  partnerId?: string;
}

export class NominateDto extends PersonDto {
  @IsUUID()
  seatRuleId!: string;

  @Said(300)
  nominatedBy!: string;
}

export class ChooseDto {
  @IsDay()
  from!: string;

  /** Left out: as long as the body stands. */
  @Optional()
  @IsDay()
  until?: string;
}

export class DeclineDto {
  @Said(2_000)
  reason!: string;
}

export class SubstituteDto extends PersonDto {
  @IsDay()
  from!: string;

  /** Left out: as long as the member sits. */
  @Optional()
  @IsDay()
  until?: string;
}

export class EndMembershipDto {
  /** The last day. */
  @IsDay()
  on!: string;

  @Said(2_000)
  reason!: string;
}

export class OnDayQuery {
  /** Left out: today. */
  @Optional()
  @IsDay()
  on?: string;
}

const stakeholderType = shape.oneOf(...STAKEHOLDER_TYPES);

export const ShownBody = named('WorkingBody', {
  ...{ id: shape.id, title: shape.text, kind: shape.oneOf(...BODY_KINDS), mandate: shape.text },
  ...{ from: shape.date, until: shape.orNull(shape.date), parentId: shape.orNull(shape.id) },
  ...{ planId: shape.orNull(shape.id), territory: shape.territory, version: shape.version },
});
export type ShownBody = Static<typeof ShownBody>;

export const ShownSeatRule = named('SeatRule', {
  ...{ id: shape.id, bodyId: shape.id, code: shape.text, title: shape.text, stakeholderType },
  ...{ territory: shape.orNull(shape.territory), places: shape.count, version: shape.version },
});
export type ShownSeatRule = Static<typeof ShownSeatRule>;

const person = {
  ...{ name: shape.text, represents: shape.text, personId: shape.orNull(shape.id) },
  ...{ organisationId: shape.orNull(shape.id), partnerId: shape.orNull(shape.id) },
};

/** E-mail addresses are for invitations: no list shows them. */
export const ShownNomination = named('Nomination', {
  ...{ id: shape.id, bodyId: shape.id, seatRuleId: shape.id, seat: shape.text, ...person, nominatedBy: shape.text },
  ...{ nominatedAt: shape.instant, status: shape.oneOf('nominated', 'chosen', 'declined') },
  ...{ reason: shape.orNull(shape.text), version: shape.version },
});
export type ShownNomination = Static<typeof ShownNomination>;

export const ShownMember = named('Member', {
  ...{ id: shape.id, bodyId: shape.id, seatRuleId: shape.id, seat: shape.text, stakeholderType, ...person },
  ...{ substituteFor: shape.orNull(shape.id), from: shape.date, until: shape.orNull(shape.date) },
  ...{ endReason: shape.orNull(shape.text), version: shape.version },
});
export type ShownMember = Static<typeof ShownMember>;

export const ShownBalance = named('BodyBalance', {
  on: shape.date,
  seats: shape.list(
    shape.object({
      ...{ id: shape.id, code: shape.text, title: shape.text, stakeholderType },
      ...{ territory: shape.orNull(shape.territory), places: shape.count, sitting: shape.count, vacant: shape.count },
    }),
  ),
  byType: shape.list(shape.object({ stakeholderType, places: shape.count, sitting: shape.count })),
  missing: shape.list(stakeholderType),
});
export type ShownBalance = Static<typeof ShownBalance>;
