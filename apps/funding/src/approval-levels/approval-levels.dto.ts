import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { ROLES, type Role } from '@levada/contracts';
import { IsDay, named, NestedList, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { MAJORITIES } from './approval-level.js';
import { shownLevel } from './approval-levels.queries.js';

/** Roles of people who may say yes to money. */
export const APPROVING = ['approver', 'budget-officer', 'committee-member', 'funding-officer'] as const;

class VotingRuleDto {
  /** Members who have to vote; of an application of which some are out, the others. */
  @IsInt()
  @Min(1)
  @Max(200)
  quorum!: number;

  @IsIn(MAJORITIES)
  majority!: (typeof MAJORITIES)[number];
}

class ApprovalLevelDto {
  @Said(200)
  title!: string;

  /** Who says yes at this level. */
  @IsIn(ROLES.filter((role) => (APPROVING as readonly Role[]).includes(role)))
  role!: Role;

  /** Proposals of at least this much pass it; `0`: all. */
  @Matches(/^\d{1,15}$/, { message: '$property must be an amount without decimals' })
  from!: string;

  /** Where it is a committee: it votes, and somebody of it says what came out. */
  @OptionalNested(() => VotingRuleDto)
  vote?: VotingRuleDto;
}

export class SetApprovalLevelsBody {
  /** In the order in which they are asked. */
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @NestedList(() => ApprovalLevelDto)
  levels!: ApprovalLevelDto[];
}

export class NameDeputyBody {
  /** Who says yes in your place. */
  @Said(100)
  deputy!: string;

  @IsDay()
  from!: string;

  @IsDay()
  until!: string;

  @Optional()
  @Said(500)
  reason?: string;
}

/** Who has to say yes, from which amount on. */
export const ShownApprovalLevels = named('ApprovalLevels', {
  levels: shape.list(shownLevel),
});
export type ShownApprovalLevels = Static<typeof ShownApprovalLevels>;

/** Who may say yes in somebody’s place, and when. */
export const ShownDeputy = named('Deputy', {
  ...{ id: shape.id, person: shape.text, deputy: shape.text, roles: shape.list(shape.role) },
  ...{ from: shape.date, until: shape.date, reason: shape.text, endedAt: shape.orNull(shape.instant) },
  version: shape.version,
});
export type ShownDeputy = Static<typeof ShownDeputy>;
