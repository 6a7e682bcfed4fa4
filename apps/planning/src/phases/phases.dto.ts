import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsUUID, Matches } from 'class-validator';
import type { CivilDate } from '@levada/kernel';
import { IsCode, IsDay, named, NestedList, Optional, Said, shape } from '@levada/platform';
import type { Phase } from './phase.js';

class PhaseStepDto {
  @IsCode()
  code!: string;

  @Said(500)
  title!: string;

  @IsDay()
  dueOn!: string;

  /** What is there when it is done. */
  @Optional()
  @ArrayMaxSize(50)
  @Matches(/^(?=.*\S).{1,500}$/, { each: true, message: 'each of $property must say something, in 500 letters' })
  deliverables?: string[];
}

/** Who goes this way: a body, or a group by its name. */
class PhaseGroupDto {
  @Optional()
  @IsUUID()
  bodyId?: string;

  @Optional()
  @Said(200)
  group?: string;
}

export class PlanPhaseDto extends PhaseStepDto {
  @Optional()
  @IsUUID()
  bodyId?: string;

  @Optional()
  @Said(200)
  group?: string;

  /** It ends the making of the plan and says what is handed over to whom. */
  @Optional()
  @IsBoolean()
  isClosing?: boolean;
}

/** The same steps for several groups at once. */
export class PlanPhasesDto {
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedList(() => PhaseGroupDto)
  groups!: PhaseGroupDto[];

  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedList(() => PhaseStepDto)
  steps!: PhaseStepDto[];
}

export class ReschedulePhaseDto {
  @Said(500)
  title!: string;

  @IsDay()
  dueOn!: string;
}

export class DeliverDto {
  /** What shows that it is there. */
  @Said(5_000)
  evidence!: string;
}

class HandoverDto {
  @Said(1_000)
  what!: string;

  @Said(300)
  toWhom!: string;
}

export class FinishPhaseDto {
  /** Of a closing phase. */
  @Optional()
  @ArrayMaxSize(50)
  @NestedList(() => HandoverDto)
  handover?: HandoverDto[];
}

export const ShownPhase = named('PlanPhase', {
  ...{ id: shape.id, planId: shape.id, code: shape.text, title: shape.text, position: shape.count },
  ...{ bodyId: shape.orNull(shape.id), group: shape.orNull(shape.text), dueOn: shape.date, overdue: shape.boolean },
  deliverables: shape.list(
    shape.object({
      ...{ title: shape.text, evidence: shape.orNull(shape.text), markedBy: shape.orNull(shape.text) },
      markedAt: shape.orNull(shape.instant),
    }),
  ),
  ...{ isClosing: shape.boolean, handover: shape.list(shape.object({ what: shape.text, toWhom: shape.text })) },
  ...{ status: shape.oneOf('planned', 'started', 'done'), plannedBy: shape.text, plannedAt: shape.instant },
  ...{ startedBy: shape.orNull(shape.text), startedAt: shape.orNull(shape.instant) },
  ...{ doneBy: shape.orNull(shape.text), doneAt: shape.orNull(shape.instant), version: shape.version },
});
export type ShownPhase = Static<typeof ShownPhase>;

export const ShownPhases = named('PlanPhases', { items: shape.list(ShownPhase) });
export type ShownPhases = Static<typeof ShownPhases>;

export function shownPhase(phase: Phase, today: CivilDate): ShownPhase {
  const { authorityId: _own, deliverables, handover, plannedAt, startedAt, doneAt, ...rest } = phase;
  return {
    ...{ ...rest, deliverables: [...deliverables], handover: [...handover], plannedAt: plannedAt.toISOString() },
    ...{ startedAt: startedAt?.toISOString() ?? null, doneAt: doneAt?.toISOString() ?? null },
    overdue: phase.status !== 'done' && phase.dueOn < today,
  };
}
