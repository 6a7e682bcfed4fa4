import type { Static } from '@sinclair/typebox';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { MoneyValue } from '@levada/contracts';
import { IsCode, IsDay, named, Nested, NestedList, Optional, Said, shape } from '@levada/platform';
import { PROJECT_STATES } from './project.js';

class KeyActivityDto {
  @IsCode()
  code!: string;

  @Said(500)
  title!: string;

  @Optional()
  @IsDay()
  from?: string;

  @Optional()
  @IsDay()
  to?: string;
}

class ManagerDto {
  /** What they do: project manager, financial manager … */
  @Said(200)
  role!: string;

  @Said(200)
  name!: string;
}

class ProjectCostDto {
  @Said(200)
  category!: string;

  @Nested(() => MoneyValue)
  amount!: MoneyValue;
}

class ProjectPriorityDto {
  @IsUUID()
  planId!: string;

  @IsCode()
  priorityCode!: string;
}

export class ProjectBody {
  /** By which people call it: `IP1`. */
  @IsCode()
  code!: string;

  @Said(300)
  title!: string;

  /** What pays for it. */
  @IsUUID()
  sourceId!: string;

  /** What it is about, and for what. */
  @Said(20_000)
  focus!: string;

  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  targetGroups!: string[];

  @ArrayMaxSize(100)
  @NestedList(() => KeyActivityDto)
  keyActivities!: KeyActivityDto[];

  @ArrayMaxSize(30)
  @NestedList(() => ManagerDto)
  management!: ManagerDto[];

  @IsDay()
  from!: string;

  @IsDay()
  to!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @NestedList(() => ProjectCostDto)
  costs!: ProjectCostDto[];

  /** Of plans in force: at least one. */
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedList(() => ProjectPriorityDto)
  priorities!: ProjectPriorityDto[];

  /** Without it, planned. */
  @Optional()
  @IsIn(PROJECT_STATES)
  status?: (typeof PROJECT_STATES)[number];
}

/** A project record: funding, costs, focus, target groups, key activities, management, and the priorities it serves. */
export const ShownProject = named('FundingProject', {
  ...{ id: shape.id, code: shape.text, title: shape.text, focus: shape.text, targetGroups: shape.list(shape.text) },
  source: shape.object({
    ...{ id: shape.id, title: shape.text, kind: shape.text, amount: shape.money },
    ...{ operationalProgramme: shape.orNull(shape.text), projectCode: shape.orNull(shape.text) },
    /** Of it, in all envelopes. */
    committed: shape.money,
  }),
  keyActivities: shape.list(
    shape.object({
      ...{ code: shape.text, title: shape.text, from: shape.orNull(shape.date), to: shape.orNull(shape.date) },
    }),
  ),
  management: shape.list(shape.object({ role: shape.text, name: shape.text })),
  ...{ from: shape.date, to: shape.date },
  costs: shape.list(shape.object({ category: shape.text, amount: shape.money })),
  totalCosts: shape.money,
  priorities: shape.list(
    shape.object({
      ...{ planId: shape.id, planVersion: shape.count, priorityCode: shape.text, title: shape.orNull(shape.text) },
    }),
  ),
  ...{ status: shape.oneOf(...PROJECT_STATES), version: shape.version },
});
export type ShownProject = Static<typeof ShownProject>;
