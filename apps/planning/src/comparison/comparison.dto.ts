import type { Static } from '@sinclair/typebox';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { named, shape } from '@levada/platform';
import type { PlanComparison } from './comparison.js';

export class ComparisonQuery {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  from!: number;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  to!: number;
}

const entry = shape.object({ code: shape.text, kind: shape.text, title: shape.text });

export const ShownComparison = named('PlanComparison', {
  ...{ added: shape.list(entry), removed: shape.list(entry), unchanged: shape.count },
  changed: shape.list(
    shape.object({
      ...{ code: shape.text, title: shape.text },
      members: shape.list(shape.object({ member: shape.text, before: shape.json, after: shape.json })),
    }),
  ),
  money: shape.list(
    shape.object({
      ...{ year: shape.count, source: shape.text, isSocialService: shape.boolean },
      ...{ before: shape.money, after: shape.money, difference: shape.money },
    }),
  ),
});
export type ShownComparison = Static<typeof ShownComparison>;

export function shownComparison({ added, removed, changed, unchanged, money }: PlanComparison): ShownComparison {
  const short = ({ code, kind, title }: (typeof added)[number]) => ({ code, kind, title });
  return {
    ...{ added: added.map(short), removed: removed.map(short), unchanged, money: money.map((one) => ({ ...one })) },
    changed: changed.map(({ members, ...one }) => ({ ...one, members: members.map((each) => ({ ...each })) })),
  };
}

/** Decisions that cite what an amendment changes or closes. */
export const AffectedDecisions = named('AffectedDecisions', {
  ...{ changed: shape.list(shape.text), closed: shape.list(shape.text) },
  items: shape.list(
    shape.object({
      ...{ decisionId: shape.id, applicationId: shape.id, planVersion: shape.count, priorityCode: shape.text },
      ...{ isClosed: shape.boolean, granted: shape.money },
    }),
  ),
});
export type AffectedDecisions = Static<typeof AffectedDecisions>;
