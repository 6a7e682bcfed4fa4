import type { Static } from '@sinclair/typebox';
import { IsBoolean, IsIn, IsInt, IsString, IsUUID, Max, MaxLength, Min, MinLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { IsInstant, named, Nested, Optional, OptionalNested, Said, shape } from '@levada/platform';
import { PHASES } from './round.js';
import { RuleParametersDto } from '../allocation-runs/allocation-runs.queries.js';
import { ROUND_RULES } from '@levada/allocation';

export class OpenRoundBody {
  @IsUUID()
  envelopeId!: string;

  @IsUUID()
  planId!: string;

  @IsString()
  @MinLength(1)
  @MaxLength(300)
  title!: string;

  @IsIn(ROUND_RULES)
  rule!: string;

  @OptionalNested(() => RuleParametersDto)
  parameters?: RuleParametersDto;

  @Nested(() => MoneyValue)
  roundTo!: MoneyValue;

  /** Default: `ordinary`. */
  @Optional()
  @IsIn(['ordinary', 'extraordinary', 'tender'])
  kind?: 'ordinary' | 'extraordinary' | 'tender';

  /** The published text of a programme whose conditions hold. */
  @Optional()
  @IsUUID()
  programmeVersionId?: string;

  /** From when applications are taken. */
  @Optional()
  @IsInstant()
  opensAt?: string;

  /** Until when. */
  @Optional()
  @IsInstant()
  deadline?: string;

  /** Whether nobody but who wrote it reads an application before the deadline. */
  @Optional()
  @IsBoolean()
  isSealed?: boolean;

  /** Days after a decision in which its provider may appeal; none where the law knows no appeal. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(366)
  appealDays?: number;

  /** The year whose compensation caps what is given to a service; absent: nothing is capped by one. */
  @Optional()
  @IsInt()
  @Min(2000)
  @Max(2200)
  compensationYear?: number;
}

export class ExtendDeadlineBody {
  @IsInstant()
  deadline!: string;

  @Said(2000)
  reason!: string;
}

/** A call for applications, with the money it has. */
export const ShownRound = named('Round', {
  ...{ id: shape.id, envelopeId: shape.id, planId: shape.id, planVersion: shape.count, title: shape.text },
  ...{ rule: shape.text, parameters: shape.record(shape.text), roundTo: shape.money, envelope: shape.money },
  ...{ kind: shape.oneOf('ordinary', 'extraordinary', 'tender'), programmeVersionId: shape.orNull(shape.id) },
  ...{ opensAt: shape.orNull(shape.instant), deadline: shape.orNull(shape.instant), isSealed: shape.boolean },
  /** Days after a decision in which its provider may appeal. */
  appealDays: shape.orNull(shape.count),
  /** The year whose compensation caps what is given to a service. */
  compensationYear: shape.orNull(shape.count),
  /** Whether its applications can be read now. */
  isReadable: shape.boolean,
  phase: shape.oneOf(...PHASES),
  ...{ status: shape.oneOf('open', 'decided'), applications: shape.count, version: shape.version },
});
export type ShownRound = Static<typeof ShownRound>;

/** What applications of a round can serve. */
export const ShownRoundPriorities = named('RoundPriorities', {
  ...{ planId: shape.id, planVersion: shape.version, title: shape.text },
  priorities: shape.list(shape.object({ code: shape.text, title: shape.text })),
});
export type ShownRoundPriorities = Static<typeof ShownRoundPriorities>;
